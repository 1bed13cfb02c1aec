import { describe, expect, it } from 'vitest'
import { listing, speakersOf } from '../support.js'

const TOP = listing('Mr. Hall', 'Ambassador van der Berg', 'General de Gaulle', 'M. d’Estaing')
const ASKED = 'Mr. Hall asked whether the ferry had been late.'

describe('a name that opens a sentence with a small letter', () => {
  it.each([
    ['van der Berg answered that it had.', 'van-der-berg'],
    ['de Gaulle said that nobody knew.', 'de-gaulle'],
    ['d’Estaing replied that it had sailed at noon.', 'destaing'],
  ])('%s', (answer, speaker) => {
    expect(speakersOf(TOP, [[ASKED, answer]])).toEqual(['hall', speaker])
    expect(speakersOf(TOP, [[ASKED], [answer]])).toEqual(['hall', speaker])
  })

  it('ends the sentence before it only if somebody is called so', () => {
    const text = [ASKED, 'He had seen the steamers, ferries, etc. de Croix owned, and more.']
    expect(speakersOf(TOP, [text])).toEqual(['hall', 'hall'])
    expect(speakersOf(TOP, [['Mr. Hall said that he saw no. de la Croix said that it was late.']])).toEqual([
      'hall',
    ])
    expect(speakersOf(TOP, [['Mr. Hall said that Gen. de Gaulle said that it was late.']])).toEqual(['hall'])
  })
})
