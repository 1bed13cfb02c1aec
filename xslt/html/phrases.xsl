<?xml version="1.0" encoding="UTF-8"?>
<!-- What is inside blocks as HTML: names, dates, abbreviations, notes, page breaks. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="phrase" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="phrase" priority="-1" as="element()">
    <xsl:sequence select="ch:unhandled(.)"/>
    <span class="unknown"><xsl:apply-templates mode="phrase"/></span>
  </xsl:template>

  <xsl:template match="text()" mode="phrase" as="text()"><xsl:copy/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="phrase"/>

  <xsl:template match="persName | rs | orgName | name" mode="phrase" as="element()">
    <xsl:variable name="pointer" as="attribute()?" select="ch:pointer(.)"/>
    <xsl:variable name="meant" as="element()?" select="ch:targets($pointer)[1]"/>
    <xsl:sequence select="ch:check-pointers($pointer)"/>
    <xsl:element name="{if (ch:leads-to-person(., $meant)) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'name'"/>
      <xsl:if test="ch:leads-to-person(., $meant)"><xsl:attribute name="href" select="'#' || $meant/@xml:id"/></xsl:if>
      <xsl:if test="exists($meant) and ch:entry-name($meant) is . and empty(@xml:id)"><xsl:sequence select="ch:id($meant/@xml:id)"/></xsl:if>
      <!-- A description that only repeats the name is not needed. -->
      <xsl:if test="exists($meant) and ch:description($meant) ne normalize-space()"><xsl:attribute name="title" select="ch:description($meant)"/></xsl:if>
      <xsl:apply-templates mode="phrase"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="gloss | abbr | term" mode="phrase" as="element()">
    <xsl:variable name="meant" as="element()?" select="ch:targets((@target, @ref)[1])[1]"/>
    <abbr>
      <xsl:if test="$meant"><xsl:attribute name="title" select="normalize-space(($meant/following-sibling::item[1], $meant)[1])"/></xsl:if>
      <xsl:apply-templates mode="phrase"/>
    </abbr>
  </xsl:template>

  <xsl:template match="date[@when castable as xs:date or @when castable as xs:dateTime]" mode="phrase" as="element()">
    <time datetime="{@when}"><xsl:apply-templates mode="phrase"/></time>
  </xsl:template>

  <xsl:template match="date | time | placeName | roleName | occupation | affiliation | measure | num | foreign | seg | p | ab | l | salute | signed | dateline | unclear | supplied | add | expan | sic | corr | orig | reg | q | soCalled | title | speaker | stage" mode="phrase" priority="-0.5" as="element()">
    <span class="{name()}"><xsl:apply-templates mode="phrase"/></span>
  </xsl:template>

  <xsl:template match="hi[@rend = ('strong', 'bold')]" mode="phrase" as="element()">
    <strong><xsl:apply-templates mode="phrase"/></strong>
  </xsl:template>
  <xsl:template match="hi | emph" mode="phrase" priority="-0.4" as="element()">
    <em><xsl:apply-templates mode="phrase"/></em>
  </xsl:template>

  <!-- A second reference to a note, raised like a marker unless its digits are superscript already. -->
  <xsl:template match="ref[@type = 'note'][not(matches(., '[⁰¹²³⁴-⁹]'))]" mode="phrase" as="element()" priority="1">
    <sup><xsl:next-match/></sup>
  </xsl:template>

  <!-- Only harmless addresses become links. A pointer that leads nowhere is reported and shown as text. -->
  <xsl:template match="ref" mode="phrase" as="element()">
    <xsl:variable name="target" as="xs:string" select="string(@target)"/>
    <xsl:choose>
      <xsl:when test="starts-with($target, '#') and empty(key('ch:id', substring($target, 2)))">
        <xsl:sequence select="ch:dangling($target)"/>
        <span class="ref"><xsl:apply-templates mode="phrase"/></span>
      </xsl:when>
      <xsl:when test="starts-with($target, '#') and not(ch:is-shown(key('ch:id', substring($target, 2))[1]))">
        <span class="ref"><xsl:apply-templates mode="phrase"/></span>
      </xsl:when>
      <xsl:when test="matches($target, '^(https?://|mailto:|#)', 'i') or matches($target, '^[\w.\-]+(/[\w.\-]+)*(#[\w.\-]+)?$')">
        <a href="{if (matches($target, '^[\w.\-/]+\.xml(#|$)')) then replace($target, '\.xml(#|$)', '.html$1') else $target}"><xsl:apply-templates mode="phrase"/></a>
      </xsl:when>
      <xsl:otherwise><span class="ref"><xsl:apply-templates mode="phrase"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="choice" mode="phrase" as="element()">
    <span class="choice">
      <xsl:apply-templates select="ch:source-reading(.)" mode="phrase"/>
      <xsl:for-each select="* except ch:source-reading(.)">
        <xsl:text> [</xsl:text><xsl:apply-templates select="." mode="phrase"/><xsl:text>]</xsl:text>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template match="del" mode="phrase" as="element()"><del><xsl:apply-templates mode="phrase"/></del></xsl:template>

  <xsl:template match="lb" mode="phrase" as="element()"><br/></xsl:template>
  <!-- The word goes on. -->
  <xsl:template match="lb[@break = 'no']" mode="phrase" priority="1"/>

  <xsl:template match="gap" mode="phrase" as="element()"><span class="gap">[…]</span></xsl:template>
  <!-- The editors say themselves, in brackets, what is missing. -->
  <xsl:template match="gap[desc]" mode="phrase" as="element()" priority="1"><span class="gap"><xsl:apply-templates select="desc/node()" mode="phrase"/></span></xsl:template>

  <xsl:template match="pb" mode="phrase" as="element()">
    <xsl:variable name="image" as="xs:string?" select="tokenize(@facs)[matches(., '^(https?://|[\w.\-]+(/[\w.\-]+)*\.(jpe?g|png|webp|gif|pdf|html?)$)', 'i')][1]"/>
    <a class="{if (@break = 'no') then 'pb inside' else 'pb'}" href="{($image, '#' || ch:page-id(.))[1]}" aria-label="{ch:label('page')}{@n}{if ($image) then ch:label('image') else ''}">
      <xsl:copy-of select="ch:id(ch:page-id(.)), ch:in-english(.)"/>
      <xsl:value-of select="@n"/>
    </a>
  </xsl:template>

  <xsl:function name="ch:page-id" as="xs:string">
    <xsl:param name="break" as="element(tei:pb)"/>
    <xsl:sequence select="($break/@xml:id, $ch:unnamed-pages(generate-id($break)))[1]"/>
  </xsl:function>

  <!-- Ids for page breaks without one, which may share a number. -->
  <xsl:variable name="ch:unnamed-pages" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each-group select="/TEI/text//pb[not(@xml:id)]" group-by="'pg_' || translate(@n, ' ', '_')">
        <xsl:variable name="named" as="xs:integer" select="count(key('ch:id', current-grouping-key()))"/>
        <xsl:for-each select="current-group()">
          <xsl:variable name="index" as="xs:integer" select="position() + $named"/>
          <xsl:map-entry key="generate-id(.)" select="ch:own-id(current-grouping-key() || (if ($index gt 1) then '-' || $index else ''))"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:template match="fw" mode="phrase" as="element()"><span class="fw"><xsl:apply-templates mode="phrase"/></span></xsl:template>

  <!-- A list inside an entry: the members of a delegation under its name. -->
  <xsl:template match="item/list" mode="phrase" as="element()+" priority="1">
    <xsl:apply-templates select="head" mode="phrase"/>
    <xsl:call-template name="entries"/>
  </xsl:template>

  <xsl:template match="list | table | quote | floatingText | lg" mode="phrase" as="element()">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <xsl:template match="head" mode="phrase" as="element()">
    <span class="label"><xsl:apply-templates mode="phrase"/></span>
  </xsl:template>
</xsl:stylesheet>
