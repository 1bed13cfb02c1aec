import type { Span } from '../../source/position.js'
import { TIME, halfOfDay, isoTime, withDays } from './time-of-day.js'
import { matchesOf, spanOf } from '../../source/matches.js'
import { MONTH, lengthOfMonth, monthNumber } from '../../source/months.js'
import { twoDigits } from '../../source/wording.js'

/** A date in a text: ISO 8601 day, range or day with time; a range of hours stands apart from its day. */
export interface DateReading extends Span {
  readonly when: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  /** "4:20–5:45 p.m." behind the day. */
  readonly hours: TimeReading | undefined
}

const DASH = '(?:–|—|-|‒)'
/** "21", "21st", or "[21]", where an editor supplied it. */
const DAY = '\\[?(\\d{1,2})(?:st|nd|rd|d|th|ST|ND|RD|TH)?(?: ?\\[\\?\\]|\\?)?\\]?'
const YEAR = "\\[?(\\d{4}|[’']\\d{2})\\]?"
const AND = `(?: ?${DASH} ?| and | and/or | & |/)`
// Behind the day an editor's bracket may close: "[January 21,] 1969".
const DAY_OF_MONTH = new RegExp(
  `(${MONTH}) ${DAY}(?:(?:, \\d{1,2}){1,4},?)?(?:${AND}(?:(${MONTH}) )?(\\d{1,2}))?(?:,\\]? ?| )${YEAR}`,
  'g',
)
const DAY_FIRST = new RegExp(`(?:(\\d{1,2})${AND})?${DAY} (?:of |OF )?(${MONTH}),?\\]? ${YEAR}`, 'g')
/** "21 JAN 69", and with the hour "211530Z JAN 69", as soldiers and telegrams write. */
const MILITARY = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:([0-2]\\d[0-5]\\dZ))? (${MONTH}) (\\d{2}|\\d{4})(?!\\d)`,
  'g',
)
/** "1/21/69", "21.1.1969": the month first, as Americans write, unless only the day can be. */
const NUMERIC = /(?<![\d/.–-])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/–-]|\.\d)/g
const MONTH_ONLY = new RegExp(`(?:(${MONTH})${AND})?(${MONTH}),? (\\d{4})`, 'g')
const ONLY_DASH = new RegExp(`^ ?${DASH} ?$`)
const ABOUT = '(?:at |about |approximately |ca\\. )?'
const RANGE_OF_TIMES = new RegExp(
  `^\\]?(?:,| ?(?:--|[—–-]))? ?(?:from )?(${TIME})(?: ?${DASH} ?| to | until | and )(${TIME})(?![\\d:])`,
  'i',
)
const ONE_TIME = new RegExp(`^\\]?(?:,| ?(?:--|[—–-]))? ?${ABOUT}(${TIME})(?![\\d:]| ?${DASH} ?\\d)`, 'i')

/**
 * Dates with their times of day.
 *
 *     Washington, January 21, 1955, 10:30 a.m.      2 p.m.–4 p.m.
 *                 ^ when 1955-01-21T10:30:00        ^ hours
 */
export function readDates(text: string): readonly DateReading[] {
  if (!/\d/.test(text)) return NONE
  const months = matchesOf(ANY_MONTH, text)
  let found = NONE
  // All forms but one need a month, so there is nothing left to find once all months are read.
  for (const [pattern, read] of FORMS)
    if (pattern === NUMERIC ? NUMBERS.test(text) : isUnread(months, found))
      found = withForm(text, found, pattern, read)
  return found.length > 1 ? joinRanges(text, found) : found
}

const NONE: readonly DateReading[] = []
const ANY_MONTH = new RegExp(MONTH, 'g')
const NUMBERS = /\d[/.]\d/

/** Whether a month stands outside all dates found so far; both lists ascend. */
function isUnread(months: readonly RegExpExecArray[], found: readonly DateReading[]): boolean {
  let at = 0
  return months.some(({ index }) => {
    while (at < found.length && found[at]!.end <= index) at++
    return at === found.length || index < found[at]!.start
  })
}

/** A form of dates, and how to read a match; undefined where it is no date ("June 42, 1960"). */
type Form = readonly [RegExp, (text: string, match: RegExpExecArray) => DateReading | undefined]

/** The forms of dates, the surest first; later ones are read only where no earlier one matched. */
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
  [
    MILITARY,
    (text, match) => {
      const [, day, hour, month, year] = match
      const when = isoDay(year!, month!, day!)
      if (when === undefined || hour === undefined) return reading(text, match, when)
      return dateAt(spanOf(match), `${when}T${isoTime(hour)!}`)
    },
  ],
  [
    NUMERIC,
    (text, match) => {
      const [, first, mark, second, year] = match
      const [month, day] = Number(first) > 12 || mark === '.' ? [second!, first!] : [first!, second!]
      return reading(text, match, calendarDay(year!, twoDigits(month), day))
    },
  ],
  [
    MONTH_ONLY,
    (_, match) => {
      const [, first, last, year] = match
      const [from, to] = [first ?? last, last].map((month) => `${year!}-${monthNumber(month!)}`)
      return dateAt(spanOf(match), from!, first === undefined ? undefined : to)
    },
  ],
]

/** The dates found so far merged with those of one more form, in the order of the text. */
function withForm(
  text: string,
  found: readonly DateReading[],
  pattern: Form[0],
  read: Form[1],
): readonly DateReading[] {
  const matches = matchesOf(pattern, text)
  if (matches.length === 0) return found
  const all: DateReading[] = []
  let at = 0
  for (const match of matches) {
    const { start, end } = spanOf(match)
    while (at < found.length && found[at]!.end <= start) all.push(found[at++]!)
    const stands = (found[at]?.start ?? end) >= end && (all.at(-1)?.end ?? 0) <= start
    const date = stands ? read(text, match) : undefined
    if (date) all.push(date)
  }
  for (; at < found.length; at++) all.push(found[at]!)
  return all
}

/** A day, a range of days from `when` to `last`, or a day with its hours. */
function dateAt({ start, end }: Span, when: string, last?: string, hours?: TimeReading): DateReading {
  const isRange = last !== undefined
  return {
    start,
    end,
    when: isRange ? undefined : when,
    from: isRange ? when : undefined,
    to: last,
    hours,
  }
}

function reading(
  text: string,
  match: RegExpExecArray,
  first: string | undefined,
  last?: string,
): DateReading | undefined {
  return first === undefined ? undefined : balanced(text, withTime(text, spanOf(match), first, last))
}

/** "December 31, 1959–January 2, 1960": two days with nothing but a dash between them are one range. */
function joinRanges(text: string, readings: readonly DateReading[]): readonly DateReading[] {
  const joined: DateReading[] = []
  for (const reading of readings) {
    const before = joined.at(-1)
    const between = before && text.slice(before.end, reading.start)
    if (before?.when?.length === 10 && reading.when && between && ONLY_DASH.test(between)) {
      const span = { start: before.start, end: reading.end }
      joined[joined.length - 1] = dateAt(span, before.when, reading.when.slice(0, 10))
    } else joined.push(reading)
  }
  return joined
}

function withTime(text: string, span: Span, first: string, last: string | undefined): DateReading {
  const rest = text.slice(span.end, span.end + 60)
  const range = RANGE_OF_TIMES.exec(rest)
  const hours = range && hoursOf(range, span.end)
  if (hours) return dateAt(span, first, last, withDays(hours, first, last))
  const one = last === undefined ? ONE_TIME.exec(rest) : null
  const time = one ? timeOf(one[1]!) : undefined
  if (time === undefined) return dateAt(span, first, last)
  return dateAt({ start: span.start, end: span.end + one![0].length }, `${first}T${time}`)
}

/**
 * "4:20–5:45 p.m.": the half of the day that stands once holds for both, unless the hours would run backwards
 * ("11:30–12:15 p.m."). `at`: where the match begins in the text.
 */
function hoursOf(match: RegExpExecArray, at: number): TimeReading | undefined {
  const to = isoTime(match[2]!)
  const half = halfOfDay(match[2]!)
  const same = isoTime(match[1]!, half)
  const from = same && to && same > to ? isoTime(match[1]!, half === 'p' ? 'a' : 'p') : same
  if (from === undefined || to === undefined || !isTold(match[2]!)) return undefined
  return {
    start: at + match[0].indexOf(match[1]!),
    end: at + match[0].length,
    when: undefined,
    from,
    to,
  }
}

function timeOf(printed: string): string | undefined {
  return isTold(printed) ? isoTime(printed) : undefined
}

const isTold = (printed: string): boolean => halfOfDay(printed) !== undefined || TOLD.test(printed)

/** The bracket of "[May 5, 1960], 3 p.m." opens before the day; those of "[May 5, 1960]" stay outside. */
function balanced(text: string, reading: DateReading): DateReading {
  const words = text.slice(reading.start, reading.end)
  if (words.includes('[') || !words.includes(']')) return reading
  if (words.endsWith(']')) return { ...reading, end: reading.end - 1 }
  return text[reading.start - 1] === '[' ? { ...reading, start: reading.start - 1 } : reading
}

/**
 * The first time of day or range of hours in a text that holds no more than such: "3:30–4:15 p.m.", "1530 hours".
 */
export function readTime(text: string): TimeReading | undefined {
  for (const { index } of matchesOf(TIME_BEGINS, text)) {
    const rest = text.slice(index, index + 60)
    const range = RANGE_OF_TIMES.exec(rest)
    const hours = range && hoursOf(range, index)
    if (hours) return hours
    const one = ONE_TIME.exec(rest)?.[1]
    const when = one === undefined ? undefined : timeOf(one)
    if (when !== undefined)
      return { start: index, end: index + one!.length, when, from: undefined, to: undefined }
  }
  return undefined
}

/** No part of an hour: "10: 05". */
const TIME_BEGINS = /(?<!\d[:.] ?)\b(?=\d|noon|midnight)/gi

/** A time of day that stands for itself, or hours. */
export interface TimeReading extends Span {
  readonly when: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
}

/** What shows that a number is a time of day. */
const TOLD = /[:.]|midnight|Z$|^\d{4}$|hours|hrs/

/** A day in ISO 8601, the month by its name; undefined where the calendar lacks it. Two-digit years are of the twentieth century. */
function isoDay(year: string, month: string, day: string): string | undefined {
  return calendarDay(year, monthNumber(month), day)
}

/** The same; `month` in two digits. */
function calendarDay(year: string, month: string, day: string): string | undefined {
  const digits = year.replace(/^\D/, '')
  const full = digits.length === 2 ? `19${digits}` : digits
  const isDay = Number(day) > 0 && Number(day) <= lengthOfMonth(Number(full), Number(month))
  return isDay ? `${full}-${month}-${twoDigits(day)}` : undefined
}
