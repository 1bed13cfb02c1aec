<?xml version="1.0" encoding="UTF-8"?>
<!-- How are the notes listed? By their order, counted from 1, as web editions do. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="notes" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text" mode="notes" as="xs:string*">
    <xsl:for-each select=".//note">
      <xsl:variable name="label" as="xs:string" select="'  ' || position() || '. '"/>
      <xsl:variable name="hanging" as="xs:string" select="replace($label, '.', ' ')"/>
      <xsl:sequence select="ch:blocks(., $label, $hanging)"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
