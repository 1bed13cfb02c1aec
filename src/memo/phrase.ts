import type { Phrase } from './ast.js'
import type { Span } from '../source/position.js'

/** A phrase of one or more lines. Every phrase is made here, because engines are quickest with objects of one shape. */
export const phraseOf = (
  lines: readonly Span[],
  pageTurns?: Phrase['pageTurns'],
  markers?: Phrase['markers'],
): Phrase => ({ place: { start: lines[0]!.start, end: lines.at(-1)!.end }, lines, pageTurns, markers })
