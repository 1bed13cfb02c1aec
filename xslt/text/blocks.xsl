<?xml version="1.0" encoding="UTF-8"?>
<!-- What does each block look like in lines? Every template gives whole blocks, which blank lines part. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="block" priority="-1" as="xs:string*">
    <xsl:message><unhandled element="{name()}" id="{@xml:id}"/></xsl:message>
    <xsl:sequence select="ch:paragraph(.)"/>
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

  <!-- Words beside its parts are lines of their own. -->
  <xsl:template match="(opener | closer)[text()[normalize-space() ne ''] or hi or placeName or persName or date]" mode="block" priority="1" as="xs:string*">
    <xsl:sequence select="ch:blocks(., '', '')"/>
  </xsl:template>

  <!-- A name, and the title under it on a line of its own. -->
  <xsl:template match="signed" mode="block" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="node()" group-starting-with="lb">
        <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="current-group()" mode="phrase"/></xsl:variable>
        <xsl:sequence select="ch:trim(string-join($words))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:template match="sp" mode="block" as="xs:string*">
    <!-- A page may end behind the label. -->
    <xsl:variable name="breaks" as="element()*" select="pb[. >> current()/speaker and . &lt;&lt; current()/p[1]]"/>
    <xsl:variable name="first" as="xs:string*" select="ch:words(speaker), $breaks ! ch:page(.), p[1] ! ch:words(.)"/>
    <xsl:sequence select="ch:wrap(string-join($first, ' '), '', '')"/>
    <xsl:apply-templates select="* except (speaker, $breaks, p[1])" mode="block"/>
  </xsl:template>

  <xsl:template match="list" mode="block" as="xs:string">
    <xsl:param name="indent" as="xs:string" select="''"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:sequence select="head ! ($indent || ch:words(.))"/>
      <xsl:apply-templates select="* except head" mode="item">
        <xsl:with-param name="indent" select="$indent || '  '"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="item | label" mode="item" as="xs:string*">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="ch:wrap(ch:words(.), $indent || '• ', $indent || '  ')"/>
    <xsl:apply-templates select="list/*" mode="item">
      <xsl:with-param name="indent" select="$indent || '  '"/>
    </xsl:apply-templates>
  </xsl:template>
  <xsl:template match="head" mode="item" as="xs:string">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="ch:wrap(ch:words(.), $indent, $indent)"/>
  </xsl:template>
  <xsl:template match="fw" mode="item"/>
  <xsl:template match="pb" mode="item" as="xs:string">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="translate(ch:page(.), $ch:held-space, ' ')"/>
  </xsl:template>

  <xsl:template match="table" mode="block" as="xs:string">
    <xsl:sequence select="string-join((head ! ch:words(.), row ! string-join(cell ! ch:words(.), '&#9;')), '&#10;')"/>
  </xsl:template>

  <xsl:template match="pb" mode="block" as="xs:string">
    <xsl:sequence select="translate(ch:page(.), $ch:held-space, ' ')"/>
  </xsl:template>

  <xsl:template match="note" mode="block"/>

  <xsl:function name="ch:paragraph" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="ch:blocks($element, '', '')"/>
  </xsl:function>

  <!-- What an element holds: its words, and a list or table between them as a block of its own. -->
  <xsl:function name="ch:blocks" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="hanging" as="xs:string"/>
    <xsl:variable name="layout" as="text()*" select="$element/text()[normalize-space() = '' and (following-sibling::node()[1], preceding-sibling::node()[1])/(self::p | self::list | self::table | self::salute | self::signed | self::dateline)]"/>
    <xsl:for-each-group select="$element/(node() except (comment(), processing-instruction(), $layout))" group-adjacent="exists((self::p, self::list, self::table, self::salute, self::signed, self::dateline))">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:variable name="isFirst" as="xs:boolean" select="position() = 1"/>
          <xsl:for-each select="current-group()">
            <xsl:choose>
              <xsl:when test="self::p"><xsl:sequence select="ch:blocks(., if ($isFirst and position() = 1) then $first else $hanging, $hanging)"/></xsl:when>
              <xsl:otherwise><xsl:apply-templates select="." mode="block"><xsl:with-param name="indent" select="$hanging"/></xsl:apply-templates></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="current-group()" mode="phrase"/></xsl:variable>
          <xsl:variable name="whole" as="xs:string" select="string-join($words)"/>
          <xsl:variable name="line" as="xs:string" select="ch:trim($whole)"/>
          <xsl:if test="$line ne ''"><xsl:sequence select="ch:wrap($line, if (position() = 1) then $first else $hanging, $hanging)"/></xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
