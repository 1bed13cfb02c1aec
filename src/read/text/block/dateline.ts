import type { Dateline } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase } from '../cursor.js'
import { MONTH } from '../vocabulary.js'

const DATE = new RegExp(
  `(?:\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: ?(?:[–—-]|and/or|and|&) ?(?:${MONTH} )?\\d{1,2})?, ?\\d{4}|\\b\\d{1,2} ${MONTH},? \\d{4}|\\b${MONTH},? \\d{4}|\\bundated)`,
)
/** What may stand before the date: places and codes, each beginning with a capital, and brackets. */
const PLACES = /^[[(]?(?:(?:[A-Z0-9][^\s,;:]*|of|the|and|in|at|on|aboard|\p{Ll}{1,3}|—|–|-)[,.;]? ?){0,14}$/u
/** What may follow it: times of day. */
const TIMES =
  /^[^A-Za-z]*(?:(?:\d{1,2}(?:[:.]\d{2})?|a\.?m\.?|p\.?m\.?|noon|midnight|from|to|until|about|approximately|local|time|EST|EDT|Z|hours|and|through)[\s.,;–—-]*)*[^A-Za-z]*$/i

/** "March 9, 1956, 4 p.m. and March 10, 1956, 10:30 a.m." */
const SECOND_DATE = new RegExp(DATE.source, 'g')

/**
 * Where and when, on a line of its own.
 *
 *     Washington, January 21, 1955, 10:30 a.m.
 */
export function dateline(cursor: Cursor): [Dateline] | undefined {
  if (!cursor.front || cursor.dated || !currentLine(cursor)) return undefined
  const lines = peekWrapped(cursor)
  const text = joinedText(lines)
  const date = DATE.exec(text)
  if (
    text.length > 160 ||
    !date ||
    !PLACES.test(text.slice(0, date.index)) ||
    !TIMES.test(text.slice(date.index + date[0].length).replace(SECOND_DATE, ''))
  )
    return undefined
  cursor.at += lines.length
  cursor.dated = true
  const words = phrase(lines)
  return [{ type: 'dateline', place: words.place, phrase: words }]
}
