import type { Annotation, PersonName, PersonReference } from '../../memo/annotation.js'
import type { Person } from '../../memo/person.js'

/**
 * The people of a memo without those who are known by an office alone and whom none of its words mean: "the chairman of the Norland
 * Trade Board had written" names nobody who could be listed.
 */
export function meant(persons: readonly Person[], annotations: readonly Annotation[]): readonly Person[] {
  const isOffice = ({ surname, participant, authority }: Person): boolean =>
    surname === '' && !participant && !authority
  if (!persons.some(isOffice)) return persons
  const isMeant = pointedAt(annotations)
  return persons.filter((person) => !isOffice(person) || isMeant.has(person.id))
}

/** Whether an annotation says of words that they mean somebody, by name or by office. */
export const meansPerson = (annotation: Annotation): annotation is PersonName | PersonReference =>
  annotation.type === 'personName' || annotation.type === 'personReference'

/** The ids of all whom words of the memo mean, or who speak in it. */
export function pointedAt(annotations: readonly Annotation[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const annotation of annotations)
    if (annotation.type === 'speech') for (const id of annotation.who) found.add(id)
    else if (meansPerson(annotation)) found.add(annotation.person)
  return found
}
