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
/** The labels of those whom copies go to. */
const COPIES = /^(?:cop|cc|dis)/i
/** The same as typists shorten them, or say more: "c.c. Mr. Lund", "Copies furnished:". */
const COPIES_MADE =
  /^(?:c\. ?c\.:?(?= |\t|$)|cop(?:y|ies) (?:furnished|sent|given|for|made for)(?: to)?(?:$|:))/i
/** Every line is asked, and a look at its first character is enough for most. */
const [BEGINS_COPIES, BEGINS_ENCLOSED, BEGINS_CREDIT] = ['CcDd', 'AaEe0123456789', 'AaCcDd'].map(
  (characters) => new Codes(characters),
) as [Codes, Codes, Codes]
/** What goes with the paper, named under the signature: "Enclosures:", "Attachment: Draft note". */
const ENCLOSED =
  /^(?:(?:Attachments?|Enclosures?|Encls?\.?)(?: ?\(\d\))?:|\d{1,2} (?:Incls?|Encls?|Atts?)\b|Encls?\.?$)/i
/** Who made the paper, as its end says. */
const CREDIT =
  /^(?:Drafted|Drafting Officer|Drafter|Cleared|Clearances?|Concurrences?|Approved)(?: (?:by|with|in))? ?:/i

export const isPostscript = (text: string): boolean =>
  text.startsWith('P')
    ? POSTSCRIPT.test(text)
    : isCopies(text) || (BEGINS_ENCLOSED.areAt(text, 0) && ENCLOSED.test(text))

/** The label of those whom copies go to. */
const isCopies = (text: string): boolean =>
  BEGINS_COPIES.areAt(text, 0) &&
  ((COPIES.test(text) && kindOfLabel(text) === 'distribution') || COPIES_MADE.test(text))

/** A label of those who get or made the paper, and nothing but them below it: nobody signs there. */
export const beginsCopies = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  return isLine(unit) && (isCopies(unit.text) || isCredit(unit.text)) && isClosing(units, at)
}

const isCredit = (text: string): boolean => BEGINS_CREDIT.areAt(text, 0) && CREDIT.test(text)

/**
 * What was added under the signature: "P.S. The Minister called again …", whom copies go to, and what goes on with it. Whom
 * copies go to is also named where nobody signed.
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
