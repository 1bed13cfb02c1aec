import { expect, it } from 'vitest'
import { publish } from '../../src/publish/publish.js'
import { validate } from '../../src/validate/validate.js'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, words } from '../support.js'

const memo = (text: string): string =>
  `5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • Mr. Hall\n  • Mr. Lund\n\n${text}\n`

/** What is left out, with why and how much. */
const gaps = (text: string) =>
  all(encodeText(memo(text)).document.root, 'gap').map((gap) => [
    words(gap),
    attribute(gap, 'reason'),
    [attribute(gap, 'quantity'), attribute(gap, 'atMost'), attribute(gap, 'unit')].filter(Boolean).join(' '),
  ])

it.each([
  ['[2 lines not declassified]', 'notDeclassified', '2 line'],
  ['[1½ lines of source text not declassified]', 'notDeclassified', '1.5 line'],
  ['[5-1/2 lines of source text not declassified]', 'notDeclassified', '5.5 line'],
  ['[1/2 page of source text not declassified]', 'notDeclassified', '0.5 page'],
  ['[less than 1 line not declassified]', 'notDeclassified', '1 line'],
  ['[1 paragraph (7 lines) not declassified]', 'notDeclassified', '1 paragraph'],
  ['[dollar amount not declassified]', 'notDeclassified', ''],
  ['[illegible]', 'illegible', ''],
  ['[one word illegible]', 'illegible', ''],
  ['[garble]', 'illegible', ''],
])('%s is a gap in a sentence', (print, reason, size) => {
  expect(gaps(`Mr. Hall said that ${print} was enough.`)).toEqual([[print, reason, size]])
})

it('has paragraphs of the editors as gaps, with the names in them', () => {
  const print = '[Here follows discussion of wheat with Mr. Lund.]'
  expect(gaps(`Mr. Hall agreed.\n\n${print}\n\nHe left.`)).toEqual([[print, 'editorial', '']])
  const { document } = encodeText(memo(`Mr. Hall agreed.\n\n${print}\n\nHe left.`))
  expect(all(all(document.root, 'gap')[0]!, 'persName').map(words)).toEqual(['Lund'])
})

it('leaves other brackets, and those that a page break interrupts, as they are', () => {
  expect(gaps('Mr. Hall said that he [Mr. Lund] knew [sic] of it [?].')).toEqual([])
  expect(gaps('Mr. Hall agreed. [Here follows discussion of [Page 7] wheat.]')).toEqual([])
})

it('is valid, and both editions print the words of the editors', async () => {
  const { tei } = encodeText(
    memo('Mr. Hall said that [2 lines not declassified] was enough. [Here follows item 3.]'),
  )
  expect(await validate(tei)).toEqual([])
  const [html, text] = publish(tei, ['html', 'text']).value!.map(({ content }) => content)
  expect(html).toContain('that <span class="gap">[2 lines not declassified]</span> was')
  expect(text!.replace(/\n/g, ' ')).toContain(
    'that [2 lines not declassified] was enough. [Here follows item 3.]',
  )
})
