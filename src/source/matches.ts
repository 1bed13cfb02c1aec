import type { Span } from './position.js'

const NONE: readonly RegExpExecArray[] = []

/**
 * All matches of a pattern with the flag `g`, in order. `String.matchAll` copies the pattern for every text, and most texts
 * are short and hold no match.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** The stretch of the text that a match covers. */
export const spanOf = ({ index, 0: words }: RegExpExecArray): Span => ({
  start: index,
  end: index + words.length,
})
