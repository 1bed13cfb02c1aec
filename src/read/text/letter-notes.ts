import { letterCalls, letterLabel } from '../../source/note-letters.js'
import type { Unit } from './line.js'
import { isLine } from './line.js'
import { headed } from './notes.js'
import type { NoteLabel } from './note-label.js'
import type { NotesAtEnd } from './notes.js'
import { lastLabelled, labelledNotes } from './sign-notes.js'
import type { Wrapping } from './wrap.js'

const labelOf = (unit: Unit | undefined): ReturnType<typeof letterLabel> =>
  isLine(unit) ? letterLabel(unit.text) : undefined

/**
 * The notes at the end of a text whose labels are letters from "a" on, called in the text above:
 *
 *     … that the harbor was open.[a]
 *
 *     [a] See the letter of May 1.
 *
 * `body`: how many units may call notes.
 */
export function letterNotes(
  all: readonly Unit[],
  wrapping: Wrapping,
  body = all.length,
): NotesAtEnd | undefined {
  const labels = lastLabelled(all, wrapping, letterOf, 'a')
  const [start] = labels
  if (start === undefined || !areLettersCalled(all.slice(0, Math.min(body, start)), all, labels, 'a'))
    return undefined
  return { notes: labelledNotes(all, labels, noteLabel), ...headed(all, start) }
}

export const letterOf = (unit: Unit | undefined): string | undefined => labelOf(unit)?.letter

export function noteLabel(text: string): NoteLabel {
  const { letter, length } = letterLabel(text)!
  return { label: letter, length }
}

/** Whether the letters that open some units count on from one, in one style, and the text calls them. */
export function areLettersCalled(
  text: readonly Unit[],
  all: readonly Unit[],
  labels: readonly number[],
  first: string,
): boolean {
  const { style } = labelOf(all[labels[0]!])!
  const letters = labels.map((at) => letterOf(all[at])!)
  const from = ALPHABET.indexOf(first)
  const countOn = labels.every(
    (at, index) => labelOf(all[at])!.style === style && letters[index] === ALPHABET[from + index],
  )
  return countOn && letterCalls(text.filter(isLine), letters, style) !== undefined
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
