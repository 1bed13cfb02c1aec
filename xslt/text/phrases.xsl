<?xml version="1.0" encoding="UTF-8"?>
<!-- The words inside blocks, with page breaks and note markers as they are printed. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="ch:words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="ch:phrase($element/node())"/>
  </xsl:function>

  <xsl:function name="ch:phrase" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="$nodes" mode="phrase"/></xsl:variable>
    <xsl:sequence select="ch:trim(string-join($words))"/>
  </xsl:function>

  <xsl:function name="ch:trim" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '^ +| +$', '')"/>
  </xsl:function>

  <xsl:mode name="phrase" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="phrase" priority="-1" as="xs:string*">
    <xsl:sequence select="ch:unhandled(.)"/>
    <xsl:apply-templates mode="phrase"/>
  </xsl:template>
  <xsl:template match="persName | rs | orgName | name | placeName | roleName | occupation | affiliation | gloss | abbr | expan | term | date | time | measure | num | ref | hi | emph | foreign | seg | said | q | quote | soCalled | title | speaker | stage | salute | signed | dateline | label | unclear | supplied | add | del | gap | sic | corr | orig | reg"
    mode="phrase" priority="-0.5" as="xs:string*">
    <xsl:apply-templates mode="phrase"/>
  </xsl:template>
  <!-- The editors say themselves, in brackets, what is missing. -->
  <xsl:template match="gap[desc]" mode="phrase" as="xs:string*"><xsl:apply-templates select="desc/node()" mode="phrase"/></xsl:template>
  <xsl:template match="choice" mode="phrase" as="xs:string*">
    <xsl:apply-templates select="ch:source-reading(.)" mode="phrase"/>
    <xsl:sequence select="(* except ch:source-reading(.)) ! (' [', ch:words(.), ']')"/>
  </xsl:template>
  <!-- Line ends of the file are spaces: editors indent their files. -->
  <xsl:template match="text()" mode="phrase" as="xs:string"><xsl:sequence select="replace(., '[ \t]*\r?\n\s*', ' ')"/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="phrase"/>
  <xsl:template match="lb" mode="phrase" as="xs:string"><xsl:sequence select="if (parent::signed) then '' else ' '"/></xsl:template>
  <xsl:template match="lb[@break = 'no']" mode="phrase" priority="1"/>
  <!-- Blocks where everything is one line, as in a cell. -->
  <xsl:template match="p | ab | head | item | lg | l | row | cell" mode="phrase" as="xs:string*">
    <xsl:sequence select="if (preceding-sibling::*) then ' ' else ''"/>
    <xsl:apply-templates mode="phrase"/>
  </xsl:template>
  <xsl:template match="list | table | floatingText" mode="phrase" as="xs:string*">
    <xsl:sequence select="' ' || normalize-space(string-join(* ! ch:phrase(.), ' ')) || ' '"/>
  </xsl:template>
  <!-- A running head among words is left out; between blocks it is a line. -->
  <xsl:template match="fw" mode="phrase"/>

  <xsl:template match="note" mode="phrase" as="xs:string?">
    <xsl:if test="not(@place = 'end' or @anchored = 'false')"><xsl:sequence select="(if (preceding-sibling::node()[1]/self::note) then $ch:held-space else '') || ch:marker(.)"/></xsl:if>
  </xsl:template>

  <!-- In "Khrushchev [Page 410] emphasized" the space after the mark is part of it, since the text has only one space there. -->
  <xsl:template match="pb" mode="phrase" as="xs:string">
    <xsl:sequence select="ch:page(.) || (if (@break = 'no' or matches(ch:text-before(.), '\S$')) then '' else ' ')"/>
  </xsl:template>

  <!-- The text just before a mark in its paragraph, running heads apart. -->
  <xsl:function name="ch:text-before" as="text()?">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="before" as="node()?" select="$node/preceding-sibling::node()[1]"/>
    <xsl:sequence select="
      if (empty($before)) then $node/parent::*[self::said or self::persName or self::hi] ! ch:text-before(.)
      else if ($before/self::text()) then $before
      else ($before[not(self::fw)]/descendant::text()[last()], ch:text-before($before))[1]"/>
  </xsl:function>

  <xsl:function name="ch:page" as="xs:string">
    <xsl:param name="break" as="element(tei:pb)"/>
    <xsl:sequence select="'[Page' || $ch:held-space || $break/@n || ']'"/>
  </xsl:function>
</xsl:stylesheet>
