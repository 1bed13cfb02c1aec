import { plainSpaces } from '../source/characters.js'
import { lastUpTo } from '../source/halving.js'
import type { Span } from '../source/position.js'
import type { Phrase } from './ast.js'
import { Words } from './words.js'

/**
 * The words of a phrase as one clean string, for recognizers: note markers and page breaks cut out,
 * line ends inside it as single spaces, spaces that don't break as spaces. `sourceOffset` leads every offset of `text` back to the source.
 *
 *     source   Mr. Khrushchev [Page 410] emphasized that he be-\nlieved …2
 *     text     Mr. Khrushchev emphasized that he be- lieved …
 */
export interface Flow {
  readonly text: string
  /** The words of `text`; they are looked for once, by whoever asks first. */
  readonly words: Words
  readonly phrase: Phrase
  /** Source offset of each stretch of `text`, ascending: `text` from `at` lies at `source`. */
  readonly pieces: readonly { readonly at: number; readonly source: number; readonly length: number }[]
}

/** Cuts the given marks (ascending source spans) out of a phrase. */
export function flow(source: string, phrase: Phrase, marks: readonly Span[] = []): Flow {
  const pieces: { at: number; source: number; length: number }[] = []
  let text = ''
  const keep = (start: number, end: number): void => {
    if (end <= start) return
    pieces.push({ at: text.length, source: start, length: end - start })
    text += plainSpaces(source.slice(start, end))
  }
  phrase.lines.forEach((line, index) => {
    const before = phrase.lines[index - 1]
    if (before && !marks.some((mark) => mark.start <= before.end && mark.end >= line.start)) text += ' '
    let from = line.start
    for (const mark of marks) {
      if (mark.end <= from || mark.start >= line.end) continue
      keep(from, Math.max(from, mark.start))
      from = Math.min(line.end, mark.end)
    }
    keep(from, line.end)
  })
  return new CleanFlow(text, phrase, pieces)
}

class CleanFlow implements Flow {
  #words: Words | undefined

  constructor(
    readonly text: string,
    readonly phrase: Phrase,
    readonly pieces: Flow['pieces'],
  ) {}

  get words(): Words {
    return (this.#words ??= new Words(this.text))
  }
}

/** The source span of a span of the flow's text. */
export function sourceSpan(flow: Flow, span: Span): Span {
  return {
    start: sourceOffset(flow, span.start),
    end: span.end > span.start ? sourceOffset(flow, span.end - 1) + 1 : sourceOffset(flow, span.end),
  }
}

/** The source offset of the character at an offset of the flow's text. */
export function sourceOffset(flow: Flow, offset: number): number {
  const { pieces } = flow
  if (pieces.length === 0) return flow.phrase.place.start
  const piece = pieces[lastUpTo(pieces.length, (index) => pieces[index]!.at, offset)]!
  return piece.source + Math.max(0, Math.min(offset - piece.at, piece.length))
}
