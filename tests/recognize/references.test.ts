import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import { all, words } from '../support.js'

const memo = (note: string): string =>
  `5. Memorandum of Conversation1\n\nMr. Smith said no.2\n\n  1. Source: X.\n\n  2. ${note}\n`

function cited(note: string, ...documents: string[]): string[] {
  const { value } = encodeMemo(sourceFile('memo.txt', memo(note)), { documents: new Set(documents) })
  return all(value!.document.root, 'ref').map(
    (ref) => `${words(ref)} -> ${attribute(ref, 'target') ?? attribute(ref, 'cRef') ?? ''}`,
  )
}

describe('cross-references', () => {
  it('say what they mean', () => {
    expect(cited('See footnote 3, Document 143, and Documents 11, 12 and 15–17.')).toEqual([
      'footnote 3, Document 143 -> document 143, footnote 3',
      'Documents 11 -> document 11',
      '12 -> document 12',
      '15 -> document 15',
      '17 -> document 17',
    ])
    expect(cited('See vol. XIII, Document 12, and volume X, Part 1, Document 99.')).toEqual([
      'vol. XIII, Document 12 -> volume XIII, document 12',
      'volume X, Part 1, Document 99 -> volume X, Part 1, document 99',
    ])
  })

  it('are explained in the header where they lead nowhere', () => {
    const declared = (note: string): number => {
      const { value } = encodeMemo(sourceFile('memo.txt', memo(note)), { documents: new Set(['d67']) })
      return all(value!.document.root, 'refsDecl').length
    }
    expect(['See Document 68.', 'See Document 67.', 'Not printed.'].map(declared)).toEqual([1, 0, 0])
  })

  it('lead to documents that the edition has', () => {
    expect(cited('See Document 67 and footnote 2 thereto. See Document 68.', 'd67')).toEqual([
      'Document 67 -> d67.xml',
      'footnote 2 -> d67.xml#d67fn2',
      'Document 68 -> document 68',
    ])
  })

  it('lead to a page where one is named', () => {
    expect(cited('See Document 67, p. 12. See Document 68, pp. 40–42.', 'd67')).toEqual([
      'Document 67, p. 12 -> d67.xml#pg_12',
      'Document 68, pp. 40 -> document 68, page 40',
    ])
  })

  it('lead to notes of the document itself', () => {
    expect(cited('See footnote 1 above, and footnote 7 below.')).toEqual([
      'footnote 1 -> #d5fn1',
      'footnote 7 -> footnote 7',
    ])
  })

  it('leave other words alone', () => {
    expect(cited('Documents on Germany, 1944–1959, pp. 1–3. The Document was dated 1955.')).toEqual([])
  })
})
