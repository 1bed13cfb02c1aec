import type { Annotation } from '../../memo/annotation.js'
import type { Person } from '../../memo/person.js'

/**
 * The people of a memo without those of whom only an office is known and whom no words of it were found to mean: "the chairman of
 * the Norland Trade Board had written" names nobody who could be listed.
 */
export function meant(persons: readonly Person[], annotations: readonly Annotation[]): readonly Person[] {
  const isOffice = ({ surname, participant, authority }: Person): boolean =>
    surname === '' && !participant && !authority
  if (!persons.some(isOffice)) return persons
  const isMeant = pointedAt(annotations)
  return persons.filter((person) => !isOffice(person) || isMeant.has(person.id))
}

/** The ids of all whom words of the memo mean. */
export function pointedAt(annotations: readonly Annotation[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const annotation of annotations)
    if (annotation.type === 'speech') for (const id of annotation.who) found.add(id)
    else if (annotation.type === 'personName' || annotation.type === 'personReference')
      found.add(annotation.person)
  return found
}
