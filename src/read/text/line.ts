import type { PageTurn, RunningHead } from '../../memo/ast.js'
import { LETTERED } from '../../source/bullet.js'
import { LOWER, kindAt } from '../../source/characters.js'
import { SURELY_DRAWN, isDrawn } from '../../source/drawn-line.js'
import { BEHIND_STOP, NOTE_DIGITS, NOTE_LETTER, NOTE_SIGN } from '../../source/note-number.js'
import { PAGE_MARK } from '../../source/page-number.js'
import type { Span } from '../../source/position.js'
import { addAll } from '../../source/many.js'

/** A line that is not blank; `start` and `end` leave its indentation and trailing space outside. */
export interface Line extends Span {
  readonly type: 'line'
  /** The words of the line, without the page mark that may begin it. */
  readonly text: string
  /** What Unicode says of its first character: most forms of blocks are ruled out by that. */
  readonly initial: number
  /** Columns before the first character. */
  readonly indent: number
  /** Blank lines before it; a line that is drawn across the page parts like one. */
  readonly blanksBefore: number
  /** Nothing but such a line parts it from the one above. */
  readonly ruled: boolean
  /** Length of the whole printed line, for judging whether the next word would have fitted. */
  readonly width: number
  /** It is indented more than the lines around it, and a sentence ended before it: a paragraph begins. */
  readonly opens: boolean
  /** A form feed stands before it: it is the first line of a page. */
  readonly newPage: boolean
  /** It holds no words, but what stands between two pages. */
  readonly pageTurn: PageTurn | undefined
  /** It was two lines: the number of a note, and its first words. */
  readonly joined: readonly [Line, Line] | undefined
  /** What stands alone on the lines below and calls notes. */
  readonly markers: readonly Span[] | undefined
}

/** A page mark on a line of its own, or at the beginning of a line. */
export interface PageMark extends Span {
  readonly type: 'pageMark'
  readonly page: string
  readonly blanksBefore: number
  /** A typist's number; without length where the page begins below the number of the page before. */
  readonly typed: boolean
}

/** A line that repeats at the head or foot of pages. */
export interface RunningLine extends Span, Pick<RunningHead, 'kind' | 'side'> {
  readonly type: 'runningLine'
  readonly blanksBefore: number
}

export type Unit = Line | PageMark | RunningLine

export const isPage = (unit: Unit | undefined): unit is PageMark => unit?.type === 'pageMark'
const isRunning = (unit: Unit | undefined): unit is RunningLine => unit?.type === 'runningLine'
/** A mark or line of the page, not of its text. */
export const isOfPage = (unit: Unit | undefined): unit is PageMark | RunningLine =>
  isPage(unit) || isRunning(unit)
export const isLine = (unit: Unit | undefined): unit is Line => unit?.type === 'line'

/**
 * A mark that begins a line.
 *
 *     [Page 343]138. Memorandum of a Conversation
 *     ^^^^^^^^^^ page 343
 */
const PAGE = new RegExp(`^${PAGE_MARK}\\s*`)

/** A line while the text is read. */
type OpenLine = { -readonly [Property in keyof Line]: Line[Property] }

/** The lines of a text whose spaces are plain, in order; blank lines are counted, not kept, nor are drawn ones. */
export function lines(text: string): Line[] {
  let found: OpenLine[] = []
  let drawn = false
  let blanksBefore = 0
  let newPage = false
  const endOfLine = lineEnds(text)
  for (
    let start = text.startsWith('\uFEFF') ? 1 : 0, end = 0;
    end < text.length;
    start = afterEnd(text, end)
  ) {
    end = endOfLine(start)
    const raw = text.slice(start, end)
    const words = raw.trim()
    newPage ||= start > 0 && text[start - 1] === '\f'
    if (words === '') {
      blanksBefore++
      continue
    }
    const indent = words.length === raw.length ? 0 : raw.length - raw.trimStart().length
    found.push(makeLine(start + indent, words, indent, blanksBefore, newPage))
    drawn ||= isDrawn(words)
    blanksBefore = 0
    newPage = false
  }
  const below = new Set<OpenLine>()
  if (drawn) found = withoutDrawn(found, below)
  if (isDoubleSpaced(found, below))
    for (const line of found) line.blanksBefore = Math.floor(line.blanksBefore / 2)
  const fewest = fewestBlanks(found)
  if (fewest > 1) for (const line of found) line.blanksBefore = Math.floor(line.blanksBefore / fewest)
  for (const line of below) rule(line)
  const indent = paragraphIndent(found)
  for (const [index, line] of found.entries())
    line.opens = opens(line, found[index - 1], found[index + 1], indent)
  return found
}

