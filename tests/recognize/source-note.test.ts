import { describe, expect, it } from 'vitest'
import { readSourceNote } from '../../src/recognize/source-note/source-note.js'

const plain = (text: string) => {
  const note = readSourceNote(text)
  return {
    repository: note.locations[0]?.repository?.text,
    parts: note.locations[0]?.parts.map(({ kind, text: part }) => `${kind}: ${part}`),
    classification: note.classification && [
      note.classification.level.text,
      ...note.classification.handling.map(({ text: handling }) => handling),
    ],
    acts: note.acts.map(({ kind, agents, date }) =>
      [kind, ...agents.map(({ text: agent }) => agent), ...(date ? [`${date.month}/${date.day}`] : [])].join(
        ' ',
      ),
    ),
    place: note.meeting?.place?.text,
    remarks: note.remarks.map(({ text: remark }) => remark),
  }
}

describe('source notes', () => {
  it('a central file', () => {
    expect(
      plain(
        'Source: Department of State, Central Files, 611.61/9–1559. Secret; Priority. Drafted by Bohlen.',
      ),
    ).toEqual({
      repository: 'Department of State',
      parts: ['series: Central Files', 'decimal: 611.61/9–1559'],
      classification: ['Secret', 'Priority'],
      acts: ['drafted Bohlen'],
      place: undefined,
      remarks: [],
    })
  })

  it('a library, box and folder, with a sentence that no rule reads', () => {
    const note = plain(
      'Source: Eisenhower Library, Whitman File, Box 12, Folder 3. Top Secret. A note on the source text reads: “Seen.” The meeting took place at Camp David.',
    )
    expect(note.repository).toBe('Eisenhower Library')
    expect(note.parts).toEqual(['series: Whitman File', 'box: Box 12', 'folder: Folder 3'])
    expect(note.place).toBe('Camp David')
    expect(note.remarks.join(' ')).toContain('A note on the source text reads')
  })

  it('two acts with their agents and days', () => {
    expect(
      plain('Source: Department of State. Drafted by Reed and Jones on May 4 and approved in S on May 6.')
        .acts,
    ).toEqual(['drafted Reed Jones 5/4', 'approved 5/6'])
  })

  const acts = (sentence: string) =>
    readSourceNote(`Source: Department of State. ${sentence}`).acts.map(({ kind, agents, offices }) =>
      [kind, ...agents.map(({ text }) => text), ...offices.map(({ text }) => `(${text})`)].join(' '),
    )

  it.each([
    ['Drafted and approved by Allen.', ['drafted Allen', 'approved Allen']],
    [
      'Drafted by Smith; cleared with Jones, UNP, and S/MSA.',
      ['drafted Smith', 'cleared Jones (UNP) (S/MSA)'],
    ],
    ['Drafted by Boster (SOV) and Davis (EUR).', ['drafted Boster Davis']],
    ['Drafted by John D. Stone of the Office of Asian Affairs.', ['drafted John D. Stone']],
    ['Approved by Mary Hart, Acting Secretary of State.', ['approved Mary Hart']],
    ['Drafted by Reed, Officer in Charge of Ceylon and Nepal Affairs.', ['drafted Reed']],
    ['Drafted by Reed and sent through S/S to Hart.', ['drafted Reed']],
    ['Drafted by Reed and approved in the White House.', ['drafted Reed', 'approved (White House)']],
    ['Drafted in draft form on May 4.', ['drafted']],
    // A second day has somebody of its own.
    [
      'Approved in M on April 16 and S on April 21, and by Hall on May 3.',
      ['approved (M)', 'approved (S)', 'approved Hall'],
    ],
    ['Drafted in EUR by Lund on May 4.', ['drafted Lund (EUR)']],
    ['Prepared by Ann C. Berg, Secretary to the President.', ['prepared Ann C. Berg']],
    ['Drafted by Lund (S/S), Oct. 3.', ['drafted Lund']],
    // Told inside a sentence.
    [
      'No drafting information appears on the source text, but it was approved in S on August 28.',
      ['approved (S)'],
    ],
    [
      'According to another copy this memorandum of conversation was approved by the White House on June 23.',
      ['approved the White House'],
    ],
    ['Smith sent a letter, and it was approved by Hall.', []],
  ])('%s', (sentence, expected) => {
    expect(acts(sentence)).toEqual(expected)
  })

  it.each([
    ['The meeting took place at 10 a.m.', undefined],
    ['This conversation took place at the U.N. Building before lunch.', 'the U.N. Building'],
    ['The luncheon meeting was held aboard the Sequoia.', 'the Sequoia'],
    ['The meeting took place during a reception.', undefined],
    ['The meeting was held at 9:30 a.m. at the Department of State.', 'the Department of State'],
    ['The meeting was held from 10 to 11:15 a.m. in the Cabinet Room.', 'the Cabinet Room'],
    [
      'The conversation took place on the patio of the Ambassador’s residence.',
      'the patio of the Ambassador’s residence',
    ],
    ['The meeting took place following dinner at the White House.', 'the White House'],
    [
      'The talks were held in Lord Berg’s room at No. 7 North Street.',
      'Lord Berg’s room at No. 7 North Street',
    ],
    ['The meeting was held at the Palace of Fishers, Oslo, on May 4.', 'the Palace of Fishers, Oslo'],
    ['The meeting took place in Oslo on May 31 at the Norland Palace.', 'the Norland Palace'],
    ['According to the Daily Diary, the meeting was held in the Map Room.', 'the Map Room'],
    ['The meeting began at 3:35 p.m. and was held in the Cabinet Room.', 'the Cabinet Room'],
    ['The meeting was held at the request of Lund.', undefined],
    ['The meeting was held on the evening of May 4.', undefined],
  ])('%s', (sentence, place) => {
    expect(readSourceNote(`Source: Department of State. ${sentence}`).meeting?.place?.text).toBe(place)
  })

  it.each([
    ['The meeting was held in Room 1205 at 4 p.m.', '16:00:00', undefined, undefined],
    ['The meeting was held from 10:03 to 11:47 a.m. in the Map Room.', undefined, '10:03:00', '11:47:00'],
  ])('%s', (sentence, when, from, to) => {
    const { hours } = readSourceNote(`Source: Department of State. ${sentence}`).meeting!
    expect([hours?.when, hours?.from, hours?.to]).toEqual([when, from, to])
  })

  it.each([
    ['Box 13, July 9, 1975, Lund', ['box: Box 13', 'folder-title: July 9, 1975', 'folder-title: Lund']],
    [
      'Lund Papers, Box 849, Norland Exchanges, Oct 20, 1971–Dec 31, 1971',
      ['series: Lund Papers', 'box: Box 849', 'folder-title: Norland Exchanges, Oct 20, 1971–Dec 31, 1971'],
    ],
    ['Box 9, Talks, May–July 1976', ['box: Box 9', 'folder-title: Talks, May–July 1976']],
    ['Box 13, 1975', ['box: Box 13', 'other: 1975']],
    ['Oct 20, 1971-Dec 31, 1971', ['series: Oct 20, 1971-Dec 31, 1971']],
    ['Papers of John Lund, Jr., Files', ['series: Papers of John Lund, Jr.', 'series: Files']],
    ['“Memos, etc., April 24, 1956”', ['series: “Memos, etc., April 24, 1956”']],
    ['Talks (Lund)', ['series: Talks (Lund)']],
    ['Memos [1 of 2]', ['series: Memos [1 of 2]']],
    ['Bd. 75', ['series: Bd. 75']],
  ])('the parts of %s', (location, parts) => {
    expect(plain(`Source: Berg Library, ${location}. Secret.`).parts).toEqual(parts)
  })

  it.each(['Norland Historical Society', 'Archive of Foreign Policy', 'Archiv der Gegenwart'])(
    '%s keeps papers',
    (repository) => {
      expect(plain(`Source: ${repository}, Lund Papers, pp. 1–12.`).repository).toBe(repository)
    },
  )

  it.each([
    ['Top Secret and Personal.', ['Top Secret', 'Personal']],
    ['Secret/Nodis.', ['Secret', 'Nodis']],
    ['Secret—Sensitive.', ['Secret', 'Sensitive']],
    ['Secret (Nodis).', ['Secret', 'Nodis']],
    ['Secret, Limit Distribution.', ['Secret', 'Limit Distribution']],
    ['confidential; exdis.', ['confidential', 'exdis']],
    ['Personal.', ['Personal']],
    ['Secret; Limdis (at the discretion of Lund).', ['Secret', 'Limdis (at the discretion of Lund)']],
  ])('is classified %s', (sentence, expected) => {
    expect(plain(`Source: Department of State, POL 7. ${sentence} Lund left.`).classification).toEqual(
      expected,
    )
  })

  it.each([
    'Source: Ibid. | Secret. | Drafted by Lund.',
    'Source: Berg Library. | Received at 3:12 p.m. | Signed by Lund.',
    'Source: Berg Library. | The talks ended at 11 p.m. | See Document 15.',
    'Source: Berg Library. | The talks began at 6 p.m. Oslo time. | Lund left.',
    'Source: Berg Library. | Drafted by Lund, Oct. 3, and Berg.',
    '[Source: Berg Library, Lot 62 D 1. | Secret. | 3 pages not declassified.]',
  ])('the sentences of %s', (parted) => {
    expect(readSourceNote(parted.replaceAll('| ', '')).sentences.map(({ text }) => text)).toEqual(
      parted.split(' | '),
    )
  })

  it('behind a summary', () => {
    const note = plain('Summary: The Embassy reported. Source: Department of State, POL 7. Secret.')
    expect([note.repository, note.parts, note.classification]).toEqual([
      'Department of State',
      ['subject-numeric: POL 7'],
      ['Secret'],
    ])
  })

  it('a file that ends with a letter is no initial', () => {
    expect(
      plain('Source: Department of State, Central Files, ORG 7 S. Secret; Nodis.').classification,
    ).toEqual(['Secret', 'Nodis'])
    expect(plain('Source: Department of State, Letter of A. Secretan.').classification).toBeUndefined()
  })

  it.each([
    ['790D.5–MSP/5–1556', 'decimal'],
    ['033.1100–NI/7–1156', 'decimal'],
    ['DEF 18–4', 'subject-numeric'],
    ['POL 27 VIET S', 'subject-numeric'],
    ['Central Files 1964–66', 'series'],
    ['USSR', 'folder-title'],
    ['Kiesinger Visit', 'folder-title'],
    ['February 1972', 'folder-title'],
    ['POL Yugo', 'subject-numeric'],
    ['790d.5–MSP/6–3055', 'decimal'],
    ['Vol. 5', 'other'],
    ['11–62', 'other'],
  ])('%s is a %s', (part, kind) => {
    expect(plain(`Source: Department of State, Central Files, ${part}. Secret.`).parts?.at(-1)).toBe(
      `${kind}: ${part}`,
    )
  })

  it('a printed book is no repository', () => {
    expect(plain('Source: Public Papers of the Presidents, 1961, p. 7.').repository).toBeUndefined()
  })

  it('every part stands where it says', () => {
    const text = 'Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret.'
    const [location] = readSourceNote(text).locations
    for (const part of [location!.repository!, ...location!.parts])
      expect(text.slice(part.start, part.end)).toBe(part.text)
  })
})
