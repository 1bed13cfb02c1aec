import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { header } from '../../src/encode/header/header.js'
import { sourceNoteWords } from '../../src/encode/header/source-note-words.js'
import { readSourceNote } from '../../src/recognize/source-note/source-note.js'
import { attribute } from '../../src/xml/tree.js'
import { all, one, words } from '../support.js'

const GIVEN = {
  documentId: 'd1',
  file: 'memo.txt',
  language: 'en',
  marks: new Set<never>(),
  hasSpeech: false,
  speakers: new Set<string>(),
  isDecided: false,
  hasCanonicalReferences: false,
}

const headerOf = (text: string) =>
  header({
    genre: 'meeting',
    ...GIVEN,
    ...{ title: 'Memorandum', subjects: [], persons: [], metadata: {}, version: '0' },
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
    'Source: Department of State, POL 7 (Paris), Folder [1 of 2]. Secret/Nodis. Drafted by Reed on May 4 and Hall on May 6.',
    'Source: New York Times, May 4, 1962, p. 1. The talks were held at Oslo. He was ill.',
    'Source: White House press release dated March 5, 1962.',
  ])('in its parts: %s', (text) => {
    expect(again(text)).toBe(text)
    expect(all(headerOf(text), 'recordHist')).toEqual([])
  })

  it.each([
    'Source: Department of State, Oslo Talks (Lund)). Secret (Nodis).',
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
    'Source: Johnson Library, Rusk Papers. Secret. The meeting was held at the U.S. Mission before lunch. A handwritten note reads: “Seen.” Also printed in Declassified Documents, 1977, 73C. Repeated to Bonn. Another copy is initialed. (Department of State, Conference Files: Lot 66 D 110, CF 1901) Smith reported on it. (Johnson Library) Jones left.',
  )

  it.each([
    ['physDesc', 'A handwritten note reads: “Seen.”Another copy is initialed.'],
    ['listBibl', 'Also printed in Declassified Documents, 1977, 73C.Smith reported on it.(Johnson Library)'],
    ['setting', /^the U\.S\. Mission ?The meeting was held at the U\.S\. Mission before lunch\.$/],
    ['history', 'Repeated to Bonn.'],
    ['notesStmt', 'Jones left.'],
  ])('%s', (name, expected) => {
    expect(words(one(tei, name))).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    )
  })

  it('and another copy its own description', () => {
    const [, copy, ...others] = all(tei, 'msDesc')
    expect(words(copy!)).toBe('Department of StateConference FilesLot 66 D 110CF 1901')
    expect(others).toEqual([])
  })

  it('what was printed is no manuscript', () => {
    const printed = headerOf('Source: Oslo Bulletin, March 13, 1961, pp. 3–4. Lund spoke.')
    expect(all(printed, 'msDesc')).toEqual([])
    expect(words(one(printed, 'bibl'))).toBe('Oslo Bulletin, March 13, 1961, pp. 3–4')
    expect(words(one(printed, 'biblScope'))).toBe('pp. 3–4')
    expect(words(one(printed, 'notesStmt'))).toBe('Lund spoke.')
  })
})

describe('the year of an act', () => {
  const days = (sentence: string, when: string) =>
    all(
      header({
        ...GIVEN,
        ...{ title: 'M', subjects: [], persons: [], metadata: {}, version: '0' },
        genre: 'meeting',
        date: { text: 'a day', when },
        sourceNote: readSourceNote(`Source: Department of State. ${sentence}`),
      }),
      'change',
    ).map((change) => [attribute(change, 'when'), words(change)])

  it('is the next where the day would come long before the paper; it is supplied behind the day', () => {
    expect(
      days('Drafted on December 29 by Reed and approved in S on January 7.', '1960-12-28T16:00:00'),
    ).toEqual([
      ['1960-12-29', 'Drafted on December 29, 1960 by Reed'],
      ['1961-01-07', 'approved in S on January 7, 1961'],
    ])
  })

  it('must have the day', () => {
    expect(days('Drafted by Reed on February 29 and approved on February 30.', '1961-02-01')).toEqual([
      [undefined, 'Drafted by Reed on February 29'],
      [undefined, 'approved on February 30'],
    ])
  })
})
