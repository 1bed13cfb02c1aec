<?xml version="1.0" encoding="UTF-8"?>
<!-- What both editions ask about elements. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The reading of the source in a choice, which is shown first; the editor's follows in brackets. -->
  <xsl:function name="ch:source-reading" as="element()?">
    <xsl:param name="choice" as="element(tei:choice)"/>
    <xsl:sequence select="$choice/(sic, orig, abbr, unclear, *)[1]"/>
  </xsl:function>

  <!-- Whether an element contains elements and no words of its own. -->
  <xsl:function name="ch:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and empty($element/text()[normalize-space() ne ''])"/>
  </xsl:function>
</xsl:stylesheet>
