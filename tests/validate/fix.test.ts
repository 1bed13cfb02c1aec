import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { applyEdits, fixes } from '../../src/validate/fix/fix.js'
import { parseXml } from '../../src/xml/parse.js'

const around = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n<div type="document" n="1" xml:id="d1">\n${body}\n</div></body></text></TEI>\n`

function fixed(text: string): string {
  const file = sourceFile('memo.xml', text)
  return applyEdits(text, fixes(file, parseXml(file).value!))
}

describe('what has one right answer is mended', () => {
  it.each([
    [
      'ids by number, and pointers at them',
      `<p>x<note n='2' xml:id='note2'>N</note> <ref target="#note2 #d1">y</ref><pb n="4" xml:id="p4"/></p>`,
      `<p>x<note n='2' xml:id='d1fn2'>N</note> <ref target="#d1fn2 #d1">y</ref><pb n="4" xml:id="pg_4"/></p>`,
    ],
    [
      'ids that change places',
      '<p><note n="2" xml:id="d1fn3">N</note><note n="3" xml:id="d1fn2">M</note><ref target="#d1fn3"/></p>',
      '<p><note n="2" xml:id="d1fn2">N</note><note n="3" xml:id="d1fn3">M</note><ref target="#d1fn2"/></p>',
    ],
    [
      'a doubled id, whose pointers mean the one that keeps it',
      '<p><note n="2" xml:id="d1fn2">N</note><note n="3" xml:id="d1fn2">M</note><ref target="#d1fn2"/></p>',
      '<p><note n="2" xml:id="d1fn2">N</note><note n="3" xml:id="d1fn3">M</note><ref target="#d1fn2"/></p>',
    ],
    [
      'numbers that the id says',
      '<p><note xml:id="d1fn2">N</note><pb xml:id="pg_xiv"/></p>',
      '<p><note n="2" xml:id="d1fn2">N</note><pb n="xiv" xml:id="pg_xiv"/></p>',
    ],
    [
      'pointers without their #',
      '<p xml:id="a"><said who="a b.xml#c">x</said><ref target="http://a">a</ref></p>',
      '<p xml:id="a"><said who="#a b.xml#c">x</said><ref target="http://a">a</ref></p>',
    ],
    [
      'white space around values',
      '<p  rend = " x "><date when="1959-09-15\n">d</date> <pb n=\' 4\' xml:id="pg_4 "/></p>',
      '<p  rend = "x"><date when="1959-09-15">d</date> <pb n=\'4\' xml:id="pg_4"/></p>',
    ],
  ])('%s', (_, wrong, right) => {
    expect(fixed(around(wrong))).toBe(around(right))
    expect(fixed(around(right))).toBe(around(right))
  })
})

describe('what has not stays', () => {
  it.each([
    ['two notes of one number', '<note n="2" xml:id="a">N</note><note n="2" xml:id="b">M</note>'],
    ['an id that another element has', '<p xml:id="d1fn2">x<note n="2" xml:id="a">N</note></p>'],
    ['a doubled id that nobody keeps', '<note n="2" xml:id="a">N</note><note n="3" xml:id="a">M</note>'],
    ['pages of a document', '<pb n="2" xml:id="d1-02"/><pb n="22" xml:id="pg_022"/>'],
    ['signs as numbers', '<note n="*" xml:id="star">N</note>'],
    ['notes without ids', '<note n="2">N</note><note>M</note>'],
    ['values of other vocabularies', '<x xmlns="urn:x" a=" b "/>'],
  ])('%s', (_, body) => {
    expect(fixed(around(body))).toBe(around(body))
  })

  it('mended once, nothing is left to mend, and no text is touched', () => {
    const id = fc.constantFrom('a', 'd1fn1', 'd1fn2', 'd1fn3', 'pg_1', 'pg_2')
    const n = fc.constantFrom('1', '2', '3', ' 2', '*')
    const element = fc.record(
      { name: fc.constantFrom('note', 'pb', 'p'), id, n, to: id },
      { requiredKeys: ['name'] },
    )
    fc.assert(
      fc.property(fc.array(element, { maxLength: 8 }), (elements) => {
        const text = around(
          elements
            .map(
              (each) =>
                `<${each.name}${each.n === undefined ? '' : ` n="${each.n}"`}${each.id === undefined ? '' : ` xml:id='${each.id}'`}${each.to === undefined ? '' : ` target="#${each.to}"`}>w w</${each.name}>`,
            )
            .join('\n'),
        )
        const once = fixed(text)
        expect(fixed(once)).toBe(once)
        expect(once.replace(/<[^>]*>/g, '')).toBe(text.replace(/<[^>]*>/g, ''))
        const ids = (xml: string): number =>
          new Set([...xml.matchAll(/xml:id=['"]([^'"]*)/g)].map(([, value]) => value)).size
        expect(ids(once)).toBeGreaterThanOrEqual(ids(text))
      }),
    )
  })
})
