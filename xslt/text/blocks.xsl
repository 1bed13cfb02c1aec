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

  <xsl:template match="body | div | opener | closer | front | back | quote | floatingText" mode="block" as="xs:string*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="head | p | ab | fw | dateline | salute | postscript | trailer | stage | byline" mode="block" as="xs:string*">
    <xsl:sequence select="ch:paragraph(.)"/>
  </xsl:template>

  <!-- A name, and the title under it on a line of its own. -->
  <xsl:template match="signed" mode="block" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="node()" group-starting-with="lb">
        <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="current-group()" mode="phrase"/></xsl:variable>
        <xsl:sequence select="string-join($words)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:template match="sp" mode="block" as="xs:string*">
    <xsl:sequence select="ch:wrap(string-join((ch:words(speaker), p[1] ! ch:words(.)), ' '), '', '')"/>
    <xsl:apply-templates select="* except (speaker, p[1])" mode="block"/>
  </xsl:template>

  <xsl:template match="list" mode="block" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:sequence select="head ! ch:words(.)"/>
      <xsl:apply-templates select="* except head" mode="item">
        <xsl:with-param name="indent" select="'  '"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>

  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="item | label" mode="item" as="xs:string*">
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="ch:wrap(ch:words(.), $indent || '• ', $indent || '  ')"/>
    <xsl:apply-templates select="list/* except list/head" mode="item">
      <xsl:with-param name="indent" select="$indent || '  '"/>
    </xsl:apply-templates>
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

  <xsl:function name="ch:paragraph" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="ch:words($element)"/>
    <xsl:if test="$words ne ''">
      <xsl:sequence select="ch:wrap($words, '', '')"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
