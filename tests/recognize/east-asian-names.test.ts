import { describe, expect, it } from 'vitest'
import { areOneName } from '../../src/memo/east-asian.js'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, listing, one, speakersOf, words } from '../support.js'

const TOP = listing('Mr. Hall')
const ASKED = 'Mr. Hall asked whether the ferry had been late.'

/** The names in a text, each with whom it means. */
const names = (text: string): string[] =>
  all(one(encodeText(`${TOP}\n\n${text}\n`).document.root, 'body'), 'persName')
    .slice(1)
    .map((name) => `${words(name)} ${attribute(name, 'ref') ?? ''}`)

describe('names of East Asia', () => {
  it.each([
    ['General Ne Win', 'Ne Win #win'],
    ['Prime Minister U Nu', 'U Nu #nu'],
    ['President Park Chung Hee', 'Park Chung Hee #park-chung-hee'],
    ['Marshal Lin Piao', 'Lin Piao #piao'],
    ['General Nguyen Van Long', 'Nguyen Van Long #long'],
  ])('are one behind a title, whatever their words mean elsewhere: %s', (printed, name) => {
    expect(names(`He knew ${printed} well.`)).toEqual([name])
  })

  it('are those of who speaks later without the title', () => {
    const met = 'Mr. Hall had met General Ne Win, President Park Chung Hee and Premier U Nu.'
    const sentences = ['Ne Win said that it was late.', 'Park said that it was dark.', 'U Nu agreed.']
    expect(speakersOf(TOP, [[met], sentences])).toEqual(['-', 'win', 'park-chung-hee', 'nu'])
  })

  it('may be a family name alone, if a list has the whole', () => {
    const top = listing('Mr. Hall', 'Park Chung Hee, Chairman of the Council')
    expect(speakersOf(top, [[ASKED, 'Park said that it had.']])).toEqual(['hall', 'park-chung-hee'])
    expect(speakersOf(TOP, [[ASKED, 'Park said that it had.']])).toEqual(['hall', 'hall'])
  })

  it.each([
    ['Park', 'Avenue'],
    ['Ho', 'Norland'],
    ['Long', 'Win'],
    ['Chen', 'Asked'],
  ])('are not any two words: %s %s', (first, second) => {
    expect(areOneName(first, second)).toBe(false)
  })

  it('do not go on with a word that opens a sentence', () => {
    expect(names('He knew General Li The ferry was late.')).toEqual(['Li #li'])
  })
})
