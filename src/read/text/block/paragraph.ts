import type { Paragraph } from '../../../memo/ast.js'
import { withoutMarks } from '../../../source/note-number.js'
import type { Cursor } from '../cursor.js'
import { joinedText, phrase, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'

/** Whatever no other form claims: nothing is dropped. */
export function paragraph(cursor: Cursor): [Paragraph] {
  const lines = takeHanging(cursor)
  const words = phrase(lines)
  if (cursor.front && isOfBody(joinedText(lines))) cursor.front = false
  return [{ type: 'paragraph', place: words.place, role: 'body', phrase: words }]
}

/** What is long, or a sentence of some words in small letters, is none of the lines at the top. */
const isOfBody = (text: string): boolean =>
  text.length > 120 || (text.length > 40 && SENTENCE.test(withoutMarks(text)))
const SENTENCE = / \p{Ll}+ \p{Ll}+ .*[.?!:]["”]?$/u

/** "(a) ", "2. ", "b) ": what opens an entry that may go on indented under its own words. */
const ENTRY = /^(?:\([a-z\d]{1,3}\)|[a-z\d]{1,3}[.)])\s/

function takeHanging(cursor: Cursor): readonly Line[] {
  return takeContinued(cursor, (next, lines) => {
    if (ENTRY.test(next.text)) return false
    const [first] = lines
    return (
      (ENTRY.test(first!.text) && next.indent > first!.indent) ||
      isCutShort(lines.at(-1)!, cursor.wrapping.columns)
    )
  })
}

/** A ragged margin: a line that is nearly full, and stops in the middle of a sentence. */
function isCutShort({ text, width }: Line, margin: number): boolean {
  return margin > 0 && width > margin * 0.75 && width <= margin && /[\p{Ll},]$/u.test(text)
}
