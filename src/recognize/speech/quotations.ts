import { Codes } from '../../source/characters.js'
import type { Span } from '../../source/position.js'
import { matchesOf } from '../../source/matches.js'

/** What stands in quotation marks, also where nothing closes it. */
export const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)/g

/** Marks that open a quotation. */
export const OPENING_QUOTES = new Codes('“"')

/** The verb or the colon that hands over to quoted words. */
const HANDOVER =
  /(?:[,:]|\b(?:said|asked|replied|added|answered|exclaimed|remarked|concluded|stated|repeated|declared|inquired|continued|read|quoted|as follows))[,:]? $/u

/**
 * The quoted sentences in a sentence that reports somebody's words: he said, “Why don’t you join?”
 * Single quoted words (the “hypothetical” case) are no speech.
 */
export function quotations(sentence: string): Span[] {
  return matchesOf(/“[^“”]{8,}”|"[^"]{8,}"/g, sentence)
    .filter(({ index, 0: quoted }) => {
      const words = quoted.slice(1, -1)
      const isSentence = /^\p{Lu}/u.test(words) && words.trim().split(/\s+/).length > 2
      const closed = /[.?!,]$/.test(words) || /^[.?!]?$/.test(sentence.slice(index + quoted.length).trim())
      return (
        isSentence && closed && (index === 0 || HANDOVER.test(sentence.slice(Math.max(0, index - 24), index)))
      )
    })
    .map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }))
}
