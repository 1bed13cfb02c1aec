import { Ids } from '../../memo/ids.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import type { Authority, AuthorityPerson, Person } from '../../memo/person.js'
import { formsByWord, holdersOf, idsOf, nameless, partsOf } from './authority.js'
import type { Form, KnownForm } from './authority.js'
import { matches, personId } from './participants.js'
import { withSurnames } from './register-name.js'
import { heldOn } from './tenure.js'
import { fold } from './titles.js'

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

export interface Listed {
  readonly office: string | undefined
  readonly printed: string
  readonly role: string | undefined
  readonly side: string | undefined
}

interface FoundForm extends Form {
  readonly person: Person
}

const NOBODY: readonly KnownForm[] = []

/** The people of one memo while they are being found. Lookup is by the first word of the surname. */
export class Register {
  readonly #known: readonly ReadonlyMap<string, readonly KnownForm[]>[]
  readonly #people = new Map<string, Person>()
  readonly #bySurname = new Map<string, readonly FoundForm[]>()
  /** Those of them whom no register has. */
  readonly #unregistered = new Map<string, readonly FoundForm[]>()
  /** The first words of all surnames. */
  readonly #words = new WordTable()
  readonly #ids: Ids
  readonly #authorities: readonly Authority[]

  /** `day`: of the conversation, as ISO 8601, for who held an office then. */
  constructor(
    authorities: readonly Authority[],
    reserved: Iterable<string>,
    private readonly day?: string,
  ) {
    this.#authorities = authorities.map(withSurnames)
    this.#ids = new Ids(reserved)
    const known = this.#authorities.map(formsByWord)
    this.#known = known.map(({ forms }) => forms)
    for (const { words } of known) this.#words.join(words)
  }

  get people(): readonly Person[] {
    return [...this.#people.values()]
  }

  get(id: string): Person | undefined {
    return this.#people.get(id)
  }

  /** Whether a form of name may begin with a word. */
  mayHave(words: Words, index: number): boolean {
    return this.#words.mayHave(words, index)
  }

  /** All forms of name that begin with this word: of the registers, and of persons of the memo that no register has. */
  forms(word: string): readonly Form[] {
    const key = fold(word)
    const known = this.#knownBy(key)
    const found = this.#unregistered.get(key)
    if (!found) return known
    return known.length === 0 ? found : [...known, ...found]
  }

  /** The forms of name in the registers that begin with this word, each with its person. */
  known(word: string): readonly KnownForm[] {
    return this.#knownBy(fold(word))
  }

  #knownBy(key: string): readonly KnownForm[] {
    const [only, ...others] = this.#known
    if (!only) return NOBODY
    const first = only.get(key) ?? NOBODY
    return others.length === 0 ? first : [...first, ...others.flatMap((index) => index.get(key) ?? [])]
  }

  /** The persons of the memo so far whose surname begins with this word. */
  found(word: string): readonly Person[] {
    return (this.#bySurname.get(fold(word)) ?? []).map(({ person }) => person)
  }

  /** The one person of the register who holds an office, such as the President of the United States. */
  byOffice(pattern: RegExp): AuthorityPerson | undefined {
    const holders = this.#authorities
      .flatMap((authority) => holdersOf(authority, pattern))
      .filter(({ tenures }) => tenures.some((tenure) => heldOn(tenure, this.day)))
    return holders.length === 1 ? holders[0]!.person : undefined
  }

  /** The one person whom a register knows by an office alone, in these words. */
  byOfficeAlone(office: string): AuthorityPerson | undefined {
    const words = fold(office)
    const bearers = this.#authorities.flatMap(nameless).filter(({ name }) => fold(name) === words)
    return bearers.length === 1 ? bearers[0] : undefined
  }

  /** Adds a person or completes the one that is there already. */
  add(named: Named): Person {
    const before = this.#same(named)
    const merged = before ? completed(before, named) : newPerson(this.#idFor(named), named)
    this.#ids.add(merged.id)
    this.#people.set(merged.id, merged)
    const { surname, forenames } = merged
    const parts = partsOf(surname)
    const key = parts[0]!
    if (key === '') return merged
    const same = (this.#bySurname.get(key) ?? []).filter(({ person }) => person.id !== merged.id)
    same.push({ person: merged, surname, forenames, parts })
    this.#bySurname.set(key, same)
    if (merged.authority) return merged
    this.#unregistered.set(
      key,
      same.filter(({ person }) => !person.authority),
    )
    this.#words.add(key)
    return merged
  }

  #idFor({ authority, surname, name }: Named): string {
    return authority ? authority.id : this.#own(personId(surname || name))
  }

  /** An id that is nobody's, also of those whom the memo has not named. */
  #own(wished: string): string {
    let id = this.#ids.take(wished)
    while (this.#authorities.some((authority) => idsOf(authority).has(id))) id = this.#ids.take(wished)
    return id
  }

  #same(person: Named): Person | undefined {
    if (person.authority) return this.#people.get(person.authority.id)
    if (person.surname === '')
      return this.people.find(({ surname, name }) => surname === '' && fold(name) === fold(person.name))
    const surname = fold(person.surname)
    const namesakes = this.found(partsOf(person.surname)[0]!).filter(
      (other) => fold(other.surname) === surname,
    )
    return matches(person.forenames, namesakes)[0]
  }
}

const NONE: readonly string[] = []
const listOf = (value: string | undefined): readonly string[] => (value === undefined ? NONE : [value])

function newPerson(id: string, { name, surname, forenames, titles, authority, listed }: Named): Person {
  return {
    id,
    name,
    surname,
    forenames,
    titles,
    offices: listOf(listed?.office),
    printed: listOf(listed?.printed),
    roles: listOf(listed?.role),
    participant: listed !== undefined,
    side: listed?.side,
    authority,
  }
}

function completed(person: Person, { titles, listed }: Named): Person {
  const { id, name, surname, forenames, offices, printed, roles, participant, side, authority } = person
  return {
    id,
    name,
    surname,
    forenames,
    titles: [...new Set([...person.titles, ...titles])],
    offices: withValue(offices, listed?.office),
    printed: withValue(printed, listed?.printed),
    roles: withValue(roles, listed?.role),
    participant: participant || listed !== undefined,
    side: side ?? listed?.side,
    authority,
  }
}

const withValue = (values: readonly string[], value: string | undefined): readonly string[] =>
  value === undefined || values.includes(value) ? values : [...values, value]
