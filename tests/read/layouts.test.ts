import { describe, expect, it } from 'vitest'
import { bodyOf, encodeText } from '../support.js'

/** One invented memo; `^n` calls note n, `|n|` is a page break. */
const TITLE = '12. Memorandum of Conversation^1'
const DATELINE = 'Port Norland, May 5, 1960, 3 p.m.'
const SUBJECT = 'Fisheries in the northern waters'
const PEOPLE = {
  'United States': ['The Secretary', 'Mr. William Hall, Director of the Office of Northern European Affairs'],
  Norway: ['Foreign Minister Lund', 'Mr. Berg (interpreting)'],
}
const PARAGRAPHS = [
  'The Secretary said that the negotiations with the Government of Norway had been long, and that he had come to hope^2 for an agreement before the year was over. He asked whether the Foreign Minister thought that the fishermen would accept a limitation of the northern waters.',
  'Foreign Minister Lund replied that nobody knew what the fishermen would accept. He thought that the representatives of the Department of State |4| should meet with them, and that the conversations could be held in Port Norland.^3',
  'Mr. Hall agreed with that.',
]
const NOTES = [
  'Source: Department of State, Central Files, 611.57/5–560. Confidential. Drafted by Hall and approved in S on May 9. The meeting was held at the Foreign Ministry.',
  'The agreement was signed on November 12.',
  'They began on June 3 and ended without a result.',
]

type Printer = (text: string) => string
type Notes = (notes: readonly string[]) => string

const calls =
  (mark: (n: string) => string) =>
  (text: string): string =>
    text.replace(/\^(\d)/g, (_, n: string) => mark(n))
const SUPERSCRIPT = ['⁰', '¹', '²', '³']

/** Lines of so many columns; words are broken with a hyphen if `hyphens` says so. */
function wrapped(text: string, columns: number, hyphens = false): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = columns - line.length - 2
    const broken = hyphens ? HYPHENATED[word] : undefined
    if (line === '') line = word
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else if (broken && broken[0].length <= room) {
      lines.push(`${line} ${broken[0]}-`)
      line = broken[1]
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].join('\n')
}
const HYPHENATED: Readonly<Record<string, readonly [string, string]>> = {
  negotiations: ['nego', 'tiations'],
  agreement: ['agree', 'ment'],
  fishermen: ['fisher', 'men'],
  limitation: ['limi', 'tation'],
  representatives: ['represen', 'tatives'],
  conversations: ['conver', 'sations'],
}

const bulleted = (bullet: string, indent: string) => (): string =>
  Object.entries(PEOPLE)
    .flatMap(([side, people]) => [bullet + side, ...people.map((person) => indent + bullet + person)])
    .join('\n')
const plain = (): string =>
  Object.entries(PEOPLE)
    .flatMap(([side, people]) => [side, ...people])
    .join('\n')

const TOPS: Readonly<Record<string, () => string>> = {
  'nested bullets': () => `SUBJECT\n  • ${SUBJECT}\n\nPARTICIPANTS\n${bulleted('  • ', '  ')()}`,
  'flat dashes': () => `SUBJECT\n- ${SUBJECT}\n\nPARTICIPANTS\n${bulleted('- ', '')()}`,
  'plain lines': () => `SUBJECT\n${SUBJECT}\n\nPARTICIPANTS\n${plain()}`,
  'no labels, but bullets': () => `  • ${SUBJECT}\n\n${bulleted('  • ', '  ')()}`,
  'nothing at all': () => `${SUBJECT}\n\n${plain()}`,
}
const BODIES: Readonly<Record<string, Printer>> = {
  'one line a paragraph': (text) => text,
  '60 columns': (text) => wrapped(text, 60),
  '95 columns, indented': (text) => wrapped(`     ${text}`, 95),
  '66 columns with hyphens': (text) => wrapped(text, 66, true),
  'double spacing': (text) => wrapped(text, 66),
}
const MARKERS: Readonly<Record<string, Printer>> = {
  digits: calls((n) => n),
  brackets: calls((n) => `[${n}]`),
  superscripts: calls((n) => SUPERSCRIPT[Number(n)]!),
}
const LISTS: Readonly<Record<string, Notes>> = {
  indented: (notes) => notes.map((note, index) => `  ${index + 1}. ${note}`).join('\n\n'),
  'line under line': (notes) => `Notes\n\n${notes.map((note, index) => `${index + 1}. ${note}`).join('\n')}`,
  wrapped: (notes) =>
    `Footnotes\n\n${notes.map((note, index) => wrapped(`${index + 1}. ${note}`, 72)).join('\n\n')}`,
}

/** What must be the same: all of the body but what a layout alone decides, labels and hyphens of line ends. */
const reading = (text: string): string =>
  bodyOf(encodeText(text).tei.text)
    .replace(/\s*<head>(?:SUBJECT|PARTICIPANTS)<\/head>/g, '')
    .replace(/<lb break="no" rend="hyphen"\/>/g, '')

function print(top: string, body: string, marker: string, list: string): string {
  const mark = MARKERS[marker]!
  const paragraphs = PARAGRAPHS.map((paragraph) =>
    BODIES[body]!(mark(paragraph).replace(/\|(\d)\|/, '[Page $1]')),
  )
  const parts = [mark(TITLE), DATELINE, TOPS[top]!(), ...paragraphs, LISTS[list]!(NOTES)]
  const text = `${parts.join('\n\n')}\n`
  return body === 'double spacing' ? text.replaceAll('\n', '\n\n') : text
}

const expected = reading(print('nested bullets', 'one line a paragraph', 'digits', 'indented'))
const mixes = Object.keys(TOPS).flatMap((top) =>
  Object.keys(BODIES).flatMap((body) =>
    Object.keys(MARKERS).flatMap((marker) =>
      Object.keys(LISTS).map((list) => [top, body, marker, list] as const),
    ),
  ),
)

describe('one memo in layouts that mix', () => {
  it('has everything in the plainest', () => {
    for (const tag of [
      'type="subject"',
      'type="participants"',
      '<pb n="4"',
      'xml:id="d12fn3"',
      '<said who="#lund',
    ])
      expect(expected).toContain(tag)
  })

  it.each(mixes)('lists: %s; paragraphs: %s; markers: %s; notes: %s', (...mix) => {
    expect(reading(print(...mix))).toBe(expected)
  })
})
