import type { PageTurn, Phrase } from '../../memo/ast.js'
import type { Span } from '../../source/position.js'
import type { Line, PageMark, RunningLine, Unit } from './line.js'
import { STOPPED, isLine, isOfPage, isPage, pageTurnLine } from './line.js'
import type { SpeakerLabel } from './block/speaker-labels.js'
import { continues, continuesOverleaf } from './wrap.js'
import type { Wrapping } from './wrap.js'
import { phraseOf } from '../../memo/phrase.js'
import { addAll } from '../../source/many.js'

/** The position of the reader of blocks, and what it has seen so far. */
export interface Cursor {
  readonly units: readonly Unit[]
  readonly wrapping: Wrapping
  at: number
  /** No paragraph of the body has been read yet: datelines and lists at the top may follow. */
  front: boolean
  /** The title is behind. */
  titled: boolean
  /** The title says that people met or talked: they may be listed without a label. */
  meeting: boolean
  /** The subject has been named. */
  named: boolean
  /** People have been listed without a label. */
  listed: boolean
  /** The place of the dateline is behind: it stands right under the heading, later dates are the memo's own words. */
  dated: boolean
  /** Nothing but a heading and datelines yet: a letter's greeting may follow. */
  top: boolean
  /** The signature is behind: a postscript may follow. */
  signed: boolean
  /** Whether somebody signed it with more than initials. */
  signedInFull: boolean
  /** Inside a postscript: what was added, or whom copies go to; nobody signs below these. */
  postscript: false | 'added' | 'copies'
  /** The lines that begin with the label of a speaker, when the document is a transcript. */
  readonly speakers: ReadonlyMap<Line, SpeakerLabel>
  /** For each unit, the number of units up to the next place where a document may end. */
  readonly toEnd: readonly number[]
  /** The result of the last `peekWrapped`, which several forms of blocks need. */
  wrapped: Wrapped | undefined
}

/** A line with those that were wrapped from it, and the index behind them. */
interface Wrapped {
  readonly at: number
  readonly lines: readonly Line[]
  readonly end: number
}

/** The line at the cursor, if it is one. */
export function currentLine(cursor: Cursor): Line | undefined {
  const unit = cursor.units[cursor.at]
  return isLine(unit) ? unit : undefined
}

/** Whether a line begins anew, though the one before it was full. */
export type Begins = (line: Line, before: Line) => boolean

/** The line at the cursor with those that were wrapped from it; the cursor stays where it is. */
export function peekWrapped(cursor: Cursor): Wrapped {
  if (cursor.wrapped?.at !== cursor.at) cursor.wrapped = findWrapped(cursor)
  return cursor.wrapped
}

/** The same, and moves the cursor behind them; a line that `begins` anew ends them. */
export function takeWrapped(cursor: Cursor, begins?: Begins): readonly Line[] {
  const { lines, end } = begins ? findWrapped(cursor, begins) : peekWrapped(cursor)
  cursor.at = end
  return lines
}

function findWrapped({ units, at, wrapping, speakers }: Cursor, begins?: Begins): Wrapped {
  let last = units[at] as Line
  const lines = [last]
  for (let end = at + 1; ; end++) {
    const turn = isLine(units[end]) ? undefined : pageTurn(units, end)
    const next = units[end + (turn?.length ?? 0)]
    const goesOn = turn
      ? continuesOverleaf(last, next, wrapping, turn.some(isTyped))
      : continues(last, next, wrapping)
    if (!goesOn || !isLine(next) || begins?.(next, last)) return { at, lines, end }
    // A speaker whom another interrupts stops in the middle of a sentence.
    if (speakers.has(next) && (turn ?? STOPPED.test(last.text))) return { at, lines, end }
    if (turn) lines.push(pageTurnLine(turn))
    lines.push(next)
    last = next
    end += turn?.length ?? 0
  }
}

const isTyped = (unit: PageMark | RunningLine): boolean => isPage(unit) && unit.typed

/** The marks and running lines between two pages from `at` on; undefined without a page break. */
function pageTurn(units: readonly Unit[], at: number): (PageMark | RunningLine)[] | undefined {
  const turn: (PageMark | RunningLine)[] = []
  for (let unit = units[at]; isOfPage(unit); unit = units[at + turn.length]) turn.push(unit)
  return turn.some(isPage) ? turn : undefined
}

/** The same, with further lines for as long as `goesOn` accepts the next one; a blank line ends them. */
export function takeContinued(
  cursor: Cursor,
  goesOn: (next: Line, lines: readonly Line[]) => boolean,
  begins?: Begins,
): readonly Line[] {
  const wrapped = takeWrapped(cursor, begins)
  let continued: Line[] | undefined
  for (;;) {
    const next = currentLine(cursor)
    const lines = continued ?? wrapped
    if (!next || next.blanksBefore > 0 || !goesOn(next, lines)) return lines
    continued ??= [...wrapped]
    addAll(continued, takeWrapped(cursor, begins))
  }
}

/** A phrase of lines; `skip` characters at its beginning (a bullet, a label) stay outside. */
export function phrase(lines: readonly Line[], skip = 0): Phrase {
  const spans: Span[] = []
  let pageTurns: PageTurn[] | undefined
  let markers: Span[] | undefined
  for (const { start, end, pageTurn, markers: below } of lines) {
    spans.push({ start: spans.length === 0 ? start + skip : start, end })
    if (pageTurn) (pageTurns ??= []).push(pageTurn)
    if (below) {
      addAll(spans, below)
      addAll((markers ??= []), below)
    }
  }
  return phraseOf(spans, pageTurns, markers)
}

/** A phrase of a part of lines; `start` and `end` are offsets in their joined text. */
export function phraseWithin(lines: readonly Line[], start: number, end: number): Phrase {
  const spans: Span[] = []
  let markers: Span[] | undefined
  let at = 0
  for (const line of lines) {
    const from = Math.max(start, at)
    const to = Math.min(end, at + line.text.length)
    if (from < to) {
      spans.push({ start: line.start + from - at, end: line.start + to - at })
      if (line.markers && to === at + line.text.length) {
        addAll(spans, line.markers)
        addAll((markers ??= []), line.markers)
      }
    }
    at += line.text.length + 1
  }
  return phraseOf(spans, undefined, markers)
}

export function joinedText(lines: readonly Line[]): string {
  return lines.length === 1 ? lines[0]!.text : lines.map((line) => line.text).join(' ')
}
