import type { ListKind, Paragraph } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import { labelKind, openingLabel } from './label.js'
import { takeProse } from './paragraph.js'

const POSTSCRIPT = /^(?:P\. ?S\.|PS[.:]|Postscript\b)/
/** The labels of those whom copies go to; every line is asked, and a look at its beginning is enough for most. */
const COPIES = /^(?:cop|cc|dis)/i
/** What goes with the paper, named under the signature: "Enclosures:", "Attachment: Draft note". */
const ENCLOSED = /^(?:Attachments?|Enclosures?|Encls?\.?)(?: ?\(\d\))?:/i

export const isPostscript = (text: string): boolean =>
  text.startsWith('P')
    ? POSTSCRIPT.test(text)
    : (COPIES.test(text) && kindOfLabel(text) === 'distribution') || ENCLOSED.test(text)

const kindOfLabel = (text: string): ListKind | undefined => openingLabel(text)?.kind ?? labelKind(text)

/** What was added under the signature: "P.S. The Minister called again …", whom copies go to, and what goes on with it. */
export function postscript(cursor: Cursor): [Paragraph] | undefined {
  const line = currentLine(cursor)
  if (!line || !cursor.signed || !(cursor.postscript || isPostscript(line.text))) return undefined
  cursor.postscript = true
  const words = phrase(takeProse(cursor))
  return [{ type: 'paragraph', place: words.place, role: 'postscript', phrase: words }]
}
