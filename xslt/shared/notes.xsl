<?xml version="1.0" encoding="UTF-8"?>
<!-- The numbers of notes. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The number of a note as the document has it, else the next number that no note has. -->
  <xsl:function name="ch:number" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="($note/@n[. ne ''], $ch:given-numbers(generate-id($note)))[1]"/>
  </xsl:function>

  <xsl:variable name="ch:unnumbered" as="element()*" select="/TEI/text//note[not(@n ne '')]"/>

  <xsl:variable name="ch:given-numbers" as="map(xs:string, xs:string)">
    <xsl:variable name="notes" as="xs:integer" select="count(/TEI/text//note)"/>
    <xsl:variable name="taken" as="map(*)" select="map:merge(/TEI/text//note/@n ! map:entry(string(.), true()))"/>
    <xsl:variable name="free" as="xs:integer*" select="(1 to $notes)[not(map:contains($taken, string(.)))]"/>
    <xsl:map>
      <xsl:for-each select="$ch:unnumbered">
        <xsl:variable name="index" as="xs:integer" select="position()"/>
        <xsl:map-entry key="generate-id(.)" select="string($free[$index])"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>
</xsl:stylesheet>
