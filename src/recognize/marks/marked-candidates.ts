import { LETTER, kindAt } from '../../source/characters.js'
import { plainNumber } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'
import { isDigit } from './figures.js'
import { wordBefore } from './letters.js'
import { BEHIND_SPACE, GAP, MARKED, ROUND, enter, mayStandBefore, noteNumber } from './marker-candidate.js'
import type { Gathering } from './marker-candidate.js'

/**
 * Digits in brackets, "agreed.[2]", "agreed.[^2]", are hardly anything but a marker, and nearly as often behind a space:
 * "Mr. Lund [2] said"; "at 3 [4] p.m." is an editor's correction. Round ones and slashes, "agreed.(2)" and "agreed/2/",
 * often count something else, unless the list prints them.
 */
export function bracketed(gathering: Gathering, place: Span, number: number): void {
  const { text } = gathering
  const start = openingOf(text, place.start)
  if (start === 0 || !isBracketed(text, place)) return
  const end = place.end + 1
  const anchor = wordBefore(text, start)
  const isUsual = text[start] === '[' || text[start] === gathering.sign
  const [glued, behindSpace] = isUsual ? [MARKED, BEHIND_SPACE] : [ROUND, ROUND_BEHIND_SPACE]
  if (!GAP.includes(text[start - 1]!)) {
    if (text[start] === '[' || !isDigit(text, start - 1))
      enter(gathering, { start, end }, number, glued, anchor)
  } else if (start > 1 && mayStandBefore(text, start - 2) && !isDigit(text, start - 2))
    enter(gathering, { start: start - 1, end }, number, behindSpace, anchor)
}

const ROUND_BEHIND_SPACE = -1

/** Superscript digits, "agreed.²", are markers too; a space before them belongs to them. */
export function superscript(gathering: Gathering, { start, end }: Span, digits: string): void {
  const { text } = gathering
  const number = noteNumber(digits, gathering.highest)
  if (number === undefined) return
  const isSpaced = start > 1 && GAP.includes(text[start - 1]!) && mayStandBefore(text, start - 2)
  const anchor = wordBefore(text, start)
  // "40 km²", but no "3 p.m.²".
  const isMeasure = number <= 3 && MEASURES.has(anchor) && (kindAt(text, start - 1) & LETTER) !== 0
  const weight = isMeasure ? MEASURED : MARKED
  enter(gathering, { start: isSpaced ? start - 1 : start, end }, number, weight, anchor)
}

const MEASURES = new Set(['m', 'km', 'cm', 'mm', 'mi', 'ft', 'yd'])
const MEASURED = -2

/**
 * A marker on a line of its own; all that parts it from the words above belongs to it. `words`: the line above, which ends at `end`
 * in the source; `figures`: the digits, in the source.
 */
export function alone(words: string, end: number, figures: Span, gathering: Gathering): void {
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

/** Less than for one that is glued to a word. */
const ALONE = 3.5

/** What closes each sign that may stand before a number: "[2]", "(2)", "/2/". */
const CLOSING = new Map([
  ['[', ']'],
  ['(', ')'],
  ['/', '/'],
])

/** Whether digits stand in brackets, or between slashes. */
export const isBracketed = (text: string, { start, end }: Span): boolean =>
  start > 0 && text[end] !== undefined && CLOSING.get(text[openingOf(text, start)]!) === text[end]

/** "[^2]", as Markdown calls notes. */
export const isCareted = (text: string, start: number): boolean =>
  text[start - 1] === '^' && text[start - 2] === '['

/** Where the bracket would stand before digits. */
export const openingOf = (text: string, start: number): number => start - (isCareted(text, start) ? 2 : 1)
