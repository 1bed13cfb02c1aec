import { describe, expect, it } from 'vitest'
import { childElements, textOf } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { encodeText, one, speakersOf } from '../support.js'

const MEMO = `12. Memorandum of Conversation1

Stad, March 4, 1963, 4:30 p.m.

SUBJECT
  • The Ferry to Port Norland

PARTICIPANTS
  • Norland
    • Foreign Minister Lund
    • Mr. Chi P’eng-fei, Director
  • United States
    • Ambassador Hall

Foreign Minister Lund said that the ferry was late. He had been told so by his well-known friend in the harbor, Mr. Berg.

[Page 21]

Mr. Chi P’eng-fei asked whether it would come before 6 p.m. Ambassador Hall replied, “It might.”2 It was old.

Henry Hall

  1. Source: Department of State, Central Files, 651.00/3-463. Secret. Drafted by Hall.
  2. Not printed.
`

/** The elements of a document with what they say, without its spaces and the marks that may be typed in several ways. */
function outline(text: string): string[] {
  const plain = (element: XmlElement): string => textOf(element).replace(/[\s\u200B“”"‘’'•‑-]/g, '')
  const write = (element: XmlElement): string[] =>
    childElements(element).flatMap((child) => [
      `${child.localName} ${child.attributes.map(({ value }) => value).join(' ')} ${plain(child)}`,
      ...write(child),
    ])
  return write(one(one(encodeText(text).document.root, 'body'), 'div'))
}

/** A text with another character for some of its spaces. */
const spaced = (space: string, every: number) => (text: string) =>
  text.replace(/(?<=[\p{L},.]) (?=\p{L})/gu, (one, at: number) => (at % every === 0 ? space : one))

/** A text in lines of so many columns; its paragraphs of the body begin further in, without blank lines between them or before. */
const typescript = (columns: number) => (text: string) =>
  text
    .split('\n')
    .map((line) => (/^(?:[A-Z]|\[).{80}/.test(line) ? `     ${line}` : line))
    .map((line) => line.replace(new RegExp(`(.{1,${columns}})(?: |$)`, 'g'), '$1\n').replace(/\n$/, ''))
    .join('\n')
    .replace(/\n\n(?= {5}[A-Z])/g, '\n')

describe('a memo is the same', () => {
  it.each([
    ['with two spaces behind a sentence', (text: string) => text.replace(/(?<=[a-z]\.) (?=[A-Z])/g, '  ')],
    ['in lines that spaces fill', spaced('  ', 3)],
    ['with tabs between words', spaced('\t', 7)],
    ['with spaces that do not break', spaced('\u00A0', 2)],
    ['with thin spaces before a time of day', (text: string) => text.replace(/ (?=p\.m\.)/g, '\u2009')],
    ['with hyphens that do not break', (text: string) => text.replace(/(?<=[a-z])-(?=[a-z])/g, '\u2011')],
    ['with more blank lines', (text: string) => text.replace(/\n\n/g, '\n\n\n\n')],
    ['with spaces behind its lines', (text: string) => text.replace(/\n/g, '  \n')],
    ['with the line ends of other systems', (text: string) => text.replace(/\n/g, '\r\n')],
    ['with a sign for the end of a line', (text: string) => text.replace(/\n(?=[^\n])/g, '\u2028')],
    ['with straight quotation marks', (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')],
    ['with its number above the title', (text: string) => text.replace(/^12\. /, '12.\n')],
    ['without blank lines at its top', (text: string) => text.replace(/\n\n(?=[SP])/g, '\n')],
    ['as a typescript that indents alone part', typescript(62)],
    ['with its pages in capitals', (text: string) => text.replace('[Page ', '[PAGE ')],
    ['indented', (text: string) => text.replace(/^(?=.)/gm, '     ')],
  ])('%s', (_, typed) => {
    const text = typed(MEMO)
    expect(text).not.toBe(MEMO)
    expect(outline(text)).toEqual(outline(MEMO))
  })
})

describe('marks of lists', () => {
  it('stand in the levels that Word gives them', () => {
    const marks = ['•\t', 'o\t']
    const typed = MEMO.replace(/^( +)• /gm, (_, indent: string) => marks[indent.length / 2 - 1]!)
    expect(outline(typed)).toEqual(outline(MEMO))
  })

  it.each(['•', '-', '*', '▪', '●'])(
    'may be any under the label of those who took part, also at the end: %s',
    (mark) => {
      const list = ['Mr. Dahl, Ferries', 'Mr. Holm, Harbors'].map((each) => `  ${mark} ${each}`).join('\n')
      expect(
        speakersOf(
          '12. Memorandum of Conversation\n\nPARTICIPANTS\n  • (See attached list)',
          [['Mr. Holm said that the ferry was late.', 'Dahl doubted it.']],
          `LIST OF PARTICIPANTS\n${list}\n`,
        ),
      ).toEqual(['holm', 'dahl'])
    },
  )
})
