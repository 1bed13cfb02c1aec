import type { Note } from '../../memo/ast.js'

/** What the words of the notes say about where their markers stand. */
export interface NoteWords {
  /** Words and numbers with which the note begins. */
  readonly opening: ReadonlySet<string>
  /** An earlier note of the same words: the list prints a note again where its marker is printed again. */
  readonly twin?: number
}

/** Far enough into a note for what it is about. */
const OPENING = 240

export function noteWords(source: string, notes: readonly Note[]): NoteWords[] {
  const known = new Map<string, number>()
  return notes.map((note, index) => {
    const text = source.slice(note.labelPlace.end, note.place.end)
    const opening = new Set(text.slice(0, OPENING).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu))
    const twin = known.get(text)
    if (twin === undefined) known.set(text, index)
    return { opening, ...(twin !== undefined && { twin }) }
  })
}

/**
 * A note that names the word or number which a marker clings to speaks for that marker.
 *
 *     reported Embtel 13772        2. In telegram 1377, March 31, …
 *     said that Mikoyan 2          2. Anastas Ivanovich Mikoyan, First Deputy …
 */
export function namesAnchor({ opening }: NoteWords, anchor: string): number {
  if (anchor.length < 3 || !opening.has(anchor)) return 0
  if (/^\d/.test(anchor)) return 2.5
  return /^\p{Lu}/u.test(anchor) ? 1.5 : 0.5
}
