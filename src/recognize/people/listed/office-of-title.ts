import { withSmallLetters } from '../../../source/wording.js'
import type { Annotation } from '../../../memo/annotation.js'
import { fold } from '../../../memo/title-words.js'
import type { Person } from '../../../memo/person.js'
import { meansPerson } from '../mention/meant.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'
import { talkersOfTitle } from './talkers.js'

/** Whom an entry of a list names. */
export interface Entry {
  readonly text: PeopleText
  readonly found: readonly Annotation[]
}

/**
 * Gives the other office of a title to the first of the other side, or of the other column, who is listed without one:
 *
 *     Conversation between the Prime Minister and the Norland Chancellor
 *
 *     The Prime Minister          Dr. Lund
 *     Mr. Hall                    Mr. Vik
 */
export function giveOfficeOfTitle(title: string, entries: readonly Entry[], register: Register): void {
  const firsts = new Map<string | number, string>()
  for (const { text, found } of entries) {
    const part = text.side ?? text.column
    const first = found.find(meansPerson)
    if (part !== undefined && first && !firsts.has(part)) firsts.set(part, first.person)
  }
  if (firsts.size !== 2) return
  const offices = talkersOfTitle(inSmallLetters(title)).map(({ reading }) =>
    reading.surname === '' ? reading.office : '',
  )
  if (offices.length !== 2 || offices.includes('')) return
  const [one, other] = [...firsts.values()].map((id) => register.get(id)!)
  const hold = (person: Person, at: number): void => {
    register.hold(person, offices[at]!.replace(/^the /, 'The '))
  }
  const isOpen = ({ surname, offices }: Person): boolean => surname !== '' && offices.length === 0
  if (isOpen(one!) && isOpen(other!)) {
    const at = ownerOf(offices, [...firsts.keys()], entries)
    if (at === undefined) return
    hold(one!, at)
    hold(other!, 1 - at)
    return
  }
  for (const [known, unknown] of [
    [one!, other!],
    [other!, one!],
  ] as const) {
    const at = offices.findIndex((office) => fold(office) === fold(known.name))
    if (known.surname === '' && at >= 0 && unknown.surname !== '' && unknown.offices.length === 0)
      hold(unknown, 1 - at)
  }
}

/** Which office is that of the first side or column, by the state of the other office, which others of the second are of; undefined if none is. */
function ownerOf(
  offices: readonly string[],
  parts: readonly (string | number)[],
  entries: readonly Entry[],
): number | undefined {
  const states = offices.map((office) => STATE.exec(office)?.[1])
  const isOf = (part: string | number, state: string): boolean =>
    entries.some(({ text }) => (text.side ?? text.column) === part && text.flow.text.includes(`${state} `))
  for (const at of [0, 1]) {
    const state = states[1 - at]
    if (state !== undefined && states[at] === undefined && isOf(parts[1]!, state) && !isOf(parts[0]!, state))
      return at
  }
  return undefined
}

/** "the Norland Minister for Foreign Affairs", but not "the Foreign Secretary". */
const STATE =
  /^(?:[Tt]he )?(?!Prime|Foreign|Secretary|Minister|President|Federal|Vice|Deputy|Acting|Under|Permanent|Lord|High|State)(\p{Lu}\p{Ll}+) \p{Lu}/u

const SMALL = /^(?:The|And|Of|For|At|In|On|Between|With|To)$/

/** A title in capitals as it would be printed in small letters, each at the same place. */
function inSmallLetters(title: string): string {
  if (/\p{Ll}/u.test(title)) return title
  return title.replace(/\p{L}+/gu, (word) => {
    const name = withSmallLetters(word)
    return SMALL.test(name) ? name.toLowerCase() : name
  })
}
