<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules become templates: for each node, the first rule of a pattern whose context matches is applied. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:out="urn:chancery:stylesheet" xmlns:ch="urn:chancery:schematron" exclude-result-prefixes="#all">

  <xsl:mode name="rule" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:template name="pattern" as="element()*">
    <xsl:param name="mode" as="xs:string"/>
    <xsl:variable name="lets" as="element(sch:let)*" select="sch:let"/>
    <xsl:variable name="id" as="xs:string" select="string((@id, $mode)[1])"/>
    <xsl:variable name="next" as="xs:string" select="ch:next(sch:rule/@context)"/>
    <out:template match="/ | *" mode="{$mode}" priority="0">
      <out:apply-templates select="{$next}" mode="#current"/>
    </out:template>
    <xsl:for-each select="sch:rule[not(@abstract = 'true')]">
      <out:template match="{@context}" mode="{$mode}" priority="{100000 - position()}">
        <out:if test="$ch:full = 'true'">
          <fired><xsl:copy-of select="@id | @role | @flag"/><out:attribute name="context"><xsl:value-of select="@context"/></out:attribute></fired>
        </out:if>
        <xsl:apply-templates select="$lets, node()" mode="rule">
          <xsl:with-param name="pattern" select="$id" tunnel="yes"/>
        </xsl:apply-templates>
        <out:apply-templates select="{$next}" mode="#current"/>
      </out:template>
    </xsl:for-each>
  </xsl:template>

  <!--
    The nodes below a node that a pattern has to visit: only elements, unless a context (its predicates aside) names other nodes.
    Visiting the attributes and texts of a volume in vain would take most of the time.
  -->
  <xsl:function name="ch:next" as="xs:string">
    <xsl:param name="contexts" as="xs:string*"/>
    <xsl:variable name="steps" as="xs:string" select="ch:without-predicates(string-join($contexts, ' | '))"/>
    <xsl:sequence select="
      if (matches($steps, '@|attribute|node\(|[.$]')) then '@* | node()'
      else if (contains($steps, '(')) then 'node()'
      else '*'"/>
  </xsl:function>
  <xsl:function name="ch:without-predicates" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="less" as="xs:string" select="replace($pattern, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($less eq $pattern) then $less else ch:without-predicates($less)"/>
  </xsl:function>

  <xsl:template match="sch:let" mode="rule" as="element()">
    <out:variable name="{@name}"><xsl:call-template name="value"/></out:variable>
  </xsl:template>

  <!-- The value of a `let`: its expression, or its content. -->
  <xsl:template name="value" as="node()*">
    <xsl:choose>
      <xsl:when test="@value"><xsl:attribute name="select" select="@value"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sch:assert" mode="rule" as="element()">
    <out:if test="not({@test})"><xsl:call-template name="failed"/></out:if>
  </xsl:template>
  <xsl:template match="sch:report" mode="rule" as="element()">
    <out:if test="{@test}"><xsl:call-template name="failed"/></out:if>
  </xsl:template>
</xsl:stylesheet>
