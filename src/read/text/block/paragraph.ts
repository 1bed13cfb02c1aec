import type { Paragraph } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { phrase, takeWrapped } from '../cursor.js'

/** Whatever no other form claims: nothing is dropped. */
export function paragraph(cursor: Cursor): [Paragraph] {
  const words = phrase(takeWrapped(cursor))
  if (words.place.end - words.place.start > 120) cursor.front = false
  return [{ type: 'paragraph', place: words.place, role: 'body', phrase: words }]
}
