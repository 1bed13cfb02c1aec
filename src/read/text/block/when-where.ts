import type { Dateline } from '../../../memo/ast.js'
import { isWhenWhereLabel, whenWhereParts } from '../../../memo/when-where.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { datelineOf } from './build.js'

/** The longest line of place and time, and the most lines. */
const LONGEST = 160
const MOST_LINES = 4
/** The first letters of "date", "time", "place", "venue", "location", "hour" and "and". */
const INITIALS = 'DTPVLHAdtpvlha'

/**
 * Place or time with its label, before it or above it:
 *
 *     DATE:  January 21, 1969        PLACE
 *     TIME:  3:30–4:15 p.m.          Secretary’s Office
 *
 *     DATE, TIME
 *     AND PLACE:  January 21, 1969, 3:30 p.m.
 *                 Secretary’s Office
 */
export function whenWhere(cursor: Cursor): [Dateline] | undefined {
  const line = currentLine(cursor)
  if (!line || !cursor.front || line.text.length > LONGEST || !INITIALS.includes(line.text[0]!))
    return undefined
  const lines = isWhenWhereLabel(line.text) ? takeLabeled(cursor, line) : takeParts(cursor, line)
  if (!lines) return undefined
  return [datelineOf(phrase(lines), cursor.top ? undefined : 'line')]
}

/** The line of the label, and the indented lines that continue it. */
function takeParts(cursor: Cursor, line: Line): readonly Line[] | undefined {
  if (whenWhereParts(line.text).length === 0) return undefined
  return takeContinued(
    cursor,
    (next, lines) => lines.length < MOST_LINES && next.indent > line.indent + 3 && next.text.length < LONGEST,
  )
}

/** "AND PLACE:" */
const LABEL_GOES_ON = /^and /i

/** A label alone, and the line under it. */
function takeLabeled(cursor: Cursor, line: Line): readonly Line[] | undefined {
  const next = cursor.units[cursor.at + 1]
  if (!isLine(next) || next.blanksBefore > 0 || next.text.length > LONGEST) return undefined
  if (LABEL_GOES_ON.test(next.text)) {
    const below = takeParts({ ...cursor, at: cursor.at + 1 }, next)
    if (!below) return undefined
    cursor.at += 1 + below.length
    return [line, ...below]
  }
  cursor.at += 2
  return [line, next]
}
