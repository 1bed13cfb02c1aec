import { letterCalls, letterLabel } from '../../source/note-letters.js'
import type { Unit } from './line.js'
import { isLine } from './line.js'
import { HEADING } from './notes.js'
import type { NotesAtEnd } from './notes.js'
import { lastLabelled, labelledNotes } from './sign-notes.js'
import type { Wrapping } from './wrap.js'

const labelOf = (unit: Unit): ReturnType<typeof letterLabel> =>
  isLine(unit) ? letterLabel(unit.text) : undefined

/**
 * The last lines of a text that letters open, one after the other from the first, where the text above calls them:
 *
 *     … that the harbor was open.[a]
 *
 *     [a] See the letter of May 1.
 */
export function letterNotes(all: readonly Unit[], wrapping: Wrapping): NotesAtEnd | undefined {
  const labels = lastLabelled(all, wrapping, (unit) => labelOf(unit)?.letter, 'a')
  const [start] = labels
  if (start === undefined) return undefined
  const { style } = labelOf(all[start]!)!
  const letters = labels.map((at) => labelOf(all[at]!)!.letter)
  const countOn = labels.every(
    (at, index) => labelOf(all[at]!)!.style === style && letters[index] === ALPHABET[index],
  )
  if (!countOn || !letterCalls(all.slice(0, start).filter(isLine), letters, style)) return undefined
  const before = all[start - 1]
  const heading = isLine(before) && HEADING.test(before.text) ? before : undefined
  return {
    notes: labelledNotes(all, labels, (text) => {
      const { letter, length } = letterLabel(text)!
      return { label: letter, length }
    }),
    bodyEnd: heading ? start - 1 : start,
    ...(heading && { heading }),
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
