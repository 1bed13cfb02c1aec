import { LETTER, NUMBER, kindAt } from '../../source/characters.js'
import { plainNumber } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { weighAfterNumber, weighDigits, weighGlued, weighSpaced } from './marker-weights.js'
import { matchesOf } from '../../source/matches.js'

/** A number that could be a note marker, and how much speaks for it: 4 much, 0 nothing, below 0 something against it. */
export interface MarkerCandidate extends Span {
  readonly number: number
  readonly weight: number
  readonly zone: ZonedPhrase['zone']
  /** The word or number that it clings to: a note often names it. */
  readonly anchor: string
  /** Nothing but other markers stands behind it in its phrase. */
  readonly closing?: boolean
}

/** A line of a phrase while its candidates are gathered. */
interface Gathering {
  readonly text: string
  readonly base: number
  readonly zone: MarkerCandidate['zone']
  readonly highest: number
  readonly found: MarkerCandidate[]
}

/**
 * Digits glued to a word, a quotation mark, a bracket or punctuation; the last digits of a number; digits
 * that stand alone.
 *
 *     … on Taiwan,2 and a majority …       Embtel 13772       to President Kennedy 2
 *                 ^                                   ^                            ^
 */
export function markerCandidates(source: string, zoned: ZonedPhrase, highest: number): MarkerCandidate[] {
  const { zone, phrase } = zoned
  const found: MarkerCandidate[] = []
  phrase.lines.forEach((line, index) => {
    const text = source.slice(line.start, line.end)
    if (!hasNumber(text)) return
    const gathering = { text, base: line.start, zone, highest, found }
    glued(gathering)
    endsOfNumbers(gathering)
    spaced(gathering)
    unmistakable(gathering)
    const before = phrase.lines[index - 1]
    if (before && line.start - before.end === 1) wrapped(source.slice(before.start, before.end), gathering)
  })
  const closingFrom = closing(source, zoned)
  return found
    .map((candidate) => (candidate.start >= closingFrom ? { ...candidate, closing: true } : candidate))
    .sort((a, b) => a.start - b.start || b.weight - a.weight)
}

/** Digits or superscripts anywhere; most lines have none. */
function hasNumber(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) & NUMBER) return true
  return false
}

/** Where the digits begin that close a phrase: "1 2" of "Memorandum of Conversation1 2". */
function closing(source: string, { phrase }: ZonedPhrase): number {
  return closingDigits(source, phrase.place.start, phrase.place.end)
}

/** Where the digits and spaces begin that a stretch ends in. */
function closingDigits(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s\d]/.test(text[at - 1]!)) at--
  return at
}

/** Enters a candidate if its digits are a number that the list of notes can have. */
function enter(
  { base, zone, highest, found }: Gathering,
  start: number,
  digits: string,
  weight: number,
  anchor: string,
  gap = 0,
): void {
  const plain = plainNumber(digits)
  const number = Number(plain)
  if (number > highest || !/^(?:0|[1-9]\d{0,2})$/.test(plain)) return
  found.push({ start: base + start - gap, end: base + start + digits.length, number, zone, weight, anchor })
}

