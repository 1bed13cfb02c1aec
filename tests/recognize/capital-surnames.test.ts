import { describe, expect, it } from 'vitest'
import { listing, speakersOf } from '../support.js'

const TOP = listing('Mr. Hall')

describe('a surname in capitals behind a form of address', () => {
  it.each([
    ['Mr MOROSINI', 'morosini'],
    ['Mr. Aldo MOROSINI', 'morosini'],
    ['Mme VAN DER BERG', 'van-der-berg'],
    ['Sir Christopher LUND', 'lund'],
    ['Herr A.B. LUND', 'lund'],
  ])('names whom no list has: %s', (name, id) => {
    const told = ['Mr. Hall said that it was late.', 'It was dark.']
    expect(speakersOf(TOP, [told, [`${name} asked why.`, 'He had seen nothing.']])).toEqual([
      'hall',
      'hall',
      id,
      id,
    ])
  })

  it.each(['Mr. PRESIDENT', 'Mr. OSLO'])('is no title and no capital: %s', (name) => {
    expect(speakersOf(TOP, [['Mr. Hall said that it was late.'], [`${name} asked why.`]]).at(-1)).not.toMatch(
      /president|oslo/,
    )
  })
})
