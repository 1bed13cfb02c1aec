import { matchesOf } from '../source/matches.js'

/** Labels of time and place: "DATE", "TIME AND PLACE", "Place of Meeting", and "AND PLACE" under "DATE, TIME". */
const WORD = '(?:date|time|place|venue|location|hour)'
const LABEL = String.raw`(?:and )?${WORD}(?: ?(?:&|/|,|and) ?${WORD}){0,2}(?: of (?:the )?(?:conversation|meeting|discussion))?`
const WHOLE = new RegExp(`^${LABEL}:?$`, 'i')
/** A label opens its line, or stands behind a gap of several spaces. */
const OPENING = new RegExp(String.raw`(?:^|(?<=\s{2}|\t))(${LABEL})(?:\s*:\s*|\t+|\s{3,})(?=\S)`, 'gi')

/** One label with what it names: offsets of the words behind it. */
export interface LabeledPart {
  readonly label: string
  readonly start: number
  readonly end: number
}

export const isWhenWhereLabel = (text: string): boolean => text.length <= 50 && WHOLE.test(text)

/**
 * The parts of a line that begins with such a label.
 *
 *     DATE:  January 21, 1969        TIME:  3:30 p.m.
 *            ^^^^^^^^^^^^^^^^               ^^^^^^^^^
 */
export function whenWhereParts(text: string): LabeledPart[] {
  const found = matchesOf(OPENING, text)
  if (found[0]?.index !== 0) return []
  return found.map(({ index, 0: opening, 1: label }, at) => {
    const start = index + opening.length
    const words = text.slice(start, found[at + 1]?.index)
    return { label: label!.toLowerCase(), start, end: start + words.trimEnd().length }
  })
}

/** When a paper was received: "[Received March 20—2:17 p.m.]", "(Received May 20.)". */
const RECEIPT = /[[(](?:Received|Rec[’']d\.?)(?: [^\])]{2,40})?[\])]\.?$/i
const LONGEST_RECEIPT = 60

/** Whether a line says when the paper was received, and nothing else. */
export const isReceipt = (text: string): boolean =>
  text.length <= LONGEST_RECEIPT && RECEIPT.exec(text)?.index === 0

/** A dateline without the note of receipt at its end. */
export const withoutReceipt = (text: string): string =>
  /[\])]\.?$/.test(text) ? text.replace(RECEIPT, '').trimEnd() : text
