import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LETTER, LOWER, MARK, NUMBER, UPPER, kindAt } from '../../src/source/characters.js'

const KINDS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [NUMBER, /^\p{N}$/u],
  [UPPER, /^\p{Lu}$/u],
  [LOWER, /^\p{Ll}$/u],
]

it('says of every character what Unicode says, asked once or twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
      for (const [kind, pattern] of KINDS)
        for (let asked = 0; asked < 2; asked++)
          expect((kindAt(character, 0) & kind) !== 0).toBe(pattern.test(character))
    }),
    { numRuns: 5000, seed: 111 },
  )
})

it('gives both halves of a pair the kinds of the whole, and a lone half none', () => {
  const text = 'a𝔘\ud835b'
  expect([1, 2].map((at) => kindAt(text, at) & (LETTER | UPPER))).toEqual([LETTER | UPPER, LETTER | UPPER])
  expect(kindAt(text, 3) & LETTER).toBe(0)
})
