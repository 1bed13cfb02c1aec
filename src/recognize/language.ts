import type { FlowText } from './recognizers.js'

/**
 * `en` where a text is English, else `und`: which of the others it is nobody tells by a few words. Headings and notes are left out,
 * which editors print in English around a text of any language.
 */
export function languageOf(texts: readonly FlowText[]): 'en' | 'und' {
  let told = 0
  let english = 0
  let looked = 0
  for (const { zone, flow } of texts) {
    if (zone !== 'paragraph' && zone !== 'item') continue
    const text = flow.text.slice(0, ENOUGH - looked)
    looked += text.length
    WORD.lastIndex = 0
    for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
      const [word] = match
      told++
      if (!ENGLISH.has(word.toLowerCase())) continue
      // So many so soon stand in no other language; the rest need not be looked at.
      if (++english >= PLAIN && english >= 2 * told * SHARE) return 'en'
    }
    if (looked >= ENOUGH) break
  }
  return told < FEWEST || english >= told * SHARE ? 'en' : 'und'
}

/** Names tell nothing: words in small letters, or in capitals as telegrams have them. */
const WORD = /(?<![\p{L}’'-])(?:\p{Ll}+|\p{Lu}{2,})(?![\p{L}’'-])/gu

/** Frequent words that French, German, Spanish, Italian and their neighbors do not have. */
const ENGLISH = new Set(
  'the of and to that with by this which be it were would not from his has have been they their will are'.split(
    ' ',
  ),
)
/** Of English prose they are a quarter, of telegrams an eighth, of any other language next to nothing. */
const SHARE = 0.05
/** What is twice as much as it takes, over so many words of English. */
const PLAIN = 12
/** Fewer words tell nothing, and the memos that are encoded are English. */
const FEWEST = 12
/** So many characters tell enough. */
const ENOUGH = 10_000
