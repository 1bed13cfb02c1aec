import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, marked, one, words } from '../support.js'

const FIRST = 'The Minister said that his Government had studied the proposal.'
const SECOND = 'Mr. Lund asked what was meant by that.'

/** `|n|` at a page break, `|n?|` at one that was inferred, `{words}` around what belongs to the page. */
const page = (element: XmlElement): string | undefined => {
  const { localName } = element
  if (localName === 'pb')
    return `|${attribute(element, 'n')!}${attribute(element, 'resp') === undefined ? '' : '?'}|`
  return localName === 'fw' ? `{${attribute(element, 'place')!}: ${words(element)}}` : undefined
}
const pages = (text: string): string => marked(`5. Memorandum of Conversation\n\n${text}\n`, page).trim()
const numbers = (text: string): string[] => pages(text).match(/\|[^|]*\|/g) ?? []
const paragraphs = (text: string): number =>
  all(one(encodeText(`5. Memorandum of Conversation\n\n${text}\n`).document.root, 'body'), 'p').length

describe('the page numbers of a typist', () => {
  it.each(['- 2 -', '-2-', '–2–', '— 2 —', 'Page 2', 'page 2 of 3', 'p. 2'])('%s', (number) => {
    expect(numbers(`${FIRST}\n\n${number}\n\n${SECOND}`)).toEqual(['|2|'])
  })

  it('in roman and bracketed figures', () => {
    expect(numbers(`${FIRST}\n\n- ii -\n\n${SECOND}\n\n- iii -\n\n${FIRST}`)).toEqual(['|ii|', '|iii|'])
    expect(numbers(`[409]\n\n${FIRST}\n\n[410]\n\n${SECOND}`)).toEqual(['|409|', '|410|'])
  })

  it('as mere figures only at the edge of a page', () => {
    expect(numbers(`${FIRST}\n\f2\n\n${SECOND}\n\f3\n\n${FIRST}`)).toEqual(['|2|', '|3|'])
    expect(numbers(`${FIRST}\n\n2\n\n${SECOND}\n\n3\n\n${FIRST}`)).toEqual([])
  })

  it('are counted by form feeds where nothing numbers the pages', () => {
    expect(pages(`${FIRST} He said that he would\n\fconsider it.\n\n\f${SECOND}\n\f`)).toBe(
      `5. Memorandum of Conversation ${FIRST} He said that he would |2?|consider it. |3?| ${SECOND}`,
    )
    expect(numbers(`${FIRST}\n\f[Page 8]\n\n${SECOND}\n\f${FIRST}`)).toEqual(['|8|'])
    expect(numbers(`${FIRST}\n\f- 2 -\n\n${SECOND}\n\f${FIRST}`)).toEqual(['|2|'])
  })

  it('are none where they do not count up, stand once in brackets, or belong to the text', () => {
    expect(numbers(`${FIRST}\n\n- 9 -\n\n${SECOND}\n\n- 4 -\n\n${FIRST}`)).toEqual(['|9|'])
    expect(numbers(`${FIRST}\n\n[12]\n\n${SECOND}`)).toEqual([])
    expect(numbers(`${FIRST}\n\n- 2 tons\n- 3 tons\n\n${SECOND}`)).toEqual([])
    expect(numbers(`${FIRST} It is told on\npage 2\nof the report.\n\n${SECOND}`)).toEqual([])
  })

  it('begin anew in an attachment', () => {
    const text = `${FIRST}\n\n- 2 -\n\n${SECOND}\n\n- 3 -\n\nAttachment\n\n${FIRST}\n\n- 2 -\n\n${SECOND}`
    expect(numbers(text)).toEqual(['|2|', '|3|', '|2|'])
  })

  it('end the page where they stand at its foot', () => {
    expect(pages(`${FIRST}\n\n- 1 -\n\n${SECOND}\n\n- 2 -`)).toBe(
      `5. Memorandum of Conversation ${FIRST} {bottom: - 1 -} |2?| ${SECOND} {bottom: - 2 -}`,
    )
  })
})

describe('a paragraph over the end of a page', () => {
  it('is one where it stops in the middle of a sentence', () => {
    const text = 'He said that he would\n\n- 2 -\n\nconsider it.'
    expect(pages(text)).toContain('would |2|consider it.')
    expect(paragraphs(text)).toBe(1)
  })

  it('is one where a title waits for its name', () => {
    expect(paragraphs('It was told by Mr.\n\n- 2 -\n\nLund.')).toBe(1)
  })

  it('is one also in brackets, and what follows is whole', () => {
    const text = `[He said that he\n\nSECRET\n\n- 2 -\n\nwould consider it.]\n\n${FIRST}`
    expect(pages(text)).toContain(`[He said that he {bottom: SECRET}|2|would consider it.] ${FIRST}`)
  })

  it('is two where the sentence had ended', () => {
    expect(paragraphs(`${FIRST}\n\n- 2 -\n\n${SECOND}`)).toBe(2)
  })
})

describe('what is printed around the page numbers', () => {
  const typescript = (classification: string): string =>
    marked(
      `${classification}\n\nDepartment of State\n\nMemorandum of Conversation\n\n${FIRST} He said that he would\n\n${classification}\n\n${classification}\n\n- 2 -\n\nconsider it. ${SECOND}\n\n${classification}\n`,
      page,
    ).trim()

  it.each(['SECRET', 'CONFIDENTIAL/NODIS', 'TOP SECRET—EYES ONLY', 'Limited Official Use'])(
    '%s stays text and is none of the words around it',
    (words) => {
      expect(typescript(words)).toBe(
        `{top: ${words}} {top: Department of State} Memorandum of Conversation ${FIRST} He said that he would {bottom: ${words}}{top: ${words}}|2|consider it. ${SECOND} {bottom: ${words}}`,
      )
    },
  )

  it('is text in the middle of a page', () => {
    expect(pages(`${FIRST}\n\nSECRET\n\n${SECOND}`)).not.toContain('{')
    expect(pages(`Department of State\n\n${FIRST}`)).not.toContain('{')
  })
})

describe('the pages of an edition', () => {
  const long = `${FIRST} He was to write to all of them before the week was over, and to the`
  it('stand inside a sentence on a line of their own, whatever the next begins with', () => {
    const rest = `Minister of Norland ${'who had asked for it as well '.repeat(4)}before.`
    expect(paragraphs(`${long}\n\n[Page 9]\n\n${rest}`)).toBe(1)
    expect(paragraphs(`${FIRST}\n\n[Page 9]\n\n${rest}`)).toBe(2)
  })

  it('may be given as "p." among words, where they count on', () => {
    expect(numbers(`${FIRST} He said [p. 9] that it was. It was [p. 10] late.`)).toEqual(['|9|', '|10|'])
    expect(numbers(`${FIRST} He said so in his report [p. 9] of May.`)).toEqual([])
  })
})
