import { isOffice, partsOfName, withoutSuffix, withoutTitles, wordsOf } from '../../../memo/person-name.js'
import type { Authority, AuthorityPerson } from '../../../memo/person.js'
import { remember } from '../../../source/remember.js'

/**
 * A register with each name in its parts. "Surname, Forenames" is said by the comma. In a name without one, titles
 * stand before the name and the last word, with its particles, is the surname; where nothing but an office is left, the
 * person has none:
 *
 *     Mr. Lund   Erik Lund   Ambassador von Lund   The President
 *         ^^^^        ^^^^              ^^^^^^^^   (no surname)
 *
 * In a register that parts its names by commas, one without is of a country where the family comes first ("Huang Chen"), or
 * has lost its comma before an initial ("Lund Erik J.").
 */
export const withSurnames = remember((authority: Authority): Authority => {
  const { persons } = authority
  if (persons.every(({ name }) => isParted(name))) return authority
  const parted = persons.filter(({ name }) => isParted(name)).length
  const parts = parted * 2 > persons.length
  return { ...authority, persons: persons.map((person) => withSurname(person, parts)) }
})

/** A comma before "Jr." parts no surname from forenames. */
const isParted = (name: string): boolean => withoutSuffix(name).includes(',')

function withSurname(person: AuthorityPerson, familyFirst: boolean): AuthorityPerson {
  if (isParted(person.name)) return person
  const words = wordsOf(person.name)
  if (familyFirst && endsInInitial(words)) return { ...person, surname: words[0]!, forenames: words.slice(1) }
  const named = withoutTitles(words)
  if (named.length === words.length && isFamilyFirst(words, familyFirst)) return person
  const { surname, forenames } = partsOfName(named)
  return { ...person, surname, forenames }
}

/** "Lund Erik J.", but not "J. Lund K." */
const endsInInitial = (words: readonly string[]): boolean =>
  words.length > 1 && INITIAL.test(words.at(-1)!) && /^\p{Lu}\p{Ll}/u.test(words[0]!)
const INITIAL = /^\p{Lu}\.$/u

/** "Chou En-lai"; and, in a register that parts its names, each. */
const isFamilyFirst = (words: readonly string[], parts: boolean): boolean =>
  words.length > 1 && !isOffice(words) && (parts || /-\p{Ll}/u.test(words.at(-1)!))
