import type { Dateline } from '../../../memo/ast.js'
import { isSideName } from '../../../memo/sides.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { isReceipt, isWhenWhereLabel, withoutReceipt } from '../../../memo/when-where.js'
import { isClassification } from '../classification.js'
import { datelineOf } from './build.js'
import { kindOfLabel, labelKind } from './label.js'
import { isProse } from './prose.js'
import { isTitle } from './title.js'
import { readDates } from '../../../memo/dates/dates.js'
import { MONTH_IN_ANY_CASE as MONTH } from '../../../source/months.js'
import { spanOf } from '../../../source/matches.js'

/** Matches days that the calendar lacks as well: "February 30, 1960". */
const ANY_DAY = new RegExp(`\\b${MONTH} \\d{1,2}, \\d{4}`, 'i')
const UNDATED = /\bundated\b|\bn\. ?d\./i
/** What may stand before the date: places and codes, each beginning with a capital, and brackets. */
const PLACES =
  /^[[(]?(?:(?:\d{1,2}(?:[:.]\d{2})? [ap]\.? ?m\.?|\[?[\p{Lu}0-9][^\s,;:()]*|aboard|[Ee]n route|[dl][’']\p{Lu}[^\s,;:()]*|\p{Ll}{1,3}|—|–|-)(?:[,;]\]? ?| |$)){0,14}(?:\(\p{Lu}[\p{L} ]{1,20}\)[,;] ?)?[[(]?(?:ca\.|circa|about|early|mid|late|between)?[ -]?$/u
const WORD_OF_TIME =
  "(?:[ap]\\.? ?m|noon|midnight|o[’']clock|from|to|until|till|at|about|approximately|and|through|before|after|during|breakfast|lunch(?:eon)?|dinner|supper|early|late|the|morning|afternoon|evening|night|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues|Wed|Thurs|Fri|Sat|Sun|Moscow|Greenwich|Eastern|Central|Standard|Summer|Daylight|time|EST|EDT|GMT|Z|hours|hrs)(?![A-Za-z])"
/**
 * What may follow it: times of day, zones, parts of the day. Every text can be read in one way only: else a line of digits would
 * take minutes.
 */
const TIMES = new RegExp(
  `^[^A-Za-z]*(?:${WORD_OF_TIME}(?:(?:[\\s.,;–—[\\]?)-]|\\d(?:: ?\\d{2})?)*(?<!\\d)(?=[A-Za-z])|[^A-Za-z]*$))*$`,
  'i',
)

/** Datelines are not longer. */
const LONGEST = 160

/**
 * Where and when, on a line of its own, or on several.
 *
 *     Washington, January 21, 1955, 10:30 a.m.        The White House
 *                                                     January 21, 1955
 *                                                     10:30 a.m.
 */
export function dateline(cursor: Cursor): Dateline[] | undefined {
  const line = currentLine(cursor)
  if (!cursor.front || !line) return undefined
  if (cursor.dated) {
    const lines = cursor.top && isReceipt(line.text) ? [line] : onceMore(cursor)
    cursor.at += lines.length
    return lines.length > 0 ? datelines(cursor, lines.map(alone)) : undefined
  }
  const places = cursor.top ? placesAbove(cursor) : []
  const before = places.length > 0 ? places : hourAbove(cursor, line)
  const dated = peekWrapped(before.length === 0 ? cursor : { ...cursor, at: cursor.at + before.length })
  if (!isDateline(joinedText(dated.lines))) return undefined
  cursor.at = dated.end
  const below = linesBelow(cursor)
  cursor.at += below.length
  cursor.dated = true
  return datelines(cursor, [...before.map(alone), dated.lines, ...below.map(alone)])
}

/** "4:45 p.m., Sat." right above the day. */
function hourAbove({ units, at }: Cursor, line: Line): Line[] {
  const next = isTimeOfDay(line.text) ? units[at + 1] : undefined
  return isLine(next) && next.blanksBefore === 0 && isDateline(next.text) ? [line] : []
}

const alone = (line: Line): readonly Line[] => [line]

/** Datelines of lines; below a list or paragraph they are lines like others. */
function datelines({ top }: Cursor, all: readonly (readonly Line[])[]): Dateline[] {
  return all.map((lines) => datelineOf(phrase(lines), top ? undefined : 'line'))
}

/**
 * Further lines of place and time, close above the label of the participants or the subject:
 *
 *     Third Meeting
 *     Foreign Ministry, Oslo
 *     Thursday, April 20, 1972, 10:45 a.m.
 *     PARTICIPANTS
 */
function onceMore({ units, at }: Cursor): Line[] {
  const saysWhen = (unit: Unit | undefined): boolean =>
    isLine(unit) && (isTimeOfDay(unit.text) || isSameDay(unit.text, units, at))
  // Near most lines, none gives a time.
  const whens = units.slice(at, at + MOST_LINES).map(saysWhen)
  const first = whens.indexOf(true)
  if (first < 0) return []
  const found: Line[] = []
  for (let line = units[at]; isLine(line) && found.length < whens.length; line = units[at + found.length]) {
    if (whens[found.length] !== true && !isPremises(line.text)) break
    found.push(line)
  }
  return found.length > first && isLabelNear(units, at + found.length) ? found : []
}

/** Whether a line is a place and day, and no other day stands above: that may be another session, or the day of writing. */
function isSameDay(text: string, units: readonly Unit[], at: number): boolean {
  if (at > MOST_ABOVE || !isPlaceAndDay(text) || placeOf(text).split(' ').length > MOST_WORDS) return false
  const dayOf = (line: string): string | undefined => readDates(line)[0]?.when?.slice(0, DAY)
  const day = dayOf(text)
  if (day?.length !== DAY) return false
  const above = units.slice(0, at).find((unit) => isLine(unit) && dayOf(unit.text) !== undefined)
  return !isLine(above) || dayOf(above.text) === day
}

/** Characters of a day: "1972-04-20". */
const DAY = 10
/** The most lines at the top. */
const MOST_ABOVE = 40
/** With more words before the day, these are a subject. */
const MOST_WORDS = 6

function isLabelNear(units: readonly Unit[], from: number): boolean {
  for (let at = from; at <= from + MOST_LINES; at++) {
    const unit = units[at]
    if (!isLine(unit) || isProse(unit.text)) return false
    const kind = kindOfLabel(unit.text)
    if (kind) return kind === 'participants' || kind === 'subject'
    if (isSideName(unit.text)) return true
  }
  return false
}

/**
 * Place and date at the very end, as in unsigned notes and aide-mémoires. Records of meetings are dated at the top; at their end
 * stands where and when they were written, under an address.
 */
export function closingDateline(cursor: Cursor): Dateline[] | undefined {
  const { units, toEnd, at } = cursor
  const line = toEnd[at]! <= MOST_LINES ? currentLine(cursor) : undefined
  if (!line || cursor.front || line.blanksBefore === 0) return undefined
  const lines = cursor.meeting ? addressOfOffice(cursor) : placesAbove({ ...cursor, titled: false })
  if (cursor.meeting && lines.length === 0) return undefined
  const day = units[at + lines.length]
  if (!isLine(day) || !isPlaceAndDay(day.text) || toEnd[at + lines.length + 1] !== 0) return undefined
  lines.push(day)
  cursor.at += lines.length
  cursor.signed = true
  return lines.map((each) => datelineOf(phrase([each]), 'foot'))
}

/** The lines of an address above the day: "10, Harbour Street, N.W.1.", "Ministry of Fish and Harbours" above "London SW1". */
function addressOfOffice({ units, at }: Cursor): Line[] {
  const lines: Line[] = []
  for (let line = units[at]; isLine(line) && lines.length < MOST_LINES; line = units[at + lines.length]) {
    const isGoingOn = lines.length > 0 && line.blanksBefore === 0 && isPlace(line.text)
    if (!isAddress(line.text) && !isGoingOn) break
    lines.push(line)
  }
  const day = units[at + lines.length]
  return isLine(day) && day.blanksBefore < 2 ? lines : []
}

const isAddress = (text: string): boolean =>
  text.length <= 60 && ((OF_OFFICE.test(text) && OFFICE.test(text)) || STREET.test(text))
const OF_OFFICE = /^(?:(?:\p{Lu}[\p{L}.’'-]*|of|the|and|for),? ?){2,9}$/u
/** Offices that no surname is like, unlike "Hall" and "House". */
const OFFICE =
  /(?:^| )(?:Office|Embassy|Ministry|Department|Legation|Consulate|Chancery|Mission|Delegation)(?:$|,| of )/
/** "10, Harbour Street", "London SW1", "Fish Gardens, N.W.1." */
const STREET =
  /^\d{1,3},? \p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?(?:Street|Road|Square|Gardens|Terrace|Avenue|Place|Lane)(?:[,.]|$)|^\p{Lu}[\p{L} ]{1,30},? (?:[NSEW][EWC]?\d{1,2}[A-Z]?|[NSEW]\.(?:[EWC]\.)?\d{1,2})(?: \d[A-Z]{2})?\.?$/u

/** "Oslo, March 3, 1958.": a place, or nothing, before the day. */
function isPlaceAndDay(text: string): boolean {
  if (!isDateline(text)) return false
  const place = placeOf(text)
  return place === '' || isPlace(place)
}

/** The words before the day. */
const placeOf = (text: string): string => text.slice(0, readDates(text)[0]?.start ?? 0).trimEnd()

/** The most lines of a dateline. */
const MOST_LINES = 3

/** The lines with places right above the one with the date. */
function placesAbove({ units, at, titled }: Cursor): Line[] {
  const places: Line[] = []
  // A single word counts as a town only below a title.
  const isNamed = ({ text }: Line): boolean => isPlace(text) && (titled || isPremises(text.replace(/,$/, '')))
  for (let line = units[at]; isLine(line) && isNamed(line); line = units[at + places.length]) {
    if (places.length === MOST_LINES || (places.length > 0 && line.blanksBefore > 0)) return []
    places.push(line)
  }
  const next = units[at + places.length]
  return isLine(next) && next.blanksBefore === 0 ? places : []
}

/** The lines below the day with a time, a note of receipt, or a room or house. */
function linesBelow({ units, at }: Cursor): Line[] {
  const found: Line[] = []
  for (let line = units[at]; isLine(line) && found.length < MOST_LINES; line = units[at + found.length]) {
    const isHour = (isTimeOfDay(line.text) || isReceipt(line.text)) && line.blanksBefore < 2
    if (!isHour && !(line.blanksBefore === 0 && isPremises(line.text))) break
    found.push(line)
  }
  return found
}

/** "3:15 p.m.", "10:00 a.m.–noon", "1530 hours". */
const isTimeOfDay = (text: string): boolean =>
  text.length <= 60 &&
  /\d|noon|midnight/i.test(text) &&
  /[ap]\.? ?m\b|\d:\d\d|noon|midnight|hours|hrs/i.test(text) &&
  TIMES.test(text)

/** Names of rooms and houses, by their first or last word. */
const PREMISES =
  /(?:^| )(?:House|Office|Room|Embassy|Residence|Palace|Hotel|Department|Ministry|Airport|Building|Suite|Headquarters|Mission|Legation|Consulate(?: General)?|Castle|Villa|Club|Kremlin|Pentagon|Capitol|Hall|Ranch|Quarters|Chancery|Mansion|Lodge|Library|Study|Apartment)(?:$|,| (?:of|at|in) )|^(?:Room|Suite|Camp|Palais|Quai|Palazzo|Hôtel|Schloss) /iu
/** Towns of one word, and some of two, with or without a state or country. */
const TOWN =
  /^\p{Lu}[\p{L}’'-]+(?:, \p{Lu}[\p{L}.’' -]*)?$|^(?:New|San|Santa|St\.|Saint|El|Los|Las|La|Le|The|Tel|Buenos|Rio|Hong|Kuala|Addis|Abu|Port|Cape|Key|Palm|Camp|Fort|Mexico|Panama|Vatican) \p{Lu}[\p{L}’'-]+(?:, \p{Lu}[\p{L}.’' -]*)?$/u
const NAMED = /^(?:(?:\p{Lu}[\p{L}.’'-]*|\d{1,4}|of|the|at|in|de|du|la),? ?){1,8}$/u

const isPremises = (text: string): boolean => text.length <= 60 && NAMED.test(text) && PREMISES.test(text)

export const isPlace = (text: string): boolean => {
  const name = text.replace(/,$/, '')
  if (
    name.length > 60 ||
    isTitle(name) ||
    labelKind(name) ||
    isWhenWhereLabel(name) ||
    isClassification(name)
  )
    return false
  return isPremises(name) || TOWN.test(name)
}

/** Whether a text is only a date, with a place, a time of day or a note of receipt. */
export function isDateline(printed: string): boolean {
  if (printed.length > LONGEST) return false
  const text = withoutReceipt(printed)
  const isDated = /\d/.test(text)
  const dates = isDated ? readDates(text) : []
  const undated = dates.length > 0 ? null : (UNDATED.exec(text) ?? (isDated ? ANY_DAY.exec(text) : null))
  const first = dates[0] ?? (undated && spanOf(undated))
  if (!first || !PLACES.test(text.slice(0, first.start))) return false
  // "March 9, 1956, 4 p.m. and March 10, 1956, 10:30 a.m."
  let rest = ''
  let at = first.end
  for (const { start, end } of dates.slice(1)) {
    rest += text.slice(at, start)
    at = end
  }
  return TIMES.test(rest + text.slice(at))
}
