<?xml version="1.0" encoding="UTF-8"?>
<!-- The page around the text: metadata, title, sections. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The address and the title of the page that lists the documents of the edition, if there is one. -->
  <xsl:param name="index" as="xs:string?" select="()"/>
  <xsl:param name="index-title" as="xs:string?" select="()"/>

  <xsl:mode name="page" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="TEI" mode="page" as="element()">
    <xsl:variable name="title" as="xs:string" select="ch:title(.)"/>
    <html lang="{(@xml:lang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="ch:cited-title(.)"/></title>
        <xsl:call-template name="citation-metadata"/>
        <style><xsl:value-of select="$ch:style" disable-output-escaping="no"/></style>
      </head>
      <body>
        <a class="skip" href="#{ch:own-id('text')}"><xsl:copy-of select="$ch:page-in-english"/><xsl:value-of select="ch:label('skip')"/></a>
        <xsl:if test="exists($index)">
          <nav class="up" aria-label="{ch:label('edition')}"><xsl:copy-of select="$ch:page-in-english"/><a href="{$index}"><xsl:value-of select="($index-title, $index)[1]"/></a></nav>
        </xsl:if>
        <main>
          <xsl:if test="text//said">
            <p class="switch"><xsl:copy-of select="$ch:page-in-english"/><label><input type="checkbox" id="{ch:own-id('speakers')}" checked="checked"/><xsl:text> </xsl:text><xsl:value-of select="ch:label('speakers')"/></label></p>
          </xsl:if>
          <article id="{ch:own-id('text')}">
            <xsl:sequence select="(., text)/@xml:id ! ch:anchor(.)"/>
            <header>
              <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc/bibl[1][title]" mode="series"/>
              <xsl:apply-templates select="$ch:title-head/preceding-sibling::node()" mode="block"/>
              <xsl:apply-templates select="$ch:title-head" mode="title"/>
              <xsl:if test="empty($ch:title-head)"><h1><xsl:value-of select="$title"/></h1></xsl:if>
              <xsl:apply-templates select="teiHeader/fileDesc/titleStmt/title[@type = 'sub'][not(ch:is-printed(.))]" mode="title"/>
            </header>
            <xsl:apply-templates select="teiHeader" mode="provenance"/>
            <xsl:call-template name="legend"/>
            <xsl:apply-templates select="text/(front, body, back)" mode="block"/>
            <xsl:apply-templates select="text" mode="notes"/>
            <xsl:call-template name="persons"/>
          </article>
        </main>
        <footer><xsl:apply-templates select="teiHeader" mode="colophon"/><p><xsl:copy-of select="$ch:page-in-english"/><xsl:value-of select="ch:label('by-program'), (text//*[@resp = '#editor'])[1] ! ch:label('by-editor')" separator=""/></p></footer>
      </body>
    </html>
  </xsl:template>

  <xsl:function name="ch:title" as="xs:string">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="titles" as="xs:string*" select="$tei/teiHeader/fileDesc/titleStmt/title ! normalize-space()"/>
    <xsl:sequence select="string-join($titles, ': ')"/>
  </xsl:function>

  <xsl:mode name="title" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="head" mode="title" as="element()">
    <h1>
      <xsl:apply-templates mode="phrase"/>
    </h1>
  </xsl:template>

  <!-- Whether the document itself prints a title, which is then not shown twice. -->
  <xsl:function name="ch:is-printed" as="xs:boolean">
    <xsl:param name="title" as="element()"/>
    <xsl:sequence select="exists(root($title)//body//list[@type = 'subject']) or exists(root($title)//body//(p, head)[contains(normalize-space(), normalize-space($title))])"/>
  </xsl:function>

  <xsl:template match="title" mode="title" as="element()">
    <p class="subtitle"><xsl:value-of select="normalize-space()"/></p>
  </xsl:template>

  <xsl:mode name="series" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="bibl" mode="series" as="element()">
    <p class="series">
      <xsl:value-of select="title/normalize-space()" separator=", "/>
    </p>
  </xsl:template>
</xsl:stylesheet>
