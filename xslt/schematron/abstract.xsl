<?xml version="1.0" encoding="UTF-8"?>
<!-- Replaces patterns with `is-a` by the abstract pattern, with its parameters filled in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:ch="urn:chancery:schematron" exclude-result-prefixes="#all">

  <xsl:mode name="concrete" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="filled" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="sch:pattern[@is-a]" mode="concrete" as="element()">
    <xsl:variable name="abstract" as="element(sch:pattern)?" select="../sch:pattern[@abstract = 'true'][@id = current()/@is-a]"/>
    <xsl:if test="empty($abstract)">
      <xsl:message terminate="yes">the abstract pattern <xsl:value-of select="@is-a"/> does not exist; define it, or correct the name</xsl:message>
    </xsl:if>
    <sch:pattern>
      <xsl:copy-of select="@id"/>
      <xsl:apply-templates select="$abstract/node()" mode="filled">
        <xsl:with-param name="parameters" select="sch:param" tunnel="yes"/>
      </xsl:apply-templates>
    </sch:pattern>
  </xsl:template>

  <!-- Replaces `sch:extends rule="…"` by the content of the abstract rule. -->
  <xsl:template match="sch:extends[@rule]" mode="concrete filled" as="node()*">
    <xsl:variable name="rule" as="element(sch:rule)*" select="root()//sch:rule[@abstract = 'true'][@id = current()/@rule]"/>
    <xsl:if test="empty($rule)">
      <xsl:message terminate="yes">the abstract rule <xsl:value-of select="@rule"/> does not exist; define it, or correct the name</xsl:message>
    </xsl:if>
    <xsl:apply-templates select="$rule[1]/node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="@*" mode="filled" as="attribute()">
    <xsl:param name="parameters" as="element(sch:param)*" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="ch:fill(string(.), $parameters)"/>
  </xsl:template>

  <!-- Replaces `$name` in a text; longer names first, so that `$a` does not change `$ab`. -->
  <xsl:function name="ch:fill" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="parameters" as="element(sch:param)*"/>
    <xsl:sequence select="fold-left(sort($parameters, (), function($p) {-string-length($p/@name)}), $text, function($t, $p) {
      replace($t, concat('\$', $p/@name), replace($p/@value, '([\\$])', '\\$1'))
    })"/>
  </xsl:function>
</xsl:stylesheet>
