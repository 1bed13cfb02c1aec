import type { Dateline } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase } from '../cursor.js'
import { MONTH_IN_ANY_CASE as MONTH } from '../../../source/months.js'

/** "21", "21st", "[21]" where an editor supplied it. */
const DAY = '\\[?\\d{1,2}(?:st|nd|rd|d|th)?\\]?'
const YEAR = "\\[?(?:\\d{4}|[’']\\d{2})\\]?"
const DATE = new RegExp(
  [
    `\\b${MONTH} ${DAY}(?: ?(?:[–—-]|and/or|and|&) ?(?:${MONTH} )?\\d{1,2})?(?:,\\]? ?| )${YEAR}`,
    `\\b(?:\\d{1,2} ?(?:[–—-]|and|&) ?)?${DAY} (?:of )?${MONTH},?\\]? ${YEAR}`,
    `\\b\\d{1,2}(?:\\d{4}Z)? ${MONTH} \\d{2}(?!\\d)`,
    `\\b${MONTH},? \\d{4}`,
    '\\bundated',
  ].join('|'),
  'gi',
)
/** What may stand before the date: places and codes, each beginning with a capital, and brackets. */
const PLACES =
  /^[[(]?(?:(?:[A-Z0-9][^\s,;:]*|aboard|\p{Ll}{1,3}|—|–|-)(?:[,;]\]? ?| |$)){0,14}[[(]?(?:ca\.|circa|about)? ?$/u
/** What may follow it: times of day. */
const TIMES =
  /^[^A-Za-z]*(?:(?:\d{1,2}(?:[:.]\d{2})?|a\.? ?m\.?|p\.? ?m\.?|noon|midnight|from|to|until|about|approximately|local|time|EST|EDT|GMT|Z|hours|hrs|and|through)[\s.,;–—-]*)*[^A-Za-z]*$/i

/** No dateline is longer. */
const LONGEST = 160

/**
 * Where and when, on a line of its own.
 *
 *     Washington, January 21, 1955, 10:30 a.m.
 */
export function dateline(cursor: Cursor): [Dateline] | undefined {
  if (!cursor.front || cursor.dated || !currentLine(cursor)) return undefined
  const { lines, end } = peekWrapped(cursor)
  if (!isDateline(joinedText(lines))) return undefined
  cursor.at = end
  cursor.dated = true
  const words = phrase(lines)
  // Below a list it is a line like others.
  const form = cursor.top ? {} : ({ form: 'line' } as const)
  return [{ type: 'dateline', place: words.place, phrase: words, ...form }]
}

/** Whether a text says when, and where if it says more, and nothing else. */
export function isDateline(text: string): boolean {
  DATE.lastIndex = 0
  const date = text.length <= LONGEST ? DATE.exec(text) : null
  return (
    date !== null &&
    PLACES.test(text.slice(0, date.index)) &&
    // "March 9, 1956, 4 p.m. and March 10, 1956, 10:30 a.m."
    TIMES.test(text.slice(date.index + date[0].length).replace(DATE, ''))
  )
}
