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
    <xsl:variable name="before" as="element(tei:said)?" select="preceding-sibling::*[1]/self::said"/>
    <xsl:if test="not(parent::said) and string($before/@who) ne string(@who) or (empty($before) and not(parent::said) and not(@who))">
      <xsl:call-template name="margin"/>
    </xsl:if>
    <span class="said side-{ch:side(ch:targets(@who)[1])}">
      <xsl:apply-templates mode="phrase"/>
    </span>
  </xsl:template>

  <xsl:template name="margin" as="node()*">
    <xsl:variable name="people" as="element()*" select="ch:targets(@who)"/>
    <span class="who side-{ch:side($people[1])}">
      <xsl:if test="@cert = ('low', 'medium')"><xsl:attribute name="data-cert" select="@cert"/></xsl:if>
      <xsl:value-of select="if (exists($people)) then string-join($people ! ch:called(.), ', ') else ch:label('unknown-speaker')"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
