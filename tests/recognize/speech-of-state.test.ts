import { describe, expect, it } from 'vitest'
import { listing, speakersOf } from '../support.js'

const ALONE = listing('The President', 'The Secretary', 'Mr. Lund')
const SIDES = `5. Memorandum of Conversation

PARTICIPANTS
  United Kingdom
  • Prime Minister Hall
  • Foreign Secretary Moe
  U.S.S.R.
  • Chairman Lund
  • Foreign Minister Berg`

/** Who says a sentence that begins a paragraph. */
const heard = (top: string, sentence: string): string => speakersOf(top, [[sentence]])[0]!

describe('an office with the adjective of a state', () => {
  it.each(['French', 'Finnish', 'Rumanian', 'Swedish'])('is none of ours: The %s President', (state) => {
    expect(heard(ALONE, `The ${state} President said that it was late.`)).not.toBe('the-president')
  })

  it.each([
    'The American President',
    'The U.S. President',
    'The Acting President',
    'The President of the United States',
  ])('may be our own: %s', (office) => {
    expect(heard(ALONE, `${office} said that it was late.`)).toBe('the-president')
  })

  it.each([
    ['The British Prime Minister', 'hall'],
    ['The British Foreign Secretary', 'moe'],
    ['The Soviet Chairman', 'lund'],
    ['The Russian Foreign Minister', 'berg'],
  ])('is who is listed on that side: %s', (office, person) => {
    expect(heard(SIDES, `${office} said that it was late.`)).toBe(person)
  })

  it.each(['The French Prime Minister', 'The Danish Foreign Minister', 'The Polish Chairman'])(
    'is nobody of another side: %s',
    (office) => {
      expect(['hall', 'moe', 'lund', 'berg']).not.toContain(heard(SIDES, `${office} said that it was late.`))
    },
  )

  it('is who is listed so where the list names no sides', () => {
    const top = listing('Mr. Hall', 'Ambassador Koht')
    expect(heard(top, 'The Norwegian Ambassador said that it was late.')).toBe('koht')
  })

  it('is not ours behind the name of another state', () => {
    expect(heard(ALONE, 'The President of France said that it was late.')).not.toBe('the-president')
    expect(heard(ALONE, 'The Secretary of State said that it was late.')).toBe('the-secretary')
  })
})
