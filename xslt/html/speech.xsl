<?xml version="1.0" encoding="UTF-8"?>
<!-- Speech: the name of the speaker is in the margin where their words begin. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template name="paragraph-class" as="attribute()?">
    <xsl:if test=".//said"><xsl:attribute name="class" select="'speech'"/></xsl:if>
  </xsl:template>

  <xsl:template match="said" mode="phrase" as="node()*">
    <xsl:sequence select="ch:check-pointers(@who)"/>
    <xsl:if test="ch:has-label(.)"><xsl:call-template name="margin"/></xsl:if>
    <xsl:element name="{if (.//(list | table | lg | quote)[not(ancestor::note)]) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'said side-' || ch:side(ch:targets(@who)[1]) || (if (ch:begins-inside(.)) then ' begins' else '') || (if (ch:ends-inside(.)) then ' ends' else '')"/>
      <xsl:apply-templates mode="phrase"/>
    </xsl:element>
  </xsl:template>

  <!-- A speaker is named where somebody else spoke before, or nobody. (An id of an element would take as long as there are siblings before it.) -->
  <xsl:function name="ch:has-label" as="xs:boolean">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:variable name="before" as="element(tei:said)?" select="ch:said-before($said)"/>
    <xsl:sequence select="not($said/parent::said) and (string($before/@who) ne string($said/@who) or (empty($before) and not($said/@who)))"/>
  </xsl:function>

  <!-- Several labels may stand beside one line: words that begin inside a paragraph show where. -->
  <xsl:function name="ch:begins-inside" as="xs:boolean">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:sequence select="ch:has-label($said) and exists($said/preceding-sibling::node()[self::said or self::text()[normalize-space() ne '']][1])"/>
  </xsl:function>

  <!--
    If two speakers may begin in the same line, their names share its height as first and second: the first sentence is no longer than
    a line, and both names are short. Sentences in a row are paired from the first on, which is looked for this far back.
  -->
  <xsl:variable name="ch:most-in-a-row" as="xs:integer" select="4"/>
  <xsl:function name="ch:place" as="xs:string?">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:sequence select="
      if (ch:shares-line($said, $ch:most-in-a-row)) then 'second'
      else $said/following-sibling::*[1]/self::said[ch:shares-line(., $ch:most-in-a-row)] ! 'first'"/>
  </xsl:function>
  <xsl:function name="ch:shares-line" as="xs:boolean">
    <xsl:param name="second" as="element(tei:said)"/>
    <xsl:param name="back" as="xs:integer"/>
    <xsl:variable name="first" as="element(tei:said)?" select="$second/preceding-sibling::node()[1] ! (if (self::text()[normalize-space() eq '']) then preceding-sibling::node()[1] else .)/self::said"/>
    <xsl:sequence select="
      exists($first) and $back gt 0 and string($first/@who) ne string($second/@who) and string-length($first) lt 75 and ch:has-label($first)
      and not(ch:shares-line($first, $back - 1))
      and (every $name in ($first, $second) ! ch:speaker(.) satisfies string-length($name) lt 24)"/>
  </xsl:function>

  <!-- The speech just before, if no words are between; in a list, that at the end of the entry before. -->
  <xsl:function name="ch:said-before" as="element(tei:said)?">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:variable name="item" as="element()?" select="$said/parent::item"/>
    <xsl:variable name="entry-before" as="element()?" select="$item/preceding-sibling::*[not(self::pb or self::note)][1]/self::item"/>
    <xsl:variable name="before" as="node()?" select="ch:worded($said/preceding-sibling::node()[1], false(), $ch:most-between)"/>
    <xsl:sequence select="
      if ($before or empty($item)) then $before/self::said
      else if ($entry-before) then ($entry-before//said[not(parent::said)])[last()]
      else $item/parent::list/preceding-sibling::*[1]/(self::said, self::p/said[last()])[1]"/>
  </xsl:function>

  <!-- A node, or the next with words of the text, forward or back: notes, page breaks, spaces, signs and letters of a list have none. No more than these are passed over. -->
  <xsl:variable name="ch:most-between" as="xs:integer" select="40"/>
  <xsl:function name="ch:worded" as="node()?">
    <xsl:param name="node" as="node()?"/>
    <xsl:param name="forward" as="xs:boolean"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="
      if (empty($node) or $most eq 0 or not($node[self::note or self::pb or self::lb or self::fw or self::comment() or self::processing-instruction() or self::text()[not(matches(., '\p{L}\p{L}'))]])) then $node
      else ch:worded(if ($forward) then $node/following-sibling::node()[1] else $node/preceding-sibling::node()[1], $forward, $most - 1)"/>
  </xsl:function>

  <!-- Whether words that nobody says go on behind a speech. -->
  <xsl:function name="ch:ends-inside" as="xs:boolean">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:sequence select="not($said/parent::said) and exists(ch:worded($said/following-sibling::node()[1], true(), $ch:most-between)[not(self::said or self::list or self::table or self::lg or self::quote or self::p)])"/>
  </xsl:function>

  <xsl:template name="margin" as="node()*">
    <xsl:variable name="people" as="element()*" select="ch:targets(@who)"/>
    <span class="{string-join(('who', ch:place(.), 'side-' || ch:side($people[1])), ' ')}">
      <xsl:if test="@cert = ('low', 'medium')"><xsl:attribute name="data-cert" select="@cert"/></xsl:if>
      <xsl:if test="empty($people)"><xsl:copy-of select="ch:in-english(.)"/></xsl:if>
      <xsl:value-of select="ch:speaker(.)"/>
      <xsl:if test="@cert = ('low', 'medium')"><xsl:sequence select="ch:doubt()"/></xsl:if>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- The sign says it to the eye, the words to whoever listens. -->
  <xsl:function name="ch:doubt" as="element()">
    <span class="doubt"><xsl:copy-of select="$ch:page-in-english"/> (<xsl:value-of select="ch:label('doubt')"/>)</span>
  </xsl:function>

  <!-- What the colors of the sides, the sign of doubt and the strokes mean, where the page has them. -->
  <xsl:template name="legend" as="element()?">
    <xsl:variable name="labelled" as="element()*" select="text//said[ch:has-label(.)]"/>
    <xsl:variable name="doubtful" as="xs:boolean" select="$labelled/@cert = ('low', 'medium')"/>
    <xsl:variable name="speakers" as="element()*" select="key('ch:id', distinct-values($labelled/@who ! tokenize(.)[1]) ! substring-after(., '#'))"/>
    <xsl:variable name="sides" as="element()*" select="$speakers/parent::listPerson[@type = 'delegation']"/>
    <xsl:variable name="strokes" as="xs:boolean" select="exists($labelled[ch:begins-inside(.)])"/>
    <xsl:variable name="ends" as="xs:boolean" select="exists(text//said[ch:ends-inside(.)])"/>
    <xsl:if test="$doubtful or $strokes or $ends or count($sides) gt 1">
      <p class="legend">
        <xsl:copy-of select="$ch:page-in-english"/>
        <xsl:if test="count($sides) gt 1">
          <xsl:value-of select="ch:label('sides')"/>
          <xsl:for-each select="$sides">
            <xsl:variable name="number" as="xs:integer" select="ch:side(person[1])"/>
            <xsl:if test="position() gt 1">, </xsl:if>
            <span class="key side-{$number}"><xsl:value-of select="(head[1]/normalize-space()[. ne ''], ch:label('delegation') || $number)[1]"/></span>
          </xsl:for-each>
          <!-- "U.S.S.R." has its full stop. -->
          <xsl:value-of select="if (ends-with(normalize-space($sides[last()]/head[1]), '.')) then ' ' else '. '"/>
        </xsl:if>
        <xsl:if test="$doubtful"><xsl:value-of select="ch:label('sign') || ' '"/></xsl:if>
        <xsl:if test="$strokes"><span class="stroke"><xsl:value-of select="ch:label('stroke') || ' '"/></span></xsl:if>
        <xsl:if test="$ends"><xsl:value-of select="ch:label('end-of-speech')"/></xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ch:speaker" as="xs:string">
    <xsl:param name="said" as="element(tei:said)"/>
    <xsl:variable name="people" as="element()*" select="ch:targets($said/@who)"/>
    <xsl:sequence select="if (exists($people)) then ch:joined($people ! ch:called(.)) else ch:label('unknown-speaker')"/>
  </xsl:function>
</xsl:stylesheet>
