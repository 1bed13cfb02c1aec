import { addAll } from '../../source/many.js'
import { LINE, wordsOf } from '../plain-text.js'
import type { Piece } from '../plain-text.js'

/** Joins parts, each on its own line. */
export function lines(parts: readonly (readonly Piece[])[]): Piece[] {
  const found: Piece[] = []
  for (const part of parts) {
    if (wordsOf(part).trim() === '') continue
    if (found.length > 0) found.push({ text: LINE, source: part[0]!.source })
    addAll(found, part)
  }
  return found
}
