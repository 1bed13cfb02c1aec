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

const SIGNED = `7. Memorandum of Conversation

Oslo, May 4, 1961, 3 p.m.

Mr. Lund@ said that the harbor was open. The treaty would be signed.#

@ Foreign Minister.
# Not printed. It was written in Norse, for he
wished it so.

[Page 163]

Mr. Hall replied that he knew nothing of this.@ He would ask the Department.@ The harbor

@ He asked on May 5.

[Page 164]

was closed to the ships of others.@
`

describe('notes at the foot of typed pages', () => {
  it('may stand under a drawn line, with a slash behind their numbers, above the classification', () => {
    const text = `SECRET\n\nMEMORANDUM OF CONVERSATION\n\nMr. Lund1/ said that 1/2 of the note of April 12/ was in order.\n\n--------------\n1/ Foreign Minister.\n2/ Not printed.\n\nSECRET\n- 2 -\n\nHe left.3/\n\n--------------\n3/ On May 1.\n\nSECRET\n`
    expect(marked(text)).toContain(
      'Mr. Lund{1} said that 1/2 of the note of April 1{2} was in order. SECRET |2| He left.{3}',
    )
    expect(notes(text)).toEqual(['Foreign Minister.', 'Not printed.', 'On May 1. SECRET'])
    const { document, ledger } = encodeText(text)
    expect(all(document.root, 'fw').map(words)).toEqual(['SECRET', 'SECRET', 'SECRET'])
    expect(ledger.filter(({ kind }) => kind === 'drawn-line')).toHaveLength(2)
  })
})

describe('notes at the foot of pages that begin anew on each', () => {
  it.each([
    ['*', '†'],
    ['*', '**'],
    ['[a]', '[b]'],
    ['(a)', '(b)'],
    ['ᵃ', 'ᵇ'],
  ])('may be called by %s and %s', (first, second) => {
    const text = SIGNED.replace('Mr. Lund@', 'Mr. Lund,@').replaceAll('@', first).replaceAll('#', second)
    const body = marked(text)
    const [a, b] = first === '*' ? [first, second] : ['a', 'b']
    expect(body).toContain(`Mr. Lund,{${a}} said that the harbor was open. The treaty would be signed.{${b}}`)
    expect(body).toContain(`|163| Mr. Hall replied that he knew nothing of this.{${a}} He would ask`)
    expect(body).toContain('The harbor |164|was closed to the ships')
    expect(notes(text)).toEqual([
      'Foreign Minister.',
      'Not printed. It was written in Norse, for he wished it so.',
      'He asked on May 5.',
    ])
  })

  it('may count on, and stand beside numbered notes', () => {
    const text = `${SIGNED.replace('Conversation', 'Conversation1').replace('@ He asked', '[c] He asked').replace('this.@', 'this.[c]').replaceAll('@', '[a]').replaceAll('#', '[b]')}\n1. Source: Department of State.\n`
    expect(marked(text)).toContain('be signed.{b} |163| Mr. Hall replied that he knew nothing of this.{c}')
    expect(marked(text)).toContain('Conversation{1}')
  })

  it('are none where the words of their page do not call them', () => {
    const text = SIGNED.replaceAll('@', '*')
      .replaceAll('#', '†')
      .replace('this.*', 'this.')
      .replace('Department.*', 'Department.')
    expect(marked(text)).toContain('{†} |163| Mr. Hall replied')
    expect(marked(text)).toContain('* He asked on May 5.')
  })
})

const COUNTED = `7. Memorandum of Conversation

Oslo, May 4, 1961, 3 p.m.

Mr. Lund said that the harbor was open.@1 The treaty would be signed.@2

@1 The harbor of Oslo; see telegram 12 to
Oslo.
@2 Not printed.

[Page 163]

Mr. Hall replied that he knew of this.@1 The 12 ships@1 had left. The harbor

@1 He asked on May 5. See footnote 1 above.

[Page 164]

was closed to the ships of others.@1

@1 All but those of Norland.
`

