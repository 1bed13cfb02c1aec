import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { bodyOf, encodeText } from '../support.js'
import { document } from './document.js'

function text(body: string) {
  const { value, diagnostics } = publish(sourceFile('memo.xml', document(body)), ['text'])
  return { lines: value![0]!.content.replace(/^1\. Memorandum\n\n/, ''), diagnostics }
}

/** What a memo gives, published and read again. */
function again(memo: string) {
  const first = encodeText(memo).tei
  const edition = publish(first, ['text']).value![0]!.content
  return { edition, before: bodyOf(first.text), after: bodyOf(encodeText(edition).tei.text) }
}

const TITLE = 'Memorandum of Conversation\n\nNorstad, May 3, 1966\n\n'

describe('the text edition', () => {
  it('may be as long as a volume', () => {
    const { lines, diagnostics } = text(`<p>${'Lund agreed. '.repeat(60)}</p>`.repeat(500))
    expect(diagnostics).toEqual([])
    expect(lines.match(/agreed/g)).toHaveLength(30_000)
  })

  it('calls notes without a number by those that it lists them with', () => {
    const { lines } = text('<p>Lund<note>b</note> agreed<note n="1">d</note> to it.<note n="2">f</note></p>')
    expect(lines).toBe('Lund3 agreed1 to it.2\n\n  3. b\n\n  1. d\n\n  2. f\n')
  })

  it.each([
    ['notes called by letters', 'Lund agreed.[a] He left.[c]\n\n[a] Of May 1.\n[b] Ibid.\n[c] See above.'],
    ['notes called by signs', 'Lund agreed.* He left.†\n\n* Of May 1.\n† See above.'],
    ['notes counted from 0', 'The Minister agreed.0 He left.1\n\n  0. Of May 1.\n\n  1. See above.'],
    ['notes of an excerpt', 'Lund agreed.³ He left.⁴\n\n  3. Of May 1.\n\n  4. See above.'],
    [
      'notes of an excerpt that omit a number',
      'Lund agreed.³ He left.⁴ He wrote.⁶\n\n  3. Of May 1.\n\n  4. Ibid.\n\n  6. See above.',
    ],
    [
      'notes that omit a number',
      'Lund agreed.1 He left.2 He wrote.4\n\n  1. Of May 1.\n\n  2. Ibid.\n\n  4. See above.',
    ],
    [
      'a note that nothing calls',
      'Lund agreed.1 He left. He wrote.3\n\n  1. Of May 1.\n\n  2. Ibid.\n\n  3. See above.',
    ],
    ['a note called again', 'Lund agreed.1 He left.¹ He wrote.2\n\n1 Of May 1.\n2 See above.'],
    [
      'page marks in a table and a signature',
      'Year\tWheat\n1964\t100 [Page 12]\n1965\t120\n\nHe agreed.\n\nSincerely yours,\n\nOlav Lund\nMinister of [Page 13] Trade',
    ],
    [
      'a word that fits into no line',
      `Lund referred to the page https://example.org/${'a-long-path/'.repeat(6)} and said that he agreed with everything in it.`,
    ],
    [
      'such a word, where nothing else is wrapped',
      `See https://example.org/${'a-long-path/'.repeat(6)} for details.`,
    ],
  ])('encodes again to the same body: %s', (_, words) => {
    const { edition, before, after } = again(TITLE + words)
    expect(edition).not.toMatch(/\p{Co}/u)
    expect(after).toBe(before)
  })

  it.each([
    ['0', '0. Source: Archive.', '1. Not printed.', '3. Ibid.'],
    ['1', '1. Source: Archive.', '2. Not printed.', '4. Ibid.'],
  ])('lists the notes by the numbers of their markers, from %s', (first, ...notes) => {
    const [second, third] = notes.slice(1).map((note) => note[0]!)
    const { edition, before, after } = again(
      `Memorandum of Conversation${first}\n\nNorstad, May 3, 1966\n\nLund agreed.${second} He left.${third}\n\n${notes.map((note) => `  ${note}\n`).join('\n')}`,
    )
    expect(edition.match(/^ {2}\d.*/gm)).toEqual(notes.map((note) => `  ${note}`))
    expect(after).toBe(before)
  })

  it('has two markers as one place, however a line end parts them', () => {
    const { before, after } = again(
      '9. Memorandum of Conversation, Norstad, May 3, 1966, 3 p.m.1\n2\n\nNorstad, May 3, 1966, 3 p.m.\n\nLund agreed.\n\n  1. Source: Archive.\n\n  2. Not printed.\n',
    )
    expect(before).toContain('</note><note')
    expect(after).toBe(before)
  })

  it('has a marker between blocks at the end of the one before', () => {
    const note = (n: number): string => `<note n="${n}" xml:id="d1fn${n}">N${n}</note>`
    const { lines } = text(
      `<p>Words</p>${note(1)}${note(2)}<list><item>one</item>${note(3)}<item>two</item></list><sp><speaker>A:</speaker><p>Yes.</p>${note(4)}</sp>`,
    )
    expect(lines).toContain('Words1 2\n\n  • one3\n  • two\n\nA: Yes.4\n\n  1. N1')
  })

  it('lists notes that count from 1 on each page by their own numbers', () => {
    const note = (n: number, id: string): string => `<note n="${n}" xml:id="${id}">N</note>`
    const { lines } = text(
      `<p>One${note(1, 'd1fn1')}${note(2, 'd1fn2')}</p><pb n="2"/><p>Two${note(1, 'd1fn1-2')}</p>`,
    )
    expect(lines).toMatch(/ 1\. N\n\n {2}2\. N\n\n {2}1\. N\n$/)
  })

  it('keeps the order of a turn and of an entry with a list inside', () => {
    const { lines } = text(
      '<sp><speaker>A:</speaker><stage>[Laughs]</stage><p>Yes.</p></sp><list><item>one <list><item>inner</item></list> tail</item></list>',
    )
    expect(lines).toBe('A: [Laughs]\n\nYes.\n\n  • one\n    • inner\n    tail\n')
  })

  it.each([
    [
      '<table><row><cell>a</cell><cell><list><item>b</item><item>c</item></list></cell></row></table>',
      'a\tb c',
      [],
    ],
    [
      '<table><row><cell>a</cell></row><pb n="2" xml:id="pg_2"/><row><cell>b</cell></row></table>',
      'a\n[Page 2]\nb',
      [],
    ],
    ['<table><line>a</line></table>', 'a', ['line']],
    ['<list><p>a</p><item>b</item></list>', '  a\n  • b', ['p']],
    ['<p><said>He said: <list><item>a</item></list></said></p>', 'He said:\n\n  • a', []],
    ['<lg><l>a</l><l>b</l></lg>', 'a\nb', []],
    ['<p>the <choice><sic>teh</sic><corr>the</corr></choice> end</p>', 'the teh [the] end', []],
    ['<figure><p>a</p><p>b</p></figure>', 'a\n\nb', ['figure']],
    ['<p>a <formula>b</formula></p>', 'a b', ['formula']],
  ])('loses no word of %s', (body, expected, reported) => {
    const { lines, diagnostics } = text(body)
    expect(lines).toBe(`${expected}\n`)
    expect(diagnostics.map(({ reason }) => /`(\w+)`/.exec(reason)?.[1])).toEqual(reported)
  })
})
