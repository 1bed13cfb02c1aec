import { WordTable, matchesAtWords } from '../../memo/word-table.js'
import type { FlowText } from '../recognizers.js'

const ADDRESS = 'Mrs|Miss|Ms|Mme|Madame|Lady|Dame|Queen|Princess'
/** "Mrs. Meir", "Miss Ann B. Carter". */
const LADY = new RegExp(
  `\\b(?:${ADDRESS})\\.? (?:(?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}+) (?=\\p{Lu})){0,2}(\\p{Lu}\\p{Ll}(?:[\\p{L}’]|-(?!-))*)`,
  'uy',
)
const ADDRESS_WORDS = new WordTable([ADDRESS])

/** The surnames that a memo prints behind forms of address of women, and behind none of men. */
export function ladies(texts: readonly FlowText[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { flow, zone } of texts)
    if (zone === 'item' || zone === 'paragraph' || zone === 'cell' || zone === 'heading')
      for (const [, surname] of matchesAtWords(LADY, ADDRESS_WORDS, flow.words))
        found.add(surname!.replace(/[’']s?$/, ''))
  for (const surname of found)
    if (texts.some(({ flow }) => flow.text.includes(`Mr. ${surname}`))) found.delete(surname)
  return found
}