/** A lost space may let the next sentence begin right behind: "of general war.2The Soviet …". */
const GLUED = /[^\s\d]\d{1,8}(?![\d\p{L}])|[.?!”]\d{1,3}(?=\p{Lu}\p{Ll})/gu
const NEVER_BEFORE = /[([{$£€#/\\–<>=+*%&@-]/

function glued(gathering: Gathering): void {
  const { text } = gathering
  for (const run of matchesOf(GLUED, text)) {
    const at = run.index + 1
    const digits = run[0].slice(1)
    const after = text.slice(at + digits.length, at + digits.length + 16)
    if (NEVER_BEFORE.test(run[0][0]!) || /^(?:[.,:]\d|[%°/])/.test(after)) continue
    const afterDigits = /[.,:]/.test(run[0][0]!) && /\d/.test(text[run.index - 1] ?? '')
    const weight = afterDigits
      ? weighAfterNumber(text.slice(Math.max(0, at - 24), at), digits, after)
      : weighGlued(text.slice(Math.max(0, at - 8), at), after)
    enter(gathering, at, digits, weight, wordBefore(text, at))
  }
}

const LONG_NUMBER = /(?<![\d.])(?:\d{1,2}:|[\d,]*)\d{2,7}(?![\d%]|[.,]\d|\p{L})/gu

/** "in 19581" (a year), "May 44" (a day), "50,0004" (a sum), "Embtel 13772", "7:322 p.m.". */
function endsOfNumbers(gathering: Gathering): void {
  const { text } = gathering
  for (const run of matchesOf(LONG_NUMBER, text)) {
    if (run[0].length > 12) continue
    const before = text.slice(Math.max(0, run.index - 16), run.index)
    const after = text.slice(run.index + run[0].length, run.index + run[0].length + 16)
    for (let length = 1; length <= 3 && length < run[0].length; length++) {
      const cut = run[0].length - length
      const weight = weighDigits(before, run[0].slice(0, cut), run[0].slice(cut), after)
      if (weight !== undefined)
        enter(gathering, run.index + cut, run[0].slice(cut), weight, run[0].slice(0, cut))
    }
  }
}

const SPACED = /[ \u00A0\u2007\u202F]\d{1,3}(?=$|[\s,.;:?!)—”])/g

/** Whether a marker may stand a space behind a character: a letter, a digit or a closing mark. */
const mayStandBefore = (text: string, at: number): boolean =>
  (kindAt(text, at) & LETTER) !== 0 || '0123456789,.;:?!”"’\')]'.includes(text[at]!)

/** "President Eisenhower 0", "19711 2", "Harold Brown 3": markers after a space, most often where a heading ends. */
function spaced(gathering: Gathering): void {
  const { text, zone } = gathering
  const top = zone === 'heading' || zone === 'label' || zone === 'dateline'
  const closingFrom = closingDigits(text, 0, text.length)
  for (const { index: space, 0: mark } of matchesOf(SPACED, text)) {
    if (space === 0 || !mayStandBefore(text, space - 1)) continue
    const index = space + 1
    const digits = mark.slice(1)
    const isLast = index >= closingFrom
    const before = text.slice(Math.max(0, index - 24), index - 1)
    const after = text.slice(index + digits.length, index + digits.length + 16)
    const weight = isLast && top ? 1.5 : weighSpaced(before, after, isLast)
    enter(gathering, index, digits, weight, wordBefore(text, index - 1), 1)
  }
  if (top && /^\d{1,2}$/.test(text)) enter(gathering, 0, text, 1.5, '')
}

const UNMISTAKABLE = /[⁰¹²³⁴-⁹]{1,3}|(?<=\S)\[\d{1,3}\]/gu

/** Superscript digits, and digits in brackets: "agreed.²", "agreed.[2]"; "at 3 [4] p.m." is an editor's correction. */
function unmistakable(gathering: Gathering): void {
  const { text } = gathering
  for (const { index, 0: printed } of matchesOf(UNMISTAKABLE, text))
    enter(gathering, index, printed, 5, wordBefore(text, index))
}

/** A marker after a space that was wrapped to the beginning of the next line; the line end belongs to it. */
function wrapped(before: string, gathering: Gathering): void {
  const digits = /^\d{1,3}(?=$|[\s,.;:?!)—”])/.exec(gathering.text)?.[0]
  if (digits === undefined) return
  const after = gathering.text.slice(digits.length, digits.length + 16)
  const weight = weighSpaced(before.slice(-24), after, false)
  enter(gathering, 0, digits, weight, wordBefore(before, before.length), 1)
}

function wordBefore(text: string, at: number): string {
  return (
    /([\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*)[^\p{L}\p{N}]*$/u.exec(
      text.slice(Math.max(0, at - 40), at),
    )?.[1] ?? ''
  )
}
