import type { Paragraph } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase } from '../cursor.js'
import { withoutMarker } from '../../../source/note-number.js'

/**
 * An editorial omission that is a paragraph of its own:
 *
 *     [Here follows discussion of unrelated matters.]
 */
export function omission(cursor: Cursor): [Paragraph] | undefined {
  if (currentLine(cursor)?.text.startsWith('[') !== true) return undefined
  const { lines, end } = peekWrapped(cursor)
  if (!/^\[[^\]]*\]$/.test(withoutMarker(joinedText(lines)))) return undefined
  cursor.at = end
  const words = phrase(lines)
  return [{ type: 'paragraph', place: words.place, role: 'omission', phrase: words }]
}