/** A drawn line parts also where the blank ones beside it are only those of a text that has them everywhere. */
function rule(line: OpenLine): void {
  if (line.blanksBefore > 0) return
  line.ruled = true
  line.blanksBefore = 1
}

/** The lines but for those that are drawn across the page; `below` takes the lines that stand under these. */
function withoutDrawn(all: readonly OpenLine[], below: Set<OpenLine>): OpenLine[] {
  const kept: OpenLine[] = []
  let above: OpenLine | undefined
  for (const [index, line] of all.entries()) {
    if (isDrawn(line.text) && isOfLayout(line, all[index - 1], all[index + 1])) {
      if (above) line.blanksBefore += above.blanksBefore
      line.newPage ||= above?.newPage === true
      above = line
      continue
    }
    if (above) {
      line.blanksBefore += above.blanksBefore
      rule(line)
      below.add(line)
      line.newPage ||= above.newPage
      above = undefined
    }
    kept.push(line)
  }
  return kept
}

/**
 * Whether a drawn line belongs to what is right above or below it: it heads, closes or parts a table, a heading, a note, a page. One
 * that stands alone is a line of the text, and one that interrupts a sentence stands for words.
 */
function isOfLayout(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (!before || !next) return true
  const [isBelow, isAbove] = [line.blanksBefore === 0, next.blanksBefore === 0]
  // As long as the words above it, it underlines them.
  if (isBelow && line.text.length === before.text.length && line.indent === before.indent) return true
  if ((!isBelow && !isAbove) || line.text.length < SURELY_DRAWN)
    return NOTE.test(next.text) || PAGE.test(next.text)
  const goesOn = (next.initial & LOWER) !== 0 && !STOPPED.test(before.text) && !before.text.includes('   ')
  return !(isBelow && isAbove && goesOn)
}

/** A note may begin so. */
const NOTE = new RegExp(`^(?:${NOTE_DIGITS}|${NOTE_SIGN}|${NOTE_LETTER}[.)\\s])`, 'u')

/** Where most paragraphs begin, if they begin further in than they go on; -1 if none do. */
function paragraphIndent(all: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const [index, { indent, blanksBefore }] of all.entries()) {
    const [before, after] = [all[index - 1], all[index + 1]]
    const sticksOut = after?.blanksBefore === 0 && indent >= after.indent + INDENT
    if (
      sticksOut &&
      (!before || blanksBefore > 0 || indent >= before.indent + INDENT || STOPPED.test(before.text))
    )
      counts.set(indent, (counts.get(indent) ?? 0) + 1)
  }
  let [most, found] = [FEW - 1, -1]
  for (const [indent, count] of counts) if (count > most) [most, found] = [count, indent]
  return found
}

/** Fewer lines that go on prove nothing. */
const FEW = 3

/** Whether a blank line follows nearly every line, so that lines which begin with a small letter stand behind one too. */
function isDoubleSpaced(all: readonly Line[], belowDrawn: ReadonlySet<Line>): boolean {
  const goingOn = all.filter(
    (line, index) =>
      line.initial & LOWER &&
      index > 0 &&
      !belowDrawn.has(line) &&
      !LETTERED.test(line.text) &&
      !STOPPED.test(all[index - 1]!.text),
  )
  const spaced = goingOn.filter(({ blanksBefore }) => blanksBefore === 1)
  return goingOn.length >= FEW && spaced.length >= goingOn.length * 0.8
}

/** How many blank lines part lines at least, where any do: as many count for one. */
function fewestBlanks(all: readonly Line[]): number {
  let fewest = Infinity
  for (const { blanksBefore } of all) {
    if (blanksBefore === 1) return 1
    if (blanksBefore > 0 && blanksBefore < fewest) fewest = blanksBefore
  }
  return fewest === Infinity ? 1 : fewest
}

/** Every line is made here: objects of one make are read quickest. */
function makeLine(
  start: number,
  text: string,
  indent: number,
  blanksBefore: number,
  newPage: boolean,
): OpenLine {
  return {
    type: 'line',
    start,
    end: start + text.length,
    text,
    initial: text === '' ? 0 : kindAt(text, 0),
    indent,
    blanksBefore,
    ruled: false,
    width: indent + text.length,
    opens: false,
    newPage,
    pageTurn: undefined,
    joined: undefined,
    markers: undefined,
  }
}

