import { matchesOf } from './matches.js'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits of a note's number as they may be printed: "2", "[2]", "(2)", "/2/", "²". */
export const NOTE_DIGITS = String.raw`(?:\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|\/\d{1,3}\/|[⁰¹²³⁴-⁹]{1,3})`

/** The same where it is called, also with the slash that typists put behind it, "2/", or as Markdown does: "[^2]". */
export const NOTE_CALL = String.raw`(?:${NOTE_DIGITS}|\d{1,3}\/|\[\^\d{1,3}\])`

/** Small letters as superscripts: Unicode has them here and there. */
const RAISED = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ ʳˢᵗᵘᵛʷˣʸᶻ'
export const RAISED_LETTER = `[${RAISED.replace(' ', '')}]`

/** Letter of a note as it may be printed: "a", "[a]", "(a)", "ᵃ". */
export const NOTE_LETTER = String.raw`(?:[a-z]|\[[a-z]\]|\([a-z]\)|${RAISED_LETTER})`

/** A printed number or letter without brackets, slashes and superscript: "2" for "[2]", "/2/", "²". */
export function plainNumber(printed: string): string {
  if (/^\d+$/.test(printed)) return printed
  return printed
    .replace(/[[\]()/^]/g, '')
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace(RAISED_LETTERS, (letter) => String.fromCharCode(A + RAISED.indexOf(letter)))
}
const RAISED_LETTERS = new RegExp(RAISED_LETTER, 'g')
const A = 97

/** A small letter as a superscript; undefined for "q", which Unicode lacks. */
export function raisedLetter(letter: string): string | undefined {
  const raised = RAISED[letter.charCodeAt(0) - A]
  return raised === ' ' ? undefined : raised
}

/** Signs that mark a note instead of a number. */
export const NOTE_SIGN = String.raw`(?:\*{1,3}|†{1,2}|‡{1,2}|§{1,2})`

const SIGN_IN_TEXT = new RegExp(`(?<=[\\p{L}\\d.,;:!?”"’)\\]])${NOTE_SIGN}(?![\\p{L}\\d*†‡§])`, 'gu')
const HAS_SIGN = /[*†‡§]/

/** The signs (*, †) right behind a word or its punctuation. */
export function signsIn(text: string): { readonly sign: string; readonly start: number }[] {
  if (!HAS_SIGN.test(text)) return []
  return matchesOf(SIGN_IN_TEXT, text).map(({ index, 0: sign }) => ({ sign, start: index }))
}

/** Digits as superscripts, which no digit before them runs into. */
export function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)
}

export const isSuperscript = (character: string): boolean =>
  character !== '' && SUPERSCRIPTS.includes(character)

/** A note marker at the end of a line; two digits are enough for a document. */
export const NOTE_MARKER = String.raw`(?:\d{1,2}|\[\^?\d{1,2}\]|[⁰¹²³⁴-⁹]{1,2})`

/** Other note markers of typescripts: "/2/", "2/", "(2)", asterisks and daggers. */
const TYPED_MARKER = String.raw`(?:\/?\d{1,2}\/|\(\d{1,2}\)|[*†‡§]{1,3})`

const MARKER_AT_END = new RegExp(`(?<=[^\\s\\d*†‡§]) ?(?:${NOTE_MARKER}|${TYPED_MARKER})$`, 'u')
/** The last characters of markers: a quick test, since most lines end otherwise. */
const LAST = `0123456789])/*†‡§${SUPERSCRIPTS}`

/** A line without the note marker that it may end in: "Henry Hall2", "SUBJECT [1]", "Sincerely,²", "Norland/2/", "Lund*". */
export function withoutMarker(line: string): string {
  return LAST.includes(line.at(-1) ?? ' ') ? line.replace(MARKER_AT_END, '') : line
}

/** A portion marking, which says who may read a paragraph: "(C)", "(S/NF)", "(LOU)". */
export const PORTION = String.raw`\((?:U|C|S|TS|R|SBU|LOU|OUO|FOUO)(?:\/{1,2}[A-Z]{2,6}){0,2}\)`
/** A letter behind a full stop is a marker. */
const LETTER_MARKER = String.raw`(?<=\p{L}{2}[.?!][”"’')\]]?)[a-z]`
/** A remark of an editor: "[laughter]". */
const REMARK = String.raw`\[\p{Ll}{3,12}\]`

/** A line that is nothing else. */
const PORTION_ALONE = new RegExp(`^${PORTION}$`)
export const isPortion = (line: string): boolean => line.startsWith('(') && PORTION_ALONE.test(line)

/** What may stand between a full stop and the end of its line. */
export const BEHIND_STOP = String.raw`[”"’')\]]{0,2}(?:${NOTE_MARKER}| {0,3}${PORTION}| ?(?:${TYPED_MARKER}|${REMARK})|${LETTER_MARKER})?`

const HUNG_ON = new RegExp(` {0,3}${PORTION}$| ?${REMARK}$|${LETTER_MARKER}$`, 'u')

/** The same, also without portion markings, lettered markers and remarks: "He agreed. (C)", "He agreed.c", "He agreed.[laughter]". */
export function withoutMarks(line: string): string {
  const words = withoutMarker(line)
  return HUNG_ON.test(words.slice(-24)) ? words.replace(HUNG_ON, '') : words
}
