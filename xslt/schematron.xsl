<?xml version="1.0" encoding="UTF-8"?>
<!--
  Compiles a Schematron schema (ISO 19757-3, query bindings xslt2 and xslt3) to an XSLT 3.0 stylesheet that writes a report: one
  `failed` element for each failed assert or successful report, with rule, role, path and text. A full report, from which SVRL is
  made, also has the patterns and the rules that fired. Our own rules are compiled by the build, users' rules when they are run.
  Includes have been put in place before.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:out="urn:chancery:stylesheet" xmlns:ch="urn:chancery:schematron"
  exclude-result-prefixes="#all">

  <xsl:include href="schematron/abstract.xsl"/>
  <xsl:include href="schematron/rules.xsl"/>
  <xsl:include href="schematron/messages.xsl"/>

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml" indent="no"/>
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <!-- The phase whose patterns are run: a name, #ALL, or #DEFAULT for the schema's own choice. -->
  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="sch:schema"/>
  </xsl:template>

  <xsl:template match="sch:schema" as="element()">
    <xsl:variable name="binding" as="xs:string" select="lower-case(string((@queryBinding, 'xslt2')[1]))"/>
    <xsl:if test="not($binding = ('xslt', 'xslt2', 'xslt3', 'xpath2', 'xpath3'))">
      <xsl:message terminate="yes">the query binding <xsl:value-of select="$binding"/> is not supported; use xslt2 or xslt3</xsl:message>
    </xsl:if>
    <xsl:variable name="patterns" as="element(sch:pattern)*">
      <xsl:apply-templates select="ch:active(.)" mode="concrete"/>
    </xsl:variable>
    <out:stylesheet version="3.0">
      <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
      <xsl:namespace name="ch" select="'urn:chancery:schematron'"/>
      <xsl:for-each select="sch:ns"><xsl:namespace name="{@prefix}" select="string(@uri)"/></xsl:for-each>
      <out:output method="xml" indent="no" omit-xml-declaration="yes"/>
      <out:key name="ch:id" match="*[@xml:id]" use="@xml:id"/>
      <xsl:copy-of select="xsl:function | xsl:key | xsl:variable | xsl:template[@name]"/>
      <!-- Whether the report is a full one. -->
      <out:param name="ch:full" select="'false'"/>
      <!-- Global values are parameters, so that the program can set them. -->
      <xsl:for-each select="sch:let, sch:phase[@id = ch:phase(current())]/sch:let">
        <out:param name="{@name}"><xsl:call-template name="value"/></out:param>
      </xsl:for-each>
      <xsl:for-each select="$patterns">
        <out:mode name="p{position()}" on-no-match="shallow-skip"/>
      </xsl:for-each>
      <out:template match="/">
        <report>
          <xsl:for-each select="$patterns">
            <out:if test="$ch:full = 'true'"><pattern><xsl:copy-of select="@id"/></pattern></out:if>
            <out:apply-templates select="." mode="p{position()}"/>
          </xsl:for-each>
        </report>
      </out:template>
      <xsl:for-each select="$patterns">
        <xsl:call-template name="pattern"><xsl:with-param name="mode" select="concat('p', position())"/></xsl:call-template>
      </xsl:for-each>
    </out:stylesheet>
  </xsl:template>

  <!-- The name of the chosen phase. -->
  <xsl:function name="ch:phase" as="xs:string">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:variable name="name" as="xs:string" select="if ($phase eq '#DEFAULT') then string(($schema/@defaultPhase, '#ALL')[1]) else $phase"/>
    <xsl:if test="not($name = ('#ALL', $schema/sch:phase/@id))">
      <xsl:message terminate="yes">the phase <xsl:value-of select="$name"/> does not exist; use <xsl:value-of select="$schema/sch:phase/@id, '#ALL'" separator=", "/></xsl:message>
    </xsl:if>
    <xsl:sequence select="$name"/>
  </xsl:function>

  <!-- The concrete patterns of the chosen phase. -->
  <xsl:function name="ch:active" as="element(sch:pattern)*">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:variable name="name" as="xs:string" select="ch:phase($schema)"/>
    <xsl:variable name="all" as="element(sch:pattern)*" select="$schema/sch:pattern[not(@abstract = 'true')]"/>
    <xsl:sequence select="if ($name eq '#ALL') then $all else $all[@id = $schema/sch:phase[@id = $name]/sch:active/@pattern]"/>
  </xsl:function>
</xsl:stylesheet>
