<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of the text as lines. Every template returns whole blocks, which will be separated by blank lines. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="block" priority="-1" as="xs:string*">
    <xsl:sequence select="ch:unhandled(.)"/>
    <xsl:choose>
      <xsl:when test="ch:holds-blocks(.)"><xsl:apply-templates mode="block"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="ch:paragraph(.)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="text()[normalize-space() = ''] | comment() | processing-instruction()" mode="block"/>
  <xsl:template match="text()" mode="block" priority="-0.6" as="xs:string">
    <xsl:sequence select="ch:wrap(normalize-space(), '', '')"/>
  </xsl:template>

  <xsl:template match="body | div | opener | closer | postscript | front | back | quote | floatingText" mode="block" as="xs:string*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="head | p | ab | fw | dateline | salute | trailer | stage | byline" mode="block" as="xs:string*">
    <xsl:sequence select="ch:paragraph(.)"/>
  </xsl:template>

  <!-- With words of its own, its parts are lines among these. -->
  <xsl:template match="(opener | closer)[text()[normalize-space() ne ''] or hi or placeName or persName or date]" mode="block" priority="1" as="xs:string*">
    <xsl:sequence select="ch:blocks(., '', '')"/>
  </xsl:template>

  <!-- A name, and below it the title on a line of its own. -->
  <xsl:template match="signed" mode="block" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="node()" group-starting-with="lb">
        <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="current-group()" mode="phrase"/></xsl:variable>
        <xsl:sequence select="ch:trim(string-join($words))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:template match="address" mode="block" as="xs:string">
    <xsl:sequence select="string-join(addrLine ! ch:words(.), '&#10;')"/>
  </xsl:template>

  <!-- The label is put before what is said or done next; a page may end after it. -->
  <xsl:template match="sp" mode="block" as="xs:string*">
    <xsl:variable name="label" as="element()?" select="speaker[1]"/>
    <xsl:variable name="first" as="element()?" select="$label/following-sibling::*[not(self::pb)][1][self::p or self::ab or self::stage]"/>
    <xsl:variable name="last" as="element()?" select="($first, $label)[1]"/>
    <xsl:variable name="breaks" as="element()*" select="pb[. >> $label and . &lt;&lt; $first]"/>
    <xsl:apply-templates select="node()[. &lt;&lt; $label]" mode="block"/>
    <xsl:variable name="lead" as="xs:string" select="string-join(($label ! ch:words(.), $breaks ! ch:page(.)), ' ')"/>
    <xsl:sequence select="
      if ($first/*[ch:is-block(.)]) then ch:blocks($first, $lead || ' ', '')
      else string-join(($lead, $first ! ch:words(.)), ' ')[. ne ''] ! ch:wrap(., '', '')"/>
    <xsl:apply-templates select="if ($last) then node()[. >> $last] else node()" mode="block"/>
  </xsl:template>

  <xsl:template match="list" mode="block" as="xs:string">
    <xsl:param name="indent" as="xs:string" select="''"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:sequence select="head ! ($indent || ch:words(.))"/>
      <xsl:apply-templates select="node() except head" mode="item">
        <xsl:with-param name="indent" select="$indent || '  '"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The lists of an entry stand where they are among its words. -->
  <xsl:template match="item | label" mode="item" as="xs:string*">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:for-each-group select="node() except text()[normalize-space() = '' and (following-sibling::node()[1], preceding-sibling::node()[1])/self::list]" group-adjacent="exists(self::list)">
      <xsl:variable name="bullet" as="xs:string?" select="if (position() = 1) then $indent || '• ' else ()"/>
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:sequence select="$bullet"/>
          <xsl:apply-templates select="current-group()/node()" mode="item">
            <xsl:with-param name="indent" select="$indent || '  '"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="ch:wrap(ch:phrase(current-group()), ($bullet, $indent || '  ')[1], $indent || '  ')"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>
  <xsl:template match="head" mode="item" as="xs:string">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="ch:wrap(ch:words(.), $indent, $indent)"/>
  </xsl:template>
  <xsl:template match="fw | comment() | processing-instruction()" mode="item"/>
  <xsl:template match="pb | note" mode="item" as="xs:string?">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>
  <xsl:template match="text()[normalize-space() = '']" mode="item" priority="1"/>
  <xsl:template match="* | text()" mode="item" priority="-1" as="xs:string">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="ch:unhandled(.)"/>
    <xsl:sequence select="ch:wrap(ch:phrase(.), $indent, $indent)"/>
  </xsl:template>

  <xsl:template match="table" mode="block" as="xs:string">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates mode="row"/></xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:mode name="row" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="head" mode="row" as="xs:string"><xsl:sequence select="ch:words(.)"/></xsl:template>
  <xsl:template match="row" mode="row" as="xs:string">
    <xsl:variable name="cells" as="xs:string*"><xsl:apply-templates mode="cell"/></xsl:variable>
    <xsl:sequence select="string-join($cells, '&#9;')"/>
  </xsl:template>
  <xsl:template match="pb | fw | note" mode="row" as="xs:string*"><xsl:apply-templates select="." mode="block"/></xsl:template>

  <xsl:mode name="cell" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="cell" mode="cell" as="xs:string"><xsl:sequence select="ch:words(.)"/></xsl:template>

  <xsl:template match="comment() | processing-instruction() | text()[normalize-space() = '']" mode="row cell" priority="1"/>
  <xsl:template match="* | text()" mode="row cell" priority="-1" as="xs:string">
    <xsl:sequence select="ch:unhandled(.), ch:phrase(.)"/>
  </xsl:template>

  <xsl:template match="lg" mode="block" as="xs:string">
    <xsl:sequence select="string-join(* ! ch:words(.), '&#10;')"/>
  </xsl:template>

  <xsl:template match="pb" mode="block" as="xs:string">
    <xsl:sequence select="ch:page(.)"/>
  </xsl:template>

  <!-- The marker of a note between blocks is put at the end of the block before. -->
  <xsl:template match="note[@place = 'end' or @anchored = 'false']" mode="block" priority="1"/>
  <xsl:template match="note" mode="block" as="xs:string">
    <xsl:variable name="after-note" as="xs:boolean" select="exists(preceding-sibling::*[1]/self::note)"/>
    <xsl:sequence select="$ch:joined || (if ($after-note) then $ch:held-space else '') || ch:marker(.)"/>
  </xsl:template>

  <xsl:function name="ch:paragraph" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="ch:blocks($element, '', '')"/>
  </xsl:function>

  <!-- The blocks of an element: its words, with the lists and tables among them as blocks of their own. `first` and `hanging` indent the first and the other lines. -->
  <xsl:function name="ch:blocks" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="hanging" as="xs:string"/>
    <xsl:variable name="layout" as="text()*" select="$element/text()[normalize-space() = '' and (following-sibling::node()[1], preceding-sibling::node()[1])[ch:is-block(.)]]"/>
    <xsl:for-each-group select="$element/(node() except (comment(), processing-instruction(), $layout))" group-adjacent="ch:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:variable name="isFirst" as="xs:boolean" select="position() = 1"/>
          <xsl:for-each select="current-group()">
            <xsl:choose>
              <xsl:when test="self::p or self::said"><xsl:sequence select="ch:blocks(., if ($isFirst and position() = 1) then $first else $hanging, $hanging)"/></xsl:when>
              <xsl:otherwise><xsl:apply-templates select="." mode="block"><xsl:with-param name="indent" select="$hanging"/></xsl:apply-templates></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="line" as="xs:string" select="ch:phrase(current-group())"/>
          <xsl:if test="$line ne ''"><xsl:sequence select="ch:wrap($line, if (position() = 1) then $first else $hanging, $hanging)"/></xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Whether a node among words has lines of its own, or contains something that does. -->
  <xsl:function name="ch:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::p or self::list or self::table or self::lg or self::salute or self::signed or self::address or self::dateline or self::floatingText or self::quote[p] or self::said[list or table or lg]])"/>
  </xsl:function>
</xsl:stylesheet>
