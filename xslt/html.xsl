<?xml version="1.0" encoding="UTF-8"?>
<!-- The HTML edition: one self-contained page without scripts. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:include href="shared/findings.xsl"/>
  <xsl:include href="shared/elements.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/people.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/citation.xsl"/>
  <xsl:include href="html/colophon.xsl"/>
  <xsl:include href="html/provenance.xsl"/>
  <xsl:include href="html/blocks.xsl"/>
  <xsl:include href="html/phrases.xsl"/>
  <xsl:include href="html/speech.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/persons.xsl"/>
  <xsl:include href="html/ids.xsl"/>
  <xsl:include href="html/style.xsl"/>

  <xsl:output method="html" html-version="5" include-content-type="no" indent="no" encoding="UTF-8"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:sequence select="ch:check(.)"/>
    <xsl:apply-templates select="TEI" mode="page"/>
  </xsl:template>
</xsl:stylesheet>
