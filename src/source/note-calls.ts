import type { Span } from './position.js'

/** A letter or sign that stands where one calls a note. */
export interface PrintedCall {
  readonly label: string
  readonly place: Span
}

/** For each note of a list, the place that calls it. */
export type Calls = readonly (Span | undefined)[]

/** Whether the character at an offset may call the note with this index. */
export type MayCall = (note: number, at: number) => boolean

/** More notes in a row than these are never left uncalled. */
const MOST_SKIPPED = 60

/** Pairs notes with the labels printed in the text, both in order; labels may start over (a, b, a, b). */
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
