import type { Paragraph } from '../../../memo/ast.js'
import { withoutMarks } from '../../../source/note-number.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, phrase, takeContinued } from '../cursor.js'
import { LETTER, LOWER } from '../../../source/characters.js'
import type { Line } from '../line.js'
import { paragraphOf } from './build.js'
import { kindOfLabel } from './label.js'
import { isReport } from './prose.js'
import { isMidSentence } from '../wrap.js'

/** Whatever no other form claims: nothing is dropped. */
export function paragraph(cursor: Cursor): [Paragraph] {
  const lines = takeProse(cursor)
  if (cursor.front && isOfBody(joinedText(lines)) && !standsAbovePeople(cursor)) cursor.front = false
  return [paragraphOf('body', phrase(lines))]
}

/** Right above the label of the participants stands what kind of record it is, however long. */
const standsAbovePeople = (cursor: Cursor): boolean =>
  kindOfLabel(currentLine(cursor)?.text ?? '') === 'participants'

/** What is long, or a sentence of some words in small letters, is none of the lines at the top; nor is a short one that reports. */
const isOfBody = (text: string): boolean =>
  text.length > 120 || ((text.length > 40 || isReport(text)) && SENTENCE.test(withoutMarks(text)))
const SENTENCE = / \p{Ll}+ \p{Ll}+ .*[.?!:]["”]?$/u

/** "(a) ", "2. ", "b) ": what opens an entry that may go on indented under its own words. */
const ENTRY = /^(?:\([a-z\d]{1,3}\)|[a-z\d]{1,3}[.)])\s/

/** The lines of a paragraph: also those that a sentence goes on in though nothing proves a margin. */
export function takeProse(cursor: Cursor): readonly Line[] {
  return takeContinued(cursor, (next, lines) => {
    if (ENTRY.test(next.text)) return false
    const [first] = lines
    if (ENTRY.test(first!.text) && next.indent > first!.indent) return true
    const last = lines.at(-1)!
    // What begins with a small letter line by line is a list.
    const isSentence = (first!.initial & LOWER) === 0
    if (isCutShort(last, cursor.wrapping.columns) || (isSentence && isMidSentence(last, next))) return true
    if ((next.initial & LETTER) === 0 || next.indent > last.indent) return false
    return (
      (isSentence && isRewrapped(lines)) ||
      (isProse(lines, isSentence) && isUnended(last.text, lines.length > 1))
    )
  })
}

/** Whether lines report what somebody said, or are long and were broken in the middle of a sentence. */
const isProse = (lines: readonly Line[], isSentence: boolean): boolean =>
  isReport(lines[0]!.text) ||
  (isSentence &&
    lines[0]!.text.length > 40 &&
    lines.length > 1 &&
    lines.slice(-LOOKED_AT).some(({ initial }) => (initial & LOWER) !== 0))

/**
 * Whether lines were wrapped twice, as mail does it, at a narrower margin than their own: what was left of a line stands alone, and so does
 * the end of a sentence.
 *
 *     The Ambassador said that the ferry would be late, and that
 *     nobody knew
 *     how late. Mr. Berg asked whether it had been seen from the
 *     harbor.
 */
function isRewrapped(lines: readonly Line[]): boolean {
  if (lines.length <= FEWEST_LEFT) return false
  const near = lines.slice(-LOOKED_AT)
  const widest = Math.max(...near.map(({ width }) => width))
  const left = near.filter(({ text, width }) => width < widest / 2 && /[\p{Ll},]$/u.test(text))
  return left.length >= FEWEST_LEFT
}

/** So many pieces that were left over prove it. */
const FEWEST_LEFT = 2
/** The last lines tell, however many there are. */
const LOOKED_AT = 12

/** What somebody said goes on for as long as no sentence ends; what lines were broken from may be short. */
const isUnended = (text: string, isBroken: boolean): boolean =>
  (isBroken || text.length > 40) && /[\p{Ll},]$/u.test(text)

/** A ragged margin: a line that is nearly full, and stops in the middle of a sentence. */
function isCutShort({ text, width }: Line, margin: number): boolean {
  return margin > 0 && width > margin * 0.75 && width <= margin && /[\p{Ll},]$/u.test(text)
}
