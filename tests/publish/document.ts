/** A TEI document around a body and parts of its header. */
export const document = (
  body: string,
  header = '',
): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc></fileDesc>${header}</teiHeader>
<text><body><div type="document" n="1" xml:id="d1"><head>1. Memorandum</head>${body}</div></body></text></TEI>`
