import { expect, it } from 'vitest'
import { isSideName } from '../../src/memo/sides.js'

it.each([
  'United States',
  'U.S. Side',
  'Costa Rican Government:',
  'AMERICAN DELEGATION',
  'Department of Defense',
  'Department',
  'South African Embassy',
])('%s is a side', (words) => {
  expect(isSideName(words)).toBe(true)
})

it.each(['Mr. French', 'Mr. Hall, Department of State', 'EUR—Mr. Hall', 'The Secretary', 'Lund'])(
  '%s is none',
  (words) => {
    expect(isSideName(words)).toBe(false)
  },
)

it('may stand in brackets', () => {
  expect(['(Japan)', '(Soviet side)', '(interpreting)'].map(isSideName)).toEqual([true, true, false])
})
