import { isDocumentNumber, isFileNumber } from '../../memo/document-number.js'
import { isReceipt } from '../../memo/when-where.js'
import { isDateline } from './block/dateline.js'
import { kindOfLabel } from './block/label.js'
import { greets } from './block/salute.js'
import { isForm, isNameOfPaper, isTitle } from './block/title.js'
import { isClassification, isHandling, isStamp } from './classification.js'
import { PAGE_MARK, pageBeside, typedPage } from '../../source/page-number.js'
import type { Line } from './line.js'

/** A letterhead: "DEPARTMENT OF STATE", "THE WHITE HOUSE", "WASHINGTON". */
const LETTERHEAD =
  /^(?:(?:United States )?Department of (?:State|Defense|the Treasury|Commerce|Agriculture)|The White House|National Security Council|Central Intelligence Agency|Executive Office of the President|(?:American |United States )?(?:Embassy|Legation|Consulate(?: General)?)(?:(?: of|,) .{2,40})?|The Foreign Service of the|United States of America|(?:United States|U\.S\.) (?:Mission|Delegation) to .{2,40}|Foreign Office|Washington(?:, D\. ?C\.)?)$/i
/** A place under the letterhead: "Bonn, Germany". */
const PLACE = /^\p{Lu}[\p{L}.’' -]{2,30}, \p{Lu}[\p{L}.’' -]{1,30}$/u
/** The name of a form, printed above its letterhead. */
const BANNER = /^memorandum$/i
/** "No. 7", "No. 7 NAI DFA Secretary’s Files P12/3", "Control: 1234", "PREM 13/2090", and the number of a decimal file: "740.0011 European War 1939/1234". */
const CODE =
  /^(?:[A-Z]{1,5} \d{1,4}\/\d{1,5}|(?:No\.|Control|Ref\.?|File)(?: No\.)?:? ?[\w/.-]{1,20}|\d{3}[A-Z]?\.[\dA-Z.–-]+(?: [\p{L}\d() –-]{1,40})?\/[\d–-]+|No\. \d{1,4}[A-Z]? \p{Lu}[\p{L}\d’' .-]{1,50}\d{1,6}\/\d[\w/.-]{0,20})(?: ?:.{0,30})?$/iu

/** The most lines above a title, and around the dateline below it. */
const MOST_ABOVE = 10
const MOST_BESIDE = 6
/** The most lines above the name of a paper. */
const MOST_ABOVE_NAMED = 13

/**
 * The indexes of lines around the title that belong to the page: letterhead and classification above it, classification and serial
 * number around the dateline below it. A dateline above the title stays in the text.
 *
 *     THE WHITE HOUSE
 *     SECRET/NODIS
 *     March 3, 1958
 *     MEMORANDUM OF CONVERSATION    ← title
 */
export function besideTitle(all: readonly Line[]): readonly number[] {
  const head = aboveGreeting(all)
  if (head) return head
  const known = aboveTitle(all)
  const { above, title } = known.title === undefined ? (aboveNamedPaper(all) ?? known) : known
  return title === undefined
    ? above
    : [...above, ...(besideDateline(all, title + 1) ?? underTitle(all, title))]
}

/**
 * Above the day and the greeting of a letter without a title, every short line that is no sentence and no label:
 *
 *     10 HARBOUR STREET
 *     AARHAVN
 *     15 January 1990
 *     SECRET AND PERSONAL
 *     Dear Sven,
 */
function aboveGreeting(all: readonly Line[]): readonly number[] | undefined {
  const greeting = all.slice(0, MOST_ABOVE_GREETING).findIndex(({ text }) => greets(text))
  if (greeting < 0) return undefined
  const day = all.slice(0, greeting).findIndex(({ text }) => isDateline(text) || datedAside(text) > 0)
  const above = all.slice(0, day)
  if (day < 0 || day > MOST_IN_HEAD || !above.every(mayBeLetterhead)) return undefined
  if (above.some(({ text }) => isTitle(text) || NUMBER.test(text))) return undefined
  const isAside = datedAside(all[day]!.text) > 0 ? [day] : []
  const classed = all
    .slice(day + 1, greeting)
    .flatMap(({ text }, at) => (isHandling(text) ? [day + 1 + at] : []))
  return [...above.keys(), ...isAside, ...classed]
}

/** The most lines above a greeting, and above its day. */
const MOST_ABOVE_GREETING = 14
const MOST_IN_HEAD = 6

/**
 * Where a dateline begins that a wide gap parts from the words of a letterhead: "COMMISSION                Oslo, 14 March
 * 1974"; 0 where there is none.
 */
export function datedAside(text: string): number {
  const gap = text.length > LONGEST_DATED ? -1 : text.lastIndexOf('   ')
  if (gap < 0) return 0
  const right = text.slice(gap).trimStart()
  return isDateline(right) && !isDateline(text) ? text.length - right.length : 0
}

const LONGEST_DATED = 160

/** Classifications above or below the dateline, and serial numbers and precedence above it; undefined without a dateline. */
function besideDateline(all: readonly Line[], from: number): number[] | undefined {
  const beside: number[] = []
  let dated = false
  for (let at = from; at < Math.min(all.length - 1, from + MOST_BESIDE); at++) {
    const { text } = all[at]!
    if (dated ? isClassification(text) : isHandling(text)) beside.push(at)
    else if (isDateline(text)) dated = true
    else if (isCodeAndDay(text)) {
      beside.push(at)
      dated = true
    } else if (dated && !isReceipt(text) && !isHandling(text)) break
  }
  return dated ? beside : undefined
}

/** "Z A 5-20.A/73                    21 June 1973": the number of a file, and far to the right the day. */
const isCodeAndDay = (text: string): boolean => datedAside(text) > 0 && OF_FILE.test(text)
const OF_FILE = /^(?:\p{Lu}{1,3}[ -]){0,3}[\w./-]*\d[\w./-]* {3}/u

/** Where no dateline follows: classifications right under the title, and the letterhead under "INCOMING TELEGRAM". */
function underTitle(all: readonly Line[], title: number): number[] {
  const isOfForm = isForm(all[title]!.text)
  const under: number[] = []
  for (let at = title + 1; at < Math.min(all.length - 1, title + MOST_BESIDE); at++) {
    const { text } = all[at]!
    if (!isClassification(text) && !(isOfForm && (isHandling(text) || LETTERHEAD.test(text)))) break
    under.push(at)
  }
  return under
}

/**
 * Above the name of a memorandum or record, every short line that is no sentence and no label counts as letterhead, known or
 * not.
 */
function aboveNamedPaper(all: readonly Line[]): { above: readonly number[]; title: number } | undefined {
  const title = all
    .slice(0, MOST_ABOVE_NAMED)
    .findIndex(({ text }, at) => isNameOfPaper(text, all[at + 1]?.text))
  if (title <= 0 || !all.slice(0, title).every(mayBeLetterhead)) return undefined
  const above = all.slice(0, title).flatMap((line, index) => {
    const isOfStamp = index > 0 && line.blanksBefore === 0 && isStamp(all[index - 1]!.text)
    if (isDateline(line.text) && !isOfStamp) return []
    // Only right above the title does a number belong to it.
    return NUMBER.test(line.text) && (index === title - 1 || line.text.startsWith('[')) ? [] : [index]
  })
  return { above, title }
}

const mayBeLetterhead = ({ text }: Line): boolean =>
  text.length <= LONGEST_ABOVE && !SENTENCE.test(text) && !kindOfLabel(text)

/** The page mark of an edition, alone on its line. */
const PAGE = new RegExp(`^${PAGE_MARK}$`)
/** The number of a document, or a page mark. */
const NUMBER = new RegExp(String.raw`^(?:\[?\d{1,4}[A-Za-z]?\.?\]?|${PAGE_MARK})$`)
const SENTENCE = /[!?:]$|\p{Ll} \p{Ll}.*\.$/u
const LONGEST_ABOVE = 90

function aboveTitle(all: readonly Line[]): { above: readonly number[]; title?: number } {
  const above: number[] = []
  /** The result if no other title follows the banner. */
  let banner: { above: readonly number[]; title?: number } = { above: [] }
  // A letter has no title, but a dateline under its letterhead.
  let dated = false
  for (const [index, { text }] of all.slice(0, MOST_ABOVE + 1).entries()) {
    if (isFiled(text)) {
      above.push(index)
      continue
    }
    if (isNumbering(all, index)) continue
    if (BANNER.test(text)) banner = { above: [...above], title: index }
    else if (isTitle(text)) return { above, title: index }
    else if (isDateline(text)) {
      dated = true
      continue
    } else if (PAGE.test(text) || typedPage(text)?.form === 'named' || isClassedPage(text)) continue
    else if (!isAbove(text, all[index - 1]?.text))
      return dated && banner.title === undefined && above.length > 0 ? { above } : banner
    above.push(index)
  }
  return banner
}

/** "NATIONAL SECURITY COUNCIL          1043-X": a letterhead, and far to its right the number under which the paper was filed. */
function isFiled(text: string): boolean {
  const [words, number, ...others] = text.length > LONGEST_ABOVE ? [] : text.split(/ {3,}/)
  return number !== undefined && others.length === 0 && LETTERHEAD.test(words!) && FILED.test(number)
}
const FILED = /^(?:(?:LOG|Log|ID|SYSTEM) ?)?(?:[IV]{1,3} )?[#\d][\d-]{2,8}(?:-?[A-Z])?$/

/** Whether a line is the number of the document right above its title, with the file between them or not, or that file. */
function isNumbering(all: readonly Line[], index: number): boolean {
  const { text } = all[index]!
  if (index > 0 && isFileNumber(text)) return isDocumentNumber(all[index - 1]!.text)
  const next = all[index + 1]?.text
  return isDocumentNumber(text) && next !== undefined && (isTitle(next) || isFileNumber(next))
}

/** "TOP SECRET - 1 -" */
const isClassedPage = (text: string): boolean => {
  const beside = pageBeside(text)
  return beside !== undefined && isClassification(text.slice(beside.words.start, beside.words.end))
}

const isAbove = (text: string, before: string | undefined): boolean =>
  isHandling(text) ||
  isStamp(text) ||
  LETTERHEAD.test(text) ||
  CODE.test(text) ||
  isRemark(text) ||
  (before !== undefined && LETTERHEAD.test(before) && PLACE.test(text))

/** Whether a line is an editor’s remark above a title: "[Enclosure 2 in No. 12.]", "[Translation.]", but no page mark. */
const isRemark = (text: string): boolean =>
  text.startsWith('[') &&
  text.length <= LONGEST_REMARK &&
  REMARK.test(text) &&
  !PAGE.test(text) &&
  !isReceipt(text)
const LONGEST_REMARK = 60
const REMARK = /^\[\p{Lu}\p{L}[^[\]]*\]$/u
