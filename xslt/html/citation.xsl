<?xml version="1.0" encoding="UTF-8"?>
<!-- How the document is cited: metadata for citation managers (Highwire and Dublin Core). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- "111. Memorandum of Conversation, September 15, 1959: Trade": adds the number and date if the title lacks them. -->
  <xsl:function name="ch:cited-title" as="xs:string">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="titles" as="xs:string*" select="$tei/teiHeader/fileDesc/titleStmt/title ! normalize-space()"/>
    <xsl:variable name="number" as="xs:string?" select="$ch:title-head/../@n[starts-with(normalize-space($ch:title-head), . || '. ')]"/>
    <xsl:variable name="date" as="xs:string?" select="ch:day($tei/teiHeader/profileDesc/creation/date[1])"/>
    <xsl:variable name="main" as="xs:string" select="string-join((
      $titles[1],
      $date[not(contains($titles[1], replace($date, '^.*, ', '')))]), ', ')"/>
    <xsl:sequence select="string-join(($number[not(starts-with($main, . || '. '))] ! (. || '. '), string-join(($main, tail($titles)), ': ')))"/>
  </xsl:function>

  <!-- A date as "September 15, 1959", if it is a whole day. -->
  <xsl:function name="ch:day" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="day" as="xs:string" select="substring($date/@when, 1, 10)"/>
    <xsl:sequence select="if ($day castable as xs:date) then format-date(xs:date($day), '[MNn] [D], [Y]', 'en', (), ()) else ()"/>
  </xsl:function>

  <xsl:template name="citation-metadata" as="element()*">
    <xsl:variable name="header" as="element()" select="teiHeader"/>
    <xsl:variable name="printed" as="element()?" select="$header/fileDesc/sourceDesc/bibl[not(@type = 'file')][1]"/>
    <xsl:variable name="date" as="xs:string?" select="$header/profileDesc/creation/date[1]/(@when, @from)[1] ! substring(., 1, 10)"/>
    <xsl:variable name="volume" as="xs:string?" select="string-join($printed/title ! normalize-space(), ', ')"/>
    <!-- Encodings used to say so where nobody publishes. -->
    <xsl:variable name="publisher" as="xs:string?" select="$header/fileDesc/publicationStmt/publisher[1] ! normalize-space()[. ne 'not published']"/>
    <xsl:variable name="pages" as="xs:string*" select="$printed/biblScope[@unit = 'page'][1] ! (@from, @to, tokenize(normalize-space(), '\s*[–-]\s*'))"/>
    <xsl:variable name="address" as="xs:string?" select="($printed//(ref | ptr)/@target)[matches(., '^https?://')][1]"/>
    <xsl:variable name="language" as="xs:string?" select="(@xml:lang, 'en')[1][. ne 'und']"/>
    <xsl:sequence select="
      ch:meta('citation_title', ch:cited-title(.)),
      ch:meta('DC.title', ch:cited-title(.)),
      ch:meta('citation_date', $date ! replace(., '-', '/')),
      ch:meta('DC.date', $date),
      ch:meta('citation_inbook_title', $volume),
      ch:meta('citation_firstpage', $pages[1]),
      ch:meta('citation_lastpage', $pages[2]),
      ch:meta('citation_public_url', $address),
      ch:meta('citation_publisher', $publisher),
      ch:meta('DC.publisher', $publisher),
      ch:meta('citation_language', $language),
      ch:meta('DC.language', $language),
      ch:meta('DC.identifier', ($header/fileDesc/publicationStmt//idno)[1] ! normalize-space()),
      ch:meta('DC.rights', $header/fileDesc/publicationStmt/(availability/licence, p/ref[@type = 'licence'])[1] ! normalize-space()),
      ch:meta('DC.source', $header/fileDesc/sourceDesc/msDesc[1]/msIdentifier ! string-join(ch:shelf-mark(.) ! normalize-space(), ', '))"/>
  </xsl:template>

  <!-- A meta element, unless the content is empty. -->
  <xsl:function name="ch:meta" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="xs:string?"/>
    <xsl:if test="normalize-space($content) ne ''">
      <meta name="{$name}" content="{$content}"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
