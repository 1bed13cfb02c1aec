import type { Note } from '../../memo/ast.js'
import { plainNumber } from '../../source/note-number.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine } from './line.js'
import { isLoneNumber } from './lone-numbers.js'

/** So many notes in a row may be called in another way: their numbers stayed with the words. */
const MOST_LEFT_OUT = 3
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
  const first = Math.min(...numbers) - 1
  let last = first - 1
  for (let at = 1; at < units.length; at++) {
    const [above, unit] = [units[at - 1]!, units[at]!]
    const number = isLine(unit) && isCalledBelow(above, unit) ? Number(plainNumber(unit.text)) : NaN
    if (number > last && number - last <= MOST_LEFT_OUT && (number === first || numbers.has(number))) {
      found ??= units.slice(0, at)
      found[found.length - 1] = { ...(above as Line), marker: { start: unit.start, end: unit.end } }
      last = number
    } else found?.push(unit)
  }
  return found ?? units
}

/** Whether a line is a figure that nothing parts from the words above it. */
const isCalledBelow = (above: Unit, { text, blanksBefore }: Line): boolean =>
  blanksBefore === 0 &&
  isLoneNumber(text) &&
  !/^\d+[.)]$/.test(text) &&
  isLine(above) &&
  (above.text.length >= FEWEST_CHARACTERS || STOPPED.test(above.text)) &&
  !above.text.includes('\t')
