import { describe, expect, it } from 'vitest'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

/** Who takes part, by delegation: "State: Henry Hall, Sven Berg". */
function sides(text: string): string[] {
  const participants = one(one(encodeText(text).document.root, 'particDesc'), 'listPerson')
  const nameOf = (person: XmlElement): string => words(all(person, 'persName')[0]!)
  return participants.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.localName === 'person') return [nameOf(child)]
    return [`${words(one(child, 'head'))}: ${all(child, 'person').map(nameOf).join(', ')}`]
  })
}

const SPEECH = `President:  I thought we should meet on this before I leave.

General Bowe:  I agree with that.

President:  What about the money?

General Bowe:  It is in the budget.
`

describe('agencies', () => {
  it('open the entries of a list, with a gap before its people, and are no turns', () => {
    const text = `NATIONAL SECURITY COUNCIL MEETING

DATE:       Wednesday, July 23, 1975

PRINCIPALS

The President
Secretary of State Henry A. Hall
Chairman, Joint Chiefs of Staff, General George S. Bowe

OTHER ATTENDEES

State:            Deputy Secretary Robert Berg
                  Mr. Anders Holm, Counselor

CIA:              Mr. Carl Vik, Deputy Director for Intelligence

NSC:              Mr. Per Moe
                  Col. Clinton Dahl

${SPEECH}`
    expect(sides(text)).toEqual([
      'The President',
      'Henry A. Hall',
      'George S. Bowe',
      'State: Robert Berg, Anders Holm',
      'CIA: Carl Vik',
      'NSC: Per Moe, Clinton Dahl',
    ])
    expect(all(encodeText(text).document.root, 'sp')).toHaveLength(4)
  })

  it('head people in two columns, which need not be as long', () => {
    expect(
      sides(`MEMORANDUM OF CONVERSATION

ATTENDEES

State:                                  OMB:
Secretary George P. Hall                Mr. Alan Berg
Under Secretary Larry Vik
Mr. Richard Moe                         CIA:
                                        Mr. William Dahl
Defense:                                Mr. Robert Holm
Secretary Carl Lund
                                        White House:
                                        Mr. Edwin Krog

Mr. Krog opened the meeting by noting that it was late, and that nobody had come.
`),
    ).toEqual([
      'State: George P. Hall, Larry Vik, Richard Moe',
      'OMB: Alan Berg',
      'CIA: William Dahl, Robert Holm',
      'Defense: Carl Lund',
      'White House: Edwin Krog',
    ])
  })
})

describe('sides behind the label', () => {
  it('may have a gap before their people, and a blank line between them', () => {
    expect(
      sides(`MEMORANDUM OF CONVERSATION

Participants:  Norland:  Prime Minister Sven Lund
                         Defense Minister Rolf Dahl
                         Col. Arne Moe

               U.S.:     Secretary Harold Hall
                         Ambassador Louis Berg
                         James Vik, Director, European Region,
                           OASD (ISA)

Subject:  Ferries

Prime Minister Lund welcomed Secretary Hall and said that it was late.
`),
    ).toEqual(['Norland: Sven Lund, Rolf Dahl, Arne Moe', 'U.S.: Harold Hall, Louis Berg, James Vik'])
  })
})
