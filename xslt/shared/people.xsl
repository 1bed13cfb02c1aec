<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is meant by a pointer, and how are they called? -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:key name="ch:id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The elements that a list of local pointers (#a #b) leads to. -->
  <xsl:function name="ch:targets" as="element()*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointers)[starts-with(., '#')] ! key('ch:id', substring(., 2), root($pointers))"/>
  </xsl:function>

  <!-- As the memo calls them: "The President"; else the name of the register. -->
  <xsl:function name="ch:called" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="printed" as="xs:string?" select="$person/persName[@type = 'printed'][1]/normalize-space()"/>
    <xsl:sequence select="(replace($printed, '\s*[,(—].*$', ''), $person/persName[1]/normalize-space(), $person/normalize-space())[. ne ''][1]"/>
  </xsl:function>

  <!-- "Khrushchev, Nikita Sergeyevich: Chairman of the Council of Ministers" -->
  <xsl:function name="ch:description" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:sequence select="string-join(($person/persName[1], $person/note[1]) ! normalize-space(), ': ')"/>
  </xsl:function>

  <!-- Which delegation a person belongs to, counted from 1; 0 for none. -->
  <xsl:function name="ch:side" as="xs:integer">
    <xsl:param name="person" as="element()?"/>
    <xsl:variable name="delegation" as="element()?" select="$person/parent::listPerson[@type = 'delegation']"/>
    <xsl:sequence select="if ($delegation) then count($delegation/preceding-sibling::listPerson) + 1 else 0"/>
  </xsl:function>
</xsl:stylesheet>
