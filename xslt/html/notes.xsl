<?xml version="1.0" encoding="UTF-8"?>
<!-- Note markers and the list of notes, with links both ways. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="note" mode="phrase" as="element()?">
    <xsl:if test="not(@place = 'end' or @anchored = 'false')">
      <a class="noteref" role="doc-noteref" id="{ch:own-id('ref-' || ch:note-id(.))}" href="#{ch:note-id(.)}" aria-label="{ch:label('note')}{ch:number(.)}">
        <xsl:copy-of select="ch:in-english(.)"/>
        <xsl:value-of select="ch:number(.)"/>
      </a>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ch:note-id" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="($note/@xml:id, $ch:unnamed-notes(generate-id($note)))[1]"/>
  </xsl:function>

  <!-- Ids for notes without one. -->
  <xsl:variable name="ch:unnamed-notes" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="/TEI/text//note[not(@xml:id)]">
        <xsl:map-entry key="generate-id(.)" select="ch:own-id('note-' || position())"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:mode name="notes" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text" mode="notes" as="element()?">
    <xsl:if test=".//note">
      <section class="notes" role="doc-endnotes" aria-labelledby="{ch:own-id('notes')}">
        <h2 id="{ch:own-id('notes')}"><xsl:copy-of select="ch:in-english(.)"/><xsl:value-of select="ch:label('notes')"/></h2>
        <ol><xsl:apply-templates select=".//note" mode="notes"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="notes" as="element()">
    <li id="{ch:note-id(.)}">
      <span class="number"><xsl:value-of select="ch:number(.)"/></span>
      <div>
        <xsl:choose>
          <xsl:when test="ch:holds-blocks(.) and (p or list or table or quote or lg)"><xsl:apply-templates mode="block"/></xsl:when>
          <xsl:when test=".//(p | list | table | quote | lg | floatingText)"><xsl:apply-templates mode="phrase"/></xsl:when>
          <xsl:otherwise><p><xsl:apply-templates mode="phrase"/></p></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="not(@place = 'end' or @anchored = 'false')">
          <a class="back" role="doc-backlink" href="#{ch:own-id('ref-' || ch:note-id(.))}" aria-label="{ch:label('back')}{ch:number(.)}"><xsl:copy-of select="ch:in-english(.)"/>↩</a>
        </xsl:if>
      </div>
    </li>
  </xsl:template>
</xsl:stylesheet>
