import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publish } from '../src/publish/publish.js'
import { sourceFile } from '../src/source/file.js'
import { attribute } from '../src/xml/tree.js'
import type { XmlElement } from '../src/xml/tree.js'
import { encodeMemo } from '../src/pipeline.js'
import { readAuthority } from '../src/read/authority.js'
import type { Metadata } from '../src/memo/metadata.js'
import { all, bodyOf, encodeD111, one, root, withAttribute, words } from './support.js'

const encoded = encodeD111()
const tei = encoded.document.root
const header = one(tei, 'teiHeader')
const body = one(tei, 'body')
const paragraphs = all(one(body, 'div'), 'p')
const speakers = (paragraph: XmlElement): (string | undefined)[] =>
  all(paragraph, 'said').map((said) => attribute(said, 'who'))

describe('the memo d111', () => {
  it('has its heading, and the source note at the end of it', () => {
    const head = one(body, 'head')
    const note = one(head, 'note')
    expect(words(head).startsWith('111. Memorandum of Conversation')).toBe(true)
    expect(attribute(note, 'n')).toBe('0')
    expect(attribute(note, 'type')).toBe('source')
    expect(attribute(note, 'xml:id')).toBe('d111fn0')
    expect(words(note)).toBe(
      'Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret; Limit Distribution. Drafted by Akalovsky on September 16 and approved by Goodpaster on September 21. The meeting was held at the White House.',
    )
    expect(head.children.at(-1)).toBe(note)
  })

  it('has its subject and two delegations of two people', () => {
    const subject = withAttribute(all(body, 'list'), 'type', 'subject')[0]!
    expect(words(subject)).toBe('President’s Private Conversation with Mr. Khrushchev')
    const participants = withAttribute(all(body, 'list'), 'type', 'participants')[0]!
    const sides = participants.children.filter((child) => child.type === 'element')
    expect(sides.map((side) => (side.children[0]!.type === 'text' ? side.children[0]!.value : ''))).toEqual([
      'U.S.',
      'U.S.S.R.',
    ])
    expect(sides.map((side) => all(one(side, 'list'), 'item').map(words))).toEqual([
      ['The President', 'Mr. Akalovsky'],
      ['Chairman Khrushchev', 'Mr. Troyanovsky (interpreting)'],
    ])
    expect(attribute(withAttribute(all(header, 'person'), 'xml:id', 'troyanovsky')[0]!, 'role')).toBe(
      'interpreter',
    )
  })

  it('has four paragraphs, with page 410 between "Mr. Khrushchev" and "emphasized" inside the third', () => {
    expect(paragraphs).toHaveLength(4)
    const page = one(paragraphs[2]!, 'pb')
    expect(attribute(page, 'n')).toBe('410')
    expect(encoded.tei.text).toMatch(
      /Mr\. <persName[^>]*>Khrushchev<\/persName> <pb n="410" xml:id="pg_410"\/>emphasized/,
    )
  })

  it('says who speaks in every sentence', () => {
    expect(paragraphs.map((paragraph) => [...new Set(speakers(paragraph))])).toEqual([
      ['#eisenhower'],
      ['#eisenhower'],
      ['#khrushchev'],
      ['#eisenhower'],
    ])
    expect(paragraphs.map((paragraph) => speakers(paragraph).length)).toEqual([2, 9, 4, 1])
    for (const said of all(body, 'said')) {
      expect(attribute(said, 'direct')).toBe('false')
      expect(['high', 'medium', 'low']).toContain(attribute(said, 'cert'))
    }
    const pronouns = all(body, 'said').filter((said) => /^He\b/.test(words(said)))
    expect(pronouns.map((said) => attribute(said, 'who'))).toEqual([
      '#eisenhower',
      '#eisenhower',
      '#eisenhower',
    ])
  })

  it('links every name to a person of the header, and these to the register', () => {
    const ids = new Set(all(header, 'person').map((person) => attribute(person, 'xml:id')))
    expect([...ids].sort()).toEqual(['akalovsky', 'eisenhower', 'goodpaster', 'khrushchev', 'troyanovsky'])
    const names = all(body, 'persName')
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(ids).toContain(attribute(name, 'ref')?.slice(1))
    expect(words(body).match(/Khrushchev/g)).toHaveLength(withAttribute(names, 'ref', '#khrushchev').length)
    expect(withAttribute(all(header, 'person'), 'sameAs', 'persons.xml#khrushchev')).toHaveLength(1)
  })

  it('has the source note as data in its header', () => {
    expect(words(one(header, 'repository'))).toBe('Department of State')
    expect(all(header, 'collection').map((each) => [attribute(each, 'type'), words(each)])).toEqual([
      ['series', 'Conference Files'],
      ['lot', 'Lot 64 D 560'],
    ])
    expect(words(one(one(header, 'msIdentifier'), 'idno'))).toBe('CF 1472')
    expect(all(header, 'catDesc').map(words)).toEqual(['Secret', 'Limit Distribution'])
    expect(
      all(header, 'change').map((change) => [
        attribute(change, 'type'),
        attribute(change, 'who'),
        attribute(change, 'when'),
      ]),
    ).toEqual([
      ['drafted', '#akalovsky', '1959-09-16'],
      ['approved', '#goodpaster', '1959-09-21'],
    ])
    expect(words(one(one(header, 'settingDesc'), 'placeName'))).toBe('the White House')
  })

  it('marks what the metadata supplied', () => {
    const date = one(one(header, 'creation'), 'date')
    expect(attribute(date, 'when')).toBe('1959-09-15')
    expect(attribute(date, 'resp')).toBe('#metadata')
    expect(all(header, 'supplied').map((each) => [words(each), attribute(each, 'resp')])).toEqual([
      [', 1959', '#metadata'],
      [', 1959', '#metadata'],
      [', 1959', '#metadata'],
    ])
  })

  it('is kept current in tei/d111/d111.xml (npm run edition -- -o tei/d111 writes it)', () => {
    expect(readFileSync(`${root}tei/d111/d111.xml`, 'utf8')).toBe(encoded.tei.text)
  })

  it('gives the same body again from its plain-text edition', () => {
    const [text] = publish(encoded.tei, ['text']).value!
    expect(text!.content.split('\n').every((line) => line.length <= 72)).toBe(true)
    const folder = `${root}tei/d111/`
    const persons = readAuthority(
      sourceFile('persons.xml', readFileSync(`${folder}persons.xml`, 'utf8')),
    ).value!
    const metadata = JSON.parse(readFileSync(`${folder}metadata.json`, 'utf8')) as Metadata
    const again = encodeMemo(sourceFile('again.txt', text!.content), {
      authorities: [persons],
      metadata,
    }).value!
    expect(bodyOf(again.tei.text)).toBe(bodyOf(encoded.tei.text))
  })
})
