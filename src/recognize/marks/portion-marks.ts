import { PORTION } from '../../source/note-number.js'
import { matchesOf } from '../../source/matches.js'
import type { Span } from '../../source/position.js'

/** Behind a sentence with the space or the line end before it, or before the first with the space behind. */
const MARK = new RegExp(
  `(?<=[.?!:][”"’')\\]]{0,2})(?: {1,4}| {0,4}\\n {0,20})${PORTION}(?=\\s|$)|(?<=^|\\n) {0,20}${PORTION} {1,4}(?=\\S)`,
  'gu',
)
/** Most texts have none. */
const ANY = new RegExp(PORTION)
/** "(A)", "(B)": with these before it a letter counts. */
const COUNTS = /(?:^|\s)\((?:A|B)\) /

/**
 * Classifications of single paragraphs: "He agreed.  (C)", "(S/NF) He agreed." They are nobody's words and begin no sentence.
 */
export function portionMarks(text: string): readonly Span[] {
  if (!ANY.test(text) || COUNTS.test(text)) return []
  return matchesOf(MARK, text).map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }))
}
