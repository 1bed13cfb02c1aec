<?xml version="1.0" encoding="UTF-8"?>
<!-- Wrapping of lines. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="ch:columns" as="xs:integer" select="72"/>

  <!--
    A space at which no line may end: inside a page mark, or in a run of spaces. It is replaced when the whole text is made.
  -->
  <xsl:variable name="ch:held-space" as="xs:string" select="'&#xE000;'"/>

  <!-- Precedes what belongs to the end of the line before, such as a note marker between two blocks. -->
  <xsl:variable name="ch:joined" as="xs:string" select="'&#xE001;'"/>

  <!-- Wraps text greedily. `first` and `hanging` indent the first and the other lines. -->
  <xsl:function name="ch:wrap" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="hanging" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:iterate select="tokenize(replace($text, '  ', $ch:held-space || $ch:held-space), ' ')">
        <xsl:param name="line" as="xs:string" select="$first"/>
        <xsl:param name="empty" as="xs:boolean" select="true()"/>
        <xsl:on-completion select="$line"/>
        <xsl:choose>
          <xsl:when test="$empty">
            <xsl:next-iteration>
              <xsl:with-param name="line" select="$line || ."/>
              <xsl:with-param name="empty" select="false()"/>
            </xsl:next-iteration>
          </xsl:when>
          <xsl:when test="string-length($line) + 1 + string-length(.) le $ch:columns">
            <xsl:next-iteration>
              <xsl:with-param name="line" select="$line || ' ' || ."/>
              <xsl:with-param name="empty" select="false()"/>
            </xsl:next-iteration>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="$line"/>
            <xsl:next-iteration>
              <xsl:with-param name="line" select="$hanging || ."/>
              <xsl:with-param name="empty" select="false()"/>
            </xsl:next-iteration>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:function>
</xsl:stylesheet>
