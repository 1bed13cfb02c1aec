import type { Cursor } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { isLabeled } from './label.js'
import { beginsItem } from './take-item.js'

/**
 * People separated by semicolons over several lines, whose ends may fall inside a name:
 *
 *     PARTICIPANTS: Henry Hall, Assistant to the President; Per
 *     Berg, NSC Staff; Mr. Lund
 */
export function semicolonRun({ units, at }: Cursor, first: Line): Line[] | undefined {
  if (!first.text.includes(';')) return undefined
  const lines = [first]
  let length = 1
  for (let next = units[at + 1]; mayRunOn(next, lines); next = units[at + lines.length]) {
    lines.push(next)
    if (next.text.includes(';')) length = lines.length
  }
  if (lines.length > length && endsRun(lines[length]!, lines.slice(0, length))) length++
  return length > 1 ? lines.slice(0, length) : undefined
}

/** Whether a last line continues those above, which have no room for its first word. */
function endsRun(line: Line, above: readonly Line[]): boolean {
  const last = above.at(-1)!
  const widest = above.reduce((widest, { width }) => Math.max(widest, width), 0)
  return /[;,]$/.test(last.text) || last.width + 1 + line.text.split(' ', 1)[0]!.length > widest
}

function mayRunOn(next: Unit | undefined, lines: readonly Line[]): next is Line {
  if (!isLine(next) || next.blanksBefore > 0 || isLabeled(next.text) || lines.length === MOST_LINES)
    return false
  const above = lines.at(-1)!
  return /[;,]$/.test(above.text) || !beginsItem(next, above)
}

/** More lines are none that ran on. */
const MOST_LINES = 40
