<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of the text as HTML: paragraphs, headings, lists, tables, closers. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Elements without a template of their own are reported and shown all the same. -->
  <xsl:template match="*" mode="block" priority="-1" as="element()">
    <xsl:sequence select="ch:unhandled(.)"/>
    <div class="unknown">
      <xsl:choose>
        <xsl:when test="ch:holds-blocks(.)"><xsl:apply-templates mode="block"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="phrase"/></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="text()" mode="block" as="text()?">
    <xsl:if test="normalize-space() ne ''"><xsl:copy/></xsl:if>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="block"/>

  <xsl:template match="body | opener | front | back | group" mode="block" as="node()*">
    <xsl:apply-templates mode="block"/>
  </xsl:template>

  <xsl:template match="div" mode="block" as="element()">
    <div class="{(@type, 'division')[1]}">
      <xsl:apply-templates select="if (head[. is $ch:title-head]) then $ch:title-head/following-sibling::node() else node()" mode="block"/>
    </div>
  </xsl:template>

  <!-- The title of the document, which is shown in the header of the page together with what precedes it. -->
  <xsl:variable name="ch:title-head" as="element()?" select="(/TEI/text/body//div/head)[1]"/>
  <xsl:template match="head" mode="block" priority="-0.5" as="element()">
    <h2><xsl:apply-templates mode="phrase"/></h2>
  </xsl:template>

  <xsl:template match="p" mode="block" as="element()">
    <p>
      <xsl:call-template name="paragraph-class"/>
      <xsl:apply-templates mode="phrase"/>
    </p>
  </xsl:template>

  <!-- In HTML a `p` cannot contain blocks. -->
  <xsl:template match="p[.//list[not(ancestor::note)] or .//(table | quote | floatingText | lg)[not(ancestor::note)]]" mode="block" as="element()">
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

  <xsl:template match="address" mode="block" as="element()">
    <p class="address">
      <xsl:for-each select="addrLine">
        <xsl:if test="position() gt 1"><br/></xsl:if>
        <xsl:sequence select="@xml:id ! ch:anchor(.)"/>
        <xsl:apply-templates mode="phrase"/>
      </xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template match="closer | postscript" mode="block" as="element()">
    <div class="{name()}"><xsl:apply-templates mode="block"/></div>
  </xsl:template>

  <!-- Words between blocks, as in a closer, look as they do inside blocks. -->
  <xsl:template match="persName | rs | orgName | name | placeName | roleName | gloss | abbr | expan | term | date | time | num | measure | ref | hi | emph | foreign | seg | said | q | soCalled | title | unclear | supplied | add | choice | lb | gap | del"
    mode="block" priority="-0.5" as="node()*">
    <xsl:apply-templates select="." mode="phrase"/>
  </xsl:template>

  <xsl:template match="signed" mode="block" as="element()">
    <p class="signed"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="list" mode="block" as="element()">
    <div class="{string-join(('list', @type), ' ')}">
      <xsl:apply-templates select="head" mode="list-head"/>
      <xsl:call-template name="entries"/>
    </div>
  </xsl:template>

  <xsl:template name="entries" as="element()">
    <ul>
      <xsl:copy-of select="ch:marking(.)"/>
      <xsl:apply-templates select="node() except head" mode="item"/>
    </ul>
  </xsl:template>

  <!-- The class of a list: without bullets if its entries have printed numbers, or at the top of a document. -->
  <xsl:function name="ch:marking" as="attribute(class)?">
    <xsl:param name="list" as="element(tei:list)"/>
    <xsl:variable name="kind" as="xs:string?" select="
      if ($list/ancestor-or-self::list/@type = ('participants', 'from', 'to')) then ()
      else if (every $item in $list/item satisfies matches(substring(normalize-space($item), 1, 9), '^[(\[]?(\d{1,3}|\p{L}|[ivx]{1,5})[.)\]]+\s', 'i')) then 'numbered'
      else if ($list/ancestor-or-self::list/@type = 'subject' or $list/label) then ()
      else 'bulleted'"/>
    <xsl:if test="exists($kind)"><xsl:attribute name="class" select="$kind"/></xsl:if>
  </xsl:function>

  <xsl:mode name="list-head" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="head" mode="list-head" as="element()">
    <p class="label"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="item" mode="item" as="element()">
    <li>
      <xsl:if test="list and ancestor::list/@type = 'participants'"><xsl:attribute name="class" select="'delegation'"/></xsl:if>
      <xsl:if test="ch:names-side(.)"><xsl:attribute name="class" select="'side-name'"/></xsl:if>
      <xsl:apply-templates mode="phrase"/>
    </li>
  </xsl:template>

  <!-- In a flat list the name of a delegation stands above its members, and is no participant. -->
  <xsl:function name="ch:names-side" as="xs:boolean">
    <xsl:param name="item" as="element(tei:item)"/>
    <xsl:sequence select="exists($item[parent::list/@type = 'participants'][not(list or persName or rs)]) and ch:letters($item) = $ch:sides"/>
  </xsl:function>
  <xsl:variable name="ch:sides" as="xs:string*" select="/TEI/teiHeader/profileDesc/particDesc//listPerson[@type = 'delegation']/head ! ch:letters(.)"/>
  <xsl:function name="ch:letters" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="replace(string-join($element//text()[not(ancestor::note)]), '^\W+|\W+$', '') => normalize-space()"/>
  </xsl:function>

  <xsl:template match="label" mode="item" as="element()">
    <li class="label"><xsl:apply-templates mode="phrase"/></li>
  </xsl:template>
  <xsl:template match="pb | fw | note[not(@place = 'end' or @anchored = 'false')]" mode="item" as="element()">
    <li class="break"><xsl:apply-templates select="." mode="phrase"/></li>
  </xsl:template>
  <xsl:template match="note[@place = 'end' or @anchored = 'false']" mode="item"/>
  <xsl:template match="* | text()" mode="item" priority="-1" as="element()">
    <xsl:sequence select="ch:unhandled(.)"/>
    <li class="unknown"><xsl:apply-templates select="." mode="phrase"/></li>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction() | text()[normalize-space() = '']" mode="item row cell" priority="1"/>

  <xsl:template match="table" mode="block" as="element()">
    <div class="table" role="region" tabindex="0" aria-label="Table">
      <table>
        <xsl:if test="head"><caption><xsl:sequence select="head/@xml:id ! ch:anchor(.)"/><xsl:apply-templates select="head/node()" mode="phrase"/></caption></xsl:if>
        <xsl:variable name="heads" as="element()*" select="row[@role = 'label'][not(preceding-sibling::row[not(@role = 'label')])]"/>
        <xsl:if test="exists($heads)"><thead><xsl:apply-templates select="$heads" mode="row"/></thead></xsl:if>
        <xsl:apply-templates select="node() except (head, $heads)" mode="row"/>
      </table>
    </div>
  </xsl:template>

  <xsl:mode name="row" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="row" mode="row" as="element()">
    <tr><xsl:apply-templates mode="cell"/></tr>
  </xsl:template>
  <!-- A page may end between two rows; anything else there is not part of the table. -->
  <xsl:template match="* | text()" mode="row" priority="-1" as="element()">
    <xsl:if test="not(self::pb or self::fw or self::note)"><xsl:sequence select="ch:unhandled(.)"/></xsl:if>
    <tr class="break"><td colspan="{max((1, ../row/count(cell)))}"><xsl:apply-templates select="." mode="phrase"/></td></tr>
  </xsl:template>

  <xsl:mode name="cell" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="cell" mode="cell" as="element()">
    <xsl:variable name="heads" as="xs:string?" select="if (../@role = 'label') then 'col' else if (@role = 'label') then 'row' else ()"/>
    <xsl:element name="{if (exists($heads)) then 'th' else 'td'}">
      <xsl:for-each select="$heads"><xsl:attribute name="scope" select="."/></xsl:for-each>
      <xsl:if test="ch:is-of-figures(.)"><xsl:attribute name="class" select="'figures'"/></xsl:if>
      <xsl:for-each select="@cols[. castable as xs:positiveInteger], @rows[. castable as xs:positiveInteger]">
        <xsl:attribute name="{if (name() = 'cols') then 'colspan' else 'rowspan'}" select="."/>
      </xsl:for-each>
      <xsl:apply-templates mode="phrase"/>
    </xsl:element>
  </xsl:template>

  <!-- "1,200" stands under the others of its column, and so does the head above it. -->
  <xsl:function name="ch:is-of-figures" as="xs:boolean">
    <xsl:param name="cell" as="element(tei:cell)"/>
    <xsl:variable name="row" as="element()" select="$cell/parent::row"/>
    <xsl:variable name="below" as="element(tei:cell)?" select="
      if ($row/@role = 'label') then $row/following-sibling::row[not(@role = 'label')][1]/cell[count($cell/preceding-sibling::cell) + 1] else $cell"/>
    <xsl:variable name="words" as="xs:string" select="string-join($below//text()[not(ancestor::note)])"/>
    <xsl:sequence select="matches($words, '\d') and not(matches($words, '\p{L}'))"/>
  </xsl:function>

  <xsl:template match="* | text()" mode="cell" priority="-1" as="element()">
    <xsl:if test="not(self::pb or self::fw or self::note)"><xsl:sequence select="ch:unhandled(.)"/></xsl:if>
    <td><xsl:apply-templates select="." mode="phrase"/></td>
  </xsl:template>

  <xsl:template match="lg" mode="block" as="element()">
    <div class="lg"><xsl:apply-templates mode="block"/></div>
  </xsl:template>
  <xsl:template match="l" mode="block" as="element()">
    <p class="l"><xsl:apply-templates mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="sp" mode="block" as="element()">
    <xsl:sequence select="ch:check-pointers(@who)"/>
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

  <!-- The marker of a note between blocks. Notes are shown at the end; one with `place="end"` has no marker. -->
  <xsl:template match="note" mode="block" as="element()?">
    <xsl:if test="not(@place = 'end' or @anchored = 'false')">
      <p class="break"><xsl:apply-templates select="." mode="phrase"/></p>
    </xsl:if>
  </xsl:template>

  <!-- Adds the language to what is shown for an element with `xml:lang`. -->
  <xsl:template match="*[@xml:lang]" mode="block phrase item list-head" priority="20" as="node()*">
    <xsl:variable name="language" as="xs:string" select="@xml:lang"/>
    <xsl:variable name="shown" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:for-each select="$shown">
      <xsl:copy>
        <xsl:if test=". instance of element()"><xsl:attribute name="lang" select="$language"/></xsl:if>
        <xsl:copy-of select="@*, node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
