import { describe, expect, it } from 'vitest'
import { parseXml } from '../../src/xml/parse.js'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, words } from '../support.js'

const PEOPLE = ['Ambassador Lund', 'Mr. Berg', 'General Holm']
const LATE = 'Ambassador Lund said that the ferry was late.'

/** Who is marked in paragraphs behind one in which Ambassador Lund speaks, sentence by sentence; `-` where nobody speaks. */
function heard(paragraphs: readonly (readonly string[])[], people: readonly string[] = PEOPLE): string[] {
  const list = people.map((name) => `  • ${name}`).join('\n')
  const body = [[LATE], ...paragraphs].map((sentences) => sentences.join(' ')).join('\n\n')
  const { tei } = encodeText(`5. Memorandum of Conversation\n\nPARTICIPANTS\n\n${list}\n\n${body}\n`)
  const said = all(parseXml(tei).value!.root, 'said')
  return paragraphs.flat().map((sentence) => {
    const found = said.find((each) => sentence.startsWith(words(each).trim().slice(0, 40)))
    return found === undefined ? '-' : (attribute(found, 'who') ?? '~').replaceAll('#', '')
  })
}

describe('what happened around a meeting', () => {
  it.each([
    'The conference ended at 4 p.m.',
    'Meeting with General Holm convened at 3:30 p.m.',
    'Another discussion took place in regard to the ferry.',
    'A discussion followed on the question of the lease.',
    'There were only passing references to the ferry.',
    'The remainder of our conversation was taken up with the lease.',
    'Most members of the group then retired to the garden.',
    'At this point the group moved to the dining room for lunch.',
    'Accordingly, an appointment was arranged for Friday.',
    'Pending Mr. Berg’s return, it was agreed that another meeting be held.',
    'Prior to the conference it was learned that the ferry was late.',
    'A copy of the lease is attached to the letter.',
    'Mr. Berg then conferred with General Holm.',
    'Mr. Berg did not mention having an offer.',
    'Mr. Berg could not attend.',
    'Mr. Berg read the text of the lease, and presented copies.',
    'He then left the meeting but returned later.',
  ])('nobody says: %s', (sentence) => {
    expect(heard([[sentence]])).toEqual(['-'])
  })
})
