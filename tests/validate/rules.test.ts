import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { parseXml } from '../../src/xml/parse.js'
import { validateRules } from '../../src/validate/schematron.js'

/** A document with this text on lines of its own: the first line of `body` is line 12. */
const document = (body: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson>
<person xml:id="smith"><persName>Smith</persName></person>
</listPerson></particDesc></profileDesc>
</teiHeader>
<text>
<body>
<div type="document" n="1" xml:id="d1">
<head>1. Memorandum</head>
${body}
</div>
</body>
</text>
</TEI>
`

function found(body: string): string[] {
  const file = sourceFile('memo.xml', document(body))
  const parsed = parseXml(file)
  expect(parsed.diagnostics).toEqual([])
  return validateRules(file, parsed.value!).map(
    ({ rule, severity, place }) => `${place.position!.start.line} ${severity} ${rule}`,
  )
}

/** For each assert: a document that keeps it, one that breaks it, and where and how badly. */
const CASES: readonly (readonly [
  rule: string,
  keeps: string,
  breaks: string,
  expected: readonly string[],
])[] = [
  [
    'id-unique',
    '<p xml:id="a">x</p>\n<p xml:id="b">y</p>',
    '<p xml:id="a">x</p>\n<p xml:id="a">y</p>',
    ['12 error id-unique', '13 error id-unique'],
  ],
  [
    'note-id-pattern',
    '<p>x<note n="2" xml:id="d1fn2">N</note></p>',
    '<p>x<note n="2" xml:id="note2">N</note></p>',
    ['12 warning note-id-pattern'],
  ],
  [
    'page-id-pattern',
    '<p>x</p>\n<pb n="4" xml:id="pg_4"/>',
    '<p>x</p>\n<pb n="4" xml:id="p4"/>',
    ['13 warning page-id-pattern'],
  ],
  [
    'note-number',
    '<p>x<note n="2" xml:id="d1fn2">N</note></p>',
    '<p>x<note>N</note></p>',
    ['12 error note-number'],
  ],
  [
    'note-order',
    '<p>x<note n="2">N</note>\ny<note n="3">N</note></p>',
    '<p>x<note n="3">N</note>\ny<note n="2">N</note></p>',
    ['13 warning note-order'],
  ],
  ['note-text', '<p>x<note n="2">N</note></p>', '<p>x<note n="2"> </note></p>', ['12 error note-text']],
  [
    'note-marker',
    '<p>x<note n="2">N</note></p>',
    '<note n="2" place="end">N</note>',
    ['12 warning note-marker'],
  ],
  ['page-number', '<pb n="4"/>', '<p>x</p>\n<pb/>', ['13 error page-number']],
  ['page-order', '<pb n="4"/>\n<pb n="5"/>', '<pb n="5"/>\n<pb n="4"/>', ['13 warning page-order']],
  [
    'pointer-resolves',
    '<p><persName ref="#smith">S</persName> <persName ref="persons.xml#jones">J</persName></p>',
    '<p><persName ref="#smith #jones">S</persName></p>',
    ['12 error pointer-resolves'],
  ],
  [
    'speaker-is-person',
    '<p><said who="#smith">x</said></p>',
    '<p><said who="#d1">x</said></p>',
    ['12 error speaker-is-person'],
  ],
  [
    'date-year',
    '<p><date when="1959-09-15">September 15, 1959</date> <date when="1959-09-16">the next day</date></p>',
    '<p>On\n<date when="1958-09-15">September 15, 1959</date></p>',
    ['13 warning date-year'],
  ],
  ['char-invisible', '<p>plain</p>', '<p>x</p>\n<p>zero\u200bwidth</p>', ['13 warning char-invisible']],
  ['char-digit', '<p>NSC 10 and 100 l</p>', '<p>x</p>\n<p>in l959</p>', ['13 warning char-digit']],
  [
    'participants-listed',
    '<list type="participants"><item>Mr. Smith</item></list>',
    '<list type="participants"><item/></list>',
    ['12 warning participants-listed'],
  ],
  [
    'participants-once',
    '<list type="participants"><item><persName ref="#smith">S</persName></item></list>',
    '<list type="participants"><item><persName ref="#smith">S</persName></item><item><persName ref="#smith">S</persName></item></list>',
    ['12 warning participants-once'],
  ],
  [
    'date-range',
    '<p><date from="1959-09-15" to="1959-09-27">September 15–27, 1959</date></p>',
    '<p><date from="1959-09-27" to="1959-09-15">September 15–27, 1959</date></p>',
    ['12 error date-range'],
  ],
]

describe('rules', () => {
  it.each(CASES)('%s', (_, keeps, breaks, expected) => {
    expect(found(keeps)).toEqual([])
    expect(found(breaks)).toEqual(expected)
  })

  it('say what was found and what to do', () => {
    const file = sourceFile('memo.xml', document('<p><persName ref="#jones">J</persName></p>'))
    const [diagnostic] = validateRules(file, parseXml(file).value!)
    expect(diagnostic!.reason).toBe(
      '`#jones` points at nothing; give some element this `xml:id`, or correct the pointer',
    )
  })
})
