import type { Located } from '../../memo/source-note.js'
import { matchesOf } from '../../source/matches.js'
import type { Span } from '../../source/position.js'

export function located(text: string, { start, end }: Span): Located {
  return { start, end, text: text.slice(start, end) }
}

/** A stretch without the space around it; nothing where it is all space. */
export function trimmed(text: string, { start, end }: Span): Located | undefined {
  const stretch = text.slice(start, end)
  const words = stretch.trim()
  const from = start + (stretch.length - stretch.trimStart().length)
  return words === '' ? undefined : { start: from, end: from + words.length, text: words }
}

/** What a pattern finds in a stretch, each without the space around it. */
export function piecesOf(text: string, { start, end }: Span, pattern: RegExp): Located[] {
  return matchesOf(pattern, text.slice(start, end)).flatMap(({ index, 0: piece }) => {
    const from = start + index
    return trimmed(text, { start: from, end: from + piece.length }) ?? []
  })
}
