import type { Span } from '../../source/position.js'
import { TIME, halfOfDay, isoTime } from './time.js'

/** A date in a text: ISO 8601 day, range or day with time; a range of hours stands apart from its day. */
export interface DateReading extends Span {
  readonly when?: string
  readonly from?: string
  readonly to?: string
  /** "4:20–5:45 p.m." behind the day. */
  readonly hours?: Span & { readonly from: string; readonly to: string }
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTH = `(?:${MONTHS}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`
const DASH = '(?:–|—|-|‒)'
const DAY_OF_MONTH = new RegExp(
  `(${MONTH}) (\\d{1,2})(?:(?: ?${DASH} ?| and | and/or | & )(?:(${MONTH}) )?(\\d{1,2}))?(?:, ?| )(\\d{4})`,
  'g',
)
const DAY_FIRST = new RegExp(`(\\d{1,2}) (${MONTH}),? (\\d{4})`, 'g')
const MONTH_ONLY = new RegExp(`(${MONTH}),? (\\d{4})`, 'g')
const RANGE_OF_TIMES = new RegExp(
  `^(?:,| ?[—–-])? ?(?:from )?(${TIME})(?: ?${DASH} ?| to | until | and )(${TIME})(?![\\d:])`,
  'i',
)
const ONE_TIME = new RegExp(`^(?:,| ?[—–-])? ?(?:at )?(${TIME})(?![\\d:])`, 'i')

/**
 * Dates with their times of day.
 *
 *     Washington, January 21, 1955, 10:30 a.m.      2 p.m.–4 p.m.
 *                 ^ when 1955-01-21T10:30:00        ^ hours
 */
export function readDates(text: string): DateReading[] {
  const found: DateReading[] = []
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    const [, month, day, otherMonth, otherDay, year] = match
    const first = isoDay(year!, month!, day!)
    const last = otherDay === undefined ? undefined : isoDay(year!, otherMonth ?? month!, otherDay)
    if (first !== undefined)
      found.push(withTime(text, { start: match.index, end: match.index + match[0].length }, first, last))
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    const when = isoDay(match[3]!, match[2]!, match[1]!)
    const span = { start: match.index, end: match.index + match[0].length }
    if (when !== undefined && !found.some((other) => overlap(other, span)))
      found.push(withTime(text, span, when, undefined))
  }
  for (const match of text.matchAll(MONTH_ONLY)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const month = monthNumber(match[1]!)
    if (!found.some((other) => overlap(other, span))) found.push({ ...span, when: `${match[2]!}-${month}` })
  }
  return found.sort((a, b) => a.start - b.start)
}

function withTime(text: string, span: Span, first: string, last: string | undefined): DateReading {
  if (last !== undefined) return { ...span, from: first, to: last }
  const rest = text.slice(span.end, span.end + 60)
  const range = RANGE_OF_TIMES.exec(rest)
  if (range) {
    const from = isoTime(range[1]!, halfOfDay(range[2]!))
    const to = isoTime(range[2]!)
    const start = span.end + range[0].indexOf(range[1]!)
    if (from !== undefined && to !== undefined)
      return { ...span, when: first, hours: { start, end: span.end + range[0].length, from, to } }
  }
  const one = ONE_TIME.exec(rest)
  const time =
    one && (halfOfDay(one[1]!) !== undefined || /[:.]|midnight|Z$/.test(one[1]!))
      ? isoTime(one[1]!)
      : undefined
  return time === undefined
    ? { ...span, when: first }
    : { start: span.start, end: span.end + one![0].length, when: `${first}T${time}` }
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const value = Number(day)
  return value >= 1 && value <= 31 ? `${year}-${monthNumber(month)}-${day.padStart(2, '0')}` : undefined
}

function monthNumber(name: string): string {
  const index = MONTHS.split('|').findIndex((month) => month.startsWith(name.replace('.', '').slice(0, 3)))
  return String(index + 1).padStart(2, '0')
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
