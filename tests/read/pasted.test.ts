import { describe, expect, it } from 'vitest'
import { attribute, childElements, textOf } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { encodeText, one } from '../support.js'

/** The parts of a document, one a line: the element with its type and words; entries are indented. */
function outline(text: string): string[] {
  const write = (element: XmlElement, indent: string): string[] =>
    childElements(element).flatMap((child) => {
      const name = [child.localName, attribute(child, 'type') ?? attribute(child, 'rend')].filter(Boolean)
      const inner = childElements(child).filter(({ localName }) => PARTS.has(localName))
      if (inner.length > 0 && child.localName !== 'item')
        return [`${indent}${name.join(' ')}`, ...write({ ...child, children: inner }, `${indent}  `)]
      const own = { ...child, children: child.children.filter((each) => !inner.includes(each as XmlElement)) }
      return [
        `${indent}${name.join(' ')}: ${textOf(own).replace(/\s+/g, ' ').trim()}`,
        ...inner.flatMap((each) => write(each, `${indent}  `)),
      ]
    })
  return write(one(one(encodeText(text).document.root, 'body'), 'div'), '')
}
const PARTS = new Set('list item head p signed salute speaker row cell dateline'.split(' '))

const TOP = 'MEMORANDUM OF CONVERSATION\nWashington, March 4, 1963\n'

describe('a memo without blank lines', () => {
  const people = ['The Secretary', 'Mr. Hall, Director, Office of Northern Affairs', 'Foreign Minister Lund']
  const expected = [
    'head: MEMORANDUM OF CONVERSATION',
    'dateline: Washington, March 4, 1963',
    'list participants',
    '  head: PARTICIPANTS:',
    ...people.map((each) => `  item: ${each}`),
  ]

  it.each(['\n', ' '])('lists nobody who speaks: label%j', (gap) => {
    const body = `Foreign Minister Lund said that the agreement had been misread in
Port Norland. He had told the Parliament that the offer stood.
The Secretary agreed.`
    expect(outline(`${TOP}PARTICIPANTS:${gap}${people.join('\n')}\n${body}\n`)).toEqual([
      ...expected,
      'p: Foreign Minister Lund said that the agreement had been misread in Port Norland. He had told the Parliament that the offer stood.',
      'p: The Secretary agreed.',
    ])
  })

  it('lists no sentence', () => {
    const body = 'After lunch the Foreign Minister turned to the fish. He had\nwaited, he said.'
    expect(outline(`${TOP}PARTICIPANTS:\n${people.join('\n')}\n${body}\n`)).toEqual([
      ...expected,
      `p: ${body.replace('\n', ' ')}`,
    ])
  })
})

describe('a list of people', () => {
  it('may say who was there when', () => {
    const entries = ['Mr. Karl Berg', 'Mr. Olaf Lund was present for Item 8.']
    expect(outline(`${TOP}\nPRESENT\n${entries.join('\n')}\n\nThe Secretary agreed.\n`).slice(2)).toEqual([
      'list participants',
      '  head: PRESENT',
      ...entries.map((entry) => `  item: ${entry}`),
      'p: The Secretary agreed.',
    ])
  })

  it('has another person where a name stands behind an office', () => {
    const entries = [
      'Henry Hall',
      'Secretary of State Karl Berg',
      'Per Lund',
      'Director of the Office of Fish',
    ]
    const items = outline(`${TOP}\nPARTICIPANTS\n${entries.join('\n')}\n\nMr. Hall agreed.\n`)
    expect(items.filter((line) => line.startsWith('  item'))).toEqual([
      '  item: Henry Hall',
      '  item: Secretary of State Karl Berg',
      '  item: Per Lund Director of the Office of Fish',
    ])
  })
})

