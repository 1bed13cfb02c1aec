import { expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, words } from '../support.js'

/** The offices in a text, with whom each names and how surely. */
const offices = (text: string): string[] =>
  all(encodeText(text).document.root, 'rs').map(
    (rs) => `${words(rs)}: ${attribute(rs, 'ref')!} ${attribute(rs, 'cert') ?? 'high'}`,
  )

const TOP = '5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • Mr. Hall\n  • Mr. Lund\n\n'

it('are people where they speak, and elsewhere if only one speaks under them', () => {
  expect(
    offices(
      `${TOP}The President said that it was late. Mr. Hall asked for the President’s letter.\n\nThe President agreed.\n`,
    ),
  ).toEqual([
    'The President: #president high',
    'the President: #president medium',
    'The President: #president high',
  ])
})

it('are nobody where nobody speaks under them, or where more words belong to the office', () => {
  expect(offices(`${TOP}Mr. Hall said that the President was in Oslo.\n`)).toEqual([])
  expect(
    offices(`${TOP}The President said that it was late. Mr. Hall named the President of Norland.\n`),
  ).toEqual(['The President: #president high'])
})
