import { describe, expect, it } from 'vitest'
import { encodeText, all, listing, speakersOf } from '../support.js'
import { attribute } from '../../src/xml/tree.js'

const TWO = listing('Mr. Hall', 'Mr. Lund')
const THREE = listing('Mr. Hall', 'Mr. Lund', 'Mr. Dahl')
const ASKED = 'Mr. Hall asked Mr. Lund whether the ferry had been late.'
const ASKS = 'Mr. Hall asked whether the ferry had been late.'

describe('“He said” behind a question', () => {
  it.each(['He said that it had.', 'He thought that it had.', 'He then stated that nobody knew.'])(
    'is of whom the question names: %s',
    (answer) => {
      expect(speakersOf(TWO, [[ASKED, answer]])).toEqual(['hall', 'lund'])
      expect(speakersOf(THREE, [[ASKED, answer, 'He added that it was dark.']])).toEqual([
        ...['hall', 'lund', 'lund'],
      ])
    },
  )

  it('is uncertain', () => {
    const said = all(encodeText(`${THREE}\n\n${ASKED} He said that it had.`).document.root, 'said')
    expect(said.map((each) => attribute(each, 'cert'))).toEqual(['high', 'medium'])
  })

  it.each([
    'Mr. Hall asked Mr. Lund about the ferry.',
    'Mr. Hall asked the tall Mr. Lund why the ferry had been late.',
  ])('is an answer to any question: %s', (asked) => {
    expect(speakersOf(THREE, [[asked, 'He said that it was an old boat.']])).toEqual(['hall', 'lund'])
  })

  it.each([
    [ASKED, 'He added that it was an old boat.'],
    [ASKED, 'He also said that it was an old boat.'],
    [ASKED, 'He continued that it was an old boat.'],
    [ASKS, 'He said that it was an old boat.'],
    ['Mr. Hall asked Mr. Lund to look after the ferry.', 'He said that it was an old boat.'],
    ['Mr. Hall asked whether Mr. Lund had come.', 'He said that it was an old boat.'],
  ])('is of who asked, if it goes on, or if nobody is asked: %s %s', (asked, said) => {
    expect(speakersOf(THREE, [[asked, said]])).toEqual(['hall', 'hall'])
  })

  it('is of the other of two, if it replies', () => {
    expect(speakersOf(TWO, [[ASKS, 'He replied that it had.']])).toEqual(['hall', 'lund'])
  })
})

describe('a sentence that takes up the words of a question', () => {
  const ask = 'Mr. Hall asked whether they would come in the spring.'
  const answer = 'They would come in May with the whole family.'

  it('is the answer of the other of two', () => {
    expect(speakersOf(TWO, [[ask, answer]])).toEqual(['hall', 'lund'])
    expect(
      speakersOf(TWO, [['Mr. Hall asked what it was.', 'It was the old ferry of Norland again.']]),
    ).toEqual(['hall', 'lund'])
  })

  it('is nobody’s that is known, if several might answer', () => {
    expect(speakersOf(THREE, [[ask, answer]])).toEqual(['hall', '~'])
  })

  it('goes on with the question, if it says something else', () => {
    expect(speakersOf(TWO, [[ask, 'They had never come before the summer.']])).toEqual(['hall', 'hall'])
    expect(speakersOf(TWO, [[ask, 'Would they come at all?']])).toEqual(['hall', 'hall'])
  })
})
