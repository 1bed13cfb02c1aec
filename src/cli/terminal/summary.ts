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
  const turned = turns(tei.text, persons)
  const rows: readonly Row[] = [
    ['heading', heading],
    ['participants', participants(persons)],
    ...turned,
    ...speech(recognized, turned.length > 0),
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

/** Who has the turns of a transcript; nothing for another text. */
function turns(tei: string, persons: EncodedMemo['recognized']['persons']): Row[] {
  const all = [...tei.matchAll(/<sp(?: [^>]*)?>/g)].map(([tag]) => {
    const who = /who="([^"]*)"/.exec(tag)?.[1] ?? ''
    return who.split(' ').flatMap((id) => (id === '' ? [] : [id.replace(/^#/, '')]))
  })
  return all.length === 0 ? [] : [['turns', `${all.length}${shares(all, persons)}`]]
}

/** " (Hall 5, Lund 3)" */
function shares(all: readonly (readonly string[])[], persons: EncodedMemo['recognized']['persons']): string {
  const counts = new Map<string, number>()
  for (const who of all) {
    const name =
      who.map((id) => persons.find((person) => person.id === id)?.name ?? id).join(' and ') ||
      'somebody unknown'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const told = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)
  return told.length > 0 ? ` (${told.join(', ')})` : ''
}

/** Who says the sentences that report; nothing where turns say all. */
function speech({ annotations, persons }: EncodedMemo['recognized'], hasTurns: boolean): Row[] {
  const spoken = annotations.filter((annotation) => annotation.type === 'speech')
  const unsure = spoken.filter(({ cert }) => cert !== 'high').length
  if (hasTurns && spoken.length === 0) return []
  const all = spoken.map(({ who }) => who)
  return [['speech', `${counted(spoken.length, 'sentence')}${shares(all, persons)}; ${unsure} not certain`]]
}
