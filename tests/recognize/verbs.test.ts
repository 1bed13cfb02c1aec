import { expect, it } from 'vitest'
import { VERBS, actOf } from '../../src/recognize/speech/words/verbs.js'

it.each([
  ['said that he agreed', 'says'],
  ['pointed out the facts', 'says'],
  ['wanted to know more', 'asks'],
  ['wanted peace', 'says'],
  ['replied in the negative', 'replies'],
  ['asked-for support', 'asks'],
  ['noted-down words', undefined],
  ['saidly went', undefined],
  ['had said so before', undefined],
  ['has already very often stated it', undefined],
  ['had no objection', 'says'],
  ['made the point', 'says'],
  ['walked to the door', undefined],
])('%s: %s', (words, act) => {
  expect(actOf(words)).toBe(act)
})

it('knows every verb once', () => {
  const verbs = VERBS.flatMap(([, list]) => list.split('|'))
  expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([])
})
