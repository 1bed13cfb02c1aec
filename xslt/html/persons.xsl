<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of persons with what the header says about them, and which names link to it. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The persons about whom the header says more than a name. -->
  <xsl:variable name="ch:persons" as="element()*" select="(/TEI/teiHeader/profileDesc/particDesc//person)[@xml:id and (note or idno or contains(persName[1], ','))]"/>

  <xsl:template name="persons" as="element()?">
    <xsl:if test="exists($ch:persons)">
      <section class="persons" aria-labelledby="{ch:own-id('list-of-persons')}">
        <h2 id="{ch:own-id('list-of-persons')}"><xsl:copy-of select="$ch:page-in-english"/><xsl:value-of select="ch:label('persons')"/></h2>
        <ul>
          <xsl:for-each select="$ch:persons">
            <xsl:sort select="lower-case(normalize-space(persName[1]))"/>
            <li id="{@xml:id}">
              <span class="person"><xsl:value-of select="normalize-space(persName[1])"/></span>
              <xsl:value-of select="note ! (', ' || normalize-space())" separator=""/>
              <xsl:for-each select="idno">
                <xsl:text> </xsl:text>
                <xsl:call-template name="identifier"/>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="identifier" as="element()">
    <xsl:variable name="value" as="xs:string" select="normalize-space()"/>
    <xsl:choose>
      <xsl:when test="matches($value, '^https?://')">
        <a class="identifier" href="{$value}"><xsl:value-of select="(@type, $value)[. ne ''][1]"/></a>
      </xsl:when>
      <xsl:otherwise><span class="identifier"><xsl:value-of select="@type, $value"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Too many links disturb readers, so only the first mention of a person in each paragraph links to the list. -->
  <xsl:key name="ch:mention" match="persName | rs | orgName | name" use="ch:mention(.)"/>

  <xsl:function name="ch:mention" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="tokenize(ch:pointer($name))[1] || ' ' || generate-id($name/ancestor::*[self::p or self::note or self::item or self::head or self::cell or self::div][1])"/>
  </xsl:function>

  <!-- Of whom the header knows no more than the document, the list of participants tells: the entry's name is where names lead. -->
  <xsl:key name="ch:listed" match="(persName | rs)[not(ancestor::note)][ancestor::list/@type = 'participants']" use="tokenize(ch:pointer(.))[1]"/>

  <xsl:function name="ch:entry-name" as="element()?">
    <xsl:param name="person" as="element()?"/>
    <xsl:sequence select="$person[@xml:id][not(. intersect $ch:persons)] ! key('ch:listed', '#' || @xml:id, $ch:document)[1]"/>
  </xsl:function>

  <xsl:function name="ch:leads-to-person" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="meant" as="element()?"/>
    <xsl:sequence select="(exists($meant intersect $ch:persons) or exists(ch:entry-name($meant)[empty(@xml:id)])) and empty($name/ancestor::ref) and not(ch:entry-name($meant) is $name) and key('ch:mention', ch:mention($name), root($name))[1] is $name"/>
  </xsl:function>
</xsl:stylesheet>
