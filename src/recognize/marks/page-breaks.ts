import type { HyphenMark, PageBreakMark } from '../../memo/annotation.js'
import type { PageTurn } from '../../memo/ast.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { lastUpTo } from '../../source/halving.js'
import type { Span } from '../../source/position.js'
import type { Lexicon } from '../lexicon.js'
import { brokenWord } from './hyphens.js'
import { lettersBefore, lettersBehind } from './letters.js'
import { SPACE, kindAt } from '../../source/characters.js'
import { PAGE_MARK } from '../../source/page-number.js'

/** A page mark among words; the mark itself may be wrapped. */
const MARK = new RegExp(PAGE_MARK, 'y')
/** "[p. 410]" may also be what an editor refers to. */
const SHORT = /^\[pp?\./

/** The page breaks of some phrases, and the hyphens of the words that they stand in. */
export interface PageMarks {
  readonly breaks: readonly PageBreakMark[]
  readonly hyphens: readonly HyphenMark[]
}

/**
 * Page marks inside phrases, each with the one space that belongs to it: the space before it parts
 * the words, the space after it belongs to the mark. Between the halves of a word there is none.
 *
 *     Mr. Khrushchev [Page 410] emphasized      …reasonable re [Page 21] strictions      … the nego- [Page 22] tiations
 *                    ^^^^^^^^^^^                              ^^^^^^^^^^^ inside a word              ^ as at a line end
 */
export function pageBreaks(source: string, zoned: readonly ZonedPhrase[], lexicon: Lexicon): PageMarks {
  const marks = marksOf(source)
  const breaks: PageBreakMark[] = []
  const hyphens: HyphenMark[] = []
  const enter = (place: Span, found: PageBreakMark): void => {
    const { start, end } = found
    const [from, to] = [skipSpacesBack(source, start, place.start), skipSpaces(source, end, place.end)]
    const hyphen =
      to < place.end ? brokenWord(source, { start: place.start, end: from }, to, lexicon) : undefined
    if (hyphen && !hyphen.kept) hyphens.push({ ...hyphen, end: start })
    breaks.push(hyphen ? { ...found, start: hyphen.kept ? from : start, end: to, insideWord: true } : found)
  }
  for (const { phrase } of zoned) {
    const { place, pageTurns } = phrase
    const own = marks.length > 0 ? inside(marks, place) : marks
    for (const mark of own) enter(place, pageMark(source, place, mark, lexicon))
    if (!pageTurns) continue
    const marked = new Set(own.map(({ index }) => index))
    for (const turn of pageTurns)
      if (!marked.has(turn.place.start)) enter(place, pageTurn(source, place, turn))
  }
  return { breaks, hyphens }
}

/** All marks of a text: brackets are found much quicker than a pattern. */
function marksOf(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    MARK.lastIndex = at
    const mark = MARK.exec(text)
    if (mark) found.push(mark)
  }
  const isOne = (mark: RegExpExecArray, index: number): boolean =>
    !isShort(mark) || follow(found[index - 1], mark) || follow(mark, found[index + 1])
  return found.filter(isOne)
}

const isShort = ([mark]: RegExpExecArray): boolean => SHORT.test(mark)
/** Whether one mark counts on from another. */
const follow = (before: RegExpExecArray | undefined, next: RegExpExecArray | undefined): boolean =>
  before !== undefined && next !== undefined && Number(next[1]) - Number(before[1]) === 1

/** Of the marks of a text, which are found once, those inside a phrase. */
function inside(marks: readonly RegExpExecArray[], { start, end }: Span): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let at = lastUpTo(marks.length, (index) => marks[index]!.index, start)
  for (let mark = marks[at]; mark && mark.index + mark[0].length <= end; mark = marks[++at])
    if (mark.index >= start) found.push(mark)
  return found
}

function pageMark(
  source: string,
  { start, end }: Span,
  mark: RegExpExecArray,
  lexicon: Lexicon,
): PageBreakMark {
  const text = source.slice(start, end)
  let from = mark.index - start
  let to = from + mark[0].length
  const insideWord = joinsWord(text, from, to, lexicon)
  if (insideWord) {
    from = text.slice(0, from).trimEnd().length
    to = skipSpaces(text, to, text.length)
  } else if (from === 0 || kindAt(text, from - 1) & SPACE) to = skipSpaces(text, to, text.length)
  const n = mark[1]!
  return { type: 'pageBreak', start: start + from, end: start + to, n, insideWord, rule: 'page-mark' }
}

function pageTurn(source: string, { end }: Span, { place, parts }: PageTurn): PageBreakMark {
  const to = skipSpaces(source, place.end, end)
  const n = parts.find((part) => part.type === 'pageBreak')?.n ?? ''
  const from = place.start
  return { type: 'pageBreak', start: from, end: to, n, insideWord: false, parts, rule: 'page-turn' }
}

function skipSpaces(text: string, start: number, end: number): number {
  let at = start
  while (at < end && kindAt(text, at) & SPACE) at++
  return at
}

function skipSpacesBack(text: string, end: number, start: number): number {
  let at = end
  while (at > start && kindAt(text, at - 1) & SPACE) at--
  return at
}

/** Shorter words made of two words ("may be", "in to") are two words unless the document says otherwise. */
const LONG = 8

/**
 * Two halves that make a word which the document or the language knows. Where each of them is a word of its
 * own, the document itself must use the long word that they make.
 *
 *     re [Page 21] strictions → restrictions      the [Page 22] most → the most
 */
function joinsWord(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  const before = lettersBefore(text, skipSpacesBack(text, from, 0)).toLowerCase()
  const after = lettersBehind(text, skipSpaces(text, to, text.length))
  if (before === '' || after === '') return false
  const whole = before + after
  if (lexicon.isWord(before) && lexicon.isWord(after)) return whole.length >= LONG && lexicon.count(whole) > 0
  return lexicon.knows(whole)
}
