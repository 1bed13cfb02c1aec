import { matchesOf } from '../source/matches.js'

/** Labels of the lines that say when and where: "DATE", "TIME AND PLACE", "Place of Meeting". */
const WORD = '(?:date|time|place|location|hour)'
const LABEL = String.raw`${WORD}(?: ?(?:&|/|,|and) ?${WORD}){0,2}(?: of (?:the )?(?:conversation|meeting|discussion))?`
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
