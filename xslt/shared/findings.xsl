<?xml version="1.0" encoding="UTF-8"?>
<!-- What the stylesheets report; the program makes diagnostics of these errors and messages. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Ends the run with an error if a document lacks what every edition needs. -->
  <xsl:function name="ch:check" as="empty-sequence()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="lack" as="xs:string?" select="
      if (empty($document/TEI)) then 'the root element is not TEI in the namespace http://www.tei-c.org/ns/1.0, but ' || name($document/*)
      else (('teiHeader', 'text')[not($document/TEI/* ! local-name() = .)])[1] ! ('the document has no ' || .)"/>
    <xsl:if test="exists($lack)">
      <xsl:sequence select="error(xs:QName('ch:incomplete'), $lack)"/>
    </xsl:if>
  </xsl:function>

  <!-- Reports a node that an edition does not know at its place; its text is shown all the same. -->
  <xsl:function name="ch:unhandled" as="empty-sequence()">
    <xsl:param name="node" as="node()"/>
    <xsl:message><unhandled element="{name($node/(self::*, ..)[1])}" id="{$node/@xml:id}"/></xsl:message>
  </xsl:function>

  <!-- Reports a pointer into this document that leads nowhere. -->
  <xsl:function name="ch:dangling" as="empty-sequence()">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:message><dangling pointer="{$pointer}"/></xsl:message>
  </xsl:function>
</xsl:stylesheet>
