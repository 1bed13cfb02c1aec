import type { Paragraph } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase } from '../cursor.js'
import { isHandling } from '../classification.js'
import { isLine } from '../line.js'
import { paragraphOf } from './build.js'
import { isReport } from './prose.js'
import { MONTH } from '../../../source/months.js'
import { withoutMarks } from '../../../source/note-number.js'

/** A label with its words, which is no heading: "Approved by: S", "Interpreters: Mr. Lund". */
const LABELED = /^\p{Lu}[\p{L}. ]{1,30}:\s+\S/u

/** How headings begin, and how they do not end. */
const OPENING = /^[“"(]?[A-Z0-9]/
const CLOSED = /[.?!][)\]]$|[.,;:?!”"_]$|\s(?:that|and|or|the|of|to|as|with|which|if|whether)$/
/** A sentence before an omission: "He had seen it. [3 lines not declassified]" */
const LEAVES_OUT = /[.?!][”"’)]? \[[^\]]{3,80}\]$/
/** "III. Meeting at 11:00 a.m." */
const AT_AN_HOUR = /^(?:[IVX]{1,4}|[A-Z0-9])\. [^.?!]{3,60}\d [ap]\.m\.$/
/**
 * Short lines that head nothing: an office by its letter ("S", "EA"), the number of a paper ("US/MC/21") or telegram
 * ("CITE SW0005"), a day of filing ("23 March 1972"), an item of which nothing is printed ("4) [2 lines not declassified]"), what
 * was done meanwhile ("(Laughter)").
 */
const HEADS_NOTHING = new RegExp(
  String.raw`^(?:(?![IVX]+$)[A-Z]{1,2}|(?=.*\d)[A-Za-z]{1,8}(?:\/[A-Za-z0-9-]{1,8}){1,4}|CITE [A-Z\d -]{2,30}|(?:\d{1,2} )?${MONTH}(?: \d{1,2},?)? \d{4}|\(?[\da-z]{1,2}[.)] \[[^\]]{3,80}\]|\([A-Z][a-z]+(?: [a-z]+){0,2}\))$`,
)
/** The last characters, which show how a line ends. */
const TAIL = 24
/** Headings are not longer. */
const LONGEST = 110

/** Whether a line is too long for a heading; one that ends in a page mark may not be. */
const isLong = (text: string): boolean => text.length > LONGEST && !text.endsWith(']')

/** A heading without the page marks that end it. */
function withoutPages(text: string): string {
  let words = text
  for (let mark = PAGE_AT_END.exec(words.slice(-MARK)); mark; mark = PAGE_AT_END.exec(words.slice(-MARK)))
    words = words.slice(0, -mark[0].length).trimEnd()
  return words
}
const PAGE_AT_END = /\[Page [^\]]{1,12}\]$/
/** Characters of the longest page mark. */
const MARK = 19

/**
 * A heading inside the text: a short line of its own that does not end like a sentence.
 *
 *     3. Significant World Developments Affecting U.S. Security
 *     Opening Remarks
 */
export function section(cursor: Cursor): [Paragraph] | undefined {
  const line = currentLine(cursor)
  if (!line || isLong(line.text) || !OPENING.test(line.text)) return undefined
  const { lines, end } = peekWrapped(cursor)
  const text = withoutPages(joinedText(lines))
  const next = cursor.units[end]
  const followed = next !== undefined && (!isLine(next) || next.blanksBefore > 0)
  const isClosed = CLOSED.test(withoutMarks(text.slice(-TAIL))) && !AT_AN_HOUR.test(text)
  if (!followed || text.length > LONGEST || isClosed) return undefined
  if (LABELED.test(text) || isReport(text) || isHandling(text)) return undefined
  if (LEAVES_OUT.test(text) || [text, withoutMarks(text)].some((each) => HEADS_NOTHING.test(each)))
    return undefined
  cursor.at = end
  return [paragraphOf('section', phrase(lines))]
}
