import { describe, expect, it } from 'vitest'
import { all, encodeText, offices, one, words } from '../support.js'

const TEXT = `Memorandum of Conversation

PARTICIPANTS:

     UNITED STATES                      NORLAND

     The Secretary                      Foreign Minister
     Mr. Martin J. Hall,                  Erik Dahl
       Assistant Secretary (EUR)        Mr. Jens Holm, Director
     Peter Berg, NSC Staff                General for Legal
       (Notetaker)                        Affairs
     Miss Joan Vik, EUR/NOR             Ambassador Soren
     Mr. Per Krog, L                      Sommer

The Secretary said that it was late.  Mr. Holm did not believe it.
`

describe('a cell that goes on further in, with cells of other columns between', () => {
  const header = one(encodeText(TEXT).document.root, 'particDesc')

  it('is one person', () => {
    expect(all(header, 'person').map((person) => words(one(person, 'persName')))).toEqual([
      'The Secretary',
      'Martin J. Hall',
      'Peter Berg',
      'Joan Vik',
      'Per Krog',
      'Erik Dahl',
      'Jens Holm',
      'Soren Sommer',
    ])
    expect(offices(header).map(words)).toEqual(
      expect.arrayContaining(['Assistant Secretary (EUR)', 'Director General for Legal Affairs']),
    )
  })

  it('has its name marked in each of its parts', () => {
    const body = one(encodeText(TEXT).document.root, 'table')
    expect(all(body, 'persName').map(words)).toEqual(expect.arrayContaining(['Erik Dahl', 'Soren', 'Sommer']))
    expect(all(body, 'roleName').map(words)).toEqual(['Notetaker'])
  })
})
