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
    ['President Park Chung Hee', 'Park Chung Hee #park'],
    ['Marshal Lin Piao', 'Lin Piao #lin'],
    ['General Nguyen Van Long', 'Nguyen Van Long #long'],
  ])('are one behind a title, whatever their words mean elsewhere: %s', (printed, name) => {
    expect(names(`He knew ${printed} well.`)).toEqual([name])
  })

  it('are those of who speaks later without the title', () => {
    const met = 'Mr. Hall had met General Ne Win, President Park Chung Hee and Premier U Nu.'
    const sentences = ['Ne Win said that it was late.', 'Park said that it was dark.', 'U Nu agreed.']
    expect(speakersOf(TOP, [[met], sentences])).toEqual(['-', 'win', 'park', 'nu'])
  })

  it('may be a family name alone, if a list has the whole', () => {
    const top = listing('Mr. Hall', 'Park Chung Hee, Chairman of the Council')
    expect(speakersOf(top, [[ASKED, 'Park said that it had.']])).toEqual(['hall', 'park'])
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

/** The ids of the people of a list, in its order. */
const listed = (...people: readonly string[]): string[] =>
  all(encodeText(`${listing(...people)}\n\n${ASKED}\n`).document.root, 'person').map((each) =>
    attribute(each, 'xml:id')!,
  )

describe('the family name', () => {
  it.each([
    ['Mr. Fu Hao', 'fu'],
    ['Premier Liu Mingyuan', 'liu'],
    ['Ambassador Wang Chen', 'wang'],
    ['Park Chung Hee, Chairman of the Council', 'park'],
    ['Minister SAKAI Kakue', 'sakai'],
    ['Comrade HU Mingyuan', 'hu'],
  ])('comes first: %s', (person, id) => {
    expect(listed('Mr. Hall', person)).toEqual(['hall', id])
  })

  it.each([
    ['Mr. Lee Dahl', 'dahl'],
    ['JP Lund', 'lund'],
    ['NEH Lund', 'lund'],
    ['Mr. Pierre DAHL', 'dahl'],
    ['Nguyen Van Long', 'long'],
    ['Kim Jensen', 'jensen'],
  ])('comes last: %s', (person, id) => {
    expect(listed('Mr. Hall', person)).toEqual(['hall', id])
  })

  it('alone is whoever was named in full', () => {
    const met = 'Mr. Hall had met Mr. Fu Hao and Minister SAKAI Kakue.'
    expect(speakersOf(TOP, [[met], ['Mr. Fu said that it was late.', 'Mr. Sakai agreed.']])).toEqual([
      '-',
      'fu',
      'sakai',
    ])
  })
})
