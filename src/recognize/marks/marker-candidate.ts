import type { ZonedPhrase } from '../../memo/phrases.js'
import { LETTER, kindAt } from '../../source/characters.js'
import type { Span } from '../../source/position.js'
import { isOfWord } from './letters.js'

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

/** Superscript or in brackets, and glued to a word. */
export const MARKED = 5
/** From here on a candidate is hardly anything but a marker. */
export const CLEAR = 4
/** In brackets, a space behind a word. */
export const BEHIND_SPACE = 3
/** In round brackets or before a slash, glued to a word. */
export const ROUND = 3

/** A line of a phrase while its candidates are gathered. Spans below are offsets in the line. */
export interface Gathering {
  readonly text: string
  /** Where the line begins in the source. */
  readonly base: number
  readonly zone: MarkerCandidate['zone']
  /** The highest number that the list of notes can have. */
  readonly highest: number
  /** What the list of notes prints before its numbers, "(" of "(2)"; `SLASH_BEHIND` where it prints "2/"; else empty. */
  readonly sign: string
  /** Where the digits begin, in the source, that close the phrase: "1 2" of "Memorandum of Conversation1 2". */
  readonly closingFrom: number
  /** Where those begin that close the line. */
  readonly lastFrom: number
  /** The phrase begins in this line. */
  readonly isFirst: boolean
  /** The candidates of all lines so far. */
  readonly found: MarkerCandidate[]
}

/** The number of plain digits, if the list of notes can have it. */
export function noteNumber(digits: string, highest: number): number | undefined {
  if (digits.length > 3 || (digits.length > 1 && digits.startsWith('0'))) return undefined
  const number = Number(digits)
  return number <= highest ? number : undefined
}

/** Enters a candidate; its span may take in a space before the digits. */
export function enter(
  { base, zone, closingFrom, found }: Gathering,
  { start, end }: Span,
  number: number,
  weight: number,
  anchor: string,
): void {
  const closing = base + start >= closingFrom
  found.push({ start: base + start, end: base + end, number, zone, weight, anchor, closing })
}

/** The `sign` of a list that prints "2/". */
export const SLASH_BEHIND = '2/'

/** Whether nothing but the slash of a marker stands behind digits. */
export const isSlashed = ({ sign, text }: Gathering, end: number): boolean =>
  sign === SLASH_BEHIND && text[end] === '/' && !isOfWord(text, end + 1)

/** Whether a zone stands above the text, where markers often stand behind a space. */
export const isOnTop = (zone: MarkerCandidate['zone']): boolean =>
  zone === 'heading' || zone === 'label' || zone === 'dateline'

/** The spaces behind which a marker may stand. */
export const GAP = ' \u00A0\u2007\u202F'

/** Whether a marker may stand a space behind a character: a letter, a digit or a closing mark. */
export const mayStandBefore = (text: string, at: number): boolean =>
  (kindAt(text, at) & LETTER) !== 0 || '0123456789,.;:?!”"’\')]'.includes(text[at]!)
