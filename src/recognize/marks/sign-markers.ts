import type { Memo, Note } from '../../memo/ast.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import type { SourceFile } from '../../source/file.js'
import { inTurn } from '../../source/note-calls.js'
import type { Calls, MayCall } from '../../source/note-calls.js'
import { letterCalls, letterLabel } from '../../source/note-letters.js'
import { signsIn } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'
import type { NoteAlignment } from './align-notes.js'
import { CLEAR } from './marker-candidate.js'
import { stretchesOfPages } from './page-notes.js'

/** The pairing of signs or letters with their notes, and a marker behind them that has none. */
export interface SignAlignment extends NoteAlignment {
  readonly beyond?: Span | undefined
}

/** A line that may call notes. */
interface CallingLine {
  readonly text: string
  readonly start: number
}

/** Where the signs or letters stand that call notes which are printed with such: each calls once. */
export function signMarkers(
  file: SourceFile,
  notes: Memo['notes'],
  zoned: readonly ZonedPhrase[],
): SignAlignment {
  const [first] = notes
  if (!first) return { numbers: [], markers: [] }
  const source = file.text
  const lines = zoned.flatMap(({ phrase, zone }) =>
    zone === 'note'
      ? []
      : phrase.lines.map(({ start, end }): CallingLine => ({ text: source.slice(start, end), start })),
  )
  const labels = notes.map(({ label }) => label)
  const mayCall = onOnePage(file, notes, lines)
  const style = letterLabel(source.slice(first.labelPlace.start, first.labelPlace.end + 1))?.style
  const letters = style && letterCalls(lines, labels, style, mayCall)
  const calls = letters?.calls ?? signCalls(lines, labels, mayCall)
  return {
    numbers: notes.map((_, index) => index + 1),
    markers: calls.map(
      (place) =>
        place && { ...place, number: 0, zone: 'paragraph', weight: CLEAR, anchor: '', closing: false },
    ),
    beyond: letters?.beyond,
  }
}

const signCalls = (
  lines: readonly CallingLine[],
  labels: readonly string[],
  mayCall: MayCall | undefined,
): Calls =>
  inTurn(
    labels,
    lines.flatMap(({ text, start: base }) =>
      signsIn(text).map(({ sign, start }) => ({
        label: sign,
        place: { start: base + start, end: base + start + sign.length },
      })),
    ),
    mayCall,
  )

/** Notes that stood at the feet of pages are called on these. */
function onOnePage(
  file: SourceFile,
  notes: readonly Note[],
  lines: readonly CallingLine[],
): MayCall | undefined {
  const stretches = stretchesOfPages(file, notes, lines.at(-1)?.start)
  return (
    stretches &&
    ((note, at) => {
      const offset = file.taken!.offset(at)
      return offset > stretches[note]!.start && offset < stretches[note]!.end
    })
  )
}
