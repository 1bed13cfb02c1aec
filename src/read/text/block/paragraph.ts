import type { Paragraph } from '../../../memo/ast.js'
import { isPortion, withoutMarks } from '../../../source/note-number.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, phrase, takeContinued } from '../cursor.js'
import { LETTER, LOWER, UPPER } from '../../../source/characters.js'
import type { Line } from '../line.js'
import { paragraphOf } from './build.js'
import { isLabeled, kindOfLabel } from './label.js'
import { isReport } from './prose.js'
import { isMidSentence } from '../wrap.js'

/** A paragraph: whatever no other form claims. */
export function paragraph(cursor: Cursor): [Paragraph] {
  const lines = takeProse(cursor)
  if (cursor.front && isOfBody(joinedText(lines)) && !standsAbovePeople(cursor)) cursor.front = false
  return [paragraphOf('body', phrase(lines))]
}

/** Whether the label of the participants follows: then the paragraph above names the kind of record, however long. */
const standsAbovePeople = (cursor: Cursor): boolean =>
  kindOfLabel(currentLine(cursor)?.text ?? '') === 'participants'

/** Whether a text belongs to the body: it is long, or a sentence, or reports speech. */
const isOfBody = (text: string): boolean =>
  text.length > 120 || ((text.length > 40 || isReport(text)) && SENTENCE.test(withoutMarks(text)))
const SENTENCE = / \p{Ll}+ \p{Ll}+ .*[.?!:]["”]?$/u

/** The label of an entry whose continuation lines are indented: "(a) ", "2. ", "b) ". */
const ENTRY = /^(?:\([a-z\d]{1,3}\)|[a-z\d]{1,3}[.)])\s/

/**
 * Takes the lines of a paragraph, also where a sentence goes on though no margin is known; `hanging`: how far in its lines are, if the
 * words behind a label hang below one another.
 */
export function takeProse(cursor: Cursor, hanging?: number): readonly Line[] {
  return takeContinued(cursor, (next, lines) => {
    if (next.indent === hanging) return true
    if (isPortion(next.text)) return true
    if (ENTRY.test(next.text)) return false
    const [first] = lines
    if (ENTRY.test(first!.text) && next.indent > first!.indent) return true
    const last = lines.at(-1)!
    // Lines that all begin with a small letter are a list.
    const isSentence = (first!.initial & LOWER) === 0
    if (isNearlyFull(last, next, cursor)) return true
    if (isCutShort(last, cursor.wrapping.columns) || (isSentence && isMidSentence(last, next))) return true
    if ((next.initial & LETTER) === 0 || next.indent > last.indent) return false
    return (
      (isSentence && isRewrapped(lines)) ||
      (isProse(lines, isSentence) && isUnended(last.text, lines.length > 1))
    )
  })
}

/** Whether lines report speech, or are long and were broken in the middle of a sentence. */
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

/** Leftover pieces needed as proof. */
const FEWEST_LEFT = 2
/** Lines that are looked at, from the last. */
const LOOKED_AT = 12

/** Whether a line stops in the middle of a sentence; a short one counts only where lines were broken. */
const isUnended = (text: string, isBroken: boolean): boolean =>
  (isBroken || text.length > 40) && /[\p{Ll},]$/u.test(text)

/**
 * Whether a line is nearly full, and ends a sentence behind which another begins: no paragraph ends there where blank lines or
 * indents part all others.
 */
function isNearlyFull({ text, width, indent }: Line, next: Line, { wrapping, speakers }: Cursor): boolean {
  const { columns, parted } = wrapping
  return (
    parted &&
    width > columns * 0.85 &&
    width <= columns &&
    (next.initial & UPPER) !== 0 &&
    next.indent <= indent &&
    next.width > columns * 0.4 &&
    /\p{Ll}[.?!][”"’)]?$/u.test(text) &&
    !next.opens &&
    !speakers.has(next) &&
    !isLabeled(next.text)
  )
}

/** Whether a line is nearly full, and stops in the middle of a sentence. */
function isCutShort({ text, width }: Line, margin: number): boolean {
  return margin > 0 && width > margin * 0.75 && width <= margin && /[\p{Ll},]$/u.test(text)
}
