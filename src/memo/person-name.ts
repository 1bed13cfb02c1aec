import { familyName } from './family-name.js'
import type { FamilyName } from './family-name.js'
import { OFFICE, OF_OFFICES, isInnerTitle, isTitle } from './title-words.js'

/** A name without "Jr." */
export const withoutSuffix = (name: string): string => name.replace(SUFFIX, '')
const SUFFIX = /,? (?:Jr\.?|Sr\.?|I{2,3}|IV)(?=,|$)/

export const wordsOf = (name: string): string[] => withoutSuffix(name.trim()).split(/\s+/)

/**
 * Splits a name in one line, at its comma or, without one, behind its titles; the surname is '' where the words are an office.
 *
 *     Lund, Erik J.     Dr. Erik J. Lund, Jr.     Chou En-lai     The President
 */
export function partsOfWhole(name: string): FamilyName {
  const bare = withoutSuffix(name.replace(/\s*\([^)]*\)/g, '').trim())
  if (bare.includes(',')) return partsOfInverted(bare)
  return partsOfName(withoutTitles(bare.split(/\s+/)))
}

/** Splits a name as registers print it ("Lund, Erik J."); without a comma it is all surname. */
export function partsOfInverted(name: string): FamilyName {
  const [surname = name, ...rest] = name.split(/,\s*/)
  return { surname, forenames: rest.join(' ').split(/\s+/).filter(Boolean) }
}

/** Splits a name without titles; the surname is '' where the words are an office. */
export function partsOfName(named: readonly string[]): FamilyName {
  if (isOffice(named)) return { surname: '', forenames: [] }
  return familyName(named)
}

/**
 * A name without "The", titles, ranks and forms of address before it, and without a stray title behind it; "Sir" stays.
 * Empty where only "The" is left out: "The UNRWA Director" is an office.
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
