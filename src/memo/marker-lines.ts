import type { Span } from '../source/position.js'
import type { Phrase } from './ast.js'

/** Closing punctuation, but not the dots of an omission. */
const CLOSING = /[,;:!?)]|\.(?! ?\.)/y

/**
 * Whether a line opens with punctuation that belongs to the words before a marker which stands alone on the line between: then
 * the line end is no space.
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
