import type { PageTurn, RunningHead } from '../../memo/ast.js'
import { plainSpaces } from '../../source/characters.js'
import { PAGE_MARK } from '../../source/page-number.js'
import type { Span } from '../../source/position.js'

/** A line that is not blank; `start` and `end` leave its indentation and trailing space outside. */
export interface Line extends Span {
  /** The words of the line, without the page mark that may begin it. */
  readonly text: string
  /** Columns before the first character. */
  readonly indent: number
  /** Blank lines before it. */
  readonly blanksBefore: number
  /** Length of the whole printed line, for judging whether the next word would have fitted. */
  readonly width: number
  /** It is indented more than the lines around it, and a sentence ended before it: a paragraph begins. */
  readonly opens?: boolean
  /** A form feed stands before it: it is the first line of a page. */
  readonly newPage?: boolean
  /** It holds no words, but what stands between two pages. */
  readonly pageTurn?: PageTurn
}

/** A page mark on a line of its own, or at the beginning of a line. */
export interface PageMark extends Span {
  readonly page: string
  readonly blanksBefore: number
  /** A typist's number; without length where the page begins below the number of the page before. */
  readonly typed?: boolean
}

/** A line that repeats at the head or foot of pages. */
export interface RunningLine extends Span, Pick<RunningHead, 'kind' | 'side'> {
  readonly blanksBefore: number
}

export type Unit = Line | PageMark | RunningLine

export const isPage = (unit: Unit | undefined): unit is PageMark => unit !== undefined && 'page' in unit
export const isRunning = (unit: Unit | undefined): unit is RunningLine => unit !== undefined && 'kind' in unit
/** A mark or line of the page, not of its text. */
export const isOfPage = (unit: Unit | undefined): unit is PageMark | RunningLine =>
  isPage(unit) || isRunning(unit)
export const isLine = (unit: Unit | undefined): unit is Line => unit !== undefined && 'text' in unit

/**
 * A mark that begins a line.
 *
 *     [Page 343]138. Memorandum of a Conversation
 *     ^^^^^^^^^^ page 343
 */
const PAGE = new RegExp(`^${PAGE_MARK}\\s*`)

/** The lines of a text, in order; blank lines are counted, not kept. */
export function lines(text: string): Line[] {
  const found: Line[] = []
  let blanksBefore = 0
  let newPage = false
  for (const [start, end] of lineSpans(text)) {
    // A space that does not break is a space; the words keep their length.
    const raw = plainSpaces(text.slice(start, end))
    const words = raw.trim()
    newPage ||= start > 0 && text[start - 1] === '\f'
    if (words === '') {
      blanksBefore++
      continue
    }
    const indent = raw.length - raw.trimStart().length
    const from = start + indent
    found.push({
      start: from,
      end: from + words.length,
      text: words,
      indent,
      blanksBefore,
      width: indent + words.length,
      ...(newPage && { newPage }),
    })
    blanksBefore = 0
    newPage = false
  }
  return found.map((line, index) =>
    opens(line, found[index - 1], found[index + 1]) ? { ...line, opens: true } : line,
  )
}

/** How much further in a first line begins at least. */
const INDENT = 2

function opens(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (!before || line.blanksBefore > 0 || line.indent < before.indent + INDENT) return false
  const sticksOut = !after || after.blanksBefore > 0 || line.indent >= after.indent + INDENT
  return sticksOut && STOPPED.test(before.text)
}

/** A line that ends a sentence, or introduces something. */
export const STOPPED = /[.:;!?][”"’')\]]?(?:\d{1,2})?$/

/**
 * Parts page marks from the lines that they begin, but for a mark in the middle of a paragraph
 * (`inside` says so), which stays among the words. `furniture` holds the lines that are none of the text.
 */
export function partPages(
  all: readonly Line[],
  furniture: ReadonlyMap<Line, readonly (PageMark | RunningLine)[]>,
  inside: (line: Line, before: Line) => boolean,
): Unit[] {
  const found: Unit[] = []
  all.forEach((line, index) => {
    const instead = furniture.get(line)
    if (instead) {
      found.push(...instead)
      return
    }
    const before = all[index - 1]
    let rest: Line = line
    if (!(before && inside(line, before)))
      for (let mark = PAGE.exec(rest.text); mark; mark = PAGE.exec(rest.text)) {
        const start = rest.start
        const cut = mark[0].length
        found.push({
          start,
          end: start + mark[0].trimEnd().length,
          page: mark[1]!,
          blanksBefore: rest.blanksBefore,
        })
        rest = { ...rest, start: start + cut, text: rest.text.slice(cut), blanksBefore: 0 }
      }
    if (rest.text !== '') found.push(rest)
  })
  return found
}

function* lineSpans(text: string): Generator<[number, number]> {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  const ends = /\r\n|\r|\n|\f/g
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield [start, end.index]
    start = end.index + end[0].length
  }
  yield [start, text.length]
}

/** What stands between two pages as a line without words, so that it can stand among those of a paragraph. */
export function pageTurnLine(units: readonly (PageMark | RunningLine)[]): Line {
  const place = { start: units[0]!.start, end: units.at(-1)!.end }
  const parts = units.map(({ start, end, ...unit }): PageTurn['parts'][number] =>
    'page' in unit
      ? { type: 'pageBreak', place: { start, end }, n: unit.page }
      : { type: 'runningHead', place: { start, end }, kind: unit.kind, side: unit.side },
  )
  return { ...place, text: '', indent: 0, blanksBefore: 0, width: 0, pageTurn: { place, parts } }
}
