import { describe, expect, it } from 'vitest'
import { listing, speakersOf } from '../support.js'

const TWO = listing('Mr. Hall', 'Mr. Lund')
const THREE = listing('Mr. Hall', 'Mr. Lund', 'Miss Moe')
const ASKS = 'Mr. Hall asked whether the ferry would come.'

describe('a short answer behind a question', () => {
  it.each(['Yes, but only in May.', 'Not before the summer.', 'In May.', 'Two hundred tons a year.'])(
    'is of the other of two, and of several nobody knows of whom: %s',
    (answer) => {
      expect(speakersOf(TWO, [[ASKS, answer]])).toEqual(['hall', 'lund'])
      expect(speakersOf(THREE, [[ASKS, answer]])).toEqual(['hall', '~'])
    },
  )

  it('is of whom the question names, or who spoke before', () => {
    const answer = 'Yes, but only in May.'
    const asked = 'Mr. Hall asked Miss Moe whether the ferry would come.'
    expect(speakersOf(THREE, [[asked, answer]])).toEqual(['hall', 'moe'])
    const spoke = 'Mr. Lund said that it was dark.'
    expect(speakersOf(THREE, [[spoke, ASKS, answer]])).toEqual(['lund', 'hall', 'lund'])
  })

  it('goes on until somebody is named', () => {
    const answer = ['Yes, but only in May.', 'The harbor was too small before.']
    expect(speakersOf(THREE, [[ASKS, ...answer, 'Miss Moe agreed.', 'It was small.']])).toEqual([
      ...['hall', '~', '~', 'moe', 'moe'],
    ])
    expect(speakersOf(THREE, [[ASKS, ...answer, 'Miss Moe took a different line.']])).toEqual([
      ...['hall', '~', '~', 'moe'],
    ])
  })

  it('has no verb, if it begins as other sentences do', () => {
    expect(speakersOf(THREE, [[ASKS, 'In May it was dark.']])).toEqual(['hall', 'hall'])
  })
})
