import { describe, expect, it } from 'vitest'
import { listing, speakersOf } from '../support.js'

const PEOPLE = listing('Prime Minister Thanom Kittikachorn', 'Mr. Sarit Thanarat', 'U Nu', 'Mr. Lund')
/** Who says a sentence behind one of Mr. Lund, where another has the names. */
const next = (sentence: string, people = PEOPLE): string =>
  speakersOf(people, [['Mr. Lund said that it was late.', sentence], ['Thanom wanted a ferry.']])[1]!

describe('who is called by the forename', () => {
  it.each([
    'Thanom was unconvinced.',
    'Thanom, who had been there, said that it was dark.',
    'Thanom did not think so.',
    'It was dark, said Thanom.',
    'According to Thanom, it was dark.',
    'Thanom’s reply was that it was dark.',
    'This was denied by Thanom.',
    'Prime Minister Thanom agreed.',
  ])('is who is listed with it: %s', (sentence) => {
    expect(next(sentence)).toBe('kittikachorn')
  })

  it.each([
    ['Marshal Sarit was unconvinced.', 'thanarat'],
    ['U Nu was unconvinced.', 'nu'],
    ['Nu agreed.', 'nu'],
  ])('may have a title: %s', (sentence, person) => {
    expect(next(sentence)).toBe(person)
  })

  it.each([
    ['Thanom Berg was unconvinced.', PEOPLE],
    ['Mr. Kittikachorn had come from Thanom.', PEOPLE],
    ['The ferry in Thanom was late.', PEOPLE],
    ['Thanom was unconvinced.', `${PEOPLE}\n  • Thanom Vik`],
  ])(
    'is nobody where another or a place has the name, or the surname stands alone: %s',
    (sentence, people) => {
      expect(next(sentence, people)).toBe('lund')
    },
  )
})
