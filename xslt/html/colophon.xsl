<?xml version="1.0" encoding="UTF-8"?>
<!-- Who published what, from which book, under which terms? At the foot of the page, with a line to cite. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- "111. Memorandum of Conversation, September 15, 1959: Trade", with what the title does not say itself. -->
  <!-- Whatever the header does not have has no entry. -->
  <xsl:template match="teiHeader" mode="colophon" as="element()*">
    <xsl:variable name="publication" as="element()?" select="fileDesc/publicationStmt"/>
    <xsl:variable name="printed" as="element()?" select="ch:printed-source(.)"/>
    <xsl:variable name="entries" as="element()*">
      <xsl:sequence select="ch:entry('printed', $printed ! ch:linked(ch:reference(.), ch:address(.)))"/>
      <xsl:sequence select="ch:entry('editors', ch:joined(fileDesc/titleStmt/editor ! normalize-space()[. ne '']) ! ch:linked(., ()))"/>
      <!-- What the program did is said below. -->
      <xsl:for-each select="fileDesc/titleStmt/respStmt[not(@xml:id = ('chancery', 'metadata'))][resp]">
        <xsl:variable name="role" as="xs:string" select="normalize-space(resp[1])"/>
        <xsl:sequence select="ch:entry(upper-case(substring($role, 1, 1)) || substring($role, 2), ch:joined((name, persName, orgName) ! normalize-space()) ! ch:linked(., ()))"/>
      </xsl:for-each>
      <xsl:sequence select="ch:entry('publisher', ch:publisher(.) ! ch:linked(., ()))"/>
      <xsl:sequence select="ch:entry('licence', $publication/availability/((licence, p)[1] ! ch:linked(normalize-space(), @target)))"/>
      <xsl:for-each select="ch:persistent(.)">
        <xsl:sequence select="ch:entry((@type[. ne ''], 'idno')[1], ch:linked(normalize-space(), ch:address-of-id(.)))"/>
      </xsl:for-each>
      <xsl:sequence select="ch:entry('cite', ch:citation(..) ! ch:linked(., ()))"/>
    </xsl:variable>
    <xsl:if test="exists($entries)">
      <dl class="colophon"><xsl:sequence select="$entries"/></dl>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ch:entry" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="node()*"/>
    <xsl:if test="normalize-space(string-join($values)) ne ''">
      <div>
        <dt><xsl:copy-of select="$ch:page-in-english"/><xsl:value-of select="ch:label($key)"/></dt>
        <xsl:for-each select="$values"><dd><xsl:sequence select="."/></dd></xsl:for-each>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- Words that lead to an address of the web, if they have one. -->
  <xsl:function name="ch:linked" as="node()">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="matches($address, '^https?://', 'i')"><a href="{$address}"><xsl:value-of select="$words"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The file that was encoded is printed nowhere. -->
  <xsl:function name="ch:printed-source" as="element()?">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:sequence select="$header/fileDesc/sourceDesc/(bibl[not(@type = 'file')], biblStruct)[1]"/>
  </xsl:function>

  <!-- "Foreign Relations, 1958–1960, Volume X, document 111, pp. 409–410"; as it stands where its parts are not marked. -->
  <xsl:function name="ch:reference" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:variable name="scopes" as="xs:string*">
      <xsl:for-each select="$source//biblScope">
        <xsl:variable name="words" as="xs:string" select="(normalize-space()[. ne ''], string-join((@from, @to), '–'))[1]"/>
        <xsl:sequence select="
          if (not(matches($words, '^[\dIVXLCivxlc]')) or empty(@unit)) then $words
          else if (@unit = ('page', 'pages', 'pp')) then (if (matches($words, '[–,-]')) then 'pp. ' else 'p. ') || $words
          else @unit || ' ' || $words"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="if ($source//title and $source//biblScope) then string-join(($source//title ! normalize-space(), $scopes), ', ') else normalize-space(string-join($source//text()[not(parent::ref)])) => replace('[\s,;.]+$', '')"/>
  </xsl:function>

  <xsl:function name="ch:address" as="xs:string?">
    <xsl:param name="source" as="element()"/>
    <xsl:sequence select="$source//(ref | ptr)/@target[matches(., '^https?://')][1]/string()[1]"/>
  </xsl:function>

  <!-- A document that nobody has published has no publisher, only TEI asks for one. -->
  <xsl:function name="ch:publisher" as="xs:string?">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="publication" as="element()?" select="$header/fileDesc/publicationStmt"/>
    <xsl:variable name="name" as="xs:string?" select="$publication/(publisher, distributor, authority)[1] ! normalize-space()[not(. = ('', 'not published'))]"/>
    <xsl:sequence select="$name ! string-join((., $publication/pubPlace[1] ! normalize-space(), $publication/date[1] ! normalize-space()), ', ')"/>
  </xsl:function>

  <!-- The id of the document in its edition is for programs; a DOI is for everybody. -->
  <xsl:function name="ch:persistent" as="element()*">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:sequence select="$header/fileDesc/publicationStmt//idno[not(@type = 'document' or idno)][normalize-space() ne '']"/>
  </xsl:function>

  <xsl:function name="ch:address-of-id" as="xs:string?">
    <xsl:param name="id" as="element(tei:idno)"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($id)"/>
    <xsl:sequence select="if (matches($value, '^https?://')) then $value else if (lower-case($id/@type) = 'doi') then 'https://doi.org/' || replace($value, '^doi:\s*', '', 'i') else ()"/>
  </xsl:function>

  <!-- A title alone is no citation: it says where nothing is. -->
  <xsl:function name="ch:citation" as="xs:string?">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="header" as="element()" select="$tei/teiHeader"/>
    <xsl:variable name="printed" as="element()?" select="ch:printed-source($header)"/>
    <xsl:variable name="editors" as="xs:string*" select="$header/fileDesc/titleStmt/editor ! normalize-space()[. ne '']"/>
    <xsl:variable name="where" as="xs:string*" select="
      ($printed ! ch:reference(.), $header/fileDesc/sourceDesc/msDesc[1]/msIdentifier ! string-join(ch:shelf-mark(.) ! normalize-space(), ', '))[. ne ''][1],
      ch:publisher($header),
      (ch:persistent($header) ! (ch:address-of-id(.), normalize-space())[1], $printed ! ch:address(.))[1]"/>
    <xsl:if test="exists($where)">
      <xsl:sequence select="string-join((ch:cited-title($tei), ch:joined($editors)[. ne ''] ! (ch:label('edited') || .), $where) ! replace(., '\.$', ''), '. ') || (if (matches($where[last()], '^https?://')) then '' else '.')"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
