import { LETTER, LOWER, NUMBER, SPACE, UPPER, kindAt } from '../../source/characters.js'
import { matchesOf } from '../../source/matches.js'
import { plainNumber } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { FigureFinder, isDigit, numberAround } from './figures.js'
import { weighAfterNumber, weighDigits, weighGlued, weighSpaced } from './marker-weights.js'

/** A number that could be a note marker, and how much speaks for it: 4 much, 0 nothing, below 0 something against it. */
export interface MarkerCandidate extends Span {
  readonly number: number
  readonly weight: number
  readonly zone: ZonedPhrase['zone']
  /** The word or number that it clings to: a note often names it. */
  readonly anchor: string
  /** Nothing but other markers stands behind it in its phrase. */
  readonly closing: boolean
}

type CountedPhrase = Pick<ZonedPhrase, 'zone' | 'phrase'>

/** A line of a phrase while its candidates are gathered. */
interface Gathering {
  readonly text: string
  readonly base: number
  readonly zone: MarkerCandidate['zone']
  readonly highest: number
  /** What the list of notes prints before its numbers, if that is a sign: "(" of "(2)"; or that a slash stands behind them. */
  readonly sign: string
  /** Where the digits begin that close the phrase: "1 2" of "Memorandum of Conversation1 2". */
  readonly closingFrom: number
  /** Where, in the line, those begin that close the line. */
  readonly lastFrom: number
  /** The phrase begins in this line. */
  readonly isFirst: boolean
  readonly found: MarkerCandidate[]
}

/**
 * Digits glued to a word, a quotation mark, a bracket or punctuation; the last digits of a number; digits
 * that stand alone. Most lines have no digits, and most digits are no number that the list of notes can have: what
 * stands around them is asked last.
 *
 *     … on Taiwan,2 and a majority …       Embtel 13772       to President Kennedy 2
 *                 ^                                   ^                            ^
 */
export function markerCandidates(
  source: string,
  zoned: readonly CountedPhrase[],
  highest: number,
  sign = '',
): MarkerCandidate[] {
  const figures = new FigureFinder(source)
  const found: MarkerCandidate[] = []
  for (const each of zoned) if (each.zone !== 'note') inPhrase(figures, each, highest, sign, found)
  return found.sort((a, b) => a.start - b.start || b.weight - a.weight)
}

function inPhrase(
  figures: FigureFinder,
  { zone, phrase }: CountedPhrase,
  highest: number,
  sign: string,
  found: MarkerCandidate[],
): void {
  const source = figures.text
  let closingFrom: number | undefined
  let before: Span | undefined
  for (const line of phrase.lines) {
    const first = figures.next(line.start, line.end)
    if (first) {
      closingFrom ??= closingDigits(source, phrase.place.start, phrase.place.end)
      const text = source.slice(line.start, line.end)
      const lastFrom = closingDigits(text, 0, text.length)
      const isFirst = before === undefined
      const gathering = { text, base: line.start, zone, highest, sign, closingFrom, lastFrom, isFirst, found }
      const words = before && source.slice(before.start, before.end)
      if (words !== undefined && phrase.markers?.includes(line)) alone(words, before!.end, first, gathering)
      else {
        if (words !== undefined && line.start - before!.end === 1) wrapped(words, first, gathering)
        inLine(gathering, figures)
      }
    }
    before = line
  }
}

/** Enters the candidates of a line. */
function inLine(gathering: Gathering, figures: FigureFinder): void {
  const { text, base, highest } = gathering
  const numbers: Span[] = []
  const lineEnd = base + text.length
  let next = figures.next(base, lineEnd)
  for (; next; next = figures.next(next.end, lineEnd)) {
    const place = { start: next.start - base, end: next.end - base }
    const digits = text.slice(place.start, place.end)
    if (!isDigit(digits, 0)) superscript(gathering, place, plainNumber(digits))
    else {
      standing(gathering, place, noteNumber(digits, highest))
      if (place.start >= (numbers.at(-1)?.end ?? 0) && canEndInNote(digits, highest))
        numbers.push(numberAround(text, place))
    }
  }
  for (const number of numbers) endsOfNumbers(gathering, number)
}