describe('numbered notes at the foot of pages', () => {
  it.each([
    ['1', '2'],
    ['1/', '2/'],
    ['(1)', '(2)'],
    ['¹', '²'],
  ])('may count from %s on each, and are called again there alone', (first, second) => {
    const text = COUNTED.replaceAll('@1', first).replaceAll('@2', second)
    const body = marked(text)
    expect(body).toContain('harbor was open.{1} The treaty would be signed.{2} |163| Mr. Hall replied')
    expect(body).toMatch(/knew of this\.\{1\} The 12 ships\S+ had left\. The harbor \|164\|was closed/)
    expect(body).toContain('the ships of others.{1}')
    const { document } = encodeText(text)
    const all1 = all(document.root, 'note').map((note) => attribute(note, 'xml:id'))
    expect(all1).toEqual(['d7fn1', 'd7fn2', 'd7fn1-2', 'd7fn1-3'])
    expect(all(document.root, 'ref').map((ref) => attribute(ref, 'target'))).toContain('#d7fn1-2')
    expect(all(document.root, 'ref').map((ref) => attribute(ref, 'target'))).not.toContain('#d7fn1')
    expect(notes(text)[0]).toBe('The harbor of Oslo; see telegram 12 to Oslo.')
  })

  it('are told where one of a page is not called', () => {
    const { diagnostics } = encodeMemo(
      sourceFile('memo.txt', COUNTED.replace('signed.@2', 'signed.').replaceAll('@', '')),
    )
    expect(diagnostics.map(({ rule, place }) => [rule, place.position?.start.line])).toEqual([
      ['note-without-marker', 9],
    ])
  })

  it('are none where no page but one calls them', () => {
    const list = COUNTED.replaceAll('@', '').replace('this.1', 'this').replace('ships1', 'ships')
    const text = list.replace('others.1\n\n1 All', 'others. It was agreed:\n\n1 All')
    expect(marked(text).match(/\{1\}/g)).toHaveLength(1)
  })
})

describe('the rest of a note overleaf', () => {
  const page = (last: string, head: string, foot: string): string => `7. Memorandum of Conversation

Mr. Lund said that the harbor was open.1 He spoke of the ${last}

1 It had been closed in 1950 by a decree of the

[Page 163]

${head}Mr. Hall replied that he knew nothing of this.2

${foot}2 He asked on May 5.

[Page 164]

Mr. Lund then took his leave.3

3 At noon.
`
  const REST = 'Minister, and was opened again.'
  const SMALL = REST.replace('Minister', 'minister')

  it.each([
    ['under a drawn line', page('ships to the', 'islands. ', `----------\n${REST}\n`)],
    ['under a full stop', page('ships.', '', `${SMALL}\n`)],
    ['at the head, where the text had ended', page('ships.', `${SMALL}\n\n`, '')],
    [
      'that says so',
      page('ships to the', 'islands. ', `(Footnote continued from preceding page.) ${REST}\n`),
    ],
    [
      'behind a broken word',
      page('ships.', '', `ister, and was opened again.\n`).replace('of the\n', 'of the Min-\n'),
    ],
  ])('goes on with it: %s', (_, text) => {
    const all = notes(text)
    expect(all).toHaveLength(3)
    expect(all[0]).toMatch(
      /^It had been closed in 1950 by a decree of the .*inister, and was opened again\.$/,
    )
    expect(marked(text)).toContain('|163|')
    expect(marked(text)).not.toMatch(/opened again/)
    expect(encodeMemo(sourceFile('memo.txt', text)).diagnostics).toEqual([])
  })

  it('stays text where the two are not certain, and the note is told', () => {
    const text = page('ships to the', `islands and\n\n${SMALL}\n\n`, '')
    expect(marked(text)).toContain('and was opened again.')
    const { diagnostics } = encodeMemo(sourceFile('memo.txt', text))
    expect(diagnostics.map(({ rule, place }) => [rule, place.position?.start.line])).toEqual([
      ['note-cut-short', 5],
    ])
  })
})

describe('bare numbers at the foot of pages', () => {
  it('count over the pages where these call them, above the last classification', () => {
    const text = `SECRET\n\nMEMORANDUM OF CONVERSATION\n\nMr. Lund said that the harbor was open.1\n\n1 That of Oslo.\n\nSECRET\n- 2 -\n\nMr. Hall replied that he knew.2\n\n2 On May 5.\n\nSECRET\n- 3 -\n\nHe left.\n\nSECRET\n`
    expect(notes(text)).toEqual(['That of Oslo.', 'On May 5. SECRET'])
    expect(marked(text)).toContain('He left.')
    expect(all(encodeText(text).document.root, 'fw')).toHaveLength(4)
  })
})
