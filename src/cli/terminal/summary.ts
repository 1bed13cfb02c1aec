import type { EncodedMemo } from '../../pipeline.js'
import { counted } from '../../source/wording.js'
import { printable } from './excerpt.js'

/** A label and its value. */
type Row = readonly [label: string, value: string]

/** A summary of what was found in a memo, for people, with some more rows. */
export function summarize({ source, tei, recognized }: EncodedMemo, ...more: readonly Row[]): string {
  const { memo, annotations, persons, texts } = recognized
  const count = (type: string): number => annotations.filter((annotation) => annotation.type === type).length
  const heading = texts.find(({ zone }) => zone === 'heading')?.flow.text ?? 'no heading'
  const rows: readonly Row[] = [
    ['heading', heading],
    ['participants', participants(persons)],
    ['speech', speech(recognized)],
    [
      'names',
      `${counted(count('personName'), 'name')} and ${counted(count('personReference'), 'office')} linked to ${counted(persons.length, 'person')}; ${counted(count('gloss'), 'abbreviation')}`,
    ],
    ['notes', `${memo.notes.length}, of which ${count('noteMarker')} at their markers`],
    // Some are blocks, some stand in turns, notes and words; all are in the result.
    ['page breaks', String(tei.text.split('<pb ').length - 1)],
    ['text', `${source.text.length} characters, every one accounted for`],
    ...more,
  ]
  return rows.map(row).join('')
}

/** One line of a summary. */
export const row = ([label, value]: Row): string => `  ${label.padEnd(13)} ${printable(value)}\n`

function participants(persons: EncodedMemo['recognized']['persons']): string {
  const present = persons.filter(({ participant }) => participant)
  const sides = [...new Set(present.map(({ side }) => side))]
  const groups = sides.map((side) => {
    const names = present.filter((person) => person.side === side).map(({ name }) => name)
    return side === undefined || side.trim() === '' ? names.join('; ') : `${side}: ${names.join('; ')}`
  })
  return groups.length > 0 ? groups.join(' | ') : 'none listed'
}

function speech({ annotations, persons }: EncodedMemo['recognized']): string {
  const spoken = annotations.filter((annotation) => annotation.type === 'speech')
  const counts = new Map<string, number>()
  for (const { who } of spoken) {
    const name =
      who.map((id) => persons.find((person) => person.id === id)?.name ?? id).join(' and ') ||
      'somebody unknown'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const shares = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)
  const unsure = spoken.filter(({ cert }) => cert !== 'high').length
  return `${counted(spoken.length, 'sentence')}${shares.length > 0 ? ` (${shares.join(', ')})` : ''}; ${unsure} not certain`
}
