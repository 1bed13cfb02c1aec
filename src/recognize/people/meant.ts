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
  const pointedAt = new Set<string>()
  for (const annotation of annotations)
    if (annotation.type === 'speech') for (const id of annotation.who) pointedAt.add(id)
    else if (annotation.type === 'personName' || annotation.type === 'personReference')
      pointedAt.add(annotation.person)
  return persons.filter((person) => !isOffice(person) || pointedAt.has(person.id))
}
