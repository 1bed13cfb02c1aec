import { Codes } from '../../source/characters.js'
import { isDraftingCode } from './block/below-signature.js'
import { kindOfLabel } from './block/label.js'
import { isTitle } from './block/title.js'
import { isClassification, isDeclassified, isStamp, mayBeOfStamp } from './classification.js'
import { STOPPED } from './line.js'
import type { Line } from './line.js'

/**
 * The indexes of the lines of stamps that stand apart from the text, wherever a page ends or an archive found room: the classification
 * that closes a page, who classified the paper and until when, and who declassified it.
 *
 *     … had been in Moscow in
 *
 *     SECRET/SENSITIVE
 *     DECLASSIFY ON:  OADR           DECLASSIFIED
 *                                    NLN F97-013 #42
 *                                    By CAS, NARA, Date 7/12/01
 *
 *     February and would
 */
export function pageStamps(all: readonly Line[], isOfPage: (line: Line) => boolean): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < all.length; at++) {
    if (!isCertain(all[at]!.text)) continue
    let [first, last] = [at, at]
    while (first > 0 && at - first < MOST && isOfStamps(all[first - 1]!.text)) first--
    while (last + 1 < all.length && last - at < MOST && goesOn(all, last)) last++
    if (isApart(all, first, isOfPage) && (last + 1 === all.length || isApart(all, last + 1, isOfPage)))
      for (let of = first; of <= last; of++) found.push(of)
    at = last
  }
  return found
}

/** More lines of stamps do not stand together, above one that is certain or below it. */
const MOST = 10

/** Whether something parts a line from the one above: a blank line, the end of a page, or what is of the page. */
const isApart = (all: readonly Line[], at: number, isOfPage: (line: Line) => boolean): boolean =>
  at === 0 || all[at]!.blanksBefore > 0 || all[at]!.newPage || isOfPage(all[at - 1]!)

/** Whether stamps go on in the line below one of theirs. */
function goesOn(all: readonly Line[], at: number): boolean {
  const next = all[at + 1]!
  if (isOfStamps(next.text)) return true
  // What an archive wrote under "DECLASSIFIED" may be anything.
  if (next.blanksBefore > 0 || !mayBeOfStamp(next.text) || isTitle(next.text) || kindOfLabel(next.text))
    return false
  return cellsOf(all[at]!.text).some((cell) => isDeclassified(cell) || isDetail(cell))
    ? !STOPPED.test(next.text)
    : false
}

/** A line may have stamps side by side. */
const GAP = / {3,}|\t/
const LONGEST = 140

const cellsOf = (text: string): readonly string[] =>
  text.length > LONGEST ? [text] : text.split(GAP).filter((cell) => cell !== '')

const isCertain = (text: string): boolean =>
  text.length <= LONGEST &&
  (BEGINS_CERTAIN.areAt(text, 0) || text.includes('   ')) &&
  cellsOf(text).some((cell) => CERTAIN.test(cell) && isStamp(cell)) &&
  isOfStamps(text)

/** No line of prose is so, while "declassification." may close a paragraph. */
const CERTAIN =
  /^(?:DECLASSIF|CLASSIFIED|Classified [Bb]y|DERIVED|Derived|EXEMPT|SUBJECT TO|AUTOMATICALLY|Excluded from|Downgraded at|Declassify|Decl|E\. ?O\. ?\d|Review on|REVIEW ON|X?GDS)/
const BEGINS_CERTAIN = new Codes('ACDEGRSX')

const isOfStamps = (text: string): boolean =>
  cellsOf(text).every((cell) => isClassification(cell) || isStamp(cell) || isDetail(cell))

/** What stands around such stamps: "FORM DS-1254", "Per: RAC Project", "NLC-7-37-2-1-0", "06/07/05 [initials]", "EUR/NOR:HHall:abc x1234". */
const isDetail = (text: string): boolean => text.length <= 60 && (DETAIL.test(text) || isDraftingCode(text))
const DETAIL =
  /^(?:(?:Authority|AUTHORITY|ESDN|RAC|Reason|REASON)\b.{0,50}|P(?:er|ER)(?:[;:]| E\. ?O\.).{0,40}|NL[A-Z]{0,3}[ -].{0,40}|FORM [A-Z]{1,4}-\d.{0,20}|\(Drafting [Oo]ffice.{0,30}|AS AMENDED|(?:BY|By) .{0,30}(?:NARA|NARS|DATE|Date).{0,30}|X?GDS.{0,12}|\d{1,2}\/\d{1,2}\/\d{2,4}.{0,16})$/
