import type { Annotation, PersonName, PersonReference } from '../../../memo/annotation.js'
import type { Person } from '../../../memo/person.js'

/**
 * The people of a memo: who takes part, and of the others those whom some of its words mean, or who speak or wrote it. A
 * reading that was given up in the end ("Queen Charlotte Sound") leaves nobody in the list.
 */
export function meant(persons: readonly Person[], annotations: readonly Annotation[]): readonly Person[] {
  const isMeant = pointedAt(annotations)
  return persons.filter(({ id, participant, roles }) => participant || roles.length > 0 || isMeant.has(id))
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
