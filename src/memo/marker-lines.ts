import type { Span } from '../source/position.js'
import type { Phrase } from './ast.js'

/** What closes words, and is no dots for words left out. */
const CLOSING = /[,;:!?)]|\.(?! ?\.)/y

/**
 * Whether a line goes on with the punctuation of the words that a marker, alone on the line before it, parts it from: the
 * line end between the two is no space.
 *
 *     he had spoken with the President
 *     2
 *     , who agreed
 */
export function isClosedBehindMarker(source: string, { markers }: Phrase, marker: Span, line: Span): boolean {
  if (!markers?.includes(marker)) return false
  CLOSING.lastIndex = line.start
  return CLOSING.test(source)
}
