import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { LIMITS } from '../../src/xml/limits.js'
import { parseXml } from '../../src/xml/parse.js'
import { serialize } from '../../src/xml/serialize.js'
import { descendants, textOf } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'

const refusal = (text: string, limits = LIMITS): string => {
  const { value, diagnostics } = parseXml(sourceFile('x.xml', text), limits)
  expect(value).toBeUndefined()
  const { rule, place } = diagnostics[0]!
  return `${place.position!.start.line}:${place.position!.start.column} ${rule}`
}

describe('the front door for XML', () => {
  it.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<a>&e;</a>'],
    [
      'entities that grow',
      `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]!};`.repeat(10)}">`).join('')}]>\n<a>&j;</a>`,
    ],
    ['an external subset', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">\n<a/>'],
  ])('refuses %s', (_, text) => {
    expect(refusal(text)).toMatch(/doctype-refused$/)
  })

  it.each([
    ['<a>\n  <b></a>', '2:6 not-well-formed'],
    ['<a x="1"\n   x="2"/>', /^2:\d+ not-well-formed/],
    ['<a><p:b/></a>', /^1:\d+ not-well-formed/],
    ['<a>&nbsp;</a>', /^1:\d+ not-well-formed/],
    ['', '1:1 not-well-formed'],
    ['<a/><b/>', /^1:\d+ not-well-formed/],
    ['<a>\u0001</a>', /^1:\d+ not-well-formed/],
  ])('refuses %j at its place', (text, expected) => {
    expect(refusal(text)).toMatch(expected)
  })

  it.each([
    [
      '<a>\n<b>x</a>',
      '2:5 found `</a>`, expected `</b>` (opened on line 2); close the inner element first, or correct the name',
    ],
    ['<a>\n<b>', '2:3 the document ends, expected `</b>` (opened on line 2); close the element'],
    ['<a/></b>', '1:5 found `</b>`, which closes nothing; delete it'],
    ['<a>R&D</a>', '1:5 `&D` is not an entity of XML; write the character itself, or `&amp;`'],
    ['<a>&nbsp;</a>', '1:4 `&nbsp;` is not an entity of XML; write the character itself'],
    ['<a b="1" b="2"/>', 'the attribute `b` is given twice in one tag; delete one'],
    ['<a><tei:b/></a>', 'the prefix `tei` is not declared; add `xmlns:tei="…"`'],
    ['<a b=c/>', 'found a value without quotation marks'],
    ['<a>1 < 2</a>', 'found a character that is not allowed in an element name; write `&lt;`'],
  ])('says of %j what to do', (text, expected) => {
    const [found] = parseXml(sourceFile('x.xml', text)).diagnostics
    const { line, column } = found!.place.position!.start
    expect(`${line}:${column} ${found!.reason.replace('not well-formed: ', '')}`).toContain(expected)
  })

  it.each([
    ['depth', '<a><a><a><a/></a></a></a>'],
    ['elements', '<a><b/><b/><b/><b/><b/><b/></a>'],
    ['attributes', '<a b="1" c="1" d="1" e="1" f="1"/>'],
    ['characters', `<a>${'x'.repeat(200)}</a>`],
  ])('keeps the limit of %s', (name, text) => {
    expect(refusal(text, { ...LIMITS, depth: 3, attributes: 4, characters: 150, elements: 6 })).toContain(
      `limit-${name}`,
    )
  })

  it('gives every element its place', () => {
    const text = '<?xml version="1.0"?>\n<a>\n  <b c="d">text</b><e/>\n</a>\n'
    const { root } = parseXml(sourceFile('x.xml', text)).value!
    const places = [...descendants(root)].map(({ place }) => text.slice(place!.start, place!.end))
    expect(places.filter((place) => /^<b|^<e/.test(place))).toEqual(['<b c="d">', '<e/>'])
  })
})

describe('serialize', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', ' ', '&', '<', '>', '"', "'", '\n', 'é', '😀', '&amp;', ']]>'),
    maxLength: 12,
  })

  it('writes what reads back as the same text and attributes', () => {
    fc.assert(
      fc.property(words, words, (text, value) => {
        const escape = (raw: string) =>
          raw
            .replace(/&/g, '&amp;')
            .replace(/</g, '&lt;')
            .replace(/>/g, '&gt;')
            .replace(/"/g, '&quot;')
            .replace(/\n/g, '&#10;')
        const first = parseXml(sourceFile('x', `<a b="${escape(value)}">${escape(text)}<c/></a>`)).value!
        const again = parseXml(sourceFile('x', serialize(first))).value!
        const attributeOf = ({ attributes }: XmlElement) => attributes.map((attribute) => attribute.value)
        if (text.trim() !== '') expect(textOf(again.root)).toBe(text)
        expect(attributeOf(again.root)).toEqual([value.replaceAll('\n', ' ')])
      }),
    )
  })
})
