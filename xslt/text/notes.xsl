<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of notes, numbered from 1 in order as in web editions; notes with signs or letters keep these. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="notes" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text" mode="notes" as="xs:string*">
    <xsl:variable name="first" as="element(note)*" select=".//note[@n = '1']"/>
    <xsl:variable name="is-anew" as="xs:boolean" select="count($first) gt count($first/(ancestor::div[@type = 'document'][1], root())[1]) or exists($ch:unnumbered)"/>
    <xsl:for-each select=".//note">
      <xsl:sort select="if (ch:is-lettered(.)) then @n else ''"/>
      <xsl:variable name="label" as="xs:string" select="'  ' || (if (ch:is-lettered(.)) then ch:marker(.) else if (matches(@n, '^[*†‡§]+$')) then @n else (if ($is-anew) then ch:number(.) else position()) || '.') || ' '"/>
      <xsl:variable name="hanging" as="xs:string" select="replace($label, '.', ' ')"/>
      <xsl:sequence select="ch:blocks(., $label, $hanging)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="ch:is-lettered" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="matches($note/@n, '^[a-z]$')"/>
  </xsl:function>

  <!-- The marker of a note in the text. A letter is bracketed, since it would seem to be part of the word. -->
  <xsl:function name="ch:marker" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="if (ch:is-lettered($note)) then '[' || $note/@n || ']' else ch:number($note)"/>
  </xsl:function>
</xsl:stylesheet>
