import type { Authority, AuthorityPerson } from '../../../memo/person.js'
import { remember } from '../../../source/remember.js'

/** "see Douglas-Home", "See Melo Antunes, Ernesto de" */
const SEE = /^see (.{2,60}?)\.?$/i

/**
 * A register without the entries that only lead to another, whose names are forms of that one's person:
 *
 *     Lund-Holm, Sir Erik: Foreign Secretary
 *     Holm: see Lund-Holm
 */
export const withoutSeeEntries = remember((authority: Authority): Authority => {
  const { persons } = authority
  const forms = new Map<AuthorityPerson, string[]>()
  const leading = new Set<AuthorityPerson>()
  for (const person of persons) {
    const target = SEE.exec(person.description.trim())?.[1]
    const meant = target === undefined ? undefined : entryOf(target, persons, person)
    if (!meant) continue
    leading.add(person)
    forms.set(meant, [...(forms.get(meant) ?? []), formOf(person.name.replace(/\.$/, ''), meant)])
  }
  if (leading.size === 0) return authority
  const withForms = (person: AuthorityPerson): AuthorityPerson => {
    const others = forms.get(person)
    return others ? { ...person, forms: [...(person.forms ?? []), ...others] } : person
  }
  return { ...authority, persons: persons.filter((person) => !leading.has(person)).map(withForms) }
})

/** "Lund Holm", which is a surname like that to which it leads, with the same forenames. */
const formOf = (name: string, { forenames }: AuthorityPerson): string =>
  name.includes(',') || forenames.length === 0 ? name : `${name}, ${forenames.join(' ')}`

/** The one entry of that name, or else of that surname. */
function entryOf(
  target: string,
  persons: readonly AuthorityPerson[],
  from: AuthorityPerson,
): AuthorityPerson | undefined {
  const others = persons.filter((person) => person !== from && !SEE.test(person.description.trim()))
  const named = others.filter(({ name }) => name === target)
  const [only, ...more] = named.length > 0 ? named : others.filter(({ surname }) => surname === target)
  return more.length === 0 ? only : undefined
}