/** How much further in a first line begins at least. */
const INDENT = 2

/** `paragraphIndent`: where paragraphs begin, also those of one line. */
function opens(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  paragraphIndent: number,
): boolean {
  if (!before || line.blanksBefore > 0) return false
  const isFurtherIn = line.indent >= before.indent + INDENT
  const sticksOut = !after || after.blanksBefore > 0 || line.indent >= after.indent + INDENT
  return (line.indent === paragraphIndent || (isFurtherIn && sticksOut)) && STOPPED.test(before.text)
}

/** A line that ends a sentence, or introduces something. */
export const STOPPED = new RegExp(`[.:;!?]${BEHIND_STOP}$`, 'u')

/** Whether nothing must follow a line: it ends a sentence, or in a bracket. */
export const isOver = ({ text }: Line): boolean => STOPPED.test(text) || /[)\]]$/.test(text)

/**
 * Parts page marks from the lines that they begin, but for a mark in the middle of a paragraph
 * (`inside` says so), which stays among the words. `furniture` holds what is none of the text, by the lines, with
 * the words of a line that it shares.
 */
export function partPages(
  all: readonly Line[],
  furniture: ReadonlyMap<Line, readonly Unit[]>,
  inside: (line: Line, before: Line) => boolean,
): Unit[] {
  const found: Unit[] = []
  all.forEach((line, index) => {
    const ofPage = furniture.size > 0 ? furniture.get(line) : undefined
    const before = all[index - 1]
    if (ofPage) addAll(found, ofPage)
    // A page that only a form feed begins has no line of its own.
    if (ofPage?.some(({ start, end }) => end > start)) return
    if (!line.text.startsWith('[') || (before && inside(line, before))) found.push(line)
    else partLine(line, found)
  })
  return found
}

function partLine(line: Line, found: Unit[]): void {
  let { start, text, blanksBefore } = line
  for (let mark = PAGE.exec(text); mark; mark = PAGE.exec(text)) {
    const cut = mark[0].length
    const end = start + mark[0].trimEnd().length
    found.push({ type: 'pageMark', start, end, page: mark[1]!, blanksBefore, typed: false })
    start += cut
    text = text.slice(cut)
    blanksBefore = 0
  }
  if (text === '') return
  const rest = makeLine(start, text, line.indent, blanksBefore, line.newPage)
  rest.width = line.width
  rest.opens = line.opens
  found.push(rest)
}

/** Whether more than a drawn line parts a line from the one above. */
export const isParted = ({ blanksBefore, ruled }: Line): boolean => blanksBefore > 0 && !ruled

/** The first words of a line, without what stands behind them. */
export function lineUpTo(line: Line, length: number): Line {
  return { ...line, end: line.start + length, text: line.text.slice(0, length) }
}

/** Its last words, as a line of their own. */
export function lineFrom(line: Line, from: number): Line {
  return makeLine(line.start + from, line.text.slice(from), line.indent + from, 0, false)
}

/** Finds where a line ends that begins at an offset. Nearly all texts have line feeds alone, which are found quickest. */
function lineEnds(text: string): (start: number) => number {
  if (text.includes('\r') || text.includes('\f'))
    return (start) => {
      ENDS.lastIndex = start
      return ENDS.test(text) ? ENDS.lastIndex - 1 : text.length
    }
  return (start) => {
    const end = text.indexOf('\n', start)
    return end < 0 ? text.length : end
  }
}

const ENDS = /[\r\n\f]/g

const afterEnd = (text: string, end: number): number => end + (text.startsWith('\r\n', end) ? 2 : 1)

/** What stands between two pages as a line without words, so that it can stand among those of a paragraph. */
export function pageTurnLine(units: readonly (PageMark | RunningLine)[]): Line {
  const place = { start: units[0]!.start, end: units.at(-1)!.end }
  const line = makeLine(place.start, '', 0, 0, false)
  line.end = place.end
  line.pageTurn = { place, parts: units.map(partOfTurn) }
  return line
}

export function partOfTurn(unit: PageMark | RunningLine): PageTurn['parts'][number] {
  const place = { start: unit.start, end: unit.end }
  return isPage(unit)
    ? { type: 'pageBreak', place, n: unit.page }
    : { type: 'runningHead', place, kind: unit.kind, side: unit.side }
}
