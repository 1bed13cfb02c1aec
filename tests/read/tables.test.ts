import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText } from '../support.js'

/** The roles of the rows of a table with tabs. */
const roles = (...rows: string[]): (string | undefined)[] =>
  all(
    encodeText(`Memorandum\n\nThe trade was:\n\n${rows.join('\n')}\n\nIt grew.1\n\n  1. Not found.\n`)
      .document.root,
    'row',
  ).map((row) => attribute(row, 'role'))

describe('the first row of a table', () => {
  it('heads the columns if it has words and the rows below have figures', () => {
    expect(roles('Product\tExports\tImports', 'Wheat\t1,200\t35', 'Fish\t(12)\t3.5%')).toEqual([
      'label',
      undefined,
      undefined,
    ])
    expect(roles('\tExports\tImports', 'Grain\t', 'Wheat\t1,200\t35')[0]).toBe('label')
  })

  it.each([
    ['has figures itself', ['Wheat\t1,200', 'Fish\t35']],
    ['is of words like those below', ['Mr. Lund\tMinister', 'Mr. Berg\tAmbassador']],
    ['is one heading only', ['Exports\t', 'Wheat\t1,200', 'Fish\t35']],
    ['is followed by rows of words', ['Product\tRemarks', 'Wheat\t1,200', 'Fish\tnone of it']],
  ])('heads none if it %s', (_, rows) => {
    expect(roles(...rows).filter(Boolean)).toEqual([])
  })
})
