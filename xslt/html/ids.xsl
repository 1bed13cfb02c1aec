<?xml version="1.0" encoding="UTF-8"?>
<!-- Ids: those of the document are the targets of links, and those that the page adds must differ from them. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Keeps the id of every element, whatever it becomes. Notes and page breaks have templates that do so. -->
  <xsl:template match="*[@xml:id][not(self::note or self::pb)]" mode="block phrase item list-head row cell title" priority="21" as="node()*">
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <xsl:variable name="shown" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:choose>
      <!-- An element that is passed on to another mode has its id already, perhaps inside a row or entry. -->
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

  <!-- An empty element with the id of something that has no element of its own on the page. -->
  <xsl:function name="ch:anchor" as="element()">
    <xsl:param name="id" as="xs:string"/>
    <span id="{$id}"></span>
  </xsl:function>

  <xsl:function name="ch:id" as="attribute(id)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

  <!-- An id that the page adds. If the document has the same id, a tilde is added, which no XML id contains. -->
  <xsl:function name="ch:own-id" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$name || (if (key('ch:id', $name, $ch:document)) then '~' else '')"/>
  </xsl:function>
  <xsl:variable name="ch:document" as="document-node()" select="/"/>

  <!-- Whether an element is on the page: of the header, only the listed persons are. -->
  <xsl:function name="ch:is-shown" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(ancestor-or-self::text, self::TEI, . intersect $ch:persons))"/>
  </xsl:function>
</xsl:stylesheet>
