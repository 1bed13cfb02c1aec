import { describe, expect, it } from 'vitest'
import { whoSays } from '../support.js'

const TOP = '5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Ambassador Lund\n  • General Holm\n\n'
/** So many clauses tell that the record is told in the past. */
const PAST =
  'Ambassador Lund said that the ferry was late. General Holm asked why. Ambassador Lund replied that he did not know.\n\n'

/** Who says each of the sentences behind those. */
function heard(text: string, before = PAST): (string | undefined)[] {
  return whoSays(`${TOP}${before}${text}\n`).slice(before === '' ? 0 : 3)
}

describe('what another says now, or said elsewhere', () => {
  it('is told of him by whoever speaks, where the record is told in the past', () => {
    expect(
      heard(
        'General Holm said that the harbor was closed. Now Ambassador Lund says that it is open. That is hard to understand. He believes that ferries need no harbor.',
      ),
    ).toEqual(['#holm', '#holm', '#holm', '#holm'])
  })

  it('names the speaker at the beginning of a paragraph, and in a record of the present', () => {
    expect(
      heard('General Holm said that the harbor was closed.\n\nAmbassador Lund says that it is open.'),
    ).toEqual(['#holm', '#lund'])
    expect(
      heard(
        'General Holm says that the harbor is closed. Ambassador Lund says that it is open. General Holm doubts it.',
        '',
      ),
    ).toEqual(['#holm', '#lund', '#holm'])
  })

  it('names the speaker in notes of initials', () => {
    const notes =
      '5. Telephone Call to Ambassador Lund\n\nThe Sec said that it was late. L asked why. The Sec replied that he did not know. L thinks that it is the ferry.\n'
    expect(whoSays(notes).at(-1)).toBe('#lund')
  })

  it('is no new turn where he said it yesterday', () => {
    expect(
      heard(
        'General Holm said that the harbor was closed. If that could be changed, and Ambassador Lund said yesterday that it could, ferries would come.',
      ),
    ).toEqual(['#holm', '#holm'])
  })

  it('gives back the floor that what was told of another took', () => {
    expect(
      heard(
        'General Holm said that he liked the map. However, Ambassador Lund drew another line. He believes that maps are lines. They are not.',
      ).at(-1),
    ).toBe('#holm')
  })

  it('takes no question about another for his own', () => {
    expect(
      heard('General Holm said that the harbor was closed. How could Ambassador Lund give such a promise?'),
    ).toEqual(['#holm', '#holm'])
  })
})
