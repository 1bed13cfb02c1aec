import { WordTable, matchesAtWords } from '../../memo/word-table.js'
import type { FlowText } from '../recognizers.js'

const ADDRESS = 'Mrs|Miss|Ms|Mme|Madame|Lady|Dame|Queen|Princess'
const SAYS =
  'said|asked|added|stated|replied|answered|remarked|observed|noted|thought|felt|explained|inquired|wondered|continued|agreed|concluded|suggested|emphasized|expressed|pointed out'
/** "Mrs. Meir", "Miss Ann B. Carter", and what stands behind. */
const LADY = new RegExp(
  `\\b(?:${ADDRESS})\\.? (?:(?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}+) (?=\\p{Lu})){0,2}(\\p{Lu}[’']?\\p{Ll}(?:[\\p{L}’]|-(?!-))*)( (?:${SAYS})\\b)?`,
  'uy',
)
const ADDRESS_WORDS = new WordTable([ADDRESS])

/**
 * The surnames of ladies in the lists or who speak: a hostess of that name makes no lady of her husband.
 */
export function ladies(texts: readonly FlowText[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { flow, zone } of texts)
    if (zone === 'item' || zone === 'paragraph')
      for (const [, surname, verb] of matchesAtWords(LADY, ADDRESS_WORDS, flow.words))
        if (zone === 'item' || verb !== undefined) found.add(surname!.replace(/[’']s?$/, ''))
  for (const surname of found) if (texts.some(({ flow }) => isMan(flow.text, surname))) found.delete(surname)
  return found
}

const isMan = (text: string, surname: string): boolean =>
  text.includes(`Mr. ${surname}`) || text.includes(`President ${surname}`)
