import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
import { isReceipt, isWhenWhereLabel, whenWhereParts } from '../memo/when-where.js'
import type { LabeledPart } from '../memo/when-where.js'
import type { Span } from '../source/position.js'
import { readDates, readTime } from '../memo/dates/dates.js'
import type { TimeReading } from '../memo/dates/dates.js'
import { DAY_OF_WEEK, datesOf } from './dates.js'
import { isAtFoot, occasionOf } from './day.js'
import { TALK } from './speech/cast/kind.js'
import type { Recognizer } from './recognizers.js'

/** Codes that stand before a place: "SecDel/MC/79 New York". */
const CODE = /^(?:[A-Z][A-Za-z]*(?:\/[A-Z0-9][A-Za-z0-9]*)+\s+)/

/**
 * Places and dates of datelines; of the heading only where no dateline says when, and of what stands right below it where neither does.
 *
 *     Washington, January 21, 1955, 10:30 a.m.      PLACE: Secretary’s Office
 *     ^ place     ^ date                                   ^ place
 */
export const datelines: Recognizer = ({ texts }) => {
  const lines = texts.filter(({ zone }) => zone === 'dateline')
  const dated = lines.flatMap(({ flow }) => annotate(flow))
  const [heading] = texts.filter(({ zone }) => zone === 'heading')
  const isTalk = heading !== undefined && TALK.test(heading.flow.text)
  // At the end of the record of a talk stands when it was written.
  const saysWhen = lines.filter((line) => !(isTalk && isAtFoot(line))).map(({ phrase }) => phrase.place)
  if (
    dated.some(
      (each) =>
        each.type === 'date' && saysWhen.some((place) => place.start <= each.start && each.end <= place.end),
    )
  )
    return dated
  const ofHeading = heading ? days(heading.flow, 0, heading.flow.text).found : []
  const occasion = ofHeading.some(({ type }) => type === 'date') ? undefined : occasionOf(texts)
  const ofOccasion = occasion ? days(occasion.flow, 0, occasion.flow.text).found : []
  return [...dated, ...ofHeading, ...ofOccasion]
}

function annotate(flow: Flow): Annotation[] {
  // Where a paper was received is not where it was written.
  if (isReceipt(flow.text)) return days(flow, 0, flow.text).found.filter(({ type }) => type === 'date')
  const parts = labeledParts(flow)
  return parts.length > 0 ? parts.flatMap((part) => labeled(flow, part)) : unlabeled(flow, 0, flow.text)
}

/** "DATE, TIME" above "AND PLACE: …" */
const AND = 'and '

/** The labels may stand before their words or in a line above them. */
function labeledParts({ text, phrase }: Flow): LabeledPart[] {
  const [first] = phrase.lines
  const above = text.slice(0, first!.end - first!.start)
  const isBroken = text.slice(above.length + 1, above.length + AND.length + 1).toLowerCase() === AND
  if (phrase.lines.length === 1 || !isWhenWhereLabel(above) || isBroken) return whenWhereParts(text)
  return [{ label: above.toLowerCase(), start: above.length + 1, end: text.length }]
}

function labeled(flow: Flow, { label, start, end }: LabeledPart): Annotation[] {
  const words = flow.text.slice(start, end)
  if (!/place|venue|location/.test(label)) return unlabeled(flow, start, words)
  const { found, rest } = days(flow, start, words)
  const name = longestName(rest)
  return name ? [...found, placeName(flow, start, name)] : found
}

/** Place, date and time in running order. */
function unlabeled(flow: Flow, offset: number, words: string): Annotation[] {
  const { found, first, rest } = days(flow, offset, words)
  const day = first ?? undated(words)
  if (day && !first) {
    const { start, end } = at(flow, offset, day)
    found.push({ type: 'date', start, end, rule: 'undated', cert: 'high' })
  }
  const place = day ? placeBefore(rest, day.start) : found.length === 0 ? wholePlace(words) : undefined
  return place ? [...found, placeName(flow, offset, place)] : found
}

