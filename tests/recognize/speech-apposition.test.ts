import { describe, expect, it } from 'vitest'
import { speakersOf } from '../support.js'

const MEMO = '5. Memorandum of Conversation'
const TELEGRAM = '5. Telegram From the Embassy in Norland to the Department of State'

/** Who says the sentences behind the first of a memo that lists nobody. */
const speakers = (first: string, next: readonly string[], title = MEMO): (string | undefined)[] =>
  speakersOf(title, [[first, ...next]]).slice(-next.length)

describe('who holds an office, where no list says so', () => {
  it.each([
    'The Norwegian Ambassador, Mr. Koht, called on Mr. Tyler.',
    'Mr. Koht, the Norwegian Ambassador, called on Mr. Tyler.',
    'The Ambassador of Norway, Mr. Koht, called on Mr. Tyler.',
    'Norwegian Ambassador Koht called on Mr. Tyler.',
  ])('%s', (first) => {
    expect(speakers(first, ['The Ambassador said that the ferry was late.'])).toEqual(['koht'])
  })

  it.each([
    'Halvard Lange, Norwegian Foreign Minister, called on Mr. Tyler.',
    'Halvard M. Lange, the Foreign Minister of Norway, called on Mr. Tyler.',
    'Mr. Tyler received Halvard Lange, Norwegian Foreign Minister.',
  ])('may have no title: %s', (first) => {
    const said = ['The Foreign Minister said that the ferry was late.', 'Lange thought it was dark.']
    expect(speakers(first, said)).toEqual(['lange', 'lange'])
    expect(speakers(first, said, `${MEMO}\n\nPARTICIPANTS\n  • Mr. Tyler`)).toEqual(['lange', 'lange'])
  })

  it.each([
    'In Port Lange, Governor of Norland, Mr. Tyler was ill.',
    'He had come from New Lange, Ambassador to Norland.',
    'Mr. Tyler knew Halvard Lange, Foreign Minister.',
  ])('is no place, and needs a state: %s', (first) => {
    expect(speakers(first, ['Lange thought it was dark.'])).not.toContain('lange')
  })

  it('tells two by their countries', () => {
    const both = 'The Danish Ambassador, Mr. Berg, and Norwegian Ambassador Koht called on Mr. Tyler.'
    expect(
      speakers(both, [
        'The Norwegian Ambassador said that the ferry was late.',
        'The Danish Ambassador regretted this.',
      ]),
    ).toEqual(['koht', 'berg'])
  })

  it.each([
    'Foreign Minister Lange called on Mr. Tyler.',
    'Foreign Minister Lange (Norway) called on Mr. Tyler.',
    'The Norwegian Foreign Minister, Mr. Lange, called on Mr. Tyler.',
    'Mr. Tyler received Norwegian Foreign Minister Lange.',
    'I called on Prime Minister Berg and Foreign Minister Lange.',
    'Foreign Minister Lange asked about the harbor.',
  ])('takes one of a state for present who comes, is met or speaks: %s', (first) => {
    expect(speakers(first, ['The Foreign Minister said that the ferry was late.'])).toEqual(['lange'])
  })

  it.each([
    'Mr. Tyler had met Foreign Minister Lange.',
    'Mr. Tyler read what Foreign Minister Lange had written.',
    'After his talk with the Foreign Minister, Mr. Lange called on Mr. Tyler.',
  ])('but not one of whom a memo only tells: %s', (first) => {
    expect(speakers(first, ['The Foreign Minister said that the ferry was late.'])).not.toContain('lange')
  })

  it('knows the Secretary of a record by his name, where there is one', () => {
    const said = ['The Secretary said that the ferry was late.']
    expect(speakers('Secretary Hall received Mr. Koht.', said)).not.toContain('koht')
    expect(speakers('Mr. Koht called on Secretary Hall.', said)).toEqual(['hall'])
    expect(speakers('Mr. Koht called on Secretary Hall.', said, TELEGRAM)).not.toContain('hall')
    const two = 'Mr. Koht called on Secretary Hall, as the Secretary of Defense had asked.'
    expect(speakers(two, said)).not.toContain('hall')
  })

  it('knows offices without an article, whatever stands behind the verb', () => {
    const telegram = [
      'FonMin agreed.',
      'Deputy Foreign Minister replied, at length, that he did not.',
      'FonMin brought up the ferries.',
    ]
    const first = 'I called on Foreign Minister Lange and Deputy Foreign Minister Engen.'
    expect(speakers(first, telegram, TELEGRAM)).toEqual(['lange', 'engen', 'lange'])
  })
})