describe('a sentence', () => {
  it('goes on in the next line though nothing proves a margin', () => {
    const text =
      'Mr. Lund asked about the\nships. He would write to Mr.\nBerg, who was in\nOslo.\nMr. Hall agreed.'
    expect(outline(`${TOP}\n${text}\n`).slice(2)).toEqual([
      'p: Mr. Lund asked about the ships. He would write to Mr. Berg, who was in Oslo.',
      'p: Mr. Hall agreed.',
    ])
  })

  it('is no list of small things, nor the label of those whom copies go to', () => {
    const text = 'They spoke of:\ncoal\nfish\nDrafted by Mr. Lund\ncc: EUR'
    const words = text.split('\n').map((line) => `p: ${line}`)
    expect(outline(`${TOP}\n${text}\n`).slice(2)).toEqual(words)
  })

  it('of somebody who speaks heads nothing', () => {
    const text = 'Mr. Lund said yes. (C)\n\nMatters raised by Mr. Lund\n\nMr. Hall agreed.'
    expect(outline(`${TOP}\n${text}\n`).slice(2)).toEqual([
      'p: Mr. Lund said yes. (C)',
      'p sectiontitleital: Matters raised by Mr. Lund',
      'p: Mr. Hall agreed.',
    ])
  })

  it('goes on in the next line where a name is parted, however short the line', () => {
    const text = 'Mr. Lund had told Mr. Berg so on\nMay 3. He asked whether the United\nStates agreed.'
    expect(outline(`${TOP}\n${text}\n`).slice(2)).toEqual([`p: ${text.replaceAll('\n', ' ')}`])
  })

  it('goes on over all lines that were wrapped twice', () => {
    const text = `The Ambassador said that the ferry would be late, and that
nobody knew
how late. He asked whether it had been seen from the harbor of
Norland, and
whether it was known. Mr. Berg said that it had been seen from
the harbor.
Mr. Lund said that it had been late in the year before as well.`
    expect(outline(`${TOP}\n${text}\n\nMr. Hall agreed.\n`).slice(2)).toEqual([
      `p: ${text.replaceAll('\n', ' ')}`,
      'p: Mr. Hall agreed.',
    ])
  })

  it('may end at an hour if it is numbered', () => {
    expect(outline(`${TOP}\nII. Meeting at 11:00 a.m.\n\nMr. Hall agreed.\n`).slice(2)).toEqual([
      'p sectiontitleital: II. Meeting at 11:00 a.m.',
      'p: Mr. Hall agreed.',
    ])
  })

  it.each([
    'S',
    'EA',
    'US/MC/21',
    'PST/MC/1/2',
    'CITE SW0005',
    '23 March 1972',
    '4) [2 lines not declassified]',
  ])('heads nothing where it is %s', (line) => {
    const text = `Mr. Hall left.\n\n${line}\n\nMr. Hall agreed.`
    expect(outline(`${TOP}\n${text}\n`).slice(2)[1]).toBe(`p: ${line}`)
  })

  it.each(['II', 'NATO', 'Berlin', 'Tuesday, April 22, 1958'])(
    'heads what follows where it is %s',
    (line) => {
      const text = `Mr. Hall left.\n\n${line}\n\nMr. Hall agreed.`
      expect(outline(`${TOP}\n${text}\n`).slice(2)[1]).toBe(`p sectiontitleital: ${line}`)
    },
  )

  it('behind a sentence what is left out heads nothing', () => {
    const text = 'Mr. Lund reviewed his talks with Mr. Berg. [3 lines of source text not declassified]'
    expect(outline(`${TOP}\n${text}\n\nMr. Hall agreed.\n`).slice(2)).toEqual([
      `p: ${text}`,
      'p: Mr. Hall agreed.',
    ])
  })
})

