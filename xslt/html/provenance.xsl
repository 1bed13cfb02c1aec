<?xml version="1.0" encoding="UTF-8"?>
<!-- A box with facts from the header: when and where people met, where the document is kept, who drafted it. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="provenance" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="fact" on-no-match="deep-skip" on-multiple-match="fail"/>

  <xsl:template match="teiHeader" mode="provenance" as="element()*">
    <xsl:variable name="facts" as="element()*">
      <xsl:apply-templates select="
        profileDesc/creation/date[1], profileDesc/creation/placeName, profileDesc/settingDesc/setting/placeName,
        fileDesc/sourceDesc/msDesc[1]/msIdentifier ! ch:shelf-mark(.), profileDesc/textClass, profileDesc/creation/listChange/change" mode="fact"/>
    </xsl:variable>
    <xsl:if test="exists($facts)">
      <section class="provenance" aria-labelledby="{ch:own-id('provenance')}">
        <h2 id="{ch:own-id('provenance')}"><xsl:copy-of select="ch:in-english(.)"/><xsl:value-of select="ch:label('provenance')"/></h2>
        <dl><xsl:sequence select="$facts"/></dl>
        <xsl:for-each select="fileDesc/sourceDesc/msDesc[position() gt 1]">
          <h3><xsl:copy-of select="ch:in-english(.)"/><xsl:value-of select="ch:label('copy')"/></h3>
          <dl><xsl:apply-templates select="msIdentifier ! ch:shelf-mark(.)" mode="fact"/></dl>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="ch:page-in-english" as="attribute()?" select="ch:in-english(/TEI)"/>

  <xsl:function name="ch:fact" as="element()">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <div><dt><xsl:copy-of select="$ch:page-in-english"/><xsl:value-of select="$label"/></dt><dd><xsl:value-of select="$value"/></dd></div>
  </xsl:function>

  <xsl:template match="creation/date" mode="fact" as="element()">
    <xsl:sequence select="ch:fact(ch:label('date'), (ch:day(.), normalize-space())[1])"/>
  </xsl:template>

  <xsl:template match="creation/placeName[not(ancestor::profileDesc/settingDesc/setting/placeName)]" mode="fact" as="element()">
    <xsl:sequence select="ch:fact(ch:label('place'), normalize-space())"/>
  </xsl:template>

  <xsl:template match="setting/placeName" mode="fact" as="element()">
    <xsl:variable name="town" as="xs:string?" select="ancestor::profileDesc/creation/placeName[1] ! normalize-space()"/>
    <xsl:variable name="room" as="xs:string" select="normalize-space()"/>
    <!-- A place that contains the other is enough: "Department of State, Washington" says "the Department of State". -->
    <xsl:sequence select="ch:fact(ch:label('place'),
      if (contains($room, $town)) then $room
      else if (contains($town, replace($room, '^the ', ''))) then $town
      else string-join(($room, $town), ', '))"/>
  </xsl:template>

  <xsl:template match="repository" mode="fact" as="element()">
    <xsl:sequence select="ch:fact(ch:label('repository'), normalize-space())"/>
  </xsl:template>

  <!-- Parts of the same kind make one fact: "Manuscript Division, Kissinger Papers". -->
  <xsl:template match="collection | msIdentifier/idno" mode="fact" as="element()?">
    <xsl:variable name="label" as="xs:string" select="ch:part(.)"/>
    <xsl:if test="empty(preceding-sibling::*[ch:part(.) eq $label])">
      <xsl:variable name="parts" as="element()+" select="., following-sibling::*[ch:part(.) eq $label]"/>
      <xsl:sequence select="ch:fact(ch:label($label), string-join($parts ! replace(normalize-space(), '^(Lot|Box|Folder|Accession|Job) ', ''), ', '))"/>
    </xsl:if>
  </xsl:template>

  <!-- The parts of a shelf mark in the order of the source note, which `n` gives where TEI asks for another. -->
  <xsl:function name="ch:shelf-mark" as="element()*">
    <xsl:param name="identifier" as="element(tei:msIdentifier)"/>
    <xsl:perform-sort select="$identifier/*"><xsl:sort select="(@n[. castable as xs:integer] ! xs:integer(.), 0)[1]"/></xsl:perform-sort>
  </xsl:function>

  <!-- The key of the label for a part of the shelf mark. -->
  <xsl:function name="ch:part" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="
      if ($part/@type = ('lot', 'box', 'folder', 'record-group', 'accession', 'job')) then string($part/@type)
      else if ($part/self::collection) then 'collection'
      else if ($part/@type = 'other') then 'file'
      else if ($part/self::idno) then 'identifier' else local-name($part)"/>
  </xsl:function>

  <xsl:template match="textClass" mode="fact" as="element()*">
    <xsl:variable name="references" as="element()*" select="catRef"/>
    <xsl:for-each select="'classification', 'precedence'">
      <xsl:variable name="label" as="xs:string" select="."/>
      <xsl:variable name="categories" as="xs:string*" select="$references[(@scheme = '#precedence') eq ($label eq 'precedence')] ! ch:targets(@target)/catDesc ! normalize-space()"/>
      <xsl:if test="exists($categories)">
        <xsl:sequence select="ch:fact(ch:label($label), string-join($categories, '; '))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="change" mode="fact" as="element()">
    <xsl:variable name="words" as="xs:string" select="replace(normalize-space(), '^' || @type || '\s*', '', 'i')"/>
    <xsl:sequence select="ch:fact(ch:label(string(@type)), $words)"/>
  </xsl:template>
</xsl:stylesheet>
