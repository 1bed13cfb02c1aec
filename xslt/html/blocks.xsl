<?xml version="1.0" encoding="UTF-8"?>
<!-- How do the blocks of the text look: lists, paragraphs, headings, tables, closers? -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Whatever has no template of its own is rendered all the same, and reported. -->
  <xsl:template match="*" mode="block" priority="-1" as="element()">
    <xsl:message><unhandled element="{name()}" id="{@xml:id}"/></xsl:message>
    <div class="unknown"><xsl:apply-templates mode="phrase"/></div>
  </xsl:template>

  <xsl:template match="text()" mode="block" as="text()?">
    <xsl:if test="normalize-space() ne ''"><xsl:copy/></xsl:if>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="block"/>

  <xsl:template match="body | opener | front | back | group" mode="block">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="div" mode="block" as="element()">
    <div class="{(@type, 'division')[1]}">
      <xsl:copy-of select="@xml:id ! ch:id(.)"/>
      <xsl:apply-templates mode="block"/>
    </div>
  </xsl:template>

  <!-- The title of the page is that of its document. -->
  <xsl:variable name="ch:title-head" as="element()?" select="(/TEI/text/body//div/head)[1]"/>
  <xsl:template match="div/head[. is $ch:title-head] | fw[following-sibling::head[. is $ch:title-head]]" mode="block" priority="1"/>
  <xsl:template match="head" mode="block" priority="-0.5" as="element()">
    <h2><xsl:apply-templates mode="phrase"/></h2>
  </xsl:template>

  <xsl:template match="p" mode="block" as="element()">
    <p>
      <xsl:call-template name="paragraph-class"/>
      <xsl:apply-templates mode="phrase"/>
    </p>
  </xsl:template>

  <!-- HTML has no paragraph with a block inside. -->
  <xsl:template match="p[.//list[not(ancestor::note)] or table or quote or floatingText]" mode="block" as="element()">
    <div class="paragraph{if (.//said) then ' speech' else ''}"><xsl:apply-templates mode="phrase"/></div>
  </xsl:template>

  <xsl:template match="p[@rend = 'sectiontitleital']" mode="block" as="element()">
    <h2 class="section"><xsl:apply-templates mode="phrase"/></h2>
  </xsl:template>

  <xsl:template match="ab | trailer | byline | argument" mode="block" as="element()">
    <div class="{name()}"><xsl:apply-templates mode="phrase"/></div>
  </xsl:template>

  <xsl:template match="dateline | salute" mode="block" as="element()">
    <p class="{name()}"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="closer | postscript" mode="block" as="element()">
    <div class="{name()}"><xsl:apply-templates mode="block"/></div>
  </xsl:template>

  <!-- Words that stand between blocks, as in a closer, look as they do inside of them. -->
  <xsl:template match="persName | rs | orgName | name | placeName | gloss | abbr | term | date | time | ref | hi | emph | seg | said | lb | gap | del"
    mode="block" priority="-0.5" as="node()*">
    <xsl:apply-templates select="." mode="phrase"/>
  </xsl:template>

  <xsl:template match="signed" mode="block" as="element()">
    <p class="signed"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="list" mode="block" as="element()">
    <div class="{string-join(('list', @type), ' ')}">
      <xsl:apply-templates select="head" mode="list-head"/>
      <ul><xsl:apply-templates select="* except head" mode="item"/></ul>
    </div>
  </xsl:template>

  <xsl:mode name="list-head" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="head" mode="list-head" as="element()">
    <p class="label"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="item" mode="item" as="element()">
    <li>
      <xsl:if test="list"><xsl:attribute name="class" select="'delegation'"/></xsl:if>
      <xsl:apply-templates mode="phrase"/>
    </li>
  </xsl:template>
  <xsl:template match="label" mode="item" as="element()">
    <li class="label"><xsl:apply-templates mode="phrase"/></li>
  </xsl:template>
  <xsl:template match="pb | fw" mode="item" as="element()">
    <li class="break"><xsl:apply-templates select="." mode="phrase"/></li>
  </xsl:template>

  <xsl:template match="table" mode="block" as="element()">
    <div class="table" role="region" tabindex="0" aria-label="Table">
      <table>
        <xsl:for-each select="head"><caption><xsl:apply-templates mode="phrase"/></caption></xsl:for-each>
        <xsl:for-each select="row">
          <tr><xsl:for-each select="cell"><td><xsl:apply-templates mode="phrase"/></td></xsl:for-each></tr>
        </xsl:for-each>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="sp" mode="block" as="element()">
    <div class="turn side-{ch:side(ch:targets(@who)[1])}"><xsl:apply-templates mode="block"/></div>
  </xsl:template>
  <xsl:template match="speaker" mode="block" as="element()">
    <p class="speaker"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>
  <xsl:template match="stage" mode="block" as="element()">
    <p class="stage"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="quote | floatingText" mode="block" as="element()">
    <blockquote><xsl:apply-templates mode="block"/></blockquote>
  </xsl:template>

  <xsl:template match="fw" mode="block" as="element()">
    <p class="fw"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>
  <xsl:template match="pb" mode="block" as="element()">
    <p class="break"><xsl:apply-templates select="." mode="phrase"/></p>
  </xsl:template>

  <!-- Notes stand at the end; one that no marker calls is found there only. -->
  <xsl:template match="note" mode="block"/>

  <xsl:function name="ch:id" as="attribute(id)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>
</xsl:stylesheet>
