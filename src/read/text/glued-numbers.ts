import { matchesOf } from '../../source/matches.js'
import { NOTE_DIGITS, plainNumber } from '../../source/note-number.js'
import type { Unit } from './line.js'
import { isLine } from './line.js'

/** The smallest number that stands in superscript digits behind a word. */
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

/** Most lines have no digits: that is sooner seen than that none is glued to a word. */
const FIGURE = /[\d⁰¹²³⁴-⁹]/

/** Behind a space, where words or nothing follow. */
const SPACED = new RegExp(
  `[\\p{L}.,;:!?”"’)\\]] ?(${NOTE_DIGITS})(?=[\\s,.;:!?)]|\\/(?![\\d\\p{L}])|$)`,
  'gu',
)

/**
 * Numbers that stand right behind a letter, a quotation mark, a bracket or punctuation, or in brackets or before a slash a space behind (or, if
 * asked for, any behind a space there), with the first line of each.
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
