import type { Span } from '../../source/position.js'
import { TIME, halfOfDay, isoTime } from './time.js'
import { matchesOf } from '../../source/matches.js'

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
const ONLY_DASH = new RegExp(`^ ?${DASH} ?$`)
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
  return joinRanges(
    text,
    FORMS.reduce((found, form) => withForm(text, found, form), [] as readonly DateReading[]),
  )
}

/** What a date of one form says; nothing where it is none ("June 42, 1960"). */
type Form = readonly [RegExp, (text: string, match: RegExpExecArray) => DateReading | undefined]

/** The forms of dates, the surest first: a later one is read only where none before it was. */
const FORMS: readonly Form[] = [
  [
    DAY_OF_MONTH,
    (text, match) => {
      const [, month, day, otherMonth, otherDay, year] = match
      const last = otherDay && isoDay(year!, otherMonth ?? month!, otherDay)
      return reading(text, match, isoDay(year!, month!, day!), last)
    },
  ],
  [
    DAY_FIRST,
    (text, match) => {
      const [, from, day, month, year] = match
      const last = isoDay(year!, month!, day!)
      return from === undefined
        ? reading(text, match, last)
        : reading(text, match, isoDay(year!, month!, from), last)
    },
  ],
  [MONTH_ONLY, (_, match) => ({ ...spanOf(match), when: `${match[2]!}-${monthNumber(match[1]!)}` })],
]

/** The dates found so far and those of one more form, in the order of the text; both are walked once. */
function withForm(text: string, found: readonly DateReading[], [pattern, read]: Form): DateReading[] {
  const all: DateReading[] = []
  let at = 0
  for (const match of matchesOf(pattern, text)) {
    const { start, end } = spanOf(match)
    while (at < found.length && found[at]!.end <= start) all.push(found[at++]!)
    const isFree = (found[at]?.start ?? end) >= end && (all.at(-1)?.end ?? 0) <= start
    const date = isFree ? read(text, match) : undefined
    if (date) all.push(date)
  }
  for (; at < found.length; at++) all.push(found[at]!)
  return all
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
})

function reading(
  text: string,
  match: RegExpExecArray,
  first: string | undefined,
  last?: string,
): DateReading | undefined {
  return first === undefined ? undefined : balanced(text, withTime(text, spanOf(match), first, last))
}

/** "December 31, 1959–January 2, 1960": two days with nothing but a dash between them are one range. */
function joinRanges(text: string, readings: readonly DateReading[]): DateReading[] {
  const joined: DateReading[] = []
  for (const reading of readings) {
    const before = joined.at(-1)
    const between = before && text.slice(before.end, reading.start)
    if (before?.when?.length === 10 && reading.when && between && ONLY_DASH.test(between)) {
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
