import type { AuthorityPerson, Certainty, Person } from '../../../memo/person.js'
import { isInnerTitle, isLady, isPolite } from '../../../memo/title-words.js'
import type { Form } from '../register/authority.js'
import type { Register } from '../register/register.js'

/** Who is meant by a name, and how sure that is. */
export interface Chosen {
  readonly authority: AuthorityPerson | undefined
  /** Whom the memo has already. */
  readonly person: Person | undefined
  /** By a forename alone. */
  readonly given: boolean
  readonly cert: Certainty
  readonly reason: string
}

const MISPRINT = 'a letter off the name of the one participant so called'

/** Of two of one name the one who needs no introduction, where no "Mr." stands before the name. */
const FOREMOST =
  /^(?:\d{4}[–-]\d{2,4} )?(?:President of the United States|Secretary of State(?! for)\b|Chairman of the Council of Ministers)/

/** The person meant: the only one of that name, or the one who takes part, or whose office the title names. */
export function choose(
  candidates: readonly Form[],
  titles: readonly string[],
  register: Register,
): Chosen | undefined {
  const known = ({ authority, person }: Form): Person | undefined =>
    person ?? (authority && register.get(authority.id))
  if (candidates.length === 1) {
    const [{ authority, given, surname }, person] = [candidates[0]!, known(candidates[0]!)]
    if (person?.misprints?.includes(surname) === true)
      return { authority, person, given, cert: 'low', reason: MISPRINT }
    return given
      ? { authority, person, given, cert: 'medium', reason: 'the only person of this forename' }
      : { authority, person, given, cert: 'high', reason: 'the only person of this name' }
  }
  const polite = titles.some(isPolite)
  const scored = onePerPerson(candidates)
    .map((candidate) => {
      const { authority, whole } = candidate
      const person = known(candidate)
      const office = titles.some((title) => !isPolite(title) && authority?.description.includes(title))
        ? 2
        : 0
      const score =
        (person ? 1 : 0) +
        (person?.participant ? 3 : 0) +
        office -
        (person && isOfSpouse(titles, person, polite) ? 0.25 : 0) +
        (whole === false ? 0 : 0.5) +
        (!polite && FOREMOST.test(authority?.description ?? '') ? 1 : 0)
      return { authority, person, score }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best) return undefined
  if (second?.score === best.score) {
    // A register made of texts has an entry for those of whom only the surname was said.
    const bare = scored.filter(
      ({ authority, score }) => score === best.score && authority?.forenames.length === 0,
    )
    if (bare.length !== 1 || titles.some(isInnerTitle)) return undefined
    const [{ authority, person }] = bare as [(typeof scored)[number]]
    return { authority, person, given: false, cert: 'medium', reason: 'the entry of this surname alone' }
  }
  return {
    authority: best.authority,
    person: best.person,
    given: false,
    cert: second && best.score - second.score < 2 ? 'medium' : 'high',
    reason: second ? 'fits best among persons of this surname' : 'the only person of this name',
  }
}

/** Whether a name goes with somebody less well than with whom he or she is married to: "Mrs. Lund", "President Lund". */
function isOfSpouse(titles: readonly string[], person: Person, polite: boolean): boolean {
  if (isLady(person.titles)) return !polite
  return isLady(titles)
}

/** The first form of each person. */
function onePerPerson(forms: readonly Form[]): readonly Form[] {
  const found = new Map<string | undefined, Form>()
  for (const form of forms) {
    const who = form.authority?.id ?? form.person?.id
    if (!found.has(who)) found.set(who, form)
  }
  return [...found.values()]
}
