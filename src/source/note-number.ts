const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits of a note's number as they may be printed: "2", "[2]", "²". */
export const NOTE_DIGITS = String.raw`(?:\d{1,3}|\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})`

/** The number that is printed, in plain digits: "2" for each of "2", "[2]" and "²". */
export function plainNumber(printed: string): string {
  if (/^\d+$/.test(printed)) return printed
  return printed.replace(/[[\]]/g, '').replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
}

/** Digits as superscripts: no digit before them can be taken for a part of the number. */
export function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)
}

export const isSuperscript = (character: string): boolean =>
  character !== '' && SUPERSCRIPTS.includes(character)

/** The marker of a note as a line may print it at its end: as many notes as that has a document. */
export const MARKER = String.raw`(?:\d{1,2}|\[\d{1,2}\]|[⁰¹²³⁴-⁹]{1,2})`

const MARKER_AT_END = new RegExp(`(?<=[^\\s\\d]) ?${MARKER}$`, 'u')
/** What a marker ends in; most lines end in a letter or a full stop. */
const LAST = `0123456789]${SUPERSCRIPTS}`

/** A line without the note marker that it may end in: "Henry Hall2", "SUBJECT [1]", "Sincerely,²". */
export function withoutMarker(line: string): string {
  return LAST.includes(line.at(-1) ?? ' ') ? line.replace(MARKER_AT_END, '') : line
}
