import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, marked as markedBy, one, words } from '../support.js'

/** The words of the body, `{n}` for note n and `|n|` where page n begins. */
const marked = (text: string): string =>
  markedBy(text, (element) => {
    const n = attribute(element, 'n')
    return element.localName === 'note' ? `{${n}}` : element.localName === 'pb' ? `|${n}|` : undefined
  })

const notes = (text: string): string[] => all(encodeText(text).document.root, 'note').map(words)

const COPY = `7. Memorandum of Conversation1

Oslo, May 4, 1961, 3 p.m.

The Ambassador said that he had instructions from Mr. Berg2 to
raise the question of the Straits. Norland felt that the Com-
mission should leave at once.

The Secretary said that we agreed. He had spoken with Ambassador

1 Source: Department of State, Central Files, 751J.00/5-461. Secret.
2 Foreign Minister of Norland.

[Page 163]

Hall3 that morning. The boats were still moving, and nobody could
say where they would stop.

3 Henry Hall, Ambassador at Large.

[Page 164]

The Ambassador took his leave.
`

describe('notes at the foot of pages', () => {
  it('are one list; the sentence that they cut goes on', () => {
    expect(marked(COPY)).toContain('He had spoken with Ambassador |163|Hall{3} that morning.')
    expect(marked(COPY)).toContain('|164| The Ambassador took his leave.')
    expect(notes(COPY)).toEqual([
      'Source: Department of State, Central Files, 751J.00/5-461. Secret.',
      'Foreign Minister of Norland.',
      'Henry Hall, Ambassador at Large.',
    ])
  })

  it('are told at their own lines', () => {
    const { value, diagnostics } = encodeMemo(sourceFile('memo.txt', COPY.replace('Berg2', 'Berg')))
    expect(value!.source.taken?.from.name).toBe('memo.txt')
    expect(diagnostics.map(({ place }) => place.position?.start.line)).toEqual([12])
  })

  it('may be printed by typists’ pages', () => {
    const typed = COPY.replace('[Page 163]', '- 2 -').replace('[Page 164]', '- 3 -')
    expect(marked(typed)).toContain('Ambassador |2|Hall{3} that morning.')
  })

  it('may have their numbers on the lines above them', () => {
    const copied = COPY.replace(/^([123]) /gm, '$1\n')
    expect(notes(copied)).toEqual(notes(COPY))
    expect(marked(copied)).toBe(marked(COPY))
  })

  const END = `7. Memorandum of Conversation1

The Ambassador spoke of Mr. Berg2 at some length.

The following was agreed:

1. The Straits would be open.

2. Norland would be told.

[Page 163]

He left.3

1. Source: Department of State.

2. Foreign Minister.

[Page 164]

3. He came back. The text of the

[Page 165]

note was not found.
`

  it('are not what counts on behind the page, or goes on there', () => {
    expect(notes(END)).toEqual([
      'Source: Department of State.',
      'Foreign Minister.',
      'He came back. The text of the note was not found.',
    ])
    expect(words(one(encodeText(END).document.root, 'body'))).toContain('1. The Straits would be open.')
  })
})
