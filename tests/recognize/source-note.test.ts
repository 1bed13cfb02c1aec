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
  ])('%s', (sentence, expected) => {
    expect(acts(sentence)).toEqual(expected)
  })

  it.each([
    ['The meeting took place at 10 a.m.', undefined],
    ['This conversation took place at the U.N. Building before lunch.', 'the U.N. Building'],
    ['The luncheon meeting was held aboard the Sequoia.', 'the Sequoia'],
    ['The meeting took place during a reception.', undefined],
  ])('%s', (sentence, place) => {
    expect(readSourceNote(`Source: Department of State. ${sentence}`).meeting?.place?.text).toBe(place)
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
    ['USSR', 'other'],
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
