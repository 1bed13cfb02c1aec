import type { Decisions } from '../../memo/decision.js'
import type { Authority, AuthorityPerson, Person } from '../../memo/person.js'

/** Those of the registers whom only decisions of editors name, as persons of the memo. */
export function decidedPersons(
  { decisions }: Decisions,
  authorities: readonly Authority[],
  known: readonly Person[],
): Person[] {
  const wanted = new Set(decisions.flatMap(({ who = [], person = [] }) => [...who].concat(person)))
  for (const { id } of known) wanted.delete(id)
  return authorities.flatMap(({ persons }) =>
    // Each once, though several registers may have it.
    persons.filter(({ id }) => wanted.delete(id)).map(ofRegister),
  )
}

const ofRegister = (authority: AuthorityPerson): Person => ({
  ...{ id: authority.id, name: authority.name, surname: authority.surname, forenames: authority.forenames },
  ...{ titles: [], offices: [], printed: [], roles: [], participant: false, authority },
})
