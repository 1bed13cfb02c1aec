import { titlesOf } from '../../../memo/titles.js'
import { WordTable, matchesAtWords } from '../../../memo/word-table.js'
import type { FlowText } from '../../recognizers.js'

const ADDRESS = [...titlesOf('women'), 'Lady', 'Dame', 'Queen', 'Princess'].join('|')
const FORENAMES = `(?:(?!(?:${ADDRESS})\\b)(?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}+) (?=\\p{Lu})){0,2}`
const SURNAME = `\\p{Lu}[’']?\\p{Ll}(?:[\\p{L}’]|-(?!-))*`
const SAYS =
  'said|asked|added|stated|replied|answered|remarked|observed|noted|thought|felt|explained|inquired|wondered|continued|agreed|concluded|suggested|emphasized|expressed|pointed out'
/** "Mrs. Meir", "Miss Ann B. Carter", and what stands behind. */
const LADY = new RegExp(`\\b(?:${ADDRESS})\\.? ${FORENAMES}(${SURNAME})( (?:${SAYS})\\b)?`, 'uy')
/** The same of men. */
const MEN = ['Mr', 'President', 'King', 'Lord', 'Sir', 'General', 'Admiral', 'Colonel', 'Marshal']
const MAN = new RegExp(`\\b(?:${MEN.join('|')})\\.? ${FORENAMES}(${SURNAME})`, 'uy')
const MEN_WORDS = new WordTable(MEN)
const ADDRESS_WORDS = new WordTable([ADDRESS])

/**
 * The surnames of ladies in the lists or who speak, and of those in the lists whom the text calls "Miss" or "Ms.": a hostess of that
 * name makes no lady of her husband.
 */
export function ladies(texts: readonly FlowText[]): ReadonlySet<string> {
  const found = new Set<string>()
  let listed: ReadonlySet<string> | undefined
  const isListed = (surname: string): boolean => (listed ??= wordsOfLists(texts)).has(bare(surname))
  for (const { flow, zone } of texts)
    if (zone === 'item' || zone === 'paragraph')
      for (const [named, surname, verb] of matchesAtWords(LADY, ADDRESS_WORDS, flow.words))
        if (zone === 'item' || verb !== undefined || (OWN_NAME.test(named) && isListed(surname!)))
          found.add(bare(surname!))
  if (found.size > 0)
    for (const { flow } of texts)
      for (const [, surname] of matchesAtWords(MAN, MEN_WORDS, flow.words)) found.delete(bare(surname!))
  return found
}

/** Wives are not called so. */
const OWN_NAME = /^(?:Miss|Ms)\b/

const wordsOfLists = (texts: readonly FlowText[]): ReadonlySet<string> =>
  new Set(texts.flatMap(({ zone, flow }) => (zone === 'item' ? flow.text.split(/[^\p{L}’'-]+/u) : [])))

const bare = (surname: string): string => surname.replace(/[’']s?$/, '')
