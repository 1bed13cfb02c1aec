<?xml version="1.0" encoding="UTF-8"?>
<!--
  The plain-text edition: the words of the document in the layout of web editions, wrapped at 72 columns, with the notes at the end.
  Encoding it again gives the same TEI body.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:include href="shared/findings.xsl"/>
  <xsl:include href="shared/elements.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="text/wrap.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/phrases.xsl"/>
  <xsl:include href="text/notes.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:sequence select="ch:check(.)"/>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="TEI/text/(front, body, back)" mode="block"/>
      <xsl:apply-templates select="TEI/text" mode="notes"/>
    </xsl:variable>
    <xsl:variable name="whole" as="xs:string" select="string-join($blocks, '&#10;&#10;') || '&#10;'"/>
    <xsl:value-of select="replace($whole, '\s*' || $ch:joined, '') => replace($ch:held-space, ' ')"/>
  </xsl:template>
</xsl:stylesheet>
