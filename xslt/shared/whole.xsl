<?xml version="1.0" encoding="UTF-8"?>
<!-- What must a document have to be published at all? -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="ch:check" as="empty-sequence()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="lack" as="xs:string?" select="
      if (empty($document/TEI)) then 'the root is no TEI element of namespace http://www.tei-c.org/ns/1.0, but ' || name($document/*)
      else (('teiHeader', 'text')[not($document/TEI/* ! local-name() = .)])[1] ! ('the document has no ' || .)"/>
    <xsl:if test="exists($lack)">
      <xsl:sequence select="error(xs:QName('ch:incomplete'), $lack)"/>
    </xsl:if>
  </xsl:function>

  <!-- A choice shows what the source has; the editor's reading follows in brackets. -->
  <xsl:function name="ch:source-reading" as="element()?">
    <xsl:param name="choice" as="element(tei:choice)"/>
    <xsl:sequence select="$choice/(sic, orig, abbr, unclear, *)[1]"/>
  </xsl:function>

  <!-- Whether an element holds other elements only, no words of its own. -->
  <xsl:function name="ch:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and empty($element/text()[normalize-space() ne ''])"/>
  </xsl:function>
</xsl:stylesheet>
