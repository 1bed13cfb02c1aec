import type { Unit } from '../line.js'
import { isLine } from '../line.js'

const CONTENTS = /^(?:table of )?contents:?$/i
/** Lines between the heading of a table of contents and its first entry. */
const MOST_BETWEEN = 4

/** Whether a table of contents begins shortly above: what it lists is no subject. */
export function isBelowContents(units: readonly Unit[], at: number): boolean {
  for (let above = at - 1; above >= 0 && at - above <= MOST_BETWEEN; above--) {
    const unit = units[above]
    if (isLine(unit) && unit.text.length <= LONGEST && CONTENTS.test(unit.text)) return true
  }
  return false
}

const LONGEST = 20
