import { LETTER, LOWER, SPACE, UPPER, kindAt } from '../../source/characters.js'
import { matchesOf } from '../../source/matches.js'
import type { Span } from '../../source/position.js'
import { isDigit } from './figures.js'
import { wordBefore } from './letters.js'
import { bracketed, isBracketed, isCareted, openingOf } from './marked-candidates.js'
import {
  BEHIND_SPACE,
  GAP,
  ROUND,
  enter,
  isOnTop,
  isSlashed,
  mayStandBefore,
  noteNumber,
} from './marker-candidate.js'
import type { Gathering } from './marker-candidate.js'
import { weighAfterNumber, weighDigits, weighGlued, weighSpaced } from './marker-weights.js'

/** Enters digits that no other digit stands beside, by what stands before them. */
export function standing(gathering: Gathering, digits: Span, number: number | undefined): void {
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

/** Signs that a number belongs to, and (as their second halves) symbols that no typewriter has. */
const NEVER_BEFORE = /[([{$£€#/\\–<>=+*%&@\uDC00-\uDFFF-]/

/** The beginning of a postal district of London. */
const DISTRICT = /(?:(?:^|[\s,])(?:[NS]\. ?[EW]|[EW]\. ?C)|, [NSEW])\.$/

function glued(gathering: Gathering, { start, end }: Span, number: number): void {
  const { text } = gathering
  const last = text[start - 1]!
  const after = text.slice(end, end + 16)
  const slashed = isSlashed(gathering, end)
  // "S.W.1"
  if (last === '.' && DISTRICT.test(text.slice(Math.max(0, start - 8), start))) return
  if (NEVER_BEFORE.test(last) || (!slashed && /^(?:[.,:]\d|[%°/])/.test(after))) return
  if (after !== '' && kindAt(text, end) & LETTER && !('.?!”'.includes(last) && isOpening(text, end))) return
  const afterNumber = '.,:'.includes(last) && isDigit(text, start - 2)
  const weight = afterNumber
    ? weighAfterNumber(text.slice(Math.max(0, start - 24), start), text.slice(start, end), after)
    : weighGlued(text.slice(Math.max(0, start - 8), start), after)
  enter(gathering, { start, end: slashed ? end + 1 : end }, number, weight, wordBefore(text, start))
}

/** A lost space may let the next sentence begin right behind: "of general war.2The Soviet …". */
const isOpening = (text: string, at: number): boolean =>
  (kindAt(text, at) & UPPER) !== 0 && (kindAt(text, at + 1) & LOWER) !== 0

const LONG_NUMBER = /(?<![\d.])(?:\d{1,2}:|[\d,]*)\d{2,7}(?![\d%]|[.,]\d|\p{L})/gu

/** "in 19581" (a year), "May 44" (a day), "50,0004" (a sum), "Embtel 13772", "7:322 p.m.". */
export function endsOfNumbers(gathering: Gathering, number: Span): void {
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

/** What may follow a marker behind a space. */
const AFTER_SPACED = /^[\s,.;:?!)—”]/

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
export function wrapped(before: string, figures: Span, gathering: Gathering): void {
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
