import type { Salute } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import { withoutMarker } from '../../../source/note-number.js'

const GREETING =
  /^(?:(?:My )?[Dd]ear [^!?]{2,60}|(?:Your )?Excellency|Sirs?|Gentlemen|Madam|Mr\. (?:President|Secretary|Ambassador|Minister|Chairman))(?:\.? ?\d{1,2})?[:,—]$/

/**
 * Whom a letter greets, right under its heading and dateline:
 *
 *     Dear Mr. President:
 */
export function salute(cursor: Cursor): [Salute] | undefined {
  const line = currentLine(cursor)
  if (!line || !cursor.top || !GREETING.test(withoutMarker(line.text))) return undefined
  cursor.at++
  const words = phrase([line])
  return [{ type: 'salute', place: words.place, phrase: words }]
}
