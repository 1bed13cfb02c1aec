import { expect, it } from 'vitest'
import { columnsList } from '../../src/read/text/block/columns.js'
import { phraseOf } from '../../src/memo/phrase.js'
import { addAll, greatest } from '../../src/source/many.js'

const MANY = Array.from({ length: 400_000 }, (_, index) => index)

it('many things are added to others without a stack for them', () => {
  const list = [-1]
  addAll(list, MANY)
  expect(list).toHaveLength(MANY.length + 1)
  expect(greatest(MANY)).toBe(MANY.length - 1)
  expect([greatest([]), greatest([1, 3, 2], 5)]).toEqual([0, 5])
})

it('a list in columns may have any number of people', () => {
  const place = { start: 3, end: 9 }
  const items = MANY.map(() => ({ type: 'item', place, phrase: phraseOf([place]) }) as const)
  expect(columnsList(items).place).toEqual(place)
})
