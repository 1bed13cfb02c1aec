import { isProse } from '../text/block/prose.js'
import { wordsOf } from '../plain-text.js'
import type { Piece } from '../plain-text.js'

/** Whether a numbered item ends like a sentence: then it is a paragraph with its number, not an entry. */
export const isSentence = (pieces: readonly Piece[]): boolean =>
  endsSentence(wordsOf(pieces.filter(({ marker }) => !marker)).trimEnd())

const endsSentence = (words: string): boolean =>
  /\s\S/.test(words.slice(0, Math.max(0, words.search(/[.?!:;][”"’)]?$/))))

/** Whether the items of a numbered list are paragraphs of a text: all end like sentences, and most have a finite verb. */
export function areSentences(items: readonly string[]): boolean {
  const sentences = items.filter((words) => endsSentence(words) && !words.endsWith(';'))
  const prose = sentences.filter((words) => isProse(words))
  return items.length > 1 && sentences.length === items.length && prose.length * 2 > items.length
}
