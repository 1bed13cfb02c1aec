import { lastUpTo } from '../source/halving.js'
import type { Span } from '../source/position.js'
import type { Phrase } from './ast.js'
import { isClosedBehindMarker } from './marker-lines.js'
import { Words } from './words.js'

/**
 * The words of a phrase as one clean string, for recognizers: note markers and page breaks cut out,
 * line ends and several spaces inside it as single spaces. `sourceOffset` leads every offset of `text` back to the source.
 *
 *     source   Mr. Khrushchev [Page 410] emphasized that he be-\nlieved …2
 *     text     Mr. Khrushchev emphasized that he be- lieved …
 */
export interface Flow {
  readonly text: string
  /** The words of `text`; they are looked for once, by whoever asks first. */
  readonly words: Words
  readonly phrase: Phrase
  /** Ascending. */
  readonly pieces: readonly Piece[]
}

/** A stretch of a flow's text: what begins at `at` lies at `source`. */
interface Piece {
  readonly at: number
  readonly source: number
  readonly length: number
}

const NO_MARKS: readonly Span[] = []

/** Cuts the given marks (ascending source spans) out of a phrase. `asTyped` keeps runs of spaces, which separate columns. */
export function flow(
  source: string,
  phrase: Phrase,
  marks: readonly Span[] = NO_MARKS,
  asTyped = false,
): Flow {
  const pieces: Piece[] = []
  let text = ''
  let before: Span | undefined
  let first = 0
  for (const line of phrase.lines) {
    while (first < marks.length && marks[first]!.end < line.start) first++
    if (
      before &&
      !isBridged(marks, first, before.end, line.start) &&
      !isClosedBehindMarker(source, phrase, before, line)
    )
      text += ' '
    let from = line.start
    for (let at = first; at < marks.length && marks[at]!.start < line.end; at++) {
      const mark = marks[at]!
      if (mark.end <= from) continue
      text = keep(source, from, mark.start, text, pieces, asTyped)
      from = Math.min(line.end, mark.end)
    }
    text = keep(source, from, line.end, text, pieces, asTyped)
    before = line
  }
  return new CleanFlow(text, phrase, pieces)
}

/** Whether one of some marks, from the first on, reaches from one line to the next. */
function isBridged(marks: readonly Span[], first: number, end: number, start: number): boolean {
  for (let at = first; at < marks.length && marks[at]!.start <= end; at++)
    if (marks[at]!.end >= start) return true
  return false
}

/** Adds a stretch of the source to the text of a flow, with runs of spaces and tabs as one space unless `asTyped`. */
function keep(
  source: string,
  start: number,
  end: number,
  text: string,
  pieces: Piece[],
  asTyped: boolean,
): string {
  if (end <= start) return text
  const typed = source.slice(start, end)
  const stretch = asTyped || !typed.includes('\t') ? typed : typed.replaceAll('\t', ' ')
  let kept = text
  let from = 0
  for (let spaces = asTyped ? -1 : stretch.indexOf('  '); spaces >= 0; spaces = stretch.indexOf('  ', from)) {
    pieces.push({ at: kept.length, source: start + from, length: spaces + 1 - from })
    kept += stretch.slice(from, spaces + 1)
    from = spaces + 2
    while (stretch[from] === ' ') from++
  }
  if (from === stretch.length) return kept
  pieces.push({ at: kept.length, source: start + from, length: stretch.length - from })
  return kept + (from === 0 ? stretch : stretch.slice(from))
}

class CleanFlow implements Flow {
  #words: Words | undefined

  constructor(
    readonly text: string,
    readonly phrase: Phrase,
    readonly pieces: readonly Piece[],
  ) {}

  get words(): Words {
    return (this.#words ??= new Words(this.text))
  }
}

/** Where the second line of a flow begins and ends in its text; undefined where it is one line. */
export function secondLine(flow: Flow): Span | undefined {
  const [, second] = flow.phrase.lines
  if (!second) return undefined
  const below = flow.pieces.filter(({ source }) => source >= second.start && source < second.end)
  const last = below.at(-1)
  return last && { start: below[0]!.at, end: last.at + last.length }
}

/** The offset of the first run of three or more spaces in a flow of one line; undefined where there is none. */
export function wideGap({ phrase, pieces, text }: Flow): number | undefined {
  if (phrase.lines.length > 1) return undefined
  for (let index = 1; index < pieces.length; index++) {
    const { at, source, length } = pieces[index - 1]!
    const end = at + length
    if (pieces[index]!.source - source - length >= 2 && text[end - 1] === ' ') return end - 1
  }
  return undefined
}

/** The source span of a span of the flow's text. */
export function sourceSpan(flow: Flow, span: Span): Span {
  return {
    start: sourceOffset(flow, span.start),
    end: span.end > span.start ? sourceOffset(flow, span.end - 1) + 1 : sourceOffset(flow, span.end),
  }
}

/** The source offset of the character at an offset of the flow's text. */
function sourceOffset(flow: Flow, offset: number): number {
  const { pieces } = flow
  if (pieces.length === 0) return flow.phrase.place.start
  // Most phrases are one line, or a few.
  const last = pieces.length === 1 ? 0 : lastUpTo(pieces.length, (index) => pieces[index]!.at, offset)
  const piece = pieces[last]!
  return piece.source + Math.max(0, Math.min(offset - piece.at, piece.length))
}
