import { expect, it } from 'vitest'
import { all, encodeText, one, words } from '../support.js'
import { attribute } from '../../src/xml/tree.js'

const memo = (text: string): string => `9. Memorandum of Conversation

Port Norland, May 6, 1955.

PARTICIPANTS

Mr. Hall
Mr. Lund

Mr. Hall opened the talk. ${text}
`

/** The names in the text, of those whom no list has. */
const named = (text: string): string[] =>
  all(one(encodeText(memo(text)).document.root, 'body'), 'persName')
    .filter((each) => !['#hall', '#lund'].includes(attribute(each, 'ref')!))
    .map(words)

it.each([
  ['He was glad that Admiral Pride had come. Pride would stay.', ['Pride', 'Pride']],
  ['A note of Ambassador Ward’s and one to Ambassador Lodge, who left.', ['Ward', 'Lodge']],
  ['General Brown and I met Congressman Charles C. Diggs.', ['Brown', 'Charles C. Diggs']],
  ['The Ambassador However did not. The General Assembly met. The Secretary Council met.', []],
  ['General Agreement on trade, Minister Finance expected, Governor West Norland.', []],
  ['They saw General Motors and Major Problems; the Norland Ambassador Concerned wrote.', []],
])('takes a common word behind an office for a surname only in the place of one: %s', (text, found) => {
  expect(named(text)).toEqual(found)
})

it('names who has no forename but an honorific', () => {
  expect(named('He told Prime Minister U Nu and Secretary General U Thant that Nu knew.')).toEqual([
    'U Nu',
    'U Thant',
    'Nu',
  ])
})

it('lists nobody whom no word of the text means', () => {
  const { document } = encodeText(memo('The ship passed Queen Charlotte Sound with General Grant Island.'))
  expect(all(one(document.root, 'particDesc'), 'person').map((each) => attribute(each, 'xml:id'))).toEqual([
    'hall',
    'lund',
  ])
  const pointers = new Set(all(document.root, 'persName').map((each) => attribute(each, 'ref')))
  expect([...pointers].filter(Boolean).sort()).toEqual(['#hall', '#lund'])
})

it('leaves a name inside the number of a file alone', () => {
  const { document } = encodeText(
    memo('See Central Files, POL 7 US/Lund (Ibid., 032 Lund) and the Hall/Lund note.'),
  )
  expect(all(all(document.root, 'p').at(-1)!, 'persName').map(words)).toEqual(['Hall', 'Hall', 'Lund'])
})
