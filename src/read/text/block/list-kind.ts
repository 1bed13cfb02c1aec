import type { Item, ListKind } from '../../../memo/ast.js'
import { isSideName } from '../../../memo/sides.js'
import { PERSON_OPENING, TITLED } from '../vocabulary.js'

/** Whether an entry refers to a list elsewhere: "(See attached list)". */
export const isElsewhere = (text: string): boolean =>
  /^[[(]?(?:see|list|listed)\b.{0,30}\b(?:attached|list|page|below|end)\b/i.test(text)

/** Whether the first item is the subject, and all others are people. */
export function isMatterAbovePeople([first, ...others]: readonly BuiltItem[]): boolean {
  return (
    !names(first!) &&
    !hasOffice(first!.words) &&
    others.length > 0 &&
    others.every((item) => names(item) || isElsewhere(item.words)) &&
    others.some(({ words, list }) => list ?? (TITLED.test(words) || hasOffice(words)))
  )
}

/** "Henry Hall, Director", "Henry Hall—EUR" */
const hasOffice = (words: string): boolean => /, \p{Lu}|—/u.test(words)

const names = ({ words, list }: BuiltItem): boolean =>
  list !== undefined || isSideName(words) || looksLikePerson(words)

export type BuiltItem = Item & { readonly words: string }

/** Whether all items are sides with their members, as in a list of participants at the end. */
export function isDelegations(items: readonly BuiltItem[]): boolean {
  return items.length > 1 && items.every(({ words, list }) => list && isSideName(words))
}

/** The kind of a list judged by its items: people or delegations are participants, a matter is the subject. */
export function kindOf(items: readonly BuiltItem[]): ListKind {
  if (items.some(({ words, list }) => list ?? isElsewhere(words))) return 'participants'
  // Neither people nor subjects begin with a small letter or end in a semicolon.
  if (items.length > 1 && items.every(({ words }) => /^\p{Ll}|;$/u.test(words))) return 'plain'
  const persons = items.filter((item) => looksLikePerson(item.words)).length
  if (items.length === 1)
    return PERSON_OPENING.test(items[0]!.words) && items[0]!.words.length < 60 ? 'participants' : 'subject'
  return persons >= items.length / 3 || items.some((item) => isSideName(item.words))
    ? 'participants'
    : 'subject'
}

/** Whether a text begins like a person in a list: "Mr. Katz, EE", "William M. Rountree, NEA", "NE—William L. Hamilton". */
export function looksLikePerson(text: string): boolean {
  const name = text.replace(/^[A-Z][\p{L}.&/ ]{1,30}(?:—|--)/u, '')
  if (PERSON_OPENING.test(name)) return true
  return /^(?:[A-Z]{1,5}(?:\/[A-Z]{1,5})?(?:—|--))?[A-Z][\p{L}’'.-]*(?: [A-Z][\p{L}’'.-]*){1,3}[*†‡]?(?:,|$|—|--| \()/u.test(
    text,
  )
}
