<?xml version="1.0" encoding="UTF-8"?>
<!-- How are the notes listed? By the numbers, signs or letters that call them. -->
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
      <xsl:sort select="if (ch:is-lettered(.)) then @n else ''"/>
      <xsl:sort select="if ($ch:counts-once) then xs:integer(@n) else 0"/>
      <xsl:variable name="label" as="xs:string" select="'  ' || (if (ch:is-lettered(.)) then ch:marker(.) else if (matches(@n, '^[*†‡§]+$')) then @n else ch:number(.) || '.') || ' '"/>
      <xsl:variable name="hanging" as="xs:string" select="replace($label, '.', ' ')"/>
      <xsl:sequence select="ch:blocks(., $label, $hanging)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="ch:is-lettered" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="matches($note/@n, '^[a-z]$')"/>
  </xsl:function>

  <!-- Whether every note has a number of its own. One that nothing calls stands at the end of the text, but is listed where it is counted. -->
  <xsl:variable name="ch:counts-once" as="xs:boolean" select="
    (every $note in /TEI/text//note satisfies matches($note/@n, '^\d{1,9}$')) and count(distinct-values(/TEI/text//note/@n)) = count(/TEI/text//note)"/>

  <!-- An excerpt counts on from its volume: raised figures tell that the first one is a marker. -->
  <xsl:variable name="ch:is-excerpt" as="xs:boolean" select="$ch:counts-once and min(/TEI/text//note/@n ! xs:integer(.)) gt 1"/>

  <!-- The marker of a note in the text. A letter is bracketed, since it would seem to be part of the word. -->
  <xsl:function name="ch:marker" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
      if (ch:is-lettered($note)) then '[' || $note/@n || ']'
      else if ($ch:is-excerpt) then translate($note/@n, '0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹')
      else ch:number($note)"/>
  </xsl:function>
</xsl:stylesheet>
