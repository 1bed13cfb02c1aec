import { matchesOf } from '../../source/matches.js'
import { NOTE_DIGITS, plainNumber } from '../../source/note-number.js'
import type { Unit } from './line.js'
import { isLine } from './line.js'

/** The smallest number in superscript digits behind a word; Infinity where there is none. */
export function firstRaised(all: readonly Unit[]): number {
  let first = Infinity
  for (const unit of all)
    if (isLine(unit) && SUPERSCRIPT.test(unit.text))
      for (const [printed] of matchesOf(RAISED, unit.text))
        first = Math.min(first, Number(plainNumber(printed)))
  return first
}
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]/
const RAISED = /(?<=[^\s⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])/gu

const GLUED = new RegExp(
  `[\\p{L}.,;:!?”"’)\\]](?: (?=\\[|\\d{1,2}\\/(?![\\d\\p{L}])))?(${NOTE_DIGITS})(?![\\d\\p{L}])`,
  'gu',
)

/** A quick test: most lines have no digits. */
const FIGURE = /[\d⁰¹²³⁴-⁹]/

/** The same, also behind a space where the number ends a word group. */
const SPACED = new RegExp(
  `[\\p{L}.,;:!?”"’)\\]] ?(${NOTE_DIGITS})(?=[\\s,.;:!?)]|\\/(?![\\d\\p{L}])|$)`,
  'gu',
)

/**
 * The numbers that look like note markers, each with the index of its first line: right behind a letter, quotation mark, bracket or
 * punctuation, or a space behind it where they have brackets or a slash (with `alsoSpaced`, in any case).
 */
export function gluedNumbers(all: readonly Unit[], alsoSpaced = false): Map<number, number> {
  const found = new Map<number, number>()
  all.forEach((unit, index) => {
    if (isLine(unit) && FIGURE.test(unit.text))
      for (const [, printed] of matchesOf(alsoSpaced ? SPACED : GLUED, unit.text)) {
        const number = Number(plainNumber(printed!))
        if (!found.has(number)) found.set(number, index)
      }
  })
  return found
}
