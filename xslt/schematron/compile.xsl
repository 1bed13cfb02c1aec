<?xml version="1.0" encoding="UTF-8"?>
<!--
  Compiles a Schematron schema to an XSLT 3.0 stylesheet that gives a report: one `failed` element for
  each failed assert or successful report, with rule, role, path and text. Runs at build, on our own
  schemas: includes are read from their files.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:out="urn:chancery:stylesheet" exclude-result-prefixes="#all">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml" indent="no"/>
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="pattern" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="rule" on-no-match="deep-skip" on-multiple-match="fail"/>
  <xsl:mode name="message" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="sch:schema"/>
  </xsl:template>

  <xsl:template match="sch:schema" as="element()">
    <xsl:variable name="patterns" as="element(sch:pattern)*" select="sch:pattern | sch:include ! doc(resolve-uri(@href, base-uri(.)))/sch:pattern"/>
    <out:stylesheet version="3.0">
      <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
      <xsl:namespace name="ch" select="'urn:chancery:schematron'"/>
      <xsl:for-each select="sch:ns"><xsl:namespace name="{@prefix}" select="string(@uri)"/></xsl:for-each>
      <out:output method="xml" indent="no" omit-xml-declaration="yes"/>
      <out:key name="ch:id" match="*[@xml:id]" use="@xml:id"/>
      <xsl:for-each select="$patterns">
        <out:mode name="{@id}" on-no-match="shallow-skip"/>
      </xsl:for-each>
      <out:template match="/">
        <report>
          <xsl:for-each select="$patterns"><out:apply-templates select="." mode="{@id}"/></xsl:for-each>
        </report>
      </out:template>
      <xsl:apply-templates select="$patterns" mode="pattern"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The first rule whose context matches a node is the one that counts. -->
  <xsl:template match="sch:pattern" mode="pattern" as="element()*">
    <xsl:variable name="mode" as="xs:string" select="@id"/>
    <xsl:for-each select="sch:rule">
      <out:template match="{@context}" mode="{$mode}" priority="{1000 - position()}">
        <xsl:apply-templates mode="rule"/>
        <out:apply-templates mode="#current"/>
      </out:template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="sch:let" mode="rule" as="element()">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:assert" mode="rule" as="element()">
    <out:if test="not({@test})"><xsl:call-template name="failed"/></out:if>
  </xsl:template>
  <xsl:template match="sch:report" mode="rule" as="element()">
    <out:if test="{@test}"><xsl:call-template name="failed"/></out:if>
  </xsl:template>

  <xsl:template name="failed" as="element()">
    <failed rule="{@id}" role="{(@role, 'error')[1]}">
      <out:attribute name="path" select="path(.)"/>
      <xsl:apply-templates mode="message"/>
    </failed>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="element()"><out:text><xsl:value-of select="."/></out:text></xsl:template>
  <xsl:template match="sch:value-of" mode="message" as="element()"><out:value-of select="{@select}"/></xsl:template>
  <xsl:template match="sch:name" mode="message" as="element()"><out:value-of select="name()"/></xsl:template>
</xsl:stylesheet>
