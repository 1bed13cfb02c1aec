import type { Paragraph } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase } from '../cursor.js'
import { withoutMarker } from '../../../source/note-number.js'
import { paragraphOf } from './build.js'

/**
 * An editorial omission that is a paragraph of its own:
 *
 *     [Here follows discussion of unrelated matters.]
 */
export function omission(cursor: Cursor): [Paragraph] | undefined {
  if (currentLine(cursor)?.text.startsWith('[') !== true) return undefined
  const { lines, end } = peekWrapped(cursor)
  const text = withoutMarker(joinedText(lines))
  if (!/^\[[^\]]*\]$/.test(text) || isOfDrafter(text)) return undefined
  cursor.at = end
  return [paragraphOf('omission', phrase(lines))]
}

/** Whether a remark in brackets is by the drafter, not an editor: "[In this connection I said that I was sorry.]" */
const isOfDrafter = (text: string): boolean => !/^\[Here\b/.test(text) && /[ []I \p{Ll}{3}/u.test(text)