describe('at the end', () => {
  const body = `${TOP}\nMr. Lund said that he would think it over.\n\n`
  const ends = (end: string): string[] => outline(`${body}${end}\n`).slice(3)

  it.each([
    'cc: Mr. Hall',
    'Distribution:',
    'Copies to:',
    'Drafted by: EUR:RHall',
    'Clearances:\nEUR - Mr. Berg',
  ])('nobody signs below %j', (label) => {
    const lines = [...label.split('\n'), 'Mr. Berg', 'INR']
    expect(ends(lines.join('\n'))).toEqual(['postscript', ...lines.map((line) => `  p: ${line}`)])
  })

  it('such a label begins nothing that text follows', () => {
    expect(ends(`Distribution:\nNorland would get most of the fish.`)[0]).toBe('p: Distribution:')
  })

  it.each([
    ['(R. B. Hall)\nFirst Secretary', 'signed: (R. B. Hall)First Secretary', []],
    ['R. B. Hall\n4 March 1963', 'signed: R. B. Hall4 March 1963', []],
    ['P. de L.\n27.10.62', 'signed: P. de L.27.10.62', []],
    ['R. B. Hall\n\nRBHall:jm\n3/4/63', 'signed: R. B. Hall', ['RBHall:jm', '3/4/63']],
    ['R. B. Hall\n\n2 Incl\n1. Price list', 'signed: R. B. Hall', ['2 Incl', '1. Price list']],
    ['R. B. Hall\n\n[Handwritten: “Good.”]', 'signed: R. B. Hall', ['[Handwritten: “Good.”]']],
  ])('a name signs, whatever stands below: %j', (end, signed, below) => {
    const added = below.length > 0 ? ['postscript', ...below.map((line) => `  p: ${line}`)] : []
    expect(ends(end)).toEqual(['closer', `  ${signed}`, ...added])
  })

  it('a classification is no part of the signature', () => {
    expect(ends('R. B. Hall\n\nNODIS')).toEqual([
      'closer',
      '  signed: R. B. Hall',
      'fw classification: NODIS',
    ])
  })

  it.each([
    ['SECRET', 'fw classification: SECRET'],
    ['END', 'p: END'],
  ])('%s signs nothing', (mark, expected) => {
    expect(ends(mark)).toEqual([expected])
  })
})

describe('delegations under their label', () => {
  it('do not speak', () => {
    const text = `Participants:
US:  Secretary Hall, Mr. Miller (notetaker)
NORLAND:  PM Lund, Berg
Date: July 9, 1976

Lund: Welcome.

Hall: Is that the fjord?

Lund: It is.

Hall: It is large.
`
    expect(outline(`MEMORANDUM OF CONVERSATION\n\n${text}`).slice(1)).toEqual([
      'list participants',
      '  head: Participants:',
      '  item: US:',
      '    item: Secretary Hall,',
      '    item: Mr. Miller (notetaker)',
      '  item: NORLAND:',
      '    item: PM Lund,',
      '    item: Berg',
      'p: Date: July 9, 1976',
      ...['Lund:|Welcome.', 'Hall:|Is that the fjord?', 'Lund:|It is.', 'Hall:|It is large.'].flatMap(
        (turn) => ['sp', `  speaker: ${turn.split('|')[0]}`, `  p: ${turn.split('|')[1]}`],
      ),
    ])
  })
})

describe('people with their offices', () => {
  const top = 'MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:\n'
  const end = '\n\nMr. Hall said that he had waited for a long time.\n'
  const people = (text: string): string[] => outline(`${top}${text}${end}`).slice(3, -1)

  it('on a line below the name are one entry', () => {
    expect(people('Henry B. Hall\nDirector of the Mint\nPer Holm\nForeign Minister\nMr. Berg')).toEqual([
      '  item: Henry B. Hall Director of the Mint',
      '  item: Per Holm Foreign Minister',
      '  item: Mr. Berg',
    ])
  })

  it('stand below a side or another office as people', () => {
    expect(people('United States\nSecretary of State\nMr. Hall')).toEqual([
      '  item: United States',
      '    item: Secretary of State',
      '    item: Mr. Hall',
    ])
  })

  it('are of the side that they stand for, also behind a blank line', () => {
    expect(
      people('For the United States:\n\nMr. Hall, Director\n\nFor Norland:\n\nMr. Lund, Minister'),
    ).toEqual([
      '  item: For the United States:',
      '    item: Mr. Hall, Director',
      '  item: For Norland:',
      '    item: Mr. Lund, Minister',
    ])
  })
})

it('bullets behind a sentence that a colon ends are a list of the text', () => {
  const text = 'He made two points:\n- Norland would stay;\n- It would ask for fish.'
  expect(outline(`${TOP}\n${text}\n`)[3]).toBe('list')
})

it.each(['As ever,', 'Yours ever,'])('%s closes a letter', (compliment) => {
  const letter = `Letter From Mr. Lund to Mr. Hall\n\nOslo, May 3, 1961.\n\nDear Hall:\n\nThank you.\n\n${compliment}\n\nSven Lund\n`
  expect(outline(letter).slice(-3)).toEqual(['closer', `  salute: ${compliment}`, '  signed: Sven Lund'])
})
