import { isDateline } from './block/dateline.js'
import { isTitle } from './block/title.js'
import { isClassification, isStamp } from './classification.js'
import { typedPage } from '../../source/page-number.js'
import type { Line } from './line.js'

/** Whose paper it is: "DEPARTMENT OF STATE", "THE WHITE HOUSE", "WASHINGTON". */
const LETTERHEAD =
  /^(?:(?:United States )?Department of (?:State|Defense|the Treasury|Commerce|Agriculture)|The White House|National Security Council|Central Intelligence Agency|Executive Office of the President|(?:American |United States )?Embassy(?: of .{2,40})?|(?:United States|U\.S\.) (?:Mission|Delegation) to .{2,40}|Foreign Office|Washington(?:, D\. ?C\.)?)$/i
/** Where it was written, under the letterhead: "Bonn, Germany". */
const PLACE = /^\p{Lu}[\p{L}.’' -]{2,30}, \p{Lu}[\p{L}.’' -]{1,30}$/u
/** The name of the form, which is printed above its letterhead. */
const BANNER = /^memorandum$/i
/** "No. 7", "Control: 1234", "PREM 13/2090", and the number of a decimal file: "740.0011 European War 1939/1234". */
const CODE =
  /^(?:[A-Z]{1,5} \d{1,4}\/\d{1,5}|(?:No\.|Control|Ref\.?|File)(?: No\.)?:? ?[\w/.-]{1,20}|\d{3}[A-Z]?\.[\dA-Z.–-]+(?: [\p{L}\d() –-]{1,40})?\/[\d–-]+)(?: ?:.{0,30})?$/iu

/** Nobody puts more lines above a title, or between it and the classification. */
const MOST_ABOVE = 10
const MOST_BETWEEN = 4

/**
 * The lines above the title that say whose paper it is and who may read it, and the classification beside
 * the dateline below it. A dateline above the title is left to the text.
 *
 *     THE WHITE HOUSE
 *     SECRET/NODIS
 *     March 3, 1958
 *     MEMORANDUM OF CONVERSATION    ← title
 */
export function besideTitle(all: readonly Line[]): readonly number[] {
  const { above, title } = aboveTitle(all)
  if (title === undefined) return above
  for (let at = title + 1; at <= title + MOST_BETWEEN && at + 1 < all.length; at++)
    if (
      isClassification(all[at]!.text) &&
      all.slice(at - 1, at + MOST_BETWEEN).some(({ text }) => isDateline(text))
    )
      return [...above, at]
  return above
}

function aboveTitle(all: readonly Line[]): { above: readonly number[]; title?: number } {
  const above: number[] = []
  /** What is known if no other title follows the banner. */
  let banner: { above: readonly number[]; title?: number } = { above: [] }
  for (const [index, { text }] of all.slice(0, MOST_ABOVE + 1).entries()) {
    if (BANNER.test(text)) banner = { above: [...above], title: index }
    else if (isTitle(text)) return { above, title: index }
    else if (isDateline(text) || typedPage(text)?.form === 'named') continue
    else if (!isAbove(text, all[index - 1]?.text)) return banner
    above.push(index)
  }
  return banner
}

const isAbove = (text: string, before: string | undefined): boolean =>
  isClassification(text) ||
  isStamp(text) ||
  LETTERHEAD.test(text) ||
  CODE.test(text) ||
  (before !== undefined && LETTERHEAD.test(before) && PLACE.test(text))
