import type { Paragraph } from '../../../memo/ast.js'
import { Codes } from '../../../source/characters.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import type { Unit } from '../line.js'
import { isLine } from '../line.js'
import { paragraphOf } from './build.js'
import { isClosing } from './below-signature.js'
import { kindOfLabel } from './label.js'
import { takeProse } from './paragraph.js'

const POSTSCRIPT = /^(?:P\. ?S\.|PS[.:]|Postscript\b)/
/** The first letters of labels of distribution lists. */
const COPIES = /^(?:cop|cc|dis)/i
/** Other such labels: "c.c. Mr. Lund", "Copies furnished:", "Distributed to:". */
const COPIES_MADE =
  /^(?:c\. ?c\.:?(?= |\t|$)|cop(?:y|ies) (?:furnished|sent|given|for|made for)(?: to)?(?:$|:)|distributed to:$)/i
/** The first characters of labels, as a quick test of every line. */
const [BEGINS_COPIES, BEGINS_ENCLOSED, BEGINS_CREDIT] = ['CcDd', 'AaEe0123456789', 'AaCcDd'].map(
  (characters) => new Codes(characters),
) as [Codes, Codes, Codes]
/** Enclosures named under the signature: "Enclosures:", "Attachment: Draft note". */
const ENCLOSED =
  /^(?:(?:Attachments?|Enclosures?|Encls?\.?)(?: ?\(\d\))?:|\d{1,2} (?:Incls?|Encls?|Atts?)\b|Encls?\.?$)/i
/** Labels of drafters and clearances at the end. */
const CREDIT =
  /^(?:Drafted|Drafting Officer|Drafter|Cleared|Clearances?|Concurrences?|Approved)(?: (?:by|with|in))? ?:/i

/** "Attachments:" alone in its line, above what is attached. */
export const isAboveEnclosed = (text: string): boolean =>
  text.endsWith(':') && BEGINS_ENCLOSED.areAt(text, 0) && ENCLOSED.test(text)

export const isPostscript = (text: string): boolean =>
  text.startsWith('P')
    ? POSTSCRIPT.test(text)
    : isCopies(text) || (BEGINS_ENCLOSED.areAt(text, 0) && ENCLOSED.test(text))

/** Whether a line is or opens with the label of a distribution list. */
const isCopies = (text: string): boolean =>
  BEGINS_COPIES.areAt(text, 0) &&
  ((COPIES.test(text) && kindOfLabel(text) === 'distribution') || COPIES_MADE.test(text))

/** Whether a distribution list or drafting information begins at a unit and runs to the end: nobody signs below. */
export const beginsCopies = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  return isLine(unit) && (isCopies(unit.text) || isCredit(unit.text)) && isClosing(units, at)
}

const isCredit = (text: string): boolean => BEGINS_CREDIT.areAt(text, 0) && CREDIT.test(text)

/**
 * What was added under the signature: "P.S. The Minister called again …", or a distribution list, which may also follow an unsigned
 * text.
 */
export function postscript(cursor: Cursor): [Paragraph] | undefined {
  const line = currentLine(cursor)
  if (!line || (cursor.front && !cursor.signed)) return undefined
  const copies = beginsCopies(cursor.units, cursor.at)
  if (!cursor.signed && !cursor.postscript && !copies) return undefined
  if (copies) cursor.postscript = 'copies'
  else cursor.postscript ||= 'added'
  return [paragraphOf('postscript', phrase(takeProse(cursor)))]
}
