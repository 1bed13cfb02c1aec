import type { Phrase } from './ast.js'
import type { Span } from '../source/position.js'

/** A phrase of the stretches that are its lines. Every phrase is made here: objects of one make are read quickest. */
export const phraseOf = (
  lines: readonly Span[],
  pageTurns?: Phrase['pageTurns'],
  markers?: Phrase['markers'],
): Phrase => ({ place: { start: lines[0]!.start, end: lines.at(-1)!.end }, lines, pageTurns, markers })
