import type { Note } from '../../memo/ast.js'
import { plainNumber } from '../../source/note-number.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine } from './line.js'
import { isLoneNumber } from './lone-numbers.js'

/** So many notes in a row may be called in another way: their numbers stayed with the words. */
const MOST_LEFT_OUT = 3
/** No more notes are called at one place. */
const MOST_TOGETHER = 4
/** Figures below shorter words that end no sentence are rather figures of a table. */
const FEWEST_CHARACTERS = 16

/**
 * Figures that a copy from a PDF puts on lines of their own where they call notes: each goes with the line right above it.
 * They count up as the notes do, and those that call no note stay lines.
 *
 *     he had read the memorandum of the Embassy
 *     2
 *     and that he agreed
 */
export function withLoneMarkers(units: readonly Unit[], notes: readonly Note[]): readonly Unit[] {
  const numbers = new Set(notes.map(({ label }) => Number(label)))
  let found: Unit[] | undefined
  // Markers may count from 0 where the list counts from 1.
  const first = notes.reduce((least, { label }) => Math.min(least, Number(label)), Infinity) - 1
  let last = first - 1
  /** How many lines right above were some, too: several notes may be called at one place. */
  let together = 0
  for (let at = 1; at < units.length; at++) {
    const [above, unit] = [units[at - 1]!, units[at]!]
    const number = numberBelow(unit)
    const counts = number > last && number - last <= MOST_LEFT_OUT
    const mayCall = (): boolean => (together > 0 ? together < MOST_TOGETHER : isOfProse(units[at - 2], above))
    if (counts && (number === first || numbers.has(number)) && mayCall()) {
      found ??= units.slice(0, at)
      const owner = found.pop() as Line
      found.push({ ...owner, markers: [...(owner.markers ?? []), { start: unit.start, end: unit.end }] })
      last = number
      together++
    } else {
      found?.push(unit)
      together = 0
    }
  }
  return found ?? units
}

/** The number that a line holds alone and that nothing parts from what stands above it; else none. */
const numberBelow = (unit: Unit): number =>
  isLine(unit) && unit.blanksBefore === 0 && isLoneNumber(unit.text) && !/^\d+[.)]$/.test(unit.text)
    ? Number(plainNumber(unit.text))
    : NaN

/** Whether a line is one of words, and no row of a table: long, the end of a sentence, or one that goes on with a paragraph. */
const isOfProse = (before: Unit | undefined, line: Unit): boolean =>
  isLine(line) &&
  !line.text.includes('\t') &&
  !isLoneNumber(line.text) &&
  (line.text.length >= FEWEST_CHARACTERS ||
    STOPPED.test(line.text) ||
    (isLine(before) && line.blanksBefore === 0 && before.text.length >= OF_PROSE))
const OF_PROSE = 40
