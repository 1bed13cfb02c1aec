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
}

/** A page mark on a line of its own, or at the beginning of a line. */
export interface PageMark extends Span {
  readonly page: string
  readonly blanksBefore: number
}

export type Unit = Line | PageMark

export const isPage = (unit: Unit | undefined): unit is PageMark => unit !== undefined && 'page' in unit
export const isLine = (unit: Unit | undefined): unit is Line => unit !== undefined && 'text' in unit

/**
 * `[Page 410]` as web editions print it; roman and bracketed numbers too.
 *
 *     [Page 343]138. Memorandum of a Conversation
 *     ^^^^^^^^^^ page 343
 */
const PAGE = /^\[(?:Page|page|PAGE|p\.|pp\.) ?(\[?[0-9ivxlcdmIVXLCDM]+[A-Za-z]?\]?)\]\s*/

/** The lines of a text, in order; blank lines are counted, not kept. */
export function lines(text: string): Line[] {
  const found: Line[] = []
  let blanksBefore = 0
  for (const [start, end] of lineSpans(text)) {
    const raw = text.slice(start, end)
    const words = raw.trim()
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
    })
    blanksBefore = 0
  }
  return found
}

/**
 * Parts page marks from the lines that they begin, but for a mark in the middle of a paragraph
 * (`inside` says so), which stays among the words.
 */
export function partPages(all: readonly Line[], inside: (line: Line, before: Line) => boolean): Unit[] {
  const found: Unit[] = []
  all.forEach((line, index) => {
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
