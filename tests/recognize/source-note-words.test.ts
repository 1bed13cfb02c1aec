import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { header } from '../../src/encode/header/header.js'
import { sourceNoteWords } from '../../src/encode/header/source-note-words.js'
import { readSourceNote } from '../../src/recognize/source-note/source-note.js'
import { all, one, words } from '../support.js'

const headerOf = (text: string) =>
  header({
    ...{ documentId: 'd1', title: 'Memorandum', subjects: [], persons: [], metadata: {}, version: '0' },
    date: { text: 'May 3, 1961', when: '1961-05-03' },
    sourceNote: readSourceNote(text),
  })
const again = (text: string) => sourceNoteWords(headerOf(text))

describe('the header gives the source note back', () => {
  it.each([
    'Source: Department of State, Central Files, 611.61/9–1559. Secret; Priority. Drafted by Bohlen.',
    'Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret. Drafted by Reed on May 4, cleared with E, NEA, and U/MSA, and approved in S on May 6.',
    // The folder is printed before the collection.
    'Source: Kennedy Library, Box 12, Countries Series; Folder 3. Top Secret; Eyes Only. The meeting was held at the White House from 10 to 11 a.m.',
    'Source: Johnson Library, Rusk Papers. No time appears on the source text. See also Document 12. Repeated to Paris.',
  ])('in its parts: %s', (text) => {
    expect(again(text)).toBe(text)
    expect(all(headerOf(text), 'recordHist')).toEqual([])
  })

  it.each([
    'Source: Department of State, POL 7 (Paris). Secret.',
    'source: Department of State. Secret. (Ibid., 611.41/3–257) Smith left.',
    'Ibid., Central Files, 611.61/9–1559. Secret.',
  ])('or word for word: %s', (text) => {
    expect(again(text)).toBe(text)
    expect(all(headerOf(text), 'recordHist')).toHaveLength(1)
  })

  it('whatever the note says', () => {
    const pieces = fc.constantFrom(
      ...[
        'Source: ',
        'Department of State',
        'Kennedy Library',
        ', ',
        '; ',
        ': ',
        ' (',
        ')',
        '. ',
        '.',
        ' and ',
      ],
      ...[
        'Lot 64 D 560',
        'Box 3',
        '611.61/9–1559',
        'POL 7',
        'Secret',
        'secret',
        'Eyes Only',
        'Ibid.',
        'U.S.',
      ],
      ...['Drafted by Smith', 'approved in S', 'on May 4', 'cleared with E', 'The meeting was held at '],
      ...[
        'the White House',
        'See also Document 3',
        'Repeated to Paris',
        '[2 of 2]',
        '“Seen.”',
        'Extract',
        ' ',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = `Source: ${parts.join('')}`.replace(/\s+/g, ' ').trim()
        const joined = readSourceNote(text)
          .sentences.map((sentence) => sentence.text)
          .join(' ')
        expect(again(text)).toBe(joined)
        expect(joined.replace(/ /g, '')).toBe(text.replace(/ /g, ''))
      }),
      { numRuns: 400 },
    )
  })
})

describe('each sentence has its place in the header', () => {
  const tei = headerOf(
    'Source: Johnson Library, Rusk Papers. Secret. The meeting was held at the U.S. Mission before lunch. A handwritten note reads: “Seen.” Also printed in Declassified Documents, 1977, 73C. Repeated to Bonn. Smith was in Paris. (Department of State, Conference Files: Lot 66 D 110, CF 1901) Jones left.',
  )

  it.each([
    ['physDesc', 'A handwritten note reads: “Seen.”'],
    ['listBibl', 'Also printed in Declassified Documents, 1977, 73C.'],
    ['setting', /^the U\.S\. Mission ?The meeting was held at the U\.S\. Mission before lunch\.$/],
    ['history', 'Repeated to Bonn.Smith was in Paris.Jones left.'],
  ])('%s', (name, expected) => {
    expect(words(one(tei, name))).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    )
  })

  it('and another copy its own description', () => {
    const [, copy] = all(tei, 'msDesc')
    expect(words(copy!)).toBe('Department of StateConference FilesLot 66 D 110CF 1901')
  })
})
