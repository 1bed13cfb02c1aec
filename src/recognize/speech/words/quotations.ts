import { Codes } from '../../../source/characters.js'
import type { Span } from '../../../source/position.js'
import { matchesOf } from '../../../source/matches.js'

/** What stands in quotation marks, also where nothing closes it. */
export const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)/g

/** Marks that open a quotation. */
export const OPENING_QUOTES = new Codes('“"')

/** The verb or the colon that hands over to quoted words. */
const HANDOVER =
  /(?:[,:]|\b(?:sa(?:id|y|ys|ying)|asked|replied|added|answered|exclaimed|remarked|concluded|stated|repeated|declared|inquired|continued|read|quoted|as follows))[,:]? $/u

/**
 * The quoted sentences in a sentence that reports somebody's words: he said, “Why don’t you join?”
 * Single quoted words (the “hypothetical” case) are no speech. `before` closes a quotation in which the sentence begins;
 * `isLeftOpen`: another goes on behind it.
 */
export function quotations(sentence: string, before?: string, isLeftOpen = false): Span[] {
  const found: Span[] = []
  const inside = before === undefined ? 0 : endOf(sentence, before)
  if (inside > 0) found.push({ start: 0, end: inside })
  let isBroken = false
  for (const { index, 0: quoted } of matchesOf(/“[^“”]{8,}”|"[^"]{8,}"/g, sentence)) {
    if (index < inside) continue
    const words = quoted.slice(1, -1)
    const isSentence = /^\p{Lu}/u.test(words) && words.trim().split(/\s+/).length > 2
    const closed = /[.?!,]$/.test(words) || /^[.?!]?$/.test(sentence.slice(index + quoted.length).trim())
    // “We must go,” he said, “before it is late.”
    if ((isSentence || isBroken) && closed && isHandedOver(sentence, index))
      found.push({ start: index, end: index + quoted.length })
    isBroken = isSentence && words.endsWith(',')
  }
  const opening = isLeftOpen ? Math.max(sentence.lastIndexOf('“'), sentence.lastIndexOf('"')) : -1
  if (opening >= inside && /^\p{Lu}/u.test(sentence.slice(opening + 1)) && isHandedOver(sentence, opening))
    found.push({ start: opening, end: sentence.length })
  return found
}

const isHandedOver = (sentence: string, index: number): boolean =>
  index === 0 || HANDOVER.test(sentence.slice(Math.max(0, index - 24), index))

/** Where a quotation ends in which a sentence begins. */
function endOf(sentence: string, closing: string): number {
  const at = sentence.indexOf(closing)
  return at < 0 ? sentence.length : at + 1
}