/** The days and hours of a text, where the first day stands, and the text with blanks instead of all of them. */
function days(
  flow: Flow,
  offset: number,
  words: string,
): { found: Annotation[]; first: Span | undefined; rest: string } {
  const found: Annotation[] = []
  let rest = words
  const add = (reading: TimeReading, type: 'date' | 'time'): void => {
    rest = rest.slice(0, reading.start) + ' '.repeat(reading.end - reading.start) + rest.slice(reading.end)
    const { start, end } = at(flow, offset, reading)
    const { when, from, to } = reading
    const cert = isDoubted(words, reading) ? 'low' : 'high'
    found.push(
      type === 'date'
        ? { type, start, end, when, from, to, rule: 'date', cert }
        : { type, start, end, when, from, to, rule: 'hours', cert },
    )
  }
  const dates = words === flow.text ? datesOf(flow) : readDates(words)
  for (const date of dates) {
    add(date, 'date')
    if (date.hours) add(date.hours, 'time')
  }
  for (let time = readTime(rest); time; time = readTime(rest)) add(time, 'time')
  return { found, first: dates[0], rest }
}

/** "January 21, 1969 [?]", "[circa January 21, 1969]": an editor was not sure. */
const DOUBT_BEHIND = /^\s?[[(]?\?/
const DOUBT_BEFORE = /\b(?:circa|about|ca\.) $/i

const isDoubted = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).includes('?') ||
  DOUBT_BEHIND.test(text.slice(end)) ||
  DOUBT_BEFORE.test(text.slice(0, start))

const at = (flow: Flow, offset: number, { start, end }: Span): Span =>
  sourceSpan(flow, { start: offset + start, end: offset + end })

function placeName(flow: Flow, offset: number, place: Span): Annotation {
  const { start, end } = at(flow, offset, place)
  return { type: 'placeName', start, end, rule: 'place-of-dateline', cert: 'high' }
}

/** "Washington, undated." says of the date that there is none. */
function undated(text: string): Span | undefined {
  const word = /\bundated\b|\bn\. ?d\./i.exec(text)
  return word ? { start: word.index, end: word.index + word[0].length } : undefined
}

/** "Washington, Tuesday, January 21": the day of the week is no place. */
const BEFORE_DATE = new RegExp(
  `[\\s,;:—–[(-]*(?:\\b(?:${DAY_OF_WEEK}\\b|the|on|circa|about|ca\\.|early|mid|late|between)[\\s,;:—–[(-]*){0,3}$`,
  'i',
)

/** "Room 7, Department of State", "10 High Street": no other place has figures. */
const PLACE = /^(?:(?:Room|Suite|Apartment|No\.) \d+[A-Z]?, |\d+ )?\p{Lu}[^\d]*$/u

/** "CO 132240Z DEC 72": what operators put before the hour of sending. */
const CODE_ALONE = /^[A-Z]{1,3}$/

/** "Held at the Ministry" */
const HELD = /^(?:held (?:at|in|aboard)|at (?=the )) (?:the )?(?=\p{Lu}|\d)/iu

/** What stands before the date, without a code, without "held at" and without the brackets of a supplied place: "[New York], 27 January". */
function placeBefore(text: string, dateStart: number): Span | undefined {
  const code = CODE.exec(text)?.[0].length ?? 0
  const before = text.slice(code, dateStart)
  const printed = before.slice(0, BEFORE_DATE.exec(before)!.index)
  const inner = /^[[(]([^\])]*)[\])]?$/.exec(printed)?.[1]
  const name = (inner ?? printed).replace(/,$/, '')
  if (!PLACE.test(name) || CODE_ALONE.test(name)) return undefined
  const start = inner === undefined ? code : code + 1
  const held = HELD.exec(name)?.[0].length ?? 0
  return { start: start + held, end: start + name.length }
}

/** A line of a dateline that says neither day nor hour names the place: "The White House,". */
function wholePlace(text: string): Span | undefined {
  const name = text.replace(/[,.]$/, '')
  return /^\p{Lu}[^\d:]*$/u.test(name) ? { start: 0, end: name.length } : undefined
}

/** What a label names as a place: the longest of the stretches that the date and the time leave. */
function longestName(rest: string): Span | undefined {
  let longest: Span | undefined
  for (const { index, 0: stretch } of rest.matchAll(/\S(?:[^\s]|\s(?!\s))*/g)) {
    const lead = /^[\s,;:—–[(-]*/.exec(stretch)![0].length
    const words = stretch.slice(lead).replace(/[\s,;:—–\])(-]+$/, '')
    if (/\p{L}/u.test(words) && words.length > (longest ? longest.end - longest.start : 0))
      longest = { start: index + lead, end: index + lead + words.length }
  }
  return longest
}
