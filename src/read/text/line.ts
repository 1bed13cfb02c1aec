import type { PageTurn, RunningHead } from '../../memo/ast.js'
import { kindAt } from '../../source/characters.js'
import { BEHIND_STOP } from '../../source/note-number.js'
import type { Span } from '../../source/position.js'

/** A line that is not blank; `start` and `end` leave its indentation and trailing space outside. */
export interface Line extends Span {
  readonly type: 'line'
  /** The words of the line, without the page mark that may begin it. */
  readonly text: string
  /** The properties of its first character, which rule out most forms of blocks. */
  readonly initial: number
  /** Columns before the first character. */
  readonly indent: number
  /** Blank lines before it; a drawn line counts as one. */
  readonly blanksBefore: number
  /** Only a drawn line separates it from the one above. */
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
  /** Note markers that stand alone on the lines below. */
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

/** A line that is still being read. */
export type OpenLine = { -readonly [Property in keyof Line]: Line[Property] }

/** Every line is made here, because engines are quickest with objects of one shape. */
export function makeLine(
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

/** A line that ends a sentence, or introduces something. */
export const STOPPED = new RegExp(`[.:;!?]${BEHIND_STOP}$`, 'u')

/** Whether a line ends a sentence, or in a bracket, so that nothing need follow. */
export const isOver = ({ text }: Line): boolean => STOPPED.test(text) || /[)\]]$/.test(text)

/** Whether blank lines, and not only a drawn line, separate a line from the one above. */
export const isParted = ({ blanksBefore, ruled }: Line): boolean => blanksBefore > 0 && !ruled

/** The first words of a line, without what stands behind them. */
export function lineUpTo(line: Line, length: number): Line {
  return { ...line, end: line.start + length, text: line.text.slice(0, length) }
}

/** Its last words, as a line of their own. */
export function lineFrom(line: Line, from: number): Line {
  return makeLine(line.start + from, line.text.slice(from), line.indent + from, 0, false)
}

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
