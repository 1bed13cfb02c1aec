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

  it('every part stands where it says', () => {
    const text = 'Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret.'
    const [location] = readSourceNote(text).locations
    for (const part of [location!.repository!, ...location!.parts])
      expect(text.slice(part.start, part.end)).toBe(part.text)
  })
})
