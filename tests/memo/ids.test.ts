import { describe, expect, it } from 'vitest'
import { Ids, idOfPerson } from '../../src/memo/ids.js'

describe('the id of a person', () => {
  it.each([
    ['Chi P’eng-fei', 'chi-p-eng-fei'],
    ['Müller', 'muller'],
    ['3 Rivers', 'person-3-rivers'],
    ['周恩来', 'person-unnamed'],
  ])('of %s is %s', (name, id) => {
    expect(idOfPerson(name)).toBe(id)
  })

  it('is bounded, and ends with a whole word', () => {
    const id = idOfPerson('the Honorable '.repeat(50))
    expect(id.length).toBeLessThanOrEqual(80)
    expect(id).toMatch(/^the-honorable(?:-the-honorable)*(?:-the)?$/)
  })

  it('of one long word is bounded too', () => {
    expect(idOfPerson('a'.repeat(500))).toBe('a'.repeat(80))
  })
})

describe('ids', () => {
  it('are given once', () => {
    const ids = new Ids(['hall'])
    expect([ids.take('hall'), ids.take('hall'), ids.take('lund'), ids.take('hall-2')]).toEqual([
      'hall-2',
      'hall-3',
      'lund',
      'hall-2-2',
    ])
  })
})
