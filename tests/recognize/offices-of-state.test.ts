import { expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

/** The offices in a text with their persons, below some participants. */
const offices = (participants: readonly string[], text: string): string[] => {
  const { root } = encodeText(
    `5. Memorandum of Conversation\n\nPARTICIPANTS\n${participants.map((each) => `  ${each}\n`).join('')}\nMr. Hall agreed. ${text}\n`,
  ).document
  return all(one(root, 'body'), 'rs')
    .filter((each) => attribute(each, 'ref') !== undefined)
    .map((each) => `${words(each)} ${attribute(each, 'ref')!}`)
}
const SIDES = ['• US', '• Mr. Hall', '• Ambassador Roe', '• USSR', '• Ambassador Menov', '• Mr. Vik']
const FLAT = ['• Mr. Hall', '• Ambassador Mehta, Indian Embassy', '• Mr. Rao, Finance Minister of India']

it.each([
  [SIDES, 'They spoke of the Soviet Ambassador’s call.', ['the Soviet Ambassador #menov']],
  [SIDES, 'He met the American Ambassador and the French Ambassador.', ['the American Ambassador #roe']],
  [SIDES, 'The Soviet Ambassador to Norland and the Soviet Ambassador Lund were ill.', []],
  [FLAT, 'It was for the Indian Ambassador.', ['the Indian Ambassador #mehta']],
  [FLAT, 'It was for the Indian Finance Minister.', ['the Indian Finance Minister #rao']],
  [FLAT, 'It was for the Indonesian Ambassador.', []],
  [[...FLAT, '• Ambassador Sen, Indian Embassy'], 'It was for the Indian Ambassador.', []],
])('the office of a state, %j: %s', (participants, text, found) => {
  expect(offices(participants, text)).toEqual(found)
})
