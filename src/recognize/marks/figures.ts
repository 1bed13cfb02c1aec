import type { Span } from '../../source/position.js'
import { SUPERSCRIPTS } from '../../source/note-number.js'

export const isDigit = (text: string, at: number): boolean => isDigitCode(text.charCodeAt(at))

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39
/** Every character of a text is asked: nearly all are told from superscripts by their codes. */
const isSuperscriptCode = (code: number): boolean =>
  code >= 0xb2 &&
  code <= 0x2079 &&
  (code <= 0xb9 || code >= 0x2070) &&
  SUPERSCRIPTS.includes(String.fromCharCode(code))
const isFigureCode = (code: number): boolean => isDigitCode(code) || isSuperscriptCode(code)

/** Where the next digit or superscript digit stands; `end` if there is none before it. */
export function nextFigure(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isFigureCode(text.charCodeAt(at))) at++
  return at
}

/** Where digits of one kind end that begin at an offset. */
export function afterFigures(text: string, start: number): number {
  const digits = isDigit(text, start)
  let at = start + 1
  while (at < text.length && isFigureCode(text.charCodeAt(at)) && isDigit(text, at) === digits) at++
  return at
}

/** The digits around an offset with what may stand inside a number: "50,000", "7:322". */
export function numberAround(text: string, at: number): Span {
  let start = at
  let end = at + 1
  while (start > 0 && isOfNumber(text, start - 1)) start--
  while (end < text.length && isOfNumber(text, end)) end++
  return { start, end }
}

const isOfNumber = (text: string, at: number): boolean => isDigit(text, at) || ',.:'.includes(text.charAt(at))
