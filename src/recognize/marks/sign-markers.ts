import type { Memo } from '../../memo/ast.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { signsIn } from '../../source/note-number.js'
import type { NoteAlignment } from './align-notes.js'
import type { MarkerCandidate } from './note-candidates.js'

/** Where the signs stand that call notes which are printed with signs: each sign calls once. */
export function signMarkers(
  source: string,
  { notes }: Memo,
  zoned: readonly ZonedPhrase[],
): NoteAlignment | undefined {
  if (notes.length === 0 || /\d/.test(notes[0]!.label)) return undefined
  const found = new Map<string, MarkerCandidate>()
  for (const { phrase, zone } of zoned) {
    if (zone === 'note') continue
    for (const line of phrase.lines)
      for (const { sign, start: at } of signsIn(source.slice(line.start, line.end))) {
        if (found.has(sign)) continue
        const start = line.start + at
        const end = start + sign.length
        found.set(sign, { start, end, number: 0, zone, weight: SURE, anchor: '', closing: false })
      }
  }
  return {
    numbers: notes.map((_, index) => index + 1),
    markers: notes.map(({ label }) => found.get(label)),
  }
}

const SURE = 4
