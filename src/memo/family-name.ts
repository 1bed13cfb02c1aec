import { isFamilyInCapitals, opensWithFamily } from './east-asian.js'
import type { Person } from './person.js'
import { PARTICLES, isElided } from '../source/particles.js'

/** A name in its two halves. */
export interface FamilyName {
  readonly surname: string
  readonly forenames: readonly string[]
}

/** Given names that follow the family name: "En-lai", "Chung-hee", "Chong-p’il". */
const GIVEN = /^\p{Lu}[\p{L}’']{0,12}-\p{Ll}[\p{Ll}’']{0,12}$/u
const isGiven = (word: string): boolean => word.includes('-') && GIVEN.test(word)
/** Vietnamese family names, behind which "Van" is no particle. */
const VIETNAMESE = new Set(
  'Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Truong Lam Ha Cao Mai Trinh Luong Dao Doan Vuong Ta Thai Chau Tong Hua Luu To Kim'.split(
    ' ',
  ),
)
/** Particles that may have a capital; not "Al", which is short for Albert. */
const CAPITAL_PARTICLES = new Set('Ben Van Von De Du Des Di Del Della Der La Mc Ó Ní Nic'.split(' '))

/**
 * Splits a name into surname and forenames. The surname is the last word with its particles, the word before a hyphenated given name, or
 * the first where the family's name opens the whole.
 *
 *     Maurice Couve de Murville     Chou En-lai     Park Chung Hee     Nguyen Van Thieu
 *                   ^^^^^^^^^^^     ^^^^            ^^^^                          ^^^^^
 */
export function familyName(words: readonly string[]): FamilyName {
  const last = words.length - 1
  if (last > 0 && (opensWithFamily(words) || isFamilyInCapitals(words)))
    return { surname: words[0]!, forenames: words.slice(1) }
  if (last > 0 && isGiven(words[last]!) && !words[last - 1]!.endsWith('.'))
    return { surname: words[last - 1]!, forenames: [...words.slice(0, last - 1), words[last]!] }
  let at = last
  while (at > 0 && isParticle(words, at - 1)) at--
  return { surname: words.slice(at).join(' '), forenames: words.slice(0, at) }
}

const IN_CAPITALS = /^\p{Lu}{2,}$/u

function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index]!
  if (word === 'Van' && index > 0 && VIETNAMESE.has(words[index - 1]!)) return false
  // "VAN DER BERG", "d’Aspremont Lynden"
  if (IN_CAPITALS.test(word)) return IN_CAPITALS.test(words[index + 1]!) && PARTICLES.has(word.toLowerCase())
  return PARTICLES.has(word) || CAPITAL_PARTICLES.has(word) || isElided(word, 0)
}

/** The words of a person's name in their printed order. */
export function wordsOfName({ surname, forenames }: FamilyName | Person): readonly string[] {
  const family = surname.split(' ')
  const given = forenames.at(-1)
  if (given !== undefined && opensWithFamily([surname, ...forenames])) return [surname, ...forenames]
  return given !== undefined && isGiven(given)
    ? [...forenames.slice(0, -1), ...family, given]
    : [...forenames, ...family]
}
