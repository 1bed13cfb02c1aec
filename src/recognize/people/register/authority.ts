import type { Authority, AuthorityPerson, Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import { remember } from '../../../source/remember.js'
import { givenName, nameForms } from '../name/name-forms.js'
import type { NameForm } from '../name/name-forms.js'
import { tenures } from './tenure.js'
import type { Tenure } from './tenure.js'
import { fold } from '../../../memo/title-words.js'

/** A form of a name with the person whom it means: one of a register, or one of the memo. */
export interface Form extends NameForm {
  /** The words of the surname, folded. */
  readonly parts: readonly string[]
  readonly authority: AuthorityPerson | undefined
  readonly person: Person | undefined
  /** Whether it is another form than the surname. */
  readonly added: boolean
}

export interface KnownForm extends Form {
  readonly authority: AuthorityPerson
}

const knownForm = (
  { surname, forenames, whole, given }: NameForm,
  parts: readonly string[],
  authority: AuthorityPerson,
): KnownForm => ({ surname, forenames, whole, given, parts, authority, person: undefined, added: false })

export const partsOf = (surname: string): string[] =>
  /[\s–-]/.test(surname) ? surname.split(/[\s–-]+/).map(fold) : [fold(surname)]

/** The forms of a register by their first words, folded, and a quick test whether a word may be one of these. */
export interface FormsByWord {
  readonly forms: ReadonlyMap<string, readonly KnownForm[]>
  readonly words: WordTable
  /** Forms that are not looked up, for so many others have the same first word. */
  readonly crowdedOut: readonly KnownForm[]
}

/** No more forms are kept of one first word, since all are compared wherever a text has it. */
export const MOST_NAMESAKES = 1000

export const formsByWord = remember((authority: Authority): FormsByWord => {
  const index = new Map<string, KnownForm[]>()
  const crowdedOut: KnownForm[] = []
  for (const person of authority.persons)
    for (const form of nameForms(person)) {
      const parts = partsOf(form.surname)
      const key = parts[0]!
      const known = knownForm(form, parts, person)
      const forms = index.get(key)
      if (!forms) index.set(key, [known])
      else if (forms.length < MOST_NAMESAKES) forms.push(known)
      else crowdedOut.push(known)
    }
  addGivenNames(authority, index)
  return { forms: index, words: new WordTable(index.keys()), crowdedOut }
})

/** Forenames that only one person has, and nobody as a surname. */
function addGivenNames({ persons }: Authority, index: Map<string, KnownForm[]>): void {
  const found = new Map<string, KnownForm | undefined>()
  for (const person of persons) {
    const form = givenName(person)
    if (!form) continue
    const key = fold(form.surname)
    found.set(key, found.has(key) ? undefined : knownForm(form, [key], person))
  }
  for (const [key, form] of found) if (form && !index.has(key)) index.set(key, [form])
}

export const idsOf = remember(
  ({ persons }: Authority): ReadonlySet<string> => new Set(persons.map(({ id }) => id)),
)

/** Those whom a register names by an office alone. */
export const nameless = remember(({ persons }: Authority): readonly AuthorityPerson[] =>
  persons.filter(({ surname }) => surname === ''),
)

/** Somebody of a register, with the offices that were asked for. */
export interface Holder {
  readonly person: AuthorityPerson
  readonly tenures: readonly Tenure[]
}

const described = remember(({ persons }: Authority): readonly Holder[] =>
  persons.map((person) => ({ person, tenures: tenures(person.description) })),
)
const asked = remember<Authority, Map<RegExp, readonly Holder[]>>(() => new Map())

/** Who held an office at any time. */
export function holdersOf(authority: Authority, office: RegExp): readonly Holder[] {
  const known = asked(authority).get(office)
  if (known) return known
  const holders = described(authority)
    .map((each) => ({ person: each.person, tenures: each.tenures.filter(({ words }) => office.test(words)) }))
    .filter((each) => each.tenures.length > 0)
  asked(authority).set(office, holders)
  return holders
}
