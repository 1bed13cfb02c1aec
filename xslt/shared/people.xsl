<?xml version="1.0" encoding="UTF-8"?>
<!-- Whom pointers mean, and what these persons are called. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:key name="ch:id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The elements that a list of pointers into this document (#a #b) leads to. -->
  <xsl:function name="ch:targets" as="element()*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointers)[starts-with(., '#')] ! key('ch:id', substring(., 2), root($pointers))"/>
  </xsl:function>

  <!-- Reports the pointers of a list that lead nowhere in this document. -->
  <xsl:function name="ch:check-pointers" as="empty-sequence()">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointers)[starts-with(., '#')][empty(key('ch:id', substring(., 2), root($pointers)))] ! ch:dangling(.)"/>
  </xsl:function>

  <!-- The attribute of a name that points at whom it means. -->
  <xsl:function name="ch:pointer" as="attribute()?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/@ref, $name/@corresp, $name/@key)[1]"/>
  </xsl:function>

  <!-- The longest name, in characters, that fits in one line of the margin. -->
  <xsl:variable name="ch:margin" as="xs:integer" select="20"/>

  <!-- The short name of a person: the printed form if that is short ("The President"), else the surname unless two persons have it. -->
  <xsl:function name="ch:called" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="printed" as="xs:string?" select="$person/persName[@type = 'printed'][1] ! replace(normalize-space(), '\s*[,(—].*$', '')"/>
    <xsl:variable name="surname" as="xs:string" select="ch:surname($person)"/>
    <xsl:sequence select="(
      $printed[string-length() le $ch:margin],
      $surname[count(key('ch:surname', ., root($person))) le 1],
      $person/persName[1]/normalize-space(),
      normalize-space($person))[. ne ''][1]"/>
  </xsl:function>

  <xsl:key name="ch:surname" match="person" use="ch:surname(.)"/>

  <!-- The surname: what precedes the comma in "Khrushchev, Nikita", else the last word of a long name, but not of an office ("The Secretary of State"). -->
  <xsl:function name="ch:surname" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="normalize-space($person/persName[1])"/>
    <xsl:sequence select="
      if (contains($name, ',')) then substring-before($name, ',')
      else if (string-length($name) le $ch:margin or matches($name, '^The\s|\s(of|for)\s')) then $name
      else tokenize(replace($name, '\s+([JS]r\.?|I{2,3}|IV)$', ''))[last()]"/>
  </xsl:function>

  <!-- A list of names: "Lund", "Lund and Berg", "Lund; Berg and Dahl". -->
  <xsl:function name="ch:joined" as="xs:string">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="string-join((string-join($names[position() lt last()], '; ')[. ne ''], $names[last()]), ' and ')"/>
  </xsl:function>

  <!-- A person with the first note: "Khrushchev, Nikita Sergeyevich: Chairman of the Council of Ministers". -->
  <xsl:function name="ch:description" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:sequence select="string-join(($person/persName[1], $person/note[1]) ! normalize-space(), ': ')"/>
  </xsl:function>

  <!-- The number of a person's delegation, from 1; 0 for none. -->
  <xsl:function name="ch:side" as="xs:integer">
    <xsl:param name="person" as="element()?"/>
    <xsl:variable name="delegation" as="element()?" select="$person/parent::listPerson[@type = 'delegation']"/>
    <xsl:sequence select="if ($delegation) then count($delegation/preceding-sibling::listPerson) + 1 else 0"/>
  </xsl:function>
</xsl:stylesheet>
