import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, marked, one, words } from '../support.js'

const PARAGRAPH =
  'Mr. Lund said that he had nothing to add to what had been said in the morning, and that he would write to the Minister before the week was over.'

/** The lines above the paragraph: `<…>` around datelines, `date{…}` around what they say. */
const top = (text: string): string =>
  marked(`Memorandum of Conversation\n\n${text}\n\n${PARAGRAPH}\n`, function mark(element):
    string | undefined {
    const printed = (): string =>
      element.children
        .map((child) =>
          child.type === 'text' ? child.value : child.type === 'element' ? (mark(child) ?? '') : '',
        )
        .join('')
    const { localName } = element
    if (localName === 'head' && printed().startsWith('Memo')) return ''
    if (localName === 'dateline') return `<${printed()}>`
    if (localName === 'placeName') return `place{${printed()}}`
    if (localName !== 'date' && localName !== 'time') return undefined
    const value = ['when', 'from', 'to'].flatMap((name) => attribute(element, name) ?? [])
    return `${[...value, attribute(element, 'cert') ?? []].flat().join('/')}{${printed()}}`
  })
    .replace(PARAGRAPH, '')
    .trim()

describe('a dateline', () => {
  it.each([
    ['Oslo, [January 21,] 1969', '<place{Oslo}, 1969-01-21{[January 21,] 1969}>'],
    ['[Oslo,] January 21, 1969', '<[place{Oslo},] 1969-01-21{January 21, 1969}>'],
    ['Oslo, January 21, 1969 [?]', '<place{Oslo}, 1969-01-21/low{January 21, 1969} [?]>'],
    ['Oslo, [circa January 21, 1969]', '<place{Oslo}, [circa 1969-01-21/low{January 21, 1969}]>'],
    ['WASHINGTON, JANUARY 21, 1969', '<place{WASHINGTON}, 1969-01-21{JANUARY 21, 1969}>'],
    ['Oslo, Tuesday, January 21, 1969', '<place{Oslo}, Tuesday, 1969-01-21{January 21, 1969}>'],
    ['Oslo, 21 JAN 69', '<place{Oslo}, 1969-01-21{21 JAN 69}>'],
    ['Oslo,\u00A0January\u00A021,\u00A01969', '<place{Oslo}, 1969-01-21{January 21, 1969}>'],
    ['[undated]', '<[{undated}]>'],
    ['Oslo, n.d.', '<place{Oslo}, {n.d.}>'],
    [
      'Oslo, 10:30 a.m., January 21, 1969',
      '<place{Oslo}, 10:30:00{10:30 a.m.}, 1969-01-21{January 21, 1969}>',
    ],
    ['Oslo, 1/21/1969', '<place{Oslo}, 1969-01-21{1/21/1969}>'],
    ['Oslo, early January 1969', '<place{Oslo}, early 1969-01{January 1969}>'],
    ['Oslo, January 21, 1969, after dinner', '<place{Oslo}, 1969-01-21{January 21, 1969}, after dinner>'],
    [
      'Oslo, January 21, 22, and 24, 1969',
      '<place{Oslo}, 1969-01-21/1969-01-24{January 21, 22, and 24, 1969}>',
    ],
    [
      'Held at the Fish Ministry, Oslo, on Tuesday, January 21, 1969',
      '<Held at the place{Fish Ministry, Oslo}, on Tuesday, 1969-01-21{January 21, 1969}>',
    ],
    ['En route to Oslo, January 21, 1969', '<place{En route to Oslo}, 1969-01-21{January 21, 1969}>'],
    ['Room 7, High House, January 21, 1969', '<place{Room 7, High House}, 1969-01-21{January 21, 1969}>'],
    ['[Oslo, January 21, 1969.]', '<[place{Oslo}, 1969-01-21{January 21, 1969}.]>'],
    [
      'Oslo, January 21, 1969, 10–11 a.m. and 3–4 p.m.',
      '<place{Oslo}, 1969-01-21{January 21, 1969}, 10:00:00/11:00:00{10–11 a.m.} and 15:00:00/16:00:00{3–4 p.m.}>',
    ],
    [
      'Oslo, January 21, 1969, 6 p.m. local time',
      '<place{Oslo}, 1969-01-21T18:00:00{January 21, 1969, 6 p.m.} local time>',
    ],
  ])('%s', (text, expected) => {
    expect(top(text)).toBe(expected)
  })

  it('may take several lines: places above the day, the hour and the room below', () => {
    expect(top('The White House\nOslo\nJanuary 21, 1969\n10:00 a.m. - noon')).toBe(
      '<place{The White House}> <place{Oslo}> <1969-01-21{January 21, 1969}> <10:00:00/12:00:00{10:00 a.m. - noon}>',
    )
    expect(top('January 21, 1969\n3:15 p.m.\nOval Office')).toBe(
      '<1969-01-21{January 21, 1969}> <15:15:00{3:15 p.m.}> <place{Oval Office}>',
    )
    expect(top('Oslo, January 21, 1969\n\n3:15 p.m.')).toBe(
      '<place{Oslo}, 1969-01-21{January 21, 1969}> <15:15:00{3:15 p.m.}>',
    )
  })

  it.each(['PARTICIPANTS\nMr. Lund', 'SUBJECT: Fish', 'U.S. DELEGATION\n\nMr. Hall\n\nMr. Lund'])(
    'may say the same day once more below a heading, close above %j',
    (label) => {
      const day = 'Oslo, January 21, 1969'
      const below = (lines: string): string => top(`${day}\n\nThird Meeting\n\n${lines}\n\n${label}`)
      const heading = '<place{Oslo}, 1969-01-21{January 21, 1969}> Third Meeting'
      expect(below('Foreign Ministry, Oslo\n\nTuesday, January 21, 1969, 3 p.m.')).toContain(
        `${heading} place{Foreign Ministry, Oslo} Tuesday, 1969-01-21T15:00:00{January 21, 1969, 3 p.m.}`,
      )
      expect(below(`${day}\n\n3:15 p.m.`)).toContain(
        `${heading} place{Oslo}, 1969-01-21{January 21, 1969} 15:15:00{3:15 p.m.}`,
      )
      // A session, another day, what heads the text.
      for (const words of [
        'Oslo, January 19-24, 1969',
        'January 27, 1969',
        `Fish for Norland, Cabinet Room, ${day}`,
      ])
        expect(below(words)).toContain(`${heading} ${words}`)
    },
  )

  it('may first stand below a heading, close above the label of the people', () => {
    expect(top('Third Meeting\n\nOslo, January 21, 1969\n\nPARTICIPANTS\nMr. Lund')).toContain(
      'Third Meeting place{Oslo}, 1969-01-21{January 21, 1969}',
    )
    expect(top('Third Meeting\n\nOslo, January 21, 1969')).toContain('Third Meeting Oslo')
  })

  it('may stand under the labels of a form', () => {
    expect(top('TO: The Secretary\nTHROUGH: S/S\nSUBJECT: Talks\n\nJanuary 21, 1969')).toContain(
      '1969-01-21{January 21, 1969}',
    )
  })

  it('is no sentence about a day', () => {
    expect(top('He left Oslo on January 21, 1969')).not.toContain('<')
    expect(top('Fish (Hall), and the Secretary (Berg), Oslo, January 21, 1969')).not.toContain('<')
  })
})

