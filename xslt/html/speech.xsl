<?xml version="1.0" encoding="UTF-8"?>
<!-- Who speaks? The speaker stands in the margin where their words begin. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template name="paragraph-class" as="attribute()?">
    <xsl:if test=".//said"><xsl:attribute name="class" select="'speech'"/></xsl:if>
  </xsl:template>

  <xsl:template match="said" mode="phrase" as="node()*">
    <xsl:variable name="before" as="element(tei:said)?" select="ch:said-before(.)"/>
    <xsl:sequence select="ch:dangling(@who)"/>
    <xsl:if test="not(parent::said) and string($before/@who) ne string(@who) or (empty($before) and not(parent::said) and not(@who))">
      <xsl:call-template name="margin"/>
    </xsl:if>
    <xsl:element name="{if (.//(list | table | lg | quote)[not(ancestor::note)]) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'said side-' || ch:side(ch:targets(@who)[1])"/>
      <xsl:apply-templates mode="phrase"/>
    </xsl:element>
  </xsl:template>

  <!-- Whoever spoke last goes on behind a note or the end of a page, and in the next entry of a list. -->
  <xsl:function name="ch:said-before" as="element(tei:said)?">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:variable name="item" as="element()?" select="$said/parent::item"/>
    <xsl:variable name="entry-before" as="element()?" select="$item/preceding-sibling::*[not(self::pb or self::note)][1]/self::item"/>
    <xsl:variable name="next" as="element()?" select="$said/preceding-sibling::*[1]"/>
    <xsl:variable name="sibling" as="element()?" select="if ($next[self::note or self::pb or self::lb]) then $next/preceding-sibling::*[not(self::note or self::pb or self::lb)][1] else $next"/>
    <xsl:sequence select="
      if ($sibling or empty($item)) then $sibling/self::said
      else if ($entry-before) then ($entry-before//said[not(parent::said)])[last()]
      else $item/parent::list/preceding-sibling::*[1]/(self::said, self::p/said[last()])[1]"/>
  </xsl:function>

  <xsl:template name="margin" as="node()*">
    <xsl:variable name="people" as="element()*" select="ch:targets(@who)"/>
    <span class="who side-{ch:side($people[1])}">
      <xsl:if test="@cert = ('low', 'medium')"><xsl:attribute name="data-cert" select="@cert"/></xsl:if>
      <xsl:if test="empty($people)"><xsl:copy-of select="ch:in-english(.)"/></xsl:if>
      <xsl:value-of select="if (exists($people)) then ch:joined($people ! ch:called(.)) else ch:label('unknown-speaker')"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
