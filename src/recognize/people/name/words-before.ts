import { isSideName } from '../../../memo/sides.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from './bearer.js'
import { CAPITALS } from './capitals.js'

/** Words of English that are forenames as well: "Frank Lund". */
const ALSO_FORENAMES = new Set(
  'Al Ann April Archer Art Baker Carter Chester Cooper Cutler Fisher Fletcher Fuller Harper Homer Luther Miller Palmer Parker Porter Spencer Tanner Turner Walker Webster Ben Bert Bill Bob Buck Carol Chance Christian Chuck Clay Cliff Dale Dawn Dick Don Drew Duke Earl Faith Fay Gay Gene Glen Grace Guy Harry Herb Hope Hunter Ivy Jack Jan Jay Jean Jimmy Josh Joy June Ken Kim Kit Lance Lane Lee Major Mark Mason Matt Max May Mike Miles Neal Nick Noble Norm Pat Pearl Pierce Price Randy Ray Reed Rich Rob Robin Rod Rose Roy Ruby Rusty Sam Sandy Sue Ted Tim Tom Tony Tyler Van Victor Ward Wild Will Young'.split(
    ' ',
  ),
)

/** Whether a word with a capital is one of English, and hardly anybody's forename. */
const isPlainWord = (word: string): boolean =>
  word.length > 2 && isEnglish(word) && !isForename(word) && !ALSO_FORENAMES.has(word)

const isPlace = (word: string): boolean => isSideName(word) || CAPITALS.has(word)

/**
 * Whether words with capitals before a surname, the first of which is given, belong to the sentence and are nobody's forenames: they
 * open it, stand behind an article or are places.
 *
 *     Despite Lund's success     At the Black Sea Lund was     in Oslo Lund denied     A. Lund will probably
 *
 * "the Western Powers" are nobody, since their name is a word itself.
 */
export function areOfSentence(words: Words, names: readonly string[], first: number): boolean {
  if (names.length === 0) return false
  if (opensItem(words, names, first)) return true
  if (names.every((name) => isPlace(name) && !isForename(name))) return true
  return (
    names.every((name) => isPlainWord(name) || isPlace(name)) &&
    (opens(words, first) || (isBehindArticle(words, first) && !isEnglish(words.at(first + names.length))))
  )
}

/** The letter of an item or the number of a section, which opens its paragraph: "B. Lund is confident". */
const opensItem = (words: Words, [name, ...others]: readonly string[], first: number): boolean =>
  first === 0 && others.length === 0 && /^(?:[A-H]|[IVX]{2,4})$/.test(name!) && words.gap(first) === '. '

/** Whether a word is the first of its sentence, quotation or bracket. */
function opens(words: Words, index: number): boolean {
  const before = words.text.slice(index > 0 ? words.end(index - 1) : 0, words.start(index))
  return index === 0 || /[.?!:;)(“”"—]/.test(before)
}

/** "the Black Sea", "a Soviet Note" */
function isBehindArticle(words: Words, first: number): boolean {
  let index = first - 1
  while (index >= 0 && words.initial(index) & UPPER && words.gap(index) === ' ') index--
  return index >= 0 && words.gap(index) === ' ' && /^(?:the|an?|its|their|his|our)$/.test(words.at(index))
}
