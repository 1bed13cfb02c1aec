import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WordTable, matchesAtWords } from '../../src/memo/word-table.js'
import { Words } from '../../src/memo/words.js'
import { matchesOf } from '../../src/source/matches.js'

it('may have its words with any capitals, and few others', () => {
  const table = new WordTable(['Prime Minister', 'Mr'])
  const words = new Words('the prime MINISTER said to mr Lund')
  const known = Array.from({ length: words.length }, (_, at) => table.mayHave(words, at))
  expect(known).toEqual([false, true, true, false, false, true, false])
  expect(['Mr.', 'Prime', 'Lund'].map((word) => table.mayBe(word))).toEqual([true, true, false])
})

it('never excludes a word of other letters than A to Z', () => {
  const table = new WordTable()
  expect(table.mayHave(new Words('Señor'), 0)).toBe(true)
  expect(table.mayHave(new Words('O’Neill'), 0)).toBe(true)
  expect(table.mayBe('Señor')).toBe(true)
})

it('has the words of a table that joined it', () => {
  const table = new WordTable()
  table.join(new WordTable(['Mr']))
  expect(table.mayBe('Mr')).toBe(true)
})

it('finds the matches that a search through all of the text finds', () => {
  const table = new WordTable(['Mr', 'the'])
  const unit = fc.constantFrom('Mr', 'the', 'Lund', 'é', 'e\u0301', '’', ' ', '. ', '-', '1', '_')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 16 }), (text) => {
      const found = matchesAtWords(/\b(?:Mr|the)\b\.? ?(?:the )?/y, table, new Words(text))
      const all = matchesOf(/\b(?:Mr|the)\b\.? ?(?:the )?/g, text)
      expect(found.map(({ 0: match, index }) => [match, index])).toEqual(
        all.map(({ 0: match, index }) => [match, index]),
      )
    }),
    { numRuns: 2000, seed: 111 },
  )
})