/** Where the digits and spaces begin that a stretch ends in. */
function closingDigits(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (isDigit(text, at - 1) || kindAt(text, at - 1) & SPACE)) at--
  return at
}

/** The number of plain digits, if the list of notes can have it. */
function noteNumber(digits: string, highest: number): number | undefined {
  if (digits.length > 3 || (digits.length > 1 && digits.startsWith('0'))) return undefined
  const number = Number(digits)
  return number <= highest ? number : undefined
}

/** Whether the last of some digits are a number that the list of notes can have. */
function canEndInNote(digits: string, highest: number): boolean {
  return (
    digits.length > 1 && [-1, -2, -3].some((from) => noteNumber(digits.slice(from), highest) !== undefined)
  )
}

/** Enters a candidate; a space before it may belong to it. */
function enter(
  { base, zone, closingFrom, found }: Gathering,
  { start, end }: Span,
  number: number,
  weight: number,
  anchor: string,
): void {
  const closing = base + start >= closingFrom
  found.push({ start: base + start, end: base + end, number, zone, weight, anchor, closing })
}

/** Enters digits that no other digit stands beside, by what stands before them. */
function standing(gathering: Gathering, digits: Span, number: number | undefined): void {
  if (number === undefined) return
  const { text, zone } = gathering
  const before = text[digits.start - 1]
  if (before === undefined) {
    if (isOnTop(zone) && digits.end === text.length && digits.end < 3)
      enter(gathering, digits, number, 1.5, '')
  } else if ('[(/'.includes(before) || isCareted(text, digits.start)) bracketed(gathering, digits, number)
  else if (GAP.includes(before)) spaced(gathering, digits, number)
  else if (!(kindAt(before, 0) & SPACE)) glued(gathering, digits, number)
}

const isOnTop = (zone: MarkerCandidate['zone']): boolean =>
  zone === 'heading' || zone === 'label' || zone === 'dateline'

