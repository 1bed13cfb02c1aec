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
