import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import { marked as markedBy } from '../support.js'

/** The words of the body with `{n}` where the note stands that prints n. */
const marked = (text: string): string =>
  markedBy(text, (element) => (element.localName === 'note' ? `{${attribute(element, 'n')!}}` : undefined))

const rulesOf = (text: string): string[] =>
  encodeMemo(sourceFile('memo.txt', text)).diagnostics.map(({ rule }) => rule)

const memo = (body: string, notes: string): string =>
  `7. Memorandum of Conversation\n\nWashington, May 3, 1962.\n\n${body}\n\n${notes}\n`

describe('notes whose count begins at 2 or later, without a source note', () => {
  const body = 'Mr. Lund said that the ferry was late.2 Nobody had seen it.3'
  const called = 'the ferry was late.{2} Nobody had seen it.{3}'

  it.each([
    ['under a heading', 'Notes\n\n2. That of May.\n\n3. Of Norland.'],
    ['without a heading', '2. That of May.\n\n3. Of Norland.'],
    ['with bare numbers', '2 That of May.\n3 Of Norland.'],
  ])('are called by their markers %s', (_, notes) => {
    expect(marked(memo(body, notes))).toContain(called)
    expect(rulesOf(memo(body, notes))).toEqual([])
    const later = memo(body.replace('2', '5').replace('3', '6'), notes.replace('2', '5').replace('3', '6'))
    expect(marked(later)).toContain('the ferry was late.{5} Nobody had seen it.{6}')
  })

  it.each([
    ['under a heading', 'Notes\n\n2. That of May.\n\n3. Of Norland.'],
    ['if they say what notes say', '2. See Document 4.\n\n3. Not printed.'],
  ])('are reported if nothing calls them, %s', (_, notes) => {
    const text = memo('Mr. Lund said that the ferry was late.', notes)
    expect(rulesOf(text)).toEqual(['note-without-marker', 'note-without-marker'])
    expect(marked(text)).toContain('Washington, May 3, 1962.')
  })

  it.each([
    ['Mr. Lund said this:\n\n1. It was late.', '2. It was dark.\n\n3. It was cold.'],
    ['Mr. Lund said this:', '2. It was dark.\n\n3. It was cold.'],
    ['Mr. Lund said this.1 It was late.2', '2. It was dark.\n\n3. It was cold.'],
  ])('are not the numbered paragraphs of %j', (text, paragraphs) => {
    expect(marked(memo(text, paragraphs))).not.toContain('{')
  })
})