/** Signs that a number belongs to, and (as their second halves) symbols that no typewriter has. */
const NEVER_BEFORE = /[([{$£€#/\\–<>=+*%&@\uDC00-\uDFFF-]/

function glued(gathering: Gathering, { start, end }: Span, number: number): void {
  const { text } = gathering
  const last = text[start - 1]!
  const after = text.slice(end, end + 16)
  const slashed = isSlashed(gathering, end)
  if (NEVER_BEFORE.test(last) || (!slashed && /^(?:[.,:]\d|[%°/])/.test(after))) return
  if (after !== '' && kindAt(text, end) & LETTER && !('.?!”'.includes(last) && isOpening(text, end))) return
  const afterNumber = '.,:'.includes(last) && isDigit(text, start - 2)
  const weight = afterNumber
    ? weighAfterNumber(text.slice(Math.max(0, start - 24), start), text.slice(start, end), after)
    : weighGlued(text.slice(Math.max(0, start - 8), start), after)
  enter(gathering, { start, end: slashed ? end + 1 : end }, number, weight, wordBefore(text, start))
}

/** The sign of a list that prints "2/". */
export const SLASH_BEHIND = '2/'

/** Whether nothing but the slash of a marker stands behind digits. */
const isSlashed = ({ sign, text }: Gathering, end: number): boolean =>
  sign === SLASH_BEHIND && text[end] === '/' && !isOfWord(text, end + 1)

/** A lost space may let the next sentence begin right behind: "of general war.2The Soviet …". */
const isOpening = (text: string, at: number): boolean =>
  (kindAt(text, at) & UPPER) !== 0 && (kindAt(text, at + 1) & LOWER) !== 0

const LONG_NUMBER = /(?<![\d.])(?:\d{1,2}:|[\d,]*)\d{2,7}(?![\d%]|[.,]\d|\p{L})/gu

/** "in 19581" (a year), "May 44" (a day), "50,0004" (a sum), "Embtel 13772", "7:322 p.m.". */
function endsOfNumbers(gathering: Gathering, number: Span): void {
  const { text, highest, isFirst } = gathering
  // A letter behind it is looked at too.
  for (const { index, 0: run } of matchesOf(LONG_NUMBER, text.slice(number.start, number.end + 2))) {
    if (run.length > 12) continue
    const start = number.start + index
    const end = start + run.length
    // "312. Letter", "1234. For the Secretary": what counts the paper bears no marker.
    if (isFirst && start === 0 && text[end] === '.') continue
    const before = text.slice(Math.max(0, start - 16), start)
    const after = text.slice(end, end + 16)
    const slashed = isSlashed(gathering, end)
    for (let length = 1; length <= 3 && length < run.length; length++) {
      const digits = run.slice(-length)
      const note = noteNumber(digits, highest)
      if (note === undefined) continue
      const anchor = run.slice(0, -length)
      const weight = slashed ? ROUND : weighDigits(before, anchor, digits, after)
      const to = slashed ? end + 1 : end
      if (weight !== undefined) enter(gathering, { start: end - length, end: to }, note, weight, anchor)
    }
  }
}

/** The spaces behind which a marker may stand, and what may follow it there. */
const GAP = ' \u00A0\u2007\u202F'
const AFTER_SPACED = /^[\s,.;:?!)—”]/

/** Whether a marker may stand a space behind a character: a letter, a digit or a closing mark. */
const mayStandBefore = (text: string, at: number): boolean =>
  (kindAt(text, at) & LETTER) !== 0 || '0123456789,.;:?!”"’\')]'.includes(text[at]!)

/** "President Eisenhower 0", "19711 2", "Harold Brown 3": markers after a space, most often where a heading ends. */
function spaced(gathering: Gathering, { start, end }: Span, number: number): void {
  const { text, zone, lastFrom } = gathering
  const slashed = isSlashed(gathering, end)
  const after = text.slice(slashed ? end + 1 : end, end + 16)
  if (start < 2 || (after !== '' && !AFTER_SPACED.test(after)) || !mayStandBefore(text, start - 2)) return
  if (slashed) {
    enter(gathering, { start: start - 1, end: end + 1 }, number, BEHIND_SPACE, wordBefore(text, start - 1))
    return
  }
  const isLast = start >= lastFrom
  const before = text.slice(Math.max(0, start - 24), start - 1)
  const weight = isLast && isOnTop(zone) ? 1.5 : weighSpaced(before, after, isLast)
  enter(gathering, { start: start - 1, end }, number, weight, wordBefore(text, start - 1))
}

/** A marker after a space that was wrapped to the beginning of the next line; the line end belongs to it. */
function wrapped(before: string, figures: Span, gathering: Gathering): void {
  const { text, base, highest } = gathering
  const [start, end] = [figures.start - base, figures.end - base]
  const number = noteNumber(text.slice(start, end), highest)
  if (number === undefined) return
  const anchor = wordBefore(before, before.length)
  if (openingOf(text, start) === 0 && text.startsWith('[') && isBracketed(text, { start, end }))
    enter(gathering, { start: -1, end: end + 1 }, number, BEHIND_SPACE, anchor)
  const after = text.slice(end, end + 16)
  if (start > 0 || (after !== '' && !AFTER_SPACED.test(after))) return
  enter(gathering, { start: -1, end }, number, weighSpaced(before.slice(-24), after, false), anchor)
}

/** A marker on a line of its own; all that parts it from the words above belongs to it. */
function alone(words: string, end: number, figures: Span, gathering: Gathering): void {
  const { text, base } = gathering
  const printed = text.slice(figures.start - base, figures.end - base)
  enter(
    gathering,
    { start: end - base, end: text.length },
    Number(plainNumber(printed)),
    ALONE,
    wordBefore(words, words.length),
  )
}

/** How much speaks for a number alone on its line, which counts on; one that is glued to a word stands better. */
const ALONE = 3.5

/** How much speaks for a number in brackets, glued to a word and a space behind one. */
const GLUED = 5
const BEHIND_SPACE = 3

/** What closes each sign that may stand before a number: "[2]", "(2)", "/2/". */
const CLOSING = new Map([
  ['[', ']'],
  ['(', ')'],
  ['/', '/'],
])

const isBracketed = (text: string, { start, end }: Span): boolean =>
  start > 0 && text[end] !== undefined && CLOSING.get(text[openingOf(text, start)]!) === text[end]

/** "[^2]", as Markdown calls notes. */
const isCareted = (text: string, start: number): boolean => text[start - 1] === '^' && text[start - 2] === '['

/** Where the bracket stands that digits may stand in. */
const openingOf = (text: string, start: number): number => start - (isCareted(text, start) ? 2 : 1)

/**
 * Digits in brackets, "agreed.[2]", "agreed.[^2]", are hardly anything but a marker, and nearly as often behind a space:
 * "Mr. Lund [2] said"; "at 3 [4] p.m." is an editor's correction. Round ones and slashes, "agreed.(2)" and "agreed/2/",
 * often count something else, unless the list prints them.
 */
function bracketed(gathering: Gathering, place: Span, number: number): void {
  const { text } = gathering
  const start = openingOf(text, place.start)
  if (start === 0 || !isBracketed(text, place)) return
  const end = place.end + 1
  const anchor = wordBefore(text, start)
  const isUsual = text[start] === '[' || text[start] === gathering.sign
  const [glued, behindSpace] = isUsual ? [GLUED, BEHIND_SPACE] : [ROUND, ROUND_BEHIND_SPACE]
  if (!GAP.includes(text[start - 1]!)) {
    if (text[start] === '[' || !isDigit(text, start - 1))
      enter(gathering, { start, end }, number, glued, anchor)
  } else if (start > 1 && mayStandBefore(text, start - 2) && !isDigit(text, start - 2))
    enter(gathering, { start: start - 1, end }, number, behindSpace, anchor)
}

const ROUND = 3
const ROUND_BEHIND_SPACE = -1

/** Superscript digits, "agreed.²", are markers too; a space before them belongs to them. */
function superscript(gathering: Gathering, { start, end }: Span, digits: string): void {
  const { text } = gathering
  const number = noteNumber(digits, gathering.highest)
  if (number === undefined) return
  const isSpaced = start > 1 && GAP.includes(text[start - 1]!) && mayStandBefore(text, start - 2)
  const anchor = wordBefore(text, start)
  // "40 km²", but no "3 p.m.²".
  const isMeasure = number <= 3 && MEASURES.has(anchor) && (kindAt(text, start - 1) & LETTER) !== 0
  const weight = isMeasure ? MEASURED : GLUED
  enter(gathering, { start: isSpaced ? start - 1 : start, end }, number, weight, anchor)
}

const MEASURES = new Set(['m', 'km', 'cm', 'mm', 'mi', 'ft', 'yd'])
const MEASURED = -2

const isOfWord = (text: string, at: number): boolean =>
  at < text.length && (kindAt(text, at) & (LETTER | NUMBER)) !== 0

/** The last word or number before an offset, with its hyphens and apostrophes; no more than 40 characters are looked at. */
function wordBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 40), at)
  let end = near.length
  while (end > 0 && !isOfWord(near, end - 1)) end--
  let start = end
  while (start > 0 && (isOfWord(near, start - 1) || isInner(near, start - 1))) start--
  return near.slice(start, end)
}

/** A hyphen or an apostrophe between two letters. */
const isInner = (text: string, at: number): boolean =>
  at > 0 && "’'-".includes(text[at]!) && isOfWord(text, at - 1)
