<?xml version="1.0" encoding="UTF-8"?>
<!-- All words that the editions add. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="ch:labels" as="map(xs:string, xs:string)" select="map{
    'provenance': 'Provenance',
    'repository': 'Repository',
    'collection': 'Collection',
    'lot': 'Lot',
    'box': 'Box',
    'folder': 'Folder',
    'file': 'File',
    'record-group': 'Record group',
    'identifier': 'File number',
    'accession': 'Accession',
    'job': 'Job',
    'classification': 'Classification',
    'precedence': 'Precedence',
    'place': 'Place',
    'date': 'Date',
    'participants': 'Participants',
    'subject': 'Subject',
    'notes': 'Notes',
    'persons': 'Persons',
    'back': 'Back to the text, note ',
    'note': 'Note ',
    'page': 'page ',
    'image': ', image',
    'drafted': 'Drafted',
    'approved': 'Approved',
    'cleared': 'Cleared',
    'printed': 'Printed in',
    'publisher': 'Published by',
    'licence': 'License',
    'editors': 'Edited by',
    'edited': 'Edited by ',
    'idno': 'Identifier',
    'cite': 'Cite as',
    'sides': 'Speakers by side: ',
    'doubt': 'not certain',
    'sign': '“?” after a speaker: not certain.',
    'stroke': 'A stroke in the text: from here the next speaker.',
    'end-of-speech': 'A dotted stroke: from here nobody speaks.',
    'copy': 'Another copy',
    'delegation': 'Delegation ',
    'skip': 'Skip to the text',
    'edition': 'Edition',
    'speakers': 'Show who speaks',
    'unknown-speaker': 'Speaker not known',
    'by-editor': ' Some of it was decided by an editor.',
    'by-program': 'Encoded with Chancery. Speakers, names and dates were recognized by program; the words are those of the source.'
  }"/>

  <!-- The label of a key; one without a label is shown capitalized. -->
  <xsl:function name="ch:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($ch:labels($key), concat(upper-case(substring($key, 1, 1)), substring($key, 2)))[1]"/>
  </xsl:function>

  <!-- Marks a label as English if the text around it is in another language. -->
  <xsl:function name="ch:in-english" as="attribute(lang)?">
    <xsl:param name="around" as="node()"/>
    <xsl:if test="not(starts-with(lower-case(($around/ancestor-or-self::*[@xml:lang][1]/@xml:lang, 'en')[1]), 'en'))">
      <xsl:attribute name="lang" select="'en'"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
