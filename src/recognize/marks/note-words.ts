import type { Note } from '../../memo/ast.js'
import { isOfWord } from './letters.js'

/** A note's words say where its marker stands. */
export interface NoteWords {
  /** The words and numbers with which the note begins. */
  readonly opening: string
  /** All of them. */
  readonly whole: string
}

/** Far enough into a note for what it is about. */
const OPENING = 240

export function noteWords(source: string, notes: readonly Note[]): NoteWords[] {
  return notes.map(({ labelPlace, place }) => {
    const whole = source.slice(labelPlace.end, place.end)
    return { opening: whole.slice(0, OPENING), whole }
  })
}

/** Notes with the words of an earlier one: the list prints a note again where its marker is printed again. */
export function twins(notes: readonly NoteWords[]): { readonly index: number; readonly twin: number }[] {
  const known = new Map<string, number>()
  return notes.flatMap(({ whole }, index) => {
    const twin = known.get(whole)
    if (twin !== undefined) return [{ index, twin }]
    known.set(whole, index)
    return []
  })
}

/**
 * A note that names the word or number which a marker clings to speaks for that marker.
 *
 *     reported Embtel 13772        2. In telegram 1377, March 31, …
 *     said that Mikoyan 2          2. Anastas Ivanovich Mikoyan, First Deputy …
 */
export function namesAnchor({ opening }: NoteWords, anchor: string): number {
  if (anchor.length < 3 || !hasWord(opening, anchor)) return 0
  if (/^\d/.test(anchor)) return 2.5
  return /^\p{Lu}/u.test(anchor) ? 1.5 : 0.5
}

/** Whether a text has a word, or a number without commas, that is no part of a longer one. */
function hasWord(text: string, word: string): boolean {
  if (/[,:]/.test(word)) return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!goesOn(text, at - 1, -1) && !goesOn(text, at + word.length, 1)) return true
  return false
}

/** Whether a word goes on at an offset, with a hyphen or an apostrophe perhaps. */
function goesOn(text: string, at: number, step: 1 | -1): boolean {
  return isOfWord(text, at) || ("’'-".includes(text.charAt(at) || ' ') && isOfWord(text, at + step))
}
