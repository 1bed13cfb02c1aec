import type { Flow } from '../../../memo/flow.js'
import { agree, initials } from '../../../memo/forenames.js'
import type { Certainty, Person } from '../../../memo/person.js'
import { fold } from '../../../memo/title-words.js'
import { matchesOf } from '../../../source/matches.js'
import { actors } from './actors.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'

/** "WR", "J.F.D.", "JMc": a letter or the beginning of a word for each part of a name. */
const INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.? ?){2,4}$/u
const EACH = /\p{Lu}\p{Ll}{0,2}/gu
const LONGEST = 16

/** Who signs by initials, and which words these are. */
export interface Signer {
  readonly start: number
  readonly end: number
  readonly person: Person
  readonly cert: Certainty
  readonly reason: string
}

/**
 * Who is meant by initials as a signature: the one person whose forenames and surname begin so, or of whom only the surname is
 * known, if he takes part or drafted.
 */
export function signedByInitials(
  { text, phrase }: Flow,
  texts: readonly PeopleText[],
  register: Register,
): Signer | undefined {
  const [first] = phrase.lines
  const end = first ? Math.min(text.length, first.end - first.start) : 0
  const words = text.slice(0, end).trimEnd()
  if (words.length > LONGEST || !INITIALS.test(words)) return undefined
  const letters = matchesOf(EACH, words).map(([each]) => fold(each))
  const drafters = draftersOf(texts, register)
  const likely = register.people.filter(({ surname }) => begins(surname, letters.at(-1)!))
  const isNear = (person: Person): boolean => person.participant || drafters.has(person.id)
  const full = likely.filter(
    ({ forenames }) => forenames.length > 0 && agree(letters.slice(0, -1), initials(forenames)),
  )
  const near = full.filter(isNear)
  const bare = likely.filter((person) => person.forenames.length === 0 && isNear(person))
  const [person, ...others] = near.length > 0 ? near : full.length > 0 ? full : bare
  if (!person || others.length > 0) return undefined
  const isSure = near.length === 1
  return {
    ...{ start: 0, end: words.length, person, cert: isSure ? 'high' : 'medium' },
    reason: isSure ? 'the initials of one who takes part or drafted' : 'the only person of these initials',
  }
}

/** Whether a surname, or its last word, begins with some letters. */
const begins = (surname: string, letters: string): boolean =>
  surname !== '' &&
  (fold(surname).startsWith(letters) || fold(surname.slice(surname.lastIndexOf(' ') + 1)).startsWith(letters))

const WRITING = /^(?:drafted|prepared|dictated)$/

/** The ids of those whom the source note names as drafters. */
function draftersOf(texts: readonly PeopleText[], register: Register): ReadonlySet<string> {
  const notes = texts.filter(({ zone }) => zone === 'note')
  return new Set(
    notes
      .flatMap(({ flow }) => actors(flow.words))
      .filter(({ kind }) => WRITING.test(kind))
      .flatMap(({ reading }) => register.found(reading.surname).map(({ id }) => id)),
  )
}
