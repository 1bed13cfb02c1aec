import type { Memo } from '../../memo/ast.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { letterCalls, letterLabel } from '../../source/note-letters.js'
import { signsIn } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'
import type { NoteAlignment } from './align-notes.js'
import type { MarkerCandidate } from './note-candidates.js'

/** The pairing of signs or letters with their notes, and a marker behind them that has none. */
export interface SignAlignment extends NoteAlignment {
  readonly beyond?: Span | undefined
}

/** Where the signs or letters stand that call notes which are printed with such: each calls once. */
export function signMarkers(
  source: string,
  { notes }: Memo,
  zoned: readonly ZonedPhrase[],
): SignAlignment | undefined {
  const [first] = notes
  if (!first || /\d/.test(first.label)) return undefined
  const lines = zoned.flatMap(({ phrase, zone }) =>
    zone === 'note'
      ? []
      : phrase.lines.map(({ start, end }) => ({ text: source.slice(start, end), start, zone })),
  )
  const style = letterLabel(source.slice(first.labelPlace.start, first.labelPlace.end + 1))?.style
  const letters =
    style &&
    letterCalls(
      lines,
      notes.map(({ label }) => label),
      style,
    )
  const found = letters?.calls ?? signCalls(lines)
  return {
    numbers: notes.map((_, index) => index + 1),
    markers: notes.map(({ label }) => {
      const place = found.get(label)
      return place && { ...place, number: 0, zone: 'paragraph', weight: SURE, anchor: '', closing: false }
    }),
    beyond: letters?.beyond,
  }
}

const SURE: MarkerCandidate['weight'] = 4

function signCalls(lines: readonly { readonly text: string; readonly start: number }[]): Map<string, Span> {
  const found = new Map<string, Span>()
  for (const { text, start: base } of lines)
    for (const { sign, start } of signsIn(text))
      if (!found.has(sign)) found.set(sign, { start: base + start, end: base + start + sign.length })
  return found
}
