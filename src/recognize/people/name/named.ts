import { wordsOfName } from '../../../memo/family-name.js'
import type { AuthorityPerson, Person, PrintedName } from '../../../memo/person.js'

/** What a text says of a person where it names them. */
export interface Named {
  readonly name: string
  readonly surname: string
  readonly forenames: readonly string[]
  readonly titles: readonly string[]
  readonly authority: AuthorityPerson | undefined
  /** What the list of participants says. */
  readonly listed: Listed | undefined
}

/** What an entry of that list says: of office, entry and side as printed; the role is `interpreter` or `note-taker`. */
export interface Listed {
  readonly office: string | undefined
  /** The whole entry. */
  readonly printed: string | undefined
  readonly name: PrintedName | undefined
  readonly role: string | undefined
  readonly side: string | undefined
}

/** Somebody of whom neither a register nor a list tells anything. */
export const stranger = (
  surname: string,
  forenames: readonly string[] = [],
  titles: readonly string[] = [],
): Named => ({
  name: wordsOfName({ surname, forenames }).join(' '),
  surname,
  forenames,
  titles,
  authority: undefined,
  listed: undefined,
})

/** Somebody of a register. */
export function fromAuthority(authority: AuthorityPerson, titles: readonly string[], listed?: Listed): Named {
  const { name, surname, forenames } = authority
  return { name, surname, forenames, titles, authority, listed }
}

/** Nobody has more titles; they are gone through wherever the name stands. */
const MOST_TITLES = 40

const NONE: readonly string[] = []
const listOf = (value: string | undefined): readonly string[] => (value === undefined ? NONE : [value])

/** A person of the memo, as a text first names somebody. */
export function newPerson(
  id: string,
  { name, surname, forenames, titles, authority, listed }: Named,
): Person {
  return {
    id,
    name,
    surname,
    forenames,
    titles: titles.slice(0, MOST_TITLES),
    offices: listOf(listed?.office),
    printed: listOf(listed?.printed),
    names: listed?.name && [listed.name],
    roles: listOf(listed?.role),
    participant: listed !== undefined,
    side: listed?.side,
    authority,
    called: undefined,
    misprints: undefined,
  }
}

/** The same person with what another text says besides. */
export function completed(person: Person, { titles, listed }: Named): Person {
  const { offices, printed, roles, participant, side } = person
  return {
    ...person,
    titles: [...new Set([...person.titles, ...titles])].slice(0, MOST_TITLES),
    offices: withValue(offices, listed?.office),
    printed: withValue(printed, listed?.printed),
    names: withName(person.names, listed?.name),
    roles: withValue(roles, listed?.role),
    participant: participant || listed !== undefined,
    side: side ?? listed?.side,
  }
}

function withName(
  names: readonly PrintedName[] | undefined,
  added: PrintedName | undefined,
): readonly PrintedName[] | undefined {
  if (!added) return names
  const isKnown = names?.some(({ title, name }) => title === added.title && name === added.name)
  return isKnown ? names : [...(names ?? []), added]
}

const withValue = (values: readonly string[], value: string | undefined): readonly string[] =>
  value === undefined || values.includes(value) ? values : [...values, value]
