import { wordsOfName } from '../../../memo/family-name.js'
import type { AuthorityPerson } from '../../../memo/person.js'
import { PARTICLES } from '../../../source/particles.js'
import { partsOf } from '../register/authority.js'
import { matches } from '../name/matches.js'
import type { ItemReading } from '../participant/item.js'
import type { Register } from '../register/register.js'

/** Offices that one person held: the register's descriptions name them at their beginning. */
const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:the )?president\b(?! of (?!the united))/i, /^(?:\d{4}[–-]\d{2,4} )?President of the United States/],
  [/^(?:the )?vice president\b/i, /^Vice President of the United States/],
  [/^(?:the )?secretary(?: of state)?$/i, /^Secretary of State(?! for)/],
  [/^(?:the )?under secretary(?: of state)?$/i, /^Under Secretary of State(?! for)/],
  [/^secretary of defense/i, /^Secretary of Defense/],
]

/** The person of a register whom an entry of a list means, if only one can be meant. `text`: the entry. */
export function identify(
  reading: ItemReading,
  text: string,
  register: Register,
): AuthorityPerson | undefined {
  if (reading.surname === '') {
    const named = text.slice(reading.named.start, reading.named.end)
    const office = OFFICES.find(([printed]) => printed.test(named))
    return (office && register.byOffice(office[1])) ?? register.byOfficeAlone(named)
  }
  const fitting = bearers(wordsOfName(reading), register)
  if (fitting.length < 2) return fitting[0]
  const spelled = fitting.filter(
    ({ forenames }) =>
      reading.forenames.length > 0 && reading.forenames.every((forename) => forenames.includes(forename)),
  )
  if (spelled.length === 1) return spelled[0]
  // "Assistant Secretary Robertson": the words before the name say more together than one by one.
  const before = text.slice(reading.titleStart, reading.named.start).trim()
  const called = fitting.filter(({ description }) => before.length > 3 && description.includes(before))
  if (called.length === 1) return called[0]
  const titled = fitting.filter(({ description }) =>
    [...reading.titles, ...reading.office.split(/, | of /)].some(
      (word) => word.length > 3 && description.includes(word),
    ),
  )
  return titled.length === 1 ? titled[0] : undefined
}

/** The persons of the register whom a name can mean, by the longest surname that it ends in or begins with. */
function bearers(words: readonly string[], register: Register): AuthorityPerson[] {
  for (let from = 0; from < words.length; from++) {
    const forms = register.known(words[from]!.split('-')[0]!)
    if (forms.length === 0) continue
    const surname = partsOf(words.slice(from).join(' ')).join(' ')
    const fitting = matches(
      words.slice(0, from).filter((word) => !PARTICLES.has(word)),
      forms.filter((form) => form.parts.join(' ') === surname),
    )
    if (fitting.length > 0) return [...new Set(fitting.map(({ authority }) => authority))]
  }
  return []
}