describe('labels of when and where', () => {
  it('stand before their words', () => {
    const text = "DATE: January 21, 1969\nTIME:\t3:30–4:15 p.m.\nPLACE:  Secretary's Office"
    expect(top(text)).toBe(
      "<DATE: 1969-01-21{January 21, 1969}> <TIME: 15:30:00/16:15:00{3:30–4:15 p.m.}> <PLACE: place{Secretary's Office}>",
    )
  })

  it('stand above them', () => {
    expect(top("DATE\n21 January 1969\n\nPLACE:\nSecretary's Office")).toBe(
      "<DATE 1969-01-21{21 January 1969}> <PLACE: place{Secretary's Office}>",
    )
  })

  it('stand in one line', () => {
    expect(top('Date:  January 21, 1969        Place:  Oslo, Room 7')).toBe(
      '<Date: 1969-01-21{January 21, 1969} Place: place{Oslo, Room 7}>',
    )
    expect(top('TIME AND PLACE: 3:30 p.m., January 21, 1969, the Oval Office')).toBe(
      '<TIME AND PLACE: 15:30:00{3:30 p.m.}, 1969-01-21{January 21, 1969}, place{the Oval Office}>',
    )
  })

  it('may be broken, with “and” before the second', () => {
    expect(top('DATE, TIME\nAND PLACE: January 21, 1969, 3:30 p.m.\n           Oval Office')).toBe(
      '<DATE, TIME AND PLACE: 1969-01-21T15:30:00{January 21, 1969, 3:30 p.m.} place{Oval Office}>',
    )
    expect(top('DATE, TIME   January 21, 1969\nAND PLACE:   Oval Office')).toBe(
      '<DATE, TIME 1969-01-21{January 21, 1969}> <AND PLACE: place{Oval Office}>',
    )
  })

  it('are paragraphs behind a list, for TEI has datelines only at the top', () => {
    expect(top('SUBJECT\nTrade with Norland\n\nDATE: January 21, 1969')).toBe(
      'SUBJECT Trade with Norland DATE: 1969-01-21{January 21, 1969}',
    )
  })

  it('give the header its date and place', () => {
    const { document } = encodeText(
      `Memorandum of Conversation\n\nDATE: January 21, 1969\nPLACE: Oslo\n\n${PARAGRAPH}\n`,
    )
    expect(JSON.stringify(document.root)).toContain('1969-01-21')
  })

  it('are none in the text', () => {
    expect(top(`${PARAGRAPH}\n\nPlace: the table here.`)).not.toContain('{')
    expect(top('Time and again he said so, on January 21')).not.toContain('{')
  })
})

it('begins anew in every labelled line, however full the one above is', () => {
  const { root } = encodeText(`                     MEMORANDUM OF CONVERSATION

                                                  Date: 5 December 1977
                                                  Time: 9:00-10:15 A.M.
                                                  Place: Chancellery, Aarhavn

Participants:  Mr. Hall
               Mr. Lund

1.  Mr. Hall said that he had improved the ferries of the northern ports,
quantitatively and qualitatively.  He did not think that they had any reason
to expect that more would come, but the possibility had to be taken seriously.
`).document
  expect(words(one(one(root, 'creation'), 'placeName'))).toBe('Chancellery, Aarhavn')
  expect(all(root, 'dateline')).toHaveLength(3)
})

it('calls the place a venue as well', () => {
  expect(top('Date: 3 May 1962\nVenue: Harbor Hall')).toBe(
    '<Date: 1962-05-03{3 May 1962}> <Venue: place{Harbor Hall}>',
  )
})
