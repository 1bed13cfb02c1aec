import type { AuthorityPerson, Person } from '../../../memo/person.js'
import { areTwo, isLady } from '../../../memo/title-words.js'
import type { Form } from '../register/authority.js'
import type { Register } from '../register/register.js'

interface Named {
  readonly person?: Person | undefined
  readonly authority?: AuthorityPerson | undefined
}

/** What the memo, or else the register, calls somebody before the name. */
const titlesOf = ({ person, authority }: Named, register: Register): readonly string[] =>
  person?.titles ?? (authority && register.get(authority.id)?.titles) ?? authority?.forenames ?? []

/**
 * Whether the titles before a name say that it is not this person's: "Mr. Lund" is not Mrs. Lund. Registers have wives under their
 * husbands' names, so that there "Mrs. Lund" may mean the entry of Mr. Lund.
 */
export const isContradicted = (titles: readonly string[], form: Form, register: Register): boolean =>
  areTwo(titles, titlesOf(form, register)) && !(form.authority && isLady(titles))

/**
 * Whether a lady's title stands before the name of somebody with an entry or a title, who is no lady as far as these say: his wife
 * may be meant.
 */
export function mayBeWife(titles: readonly string[], form: Named, register: Register): boolean {
  if (!isLady(titles)) return false
  const known = titlesOf(form, register)
  return (
    !isLady(known) &&
    !isLady(form.authority?.forenames ?? []) &&
    (form.authority !== undefined || known.length > 0)
  )
}
