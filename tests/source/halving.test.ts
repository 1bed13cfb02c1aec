import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastUpTo } from '../../src/source/halving.js'

it('finds what a walk finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, value) => {
      const ascending = numbers.toSorted((a, b) => a - b)
      const walked = ascending.findLastIndex((number) => number <= value)
      expect(lastUpTo(ascending.length, (index) => ascending[index]!, value)).toBe(Math.max(0, walked))
    }),
    { seed: 111 },
  )
})
