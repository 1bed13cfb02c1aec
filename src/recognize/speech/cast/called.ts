import type { Person } from '../../../memo/person.js'

/** Who is called so without being printed so. */
export const HONORED: Readonly<Record<string, RegExp>> = {
  Majesty: /\b(?:Shah|King|Queen|Emperor|Sultan)\b/,
  Excellency: /\bH\.E\./,
  Highness: /\b(?:Prince|Princess|Crown Prince|Amir|Emir|Maharaja)\b/,
  Holiness: /\bPope\b/,
  Eminence: /\bCardinal\b/,
}

/**
 * What a person is called by: the surname; "Sir Roger" for knights; and where a register prints the name
 * without a comma, the family name comes first ("Huang Chen").
 */
export function keys({
  surname,
  forenames,
  name,
  titles,
  printed,
  authority,
  called = [],
}: Person): Set<string> {
  const found = new Set<string>()
  if (surname !== '') found.add(surname.toLowerCase())
  const first = forenames.find((forename) => forename !== 'Sir')
  if (first !== undefined && (titles.includes('Sir') || isKnight(name) || printed.some(isKnight)))
    found.add(`sir ${first.toLowerCase()}`)
  // "M. Couve de Murville" is called Couve, whichever half a list or register takes for the surname.
  const half = surname.includes(' ') ? surname.slice(0, surname.indexOf(' ')) : ''
  if (half.length > 3 && /^\p{Lu}/u.test(half)) found.add(half.toLowerCase())
  if (first !== undefined && first.length > 3 && /^\p{Ll}/u.test(surname)) found.add(first.toLowerCase())
  if (authority && !authority.name.includes(',') && surname !== '') {
    const words = authority.name.split(' ')
    // "Erik Lund" is called Lund, and "The President" nothing.
    if (words.length > 1 && words.length < 4 && surname.startsWith(words[0]!))
      found.add(words[0]!.toLowerCase())
  }
  for (const each of called) found.add(each.toLowerCase())
  return found
}

export const lastWord = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1)

const isKnight = (form: string): boolean => form.includes('Sir') && /\bSir\b/.test(form)
