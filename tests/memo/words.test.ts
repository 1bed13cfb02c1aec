import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Words } from '../../src/memo/words.js'

const wordsOf = (text: string): string[] => {
  const words = new Words(text)
  return Array.from({ length: words.length }, (_, index) => words.at(index))
}

it('keeps an apostrophe inside a word, but no possessive ending', () => {
  expect(wordsOf("Mr. O’Neill’s friend, Ch'iao Kuan-hua")).toEqual([
    'Mr',
    'O’Neill',
    's',
    'friend',
    "Ch'iao",
    'Kuan',
    'hua',
  ])
})

it('gives what stands between a word and the next', () => {
  expect(new Words('Paul-Henri, Spaak').gap(0)).toBe('-')
  expect(new Words('Paul-Henri, Spaak').gap(1)).toBe(', ')
})

it('finds the words that a regular expression finds', () => {
  const unit = fc.constantFrom('a', 's', 'É', 'e\u0301', '𝔘', '’', "'", '’s', ' ', '-', '.', '1', '_')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(wordsOf(text)).toEqual(text.match(/\p{L}[\p{L}\p{M}]*(?:[’'](?!s\b)[\p{L}\p{M}]+)*/gu) ?? [])
    }),
    { numRuns: 2000, seed: 111 },
  )
})
