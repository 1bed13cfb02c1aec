import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, whoSays, words } from '../support.js'

const TOP = `MEMORANDUM OF CONVERSATION

PARTICIPANTS:   The President
                Sven Lund, Prime Minister of Norland

`

const bodyOf = (text: string): ReturnType<typeof one> => one(encodeText(text).document.root, 'body')
const paragraphs = (text: string): string[] => all(bodyOf(text), 'p').map(words)

describe('a portion mark', () => {
  const text = `${TOP}1.  (C)  Mr. Lund said that it was late.  He wished to go.  (S)

2.  (S)  The President thought that it was early, and that the harbor would be open for some time.
(S)

The meeting ended at noon.  (U)
`

  it('is nobody’s words behind two spaces or on a line of its own', () => {
    expect(whoSays(text)).toEqual(['#lund', '#lund', '#the-president'])
    expect(paragraphs(text)).toHaveLength(3)
  })

  it('makes no heading of a sentence', () => {
    expect(all(bodyOf(text), 'p').filter((p) => attribute(p, 'rend') !== undefined)).toEqual([])
  })
})

describe('a remark between paragraphs', () => {
  it('heads nothing', () => {
    const text = `${TOP}Mr. Lund said that the French never agreed among themselves.

(Laughter)

The President said that his own concern was practical.
`
    expect(all(bodyOf(text), 'p').map((p) => attribute(p, 'rend'))).toEqual([undefined, undefined, undefined])
  })
})

describe('a turn at the head of a page', () => {
  it('begins there though the one before broke off', () => {
    const body = bodyOf(`${TOP}Lund: It is late.

The President: Do you know the new man?

Lund: The new man is one of those --

                              - 2 -

The President: Do you know him?

Lund: I have met him once.
`)
    expect(all(body, 'sp')).toHaveLength(5)
  })
})
