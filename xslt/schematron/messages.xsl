<?xml version="1.0" encoding="UTF-8"?>
<!-- What a failed assert writes to the report: the message, and the node that it is about. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:out="urn:chancery:stylesheet" exclude-result-prefixes="#all">

  <!-- Diagnostics and properties are looked up in the schema itself: patterns have been copied. -->
  <xsl:variable name="schema" as="document-node()" select="root()"/>

  <xsl:mode name="message" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template name="failed" as="element()">
    <xsl:param name="pattern" as="xs:string" tunnel="yes"/>
    <failed rule="{(@id, concat($pattern, '-', count(preceding-sibling::sch:*[self::sch:assert or self::sch:report]) + 1))[1]}" role="{lower-case((@role, ../@role, @flag, 'error')[1])}">
      <out:attribute name="path" select="path(({(@subject, ../@subject, '.')[1]})[1])"/>
      <out:if test="$ch:full = 'true'">
        <out:attribute name="kind"><xsl:value-of select="local-name()"/></out:attribute>
        <out:attribute name="test"><xsl:value-of select="@test"/></out:attribute>
      </out:if>
      <xsl:apply-templates mode="message"/>
      <xsl:variable name="diagnostics" as="xs:string*" select="tokenize(@diagnostics)"/>
      <xsl:for-each select="$schema//sch:diagnostic[@id = $diagnostics]">
        <diagnostic id="{@id}"><xsl:apply-templates mode="message"/></diagnostic>
      </xsl:for-each>
      <xsl:variable name="properties" as="xs:string*" select="tokenize(@properties)"/>
      <xsl:for-each select="$schema//sch:property[@id = $properties]">
        <property id="{@id}"><xsl:copy-of select="@role | @scheme"/><xsl:apply-templates mode="message"/></property>
      </xsl:for-each>
    </failed>
  </xsl:template>

  <xsl:template match="text()" mode="message" as="element()"><out:text><xsl:value-of select="."/></out:text></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="message"/>
  <xsl:template match="sch:value-of" mode="message" as="element()"><out:value-of select="{@select}"/></xsl:template>
  <xsl:template match="sch:name" mode="message" as="element()"><out:value-of select="name({(@path, '.')[1]})"/></xsl:template>
  <!-- Words whose place is reported; those of class `place` are not printed. -->
  <xsl:template match="sch:span[@class = ('found', 'place')]" mode="message" as="element()">
    <xsl:element name="{@class}"><xsl:apply-templates mode="message"/></xsl:element>
  </xsl:template>
  <xsl:template match="sch:emph | sch:dir | sch:span[not(@class = ('found', 'place'))]" mode="message" as="element()*"><xsl:apply-templates mode="message"/></xsl:template>
  <xsl:template match="*" mode="message" priority="-1" as="element()*"><xsl:apply-templates mode="message"/></xsl:template>
</xsl:stylesheet>
