import type { Span } from './position.js'

/** A letter or sign that stands where one calls a note. */
export interface PrintedCall {
  readonly label: string
  readonly place: Span
}

/** The place that calls each note of a list. */
export type Calls = readonly (Span | undefined)[]

/** Whether what stands at an offset may call the note of an index. */
export type MayCall = (note: number, at: number) => boolean

/** No more notes in a row are called by nothing. */
const MOST_SKIPPED = 60

/** Where notes with labels are called: one behind the other, each once; labels may begin anew (a, b, a, b). */
export function inTurn(
  labels: readonly string[],
  printed: readonly PrintedCall[],
  mayCall: MayCall = () => true,
): Calls {
  const calls = new Array<Span | undefined>(labels.length).fill(undefined)
  let next = 0
  for (const { label, place } of printed) {
    const most = Math.min(labels.length, next + MOST_SKIPPED)
    let note = next
    while (note < most && (labels[note] !== label || !mayCall(note, place.start))) note++
    if (note === most) continue
    calls[note] = place
    next = note + 1
  }
  return calls
}
