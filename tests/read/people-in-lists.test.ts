import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const TEXT = 'Mr. Dahl said that the ferry had been late, and that nobody had been told why.'
const top = (list: string): string =>
  `5. Memorandum of Conversation\n\nWashington, May 3, 1962.\n\n${list}\n\n${TEXT}\n`

/** The innermost items of the lists, and whom each names. */
function entries(list: string): { items: string[]; people: string[] } {
  const body = one(encodeText(top(list)).document.root, 'body')
  const items = all(body, 'item').filter((item) => all(item, 'list').length === 0)
  const named = items.flatMap((item) => [...all(item, 'persName'), ...all(item, 'rs')])
  return { items: items.map(words), people: named.map((each) => attribute(each, 'ref') ?? '') }
}

describe('slashes behind the label of participants', () => {
  it('part persons with titles, or by an office that one person holds', () => {
    expect(entries('PARTICIPANTS: The President/Mr. Lund/Mr. Dahl')).toEqual({
      items: ['The President/', 'Mr. Lund/', 'Mr. Dahl'],
      people: ['#the-president', '#lund', '#dahl'],
    })
  })

  it('part the members of a delegation, and full names beside titles', () => {
    expect(entries('PARTICIPANTS: U.S.: Mr. Hall/Mr. Reed; Norland: Minister Lund/Per Dahl').people).toEqual([
      '#hall',
      '#reed',
      '#lund',
      '#dahl',
    ])
  })

  it.each([
    ': Mr. Dahl, Special Assistant/Adviser',
    ': Mr. Dahl, EUR/WE',
    ': Mr. Dahl, S/S',
    '\n  • Ambassador/Permanent Representative Dahl',
    ': Mr. Dahl, Western Europe/Norland',
  ])('belong to offices elsewhere: %s', (person) => {
    expect(entries(`PARTICIPANTS${person}`)).toEqual({
      items: [person.replace(/^\W+/, '')],
      people: ['#dahl'],
    })
  })

  it('name several in one entry of a list', () => {
    expect(entries('PARTICIPANTS\n  • The Secretary / Mr. Henry Hall\n  • Mr. Dahl/Mr. Lund')).toEqual({
      items: ['The Secretary / Mr. Henry Hall', 'Mr. Dahl/Mr. Lund'],
      people: ['#hall', '#the-secretary', '#dahl', '#lund'],
    })
  })
})

describe('a sign explained at the foot of a list', () => {
  /** The items, and the paragraphs behind the list. */
  function shown(list: string): { items: string[]; paragraphs: string[]; people: string[] } {
    const { root } = encodeText(top(list)).document
    const body = one(root, 'body')
    return {
      items: all(body, 'item').map(words),
      paragraphs: all(body, 'p').map(words).slice(0, -1),
      people: all(one(root, 'listPerson'), 'person').map((person) => attribute(person, 'xml:id') ?? ''),
    }
  }

  it.each([
    ['plain lines', 'PARTICIPANTS:\nMr. Hall*\nMr. Dahl\n* Absent', '* Absent'],
    ['bullets', 'PARTICIPANTS\n  • Mr. Hall*\n  • Mr. Dahl\n* Absent', '* Absent'],
    ['a column', 'PARTICIPANTS:  Mr. Hall*\n               Mr. Dahl\n               * Absent', '* Absent'],
    ['the line of the label', 'PARTICIPANTS: Mr. Hall*, Mr. Dahl\n*Absent', '*Absent'],
    ['a dagger', 'PARTICIPANTS\nMr. Hall†\nMr. Dahl\n† Present for Item 2', '† Present for Item 2'],
  ])('is a paragraph below %s', (_, list, remark) => {
    const { items, paragraphs, people } = shown(list)
    expect(items).toHaveLength(2)
    expect(paragraphs).toEqual([remark])
    expect(people).toEqual(['hall', 'dahl'])
  })

  it('keeps what the top may have below it', () => {
    const { items } = shown('PARTICIPANTS:\nMr. Hall*\nMr. Dahl\n* Absent\n\nSUBJECT\nTrade')
    expect(items).toEqual(['Mr. Hall*', 'Mr. Dahl', 'Trade'])
  })

  it('is nobody inside a list', () => {
    const list = 'PARTICIPANTS\nU.S.\nMr. Hall*\n* Absent\nNorland\nMr. Dahl'
    expect(shown(list).people).toEqual(['hall', 'dahl'])
    expect(shown('PARTICIPANTS\n* Mr. Hall*\n* Mr. Dahl\n* Absent').people).toEqual(['hall', 'dahl'])
  })

  it('is not a bullet before somebody', () => {
    const list = 'PARTICIPANTS\n* Mr. Hall\n* Mr. Lund\n* Mr. Dahl*'
    expect(shown(list).people).toEqual(['hall', 'lund', 'dahl'])
    expect(shown('PARTICIPANTS\nMr. Hall*\n*Mr. Lund\nMr. Dahl').people).toEqual(['hall', 'lund', 'dahl'])
  })
})

