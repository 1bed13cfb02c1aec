import type { Annotation } from '../memo/annotation.js'
import type { Decision } from '../memo/decision.js'
import type { Person } from '../memo/person.js'
import { grouped } from '../source/many.js'
import { meansPerson } from './people/mention/meant.js'
import { valuesOf } from './verdict.js'

/** The people of a memo, as what could be decided is looked up. */
export interface Cast {
  readonly byId: ReadonlyMap<string, Person>
  readonly participants: readonly Person[]
  readonly bySurname: ReadonlyMap<string, readonly Person[]>
}

export const castOf = (persons: readonly Person[]): Cast => ({
  byId: new Map(persons.map((person) => [person.id, person])),
  participants: persons.filter(({ participant }) => participant),
  bySurname: grouped(persons, ({ surname }) => surname),
})

/** What else could be decided: another person, somebody unknown, nothing. */
export function corrections(
  annotation: Annotation,
  alternatives: readonly Person[],
  named: Decision,
): { choice: string; decision: Decision }[] {
  const others = alternatives.map((person) => ({
    choice: title(person),
    decision: { ...named, ...(annotation.type === 'speech' ? { who: [person.id] } : { person: person.id }) },
  }))
  const unknown =
    annotation.type === 'speech' && annotation.who.length > 0
      ? [{ choice: 'somebody unknown', decision: { ...named, who: [] } }]
      : []
  return [...others, ...unknown, { choice: withoutMark(annotation), decision: { ...named, drop: true } }]
}

/** What is read where an inference is dropped. */
function withoutMark(annotation: Annotation): string {
  if (annotation.type !== 'hyphen') return 'nothing marked'
  return annotation.kept ? 'two words' : 'a hyphen of the word'
}

/** A person as choices name it. */
export const title = ({ id, name }: Pick<Person, 'id' | 'name'>): string => `${name} (${id})`

/** What an inference says, as a decision would say it. */
export function values(annotation: Annotation): Partial<Decision> {
  switch (annotation.type) {
    case 'speech':
      return { who: annotation.who }
    case 'personName':
    case 'personReference':
      return { person: annotation.person }
    case 'date':
    case 'time':
      return valuesOf(annotation)
    case 'gloss':
    case 'organizationName':
      return { target: annotation.target }
    default:
      return {}
  }
}

/** What was chosen, in words for editors. */
export function choice(annotation: Annotation, { byId }: Cast): string {
  const name = (id: string): string => title(byId.get(id) ?? { id, name: id })
  switch (annotation.type) {
    case 'speech':
      return annotation.who.length > 0 ? annotation.who.map(name).join(' and ') : 'somebody unknown'
    case 'personName':
    case 'personReference':
      return name(annotation.person)
    case 'date':
    case 'time':
      return annotation.when ?? [annotation.from, annotation.to].filter(Boolean).join(' to ')
    case 'pageBreak':
      return `page ${annotation.n}`
    case 'hyphen':
      return annotation.kept ? 'a hyphen of the word' : 'one word'
    case 'noteMarker':
      return `note ${annotation.n}`
    case 'gloss':
    case 'organizationName':
      return annotation.target
    case 'reference':
      return annotation.target ?? annotation.canonical
    case 'roleName':
    case 'placeName':
    case 'stage':
      return 'marked'
    case 'omission':
      return annotation.cause
  }
}

/** No more alternatives are offered. */
const MOST = 12

/** Who else could be meant: others who take part, or who bear the name. */
export function alternatives(annotation: Annotation, cast: Cast): readonly Person[] {
  if (annotation.type === 'speech') return others(cast.participants, annotation.who)
  if (!meansPerson(annotation)) return []
  const surname = cast.byId.get(annotation.person)?.surname ?? ''
  return surname === '' ? [] : others(cast.bySurname.get(surname) ?? [], [annotation.person])
}

function others(persons: readonly Person[], chosen: readonly string[]): Person[] {
  const found: Person[] = []
  for (const person of persons) {
    if (found.length === MOST) break
    if (!chosen.includes(person.id)) found.push(person)
  }
  return found
}
