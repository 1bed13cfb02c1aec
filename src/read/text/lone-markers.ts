import type { Note } from '../../memo/ast.js'
import { plainNumber } from '../../source/note-number.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine } from './line.js'
import { isLoneNumber } from './lone-numbers.js'

/** Notes in a row that may be called otherwise, because their numbers stayed with the words. */
const MOST_LEFT_OUT = 3
/** The most notes called at one place. */
const MOST_TOGETHER = 4
/** Figures below a shorter line that ends no sentence more likely belong to a table. */
const FEWEST_CHARACTERS = 16

/**
 * Joins note markers that a copy from a PDF puts on lines of their own to the line right above. They count up as the notes do; figures
 * that call no note stay lines.
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
  /** The markers right above: several notes may be called at one place. */
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

/** The number alone on a line right below another; NaN for other lines. */
const numberBelow = (unit: Unit): number =>
  isLine(unit) && unit.blanksBefore === 0 && isLoneNumber(unit.text) && !/^\d+[.)]$/.test(unit.text)
    ? Number(plainNumber(unit.text))
    : NaN

/** Whether a line is prose rather than a row of a table: long, the end of a sentence, or the end of a paragraph. */
const isOfProse = (before: Unit | undefined, line: Unit): boolean =>
  isLine(line) &&
  !line.text.includes('\t') &&
  !isLoneNumber(line.text) &&
  (line.text.length >= FEWEST_CHARACTERS ||
    STOPPED.test(line.text) ||
    (isLine(before) && line.blanksBefore === 0 && before.text.length >= OF_PROSE))
const OF_PROSE = 40
