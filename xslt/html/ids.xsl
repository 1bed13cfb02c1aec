<?xml version="1.0" encoding="UTF-8"?>
<!-- Where do links lead? To the ids of the document; those that the page adds are others. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Whatever has an id has it on the page as well, however it looks there. Notes and pages have theirs anyway. -->
  <xsl:template match="*[@xml:id][not(self::note or self::pb)]" mode="block phrase item list-head row cell title" priority="21" as="node()*">
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <xsl:variable name="shown" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:choose>
      <!-- Some are shown by another template of these, in a form of its own or in a row or entry. -->
      <xsl:when test="$shown/(., *, */*)/@id = $id"><xsl:sequence select="$shown"/></xsl:when>
      <xsl:when test="count($shown) = 1 and $shown instance of element() and empty($shown/@id)">
        <xsl:for-each select="$shown">
          <xsl:copy>
            <xsl:copy-of select="@*, ch:id($id), node()"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="ch:anchor($id), $shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What has no element of its own on the page begins here. -->
  <xsl:function name="ch:anchor" as="element()">
    <xsl:param name="id" as="xs:string"/>
    <span id="{$id}"></span>
  </xsl:function>

  <xsl:function name="ch:id" as="attribute(id)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

  <!-- An id of the page's own: no id of XML has a tilde. -->
  <xsl:function name="ch:own-id" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$name || (if (key('ch:id', $name, $ch:document)) then '~' else '')"/>
  </xsl:function>
  <xsl:variable name="ch:document" as="document-node()" select="/"/>

  <!-- Of the header, the page shows little. -->
  <xsl:function name="ch:is-shown" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(ancestor-or-self::text, self::TEI, . intersect $ch:persons))"/>
  </xsl:function>
</xsl:stylesheet>
