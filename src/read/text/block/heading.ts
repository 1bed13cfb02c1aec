import type { Heading } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { isUnfinished } from '../wrap.js'
import { labelKind } from './label.js'

const NUMBERED = /^\[?\d{1,4}[A-Za-z]?\.\]?\s+\S/
const TITLE =
  /^(?:\d{1,4}\. )?(?:Memorandum|Memoranda|Record|Minutes|Notes?|Summary|Telegram|Airgram|Letter|Despatch|Instruction|Circular|Message|Report|Paper|Study|Draft|Editorial Note|Extract|Statement|Aide|National|Intelligence|Special|Action|Backchannel|Transcript|Conversation|Briefing|Joint|Communiqué|Note)\b/i

/** Whether a document may begin so: with a number, or with a word for what it is. */
export const isTitle = (text: string): boolean =>
  text.length <= 400 && (NUMBERED.test(text) || TITLE.test(text))

/** No title is longer. */
const MOST_LINES = 6

/**
 * The title of the document: the first line, and what was wrapped from it.
 *
 *     111. Memorandum of Conversation0
 */
export function heading(cursor: Cursor): [Heading] | undefined {
  const line = currentLine(cursor)
  // Only page marks and running heads may stand before a title; a document does not begin with many of them.
  const first = cursor.top && cursor.at < 20 && !cursor.units.slice(0, cursor.at).some(isLine)
  if (!first || !line || !isTitle(line.text)) return undefined
  const title = phrase(takeTitle(cursor))
  return [{ type: 'heading', place: title.place, phrase: title }]
}

/** A title goes on in the next line where that is indented under it, or where the line ends in the middle of a phrase. */
function takeTitle(cursor: Cursor): readonly Line[] {
  return takeContinued(cursor, (next, lines) => {
    const last = lines.at(-1)!.text
    if (lines.length > MOST_LINES || labelKind(next.text)) return false
    return next.indent > lines[0]!.indent || last.endsWith(',') || isUnfinished(last)
  })
}
