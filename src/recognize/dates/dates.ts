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
/** "21", "21st", or "[21]", where an editor supplied it. */
const DAY = '\\[?(\\d{1,2})(?:st|nd|rd|d|th)?\\]?'
const YEAR = '\\[?(\\d{4})\\]?'
const AND = `(?: ?${DASH} ?| and | and/or | & |/)`
const DAY_OF_MONTH = new RegExp(
  `(${MONTH}) ${DAY}(?:(?:, \\d{1,2}){1,4},?)?(?:${AND}(?:(${MONTH}) )?(\\d{1,2}))?(?:, ?| )${YEAR}`,
  'g',
)
const DAY_FIRST = new RegExp(`(?:(\\d{1,2})${AND})?${DAY} (${MONTH}),? ${YEAR}`, 'g')
const MONTH_ONLY = new RegExp(`(${MONTH}),? (\\d{4})`, 'g')
const ABOUT = '(?:at |about |approximately |ca\\. )?'
const RANGE_OF_TIMES = new RegExp(
  `^\\]?(?:,| ?[—–-])? ?(?:from )?(${TIME})(?: ?${DASH} ?| to | until | and )(${TIME})(?![\\d:])`,
  'i',
)
const ONE_TIME = new RegExp(`^\\]?(?:,| ?[—–-])? ?${ABOUT}(${TIME})(?![\\d:])`, 'i')

/**
 * Dates with their times of day.
 *
 *     Washington, January 21, 1955, 10:30 a.m.      2 p.m.–4 p.m.
 *                 ^ when 1955-01-21T10:30:00        ^ hours
 */
export function readDates(text: string): DateReading[] {
  const found: DateReading[] = []
  const add = (match: RegExpExecArray, first: string | undefined, last?: string): void => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (first !== undefined && !found.some((other) => overlap(other, span)))
      found.push(balanced(text, withTime(text, span, first, last)))
  }
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    const [, month, day, otherMonth, otherDay, year] = match
    add(match, isoDay(year!, month!, day!), otherDay && isoDay(year!, otherMonth ?? month!, otherDay))
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    const [, from, day, month, year] = match
    const last = isoDay(year!, month!, day!)
    if (from === undefined) add(match, last)
    else add(match, isoDay(year!, month!, from), last)
  }
  for (const match of text.matchAll(MONTH_ONLY)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const month = monthNumber(match[1]!)
    if (!found.some((other) => overlap(other, span))) found.push({ ...span, when: `${match[2]!}-${month}` })
  }
  return joinRanges(
    text,
    found.sort((a, b) => a.start - b.start),
  )
}

/** "December 31, 1959–January 2, 1960": two days with nothing but a dash between them are one range. */
function joinRanges(text: string, readings: readonly DateReading[]): DateReading[] {
  const joined: DateReading[] = []
  for (const reading of readings) {
    const before = joined.at(-1)
    const between = before && text.slice(before.end, reading.start)
    if (before?.when?.length === 10 && reading.when && between && new RegExp(`^ ?${DASH} ?$`).test(between)) {
      const { start, when: from } = before
      joined[joined.length - 1] = { start, end: reading.end, from, to: reading.when.slice(0, 10) }
    } else joined.push(reading)
  }
  return joined
}

function withTime(text: string, span: Span, first: string, last: string | undefined): DateReading {
  const value = last === undefined ? { when: first } : { from: first, to: last }
  const rest = text.slice(span.end, span.end + 60)
  const range = RANGE_OF_TIMES.exec(rest)
  if (range) {
    const from = isoTime(range[1]!, halfOfDay(range[2]!))
    const to = isoTime(range[2]!)
    const start = span.end + range[0].indexOf(range[1]!)
    if (from !== undefined && to !== undefined)
      return { ...span, ...value, hours: { start, end: span.end + range[0].length, from, to } }
  }
  const one = last === undefined ? ONE_TIME.exec(rest) : null
  const printed = one?.[1] ?? ''
  const time = halfOfDay(printed) !== undefined || TOLD.test(printed) ? isoTime(printed) : undefined
  if (time === undefined) return { ...span, ...value }
  return { start: span.start, end: span.end + one![0].length, when: `${first}T${time}` }
}

/** The bracket of "[May 5, 1960], 3 p.m." opens before the day; those of "[May 5, 1960]" stay outside. */
function balanced(text: string, reading: DateReading): DateReading {
  const words = text.slice(reading.start, reading.end)
  if (words.includes('[') || !words.includes(']') || text[reading.start - 1] !== '[') return reading
  return words.endsWith(']') ? { ...reading, end: reading.end - 1 } : { ...reading, start: reading.start - 1 }
}

/** What tells a time of day from another number. */
const TOLD = /[:.]|midnight|Z$|^\d{4}$|hours|hrs/

function isoDay(year: string, month: string, day: string): string | undefined {
  const value = Number(day)
  return value >= 1 && value <= 31 ? `${year}-${monthNumber(month)}-${day.padStart(2, '0')}` : undefined
}

function monthNumber(name: string): string {
  const index = MONTHS.split('|').findIndex((month) => month.startsWith(name.replace('.', '').slice(0, 3)))
  return String(index + 1).padStart(2, '0')
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
