import type { Phrase } from '../../memo/ast.js'
import type { Span } from '../../source/position.js'
import type { Line, PageMark, RunningLine, Unit } from './line.js'
import { isLine, isPage, isRunning, pageTurnLine } from './line.js'
import { continues, continuesOverleaf } from './wrap.js'

/** Where the reader of blocks stands, and what it has seen so far. */
export interface Cursor {
  readonly units: readonly Unit[]
  /** Columns at which the text is wrapped, 0 for not at all. */
  readonly width: number
  at: number
  /** No paragraph of the body has been read yet: datelines and lists at the top may follow. */
  front: boolean
  /** The title says that people met or talked: they may be listed without a label. */
  meeting: boolean
  /** The place of the dateline is behind: it stands right under the heading, later dates are the memo's own words. */
  dated: boolean
  /** Nothing but a heading and datelines yet: a letter's greeting may follow. */
  top: boolean
  /** The signature is behind: a postscript may follow. */
  signed: boolean
  /** Inside a postscript. */
  postscript: boolean
  /** Labels of speakers, when the document is a transcript. */
  readonly speakers: ReadonlySet<string>
}

/** The line at the cursor, if it is one. */
export function currentLine(cursor: Cursor): Line | undefined {
  const unit = cursor.units[cursor.at]
  return isLine(unit) ? unit : undefined
}

/** Whether a line begins anew, though the one before it was full. */
export type Begins = (line: Line, before: Line) => boolean

/** Takes the line at the cursor and those that only go on with it because it was full, but for what `begins` anew. */
export function takeWrapped(cursor: Cursor, begins: Begins = () => false): Line[] {
  const lines = [currentLine(cursor)!]
  cursor.at++
  for (;;) {
    const turn = pageTurn(cursor)
    const next = cursor.units[cursor.at + turn.length]
    const last = lines.at(-1)!
    const goesOn =
      turn.length > 0 ? continuesOverleaf(last, next, cursor.width) : continues(last, next, cursor.width)
    if (!goesOn || !isLine(next) || begins(next, last)) return lines
    if (turn.length > 0) lines.push(pageTurnLine(turn))
    lines.push(next)
    cursor.at += turn.length + 1
  }
}

/** What a typist put between two pages at the cursor. */
function pageTurn({ units, at }: Cursor): (PageMark | RunningLine)[] {
  const turn: (PageMark | RunningLine)[] = []
  for (let unit = units[at]; isRunning(unit) || (isPage(unit) && unit.typed); unit = units[at + turn.length])
    turn.push(unit)
  return turn.some(isPage) ? turn : []
}

/** The same, and the lines glued below for as long as `goesOn` says of the next and of those so far. */
export function takeContinued(
  cursor: Cursor,
  goesOn: (next: Line, lines: readonly Line[]) => boolean,
  begins?: Begins,
): Line[] {
  const lines = takeWrapped(cursor, begins)
  for (;;) {
    const next = currentLine(cursor)
    if (!next || next.blanksBefore > 0 || !goesOn(next, lines)) return lines
    for (const line of takeWrapped(cursor, begins)) lines.push(line)
  }
}

/** The lines that `takeWrapped` would take, and where the cursor would stand then; it is left where it is. */
export function peekWrapped(cursor: Cursor): { readonly lines: readonly Line[]; readonly end: number } {
  const at = cursor.at
  const lines = takeWrapped(cursor)
  const end = cursor.at
  cursor.at = at
  return { lines, end }
}

/** A phrase of lines; `skip` characters at its beginning (a bullet, a label) stay outside. */
export function phrase(lines: readonly Line[], skip = 0): Phrase {
  const spans = lines.map((line, index) => ({ start: line.start + (index === 0 ? skip : 0), end: line.end }))
  const pageTurns = lines.flatMap(({ pageTurn }) => pageTurn ?? [])
  return {
    place: { start: spans[0]!.start, end: spans.at(-1)!.end },
    lines: spans,
    ...(pageTurns.length > 0 && { pageTurns }),
  }
}

/** A phrase of a part of lines; `start` and `end` count the characters of their joined text. */
export function phraseWithin(lines: readonly Line[], start: number, end: number): Phrase {
  const spans: Span[] = []
  let at = 0
  for (const line of lines) {
    const from = Math.max(start, at)
    const to = Math.min(end, at + line.text.length)
    if (from < to) spans.push({ start: line.start + from - at, end: line.start + to - at })
    at += line.text.length + 1
  }
  return { place: { start: spans[0]!.start, end: spans.at(-1)!.end }, lines: spans }
}

export function joinedText(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ')
}
