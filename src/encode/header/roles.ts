import type { Person } from '../../memo/person.js'
import { personNamed } from './input.js'
import type { HeaderInput } from './input.js'

/**
 * The roles of the people of a header. Whoever writes "I" has come as the drafter: the source note knows better who drafted, and
 * the "I" of a text that somebody else drafted is its author, of a letter or telegram also its sender.
 */
export function rolesIn(input: HeaderInput): (person: Person) => readonly string[] {
  const acts = (input.sourceNote?.acts ?? []).filter(
    ({ kind, agents }) => kind === 'drafted' && agents.length > 0,
  )
  const drafters = new Set(
    acts.flatMap(({ agents }) => agents.map(({ text }) => personNamed(input, text)?.id)),
  )
  const isLetter = input.genre === 'correspondence'
  return ({ id, surname, roles }) => {
    const isDrafter = roles.includes(DRAFTER)
    if (drafters.has(id)) return isDrafter ? roles : [...roles, DRAFTER]
    // Of "the drafter" nobody knows whether he is the sender.
    if (!isDrafter || (acts.length === 0 && (!isLetter || surname === ''))) return roles
    const others = roles.filter((role) => role !== DRAFTER)
    return isLetter && surname !== '' ? [...others, AUTHOR, 'sender'] : [...others, AUTHOR]
  }
}

const DRAFTER = 'drafter'
/** Who says "I" in a text that somebody else drafted. */
const AUTHOR = 'author'
