import type { Authority, AuthorityPerson } from '../../memo/person.js'
import { remember } from '../remember.js'
import { OFFICE, OF_OFFICES, isInnerTitle, isTitle } from './titles.js'

/**
 * A register with each name in its parts. "Surname, Forenames" is said by the comma. In a name without one, titles
 * stand before the name and the last word, with its particles, is the surname; where nothing but an office is left, the
 * person has none:
 *
 *     Mr. Lund   Erik Lund   Ambassador von Lund   The President
 *         ^^^^        ^^^^              ^^^^^^^^   (no surname)
 *
 * In a register that parts its names by commas, one without is of a country where the family comes first ("Huang Chen").
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
export const withoutSuffix = (name: string): string => name.replace(SUFFIX, '')
const SUFFIX = /,? (?:Jr\.?|Sr\.?|I{2,3}|IV)(?=,|$)/

function withSurname(person: AuthorityPerson, familyFirst: boolean): AuthorityPerson {
  if (isParted(person.name)) return person
  const words = wordsOf(person.name)
  const named = withoutTitles(words)
  if (named.length === words.length && isFamilyFirst(words, familyFirst)) return person
  const { surname, forenames } = partsOfName(named)
  return { ...person, surname, forenames }
}

const wordsOf = (name: string): string[] => withoutSuffix(name.trim()).split(/\s+/)

/** "Chou En-lai"; and, in a register that parts its names, each. */
const isFamilyFirst = (words: readonly string[], parts: boolean): boolean =>
  words.length > 1 && !isOffice(words) && (parts || /-\p{Ll}/u.test(words.at(-1)!))

/** Surname and forenames of a name without titles; no surname where the words are an office's. */
export function partsOfName(named: readonly string[]): { surname: string; forenames: readonly string[] } {
  if (isOffice(named)) return { surname: '', forenames: [] }
  let family = named.length - 1
  while (family > 0 && /^\p{Ll}/u.test(named[family - 1]!)) family--
  return { surname: named.slice(family).join(' '), forenames: named.slice(0, family) }
}

/**
 * The name behind "The", titles, ranks and forms of address, and before a title that lost its name; "Sir" belongs to it.
 * Behind "The" a name has a title: "The UNRWA Director" is an office.
 */
export function withoutTitles(words: readonly string[]): readonly string[] {
  let from = 0
  let end = words.length
  while (from < end && !isInnerTitle(words[from]!)) {
    const length = titleLength(words, from)
    if (length === 0) break
    from += length
  }
  if (from === 1 && words[0] === 'The') return []
  while (end > from + 1 && words[end - 1]!.endsWith('.') && isTitle(words[end - 1]!)) end--
  return words.slice(from, end)
}

/** How many words make a title ("Deputy Under Secretary"). */
function titleLength(words: readonly string[], from: number): number {
  for (let length = Math.min(3, words.length - from); length > 0; length--)
    if (isTitle(words.slice(from, from + length).join(' '))) return length
  return BEFORE_TITLE.test(words[from]!) ? 1 : 0
}

const BEFORE_TITLE = /^(?:The|His|Her|Their|Excellency|Honou?rable)$/

const OFFICE_AT_END =
  /^(?:president|secretary|minister|chancellor|chairman|ambassador|premier|director|representative|counselor|governor)$/i

/** "Secretary of State", of which "of State" is left; "General Assembly"; "Foreign Minister", of which nothing is. */
export function isOffice(named: readonly string[]): boolean {
  const last = named.at(-1)
  return (
    last === undefined ||
    !/\p{Lu}/u.test(last) ||
    OF_OFFICES.has(last) ||
    OFFICE_AT_END.test(last) ||
    named.some((word) => /^(?:of|for|to|the|and|at|in)$/.test(word)) ||
    OFFICE.test(named.join(' ')) ||
    /^charg[ée]/i.test(named[0]!)
  )
}
