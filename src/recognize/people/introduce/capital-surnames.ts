import { withSmallLetters } from '../../../source/wording.js'
import { isOfficeWord } from '../../../memo/title-words.js'
import { titlesOf } from '../../../memo/titles.js'
import { WordTable, matchesAtWords } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { CAPITALS } from '../name/capitals.js'
import { stranger } from '../name/named.js'
import type { Register } from '../register/register.js'

/** A capital alone before a name is rather an initial. */
const ADDRESS = [
  ...titlesOf('address', 'women').filter((title) => title.length > 1),
  'Sir',
  'Lord',
  'Lady',
].join('|')
const ADDRESS_WORDS = new WordTable([ADDRESS])
/** "Mr HARMAL", "Sir Christopher HALL", "Mme VAN DER BERG": the words before the surname, and the surname. */
const SURNAME_IN_CAPITALS = `\\b(?:${ADDRESS})\\.? ((?:\\p{Lu}\\.[ -]?|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? ){0,3})((?:\\p{Lu}{2,4} ){0,2}\\p{Lu}[\\p{Lu}’'-]{2,30})(?!\\p{L})`
const NAMED = new RegExp(SURNAME_IN_CAPITALS, 'uy')

/** Whether one of the next words, each with a capital, has a second one: few texts have such names. */
function mayBeName(words: Words, index: number): boolean {
  for (let word = index; word < words.length && word <= index + MOST_WORDS; word++) {
    if (!(words.initial(word) & UPPER)) return false
    if (kindAt(words.text, words.start(word) + 1) & UPPER) return true
  }
  return false
}
const MOST_WORDS = 6

/** Adds whom minutes name by a form of address and the surname in capitals, among words that are not: "Mr HARMAL asked". */
export function introduceInCapitals(words: Words, register: Register): void {
  for (const [, before, surname] of matchesAtWords(NAMED, ADDRESS_WORDS, words, mayBeName)) {
    const [first] = surname!.split(/[ -]/)
    const printed = withSmallLetters(surname!)
    if (isOfficeWord(printed) || CAPITALS.has(printed) || register.knows(first!)) continue
    const forenames = before!.split(/ |(?<=\.)/).filter(Boolean)
    register.add(stranger(surname!, forenames))
  }
}
