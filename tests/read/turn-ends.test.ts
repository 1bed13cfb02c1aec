import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, words } from '../support.js'

const talk = (paragraph: string): string =>
  `Record of Conversation\n\n1 August 1961\n\nComrade Lund: How do you see it?\n\nComrade Vik: It is late.\n\nComrade Lund: Is it?\n\nComrade Vik: It is.\n\n${paragraph}\n\nComrade Lund: I agree.\n`
const turns = (paragraph: string): number =>
  all(encodeText(talk(paragraph)).document.root, 'sp').filter((turn) =>
    words(turn).includes(paragraph.slice(0, 30)),
  ).length

describe('a paragraph without a label between turns', () => {
  it.each([
    'Then on the harbor. N. S. Lund said that it could wait. E. Vik thanked him.',
    'Then Comrade Lund turned to the ferry and said that it was late.',
    'Comrade Dahl joined the conversation.',
    'The conversation lasted two hours and 15 minutes. Recorded by V. Dahl.',
    'The talk was recorded by V. Dahl.',
    'Recorded by V. Dahl',
  ])('belongs to no speaker: %s', (paragraph) => {
    expect(turns(paragraph)).toBe(0)
  })

  it.each([
    'Dahl said in March that the ferry was late.',
    'The conversation with Dahl was of some use to us.',
    'Lund Harbor is small, as we all know.',
  ])('is said by whoever spoke before: %s', (paragraph) => {
    expect(turns(paragraph)).toBe(1)
  })

  it('is not told of an office by the name of another', () => {
    const text = talk('The Foreign Secretary said in March that it was late.').replaceAll(
      'Comrade Lund',
      'Secretary',
    )
    expect(all(encodeText(text).document.root, 'sp').map((turn) => words(turn).length > 60)).toContain(true)
  })
})

describe('a paragraph in the present tense between turns', () => {
  const listed = (paragraph: string): string =>
    talk(paragraph).replace(
      '\n\nComrade',
      '\n\nPresent: Comrades LUND, VIK and BERG; interpreter Comrade HOLM\n\nComrade',
    )
  const whose = (paragraph: string): string[] =>
    all(encodeText(listed(paragraph)).document.root, 'said').map((said) => attribute(said, 'who')!)

  it.each([
    ['Comrade Lund says that it can wait.', '#lund'],
    ['Comrade Berg notes that the ferry is late.', '#berg'],
    ['Comrade Berg asked whether the ferry was late.', '#berg'],
  ])('tells of one of the list: %s', (paragraph, who) => {
    expect(whose(paragraph)).toEqual([who])
  })

  it.each(['Comrade Dahl notes that the ferry is late.', 'Berg notes that the ferry is late.'])(
    'is said by whoever spoke before, of others or without a title: %s',
    (paragraph) => {
      expect(whose(paragraph)).toEqual([])
    },
  )
})