describe('the service of an officer on the line below', () => {
  /** Whom the header lists, with the body that each is of. */
  const officers = (list: string): string[] =>
    all(one(encodeText(top(list)).document.root, 'listPerson'), 'person').map((person) =>
      [attribute(person, 'xml:id'), ...all(person, 'affiliation').map(words)].join(' '),
    )
  const expected = ['hall U.S.N.', 'lund USA', 'vik U.S. Air Force', 'dahl']
  const lines = [
    'Captain Hall',
    'U.S.N.',
    'Lt. Gen. J. Lund,',
    'USA',
    'General Per Vik',
    'U.S. Air Force',
    'Mr. Dahl',
  ]

  it.each([
    ['below a label', `PARTICIPANTS\n${lines.join('\n')}`],
    ['beside a label', `PARTICIPANTS: ${lines.join('\n')}`],
    ['in a column', `PARTICIPANTS:  ${lines.join('\n               ')}`],
  ])('is of the person above it, %s', (_, list) => {
    expect(officers(list)).toEqual(expected)
    expect(entries(list).items).toEqual([
      'Captain Hall U.S.N.',
      'Lt. Gen. J. Lund, USA',
      'General Per Vik U.S. Air Force',
      'Mr. Dahl',
    ])
  })

  it('may stand in a delegation, and in paragraphs', () => {
    expect(officers('PARTICIPANTS\nU.S.\nCaptain Hall\nUSN\nNorland\nMr. Dahl')).toEqual(['hall USN', 'dahl'])
    const apart = 'PARTICIPANTS\n\nCaptain Hall\nU.S.N.\n\nAdmiral Berg\nR.N.\n\nMr. Dahl, EUR'
    expect(officers(apart)).toEqual(['hall U.S.N.', 'berg R.N.', 'dahl EUR'])
  })

  it('is a side where sides lead', () => {
    const list = 'PARTICIPANTS\nUK\nGeneral Berg\nUSA\nGeneral Hall\nMr. Dahl'
    expect(officers(list)).toEqual(['berg', 'hall', 'dahl'])
  })
})

describe('comrades', () => {
  it('are several behind one title, also beside the interpreters', () => {
    expect(
      entries('PRESENT: Comrades LUND, VIK and BERG; Comrade HOLM; interpreters Comrades DAHL and REED')
        .people,
    ).toEqual([...['#lund', '#vik', '#berg', '#holm', '#dahl', '#reed']])
  })
})

describe('a gap', () => {
  it('parts an office with a comma from the name', () => {
    const people = 'Mr. Karl VON LUND    Ambassador, Permanent Representative\nMr. Aldo HALL    Minister'
    expect(entries(`PRESENT\n\nBelgium:\n${people}\n\nFrance:\nMr. Per DAHL    Minister`).people).toEqual([
      '#von-lund',
      '#hall',
      '#dahl',
    ])
  })
})
