import { Ids } from '../../memo/ids.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import type { Authority, AuthorityPerson, Person } from '../../memo/person.js'
import { formsByWord, holdersOf, partsOf } from './authority.js'
import type { Form, KnownForm } from './authority.js'
import { matches, personId } from './participants.js'
import { heldOn } from './tenure.js'
import { fold } from './titles.js'

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
    this.#authorities = authorities
    this.#ids = new Ids(reserved)
    const known = authorities.map(formsByWord)
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
    return found ? [...known, ...found] : known
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

  /** Adds a person or completes the one that is there already. */
  add(added: Omit<Person, 'id'>): Person {
    const before = this.#same(added)
    const merged: Person = before
      ? merge(before, added)
      : { ...added, id: added.authority?.id ?? this.#ids.take(personId(added.surname || added.name)) }
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

  #same(person: Omit<Person, 'id'>): Person | undefined {
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

function merge(a: Person, b: Omit<Person, 'id'>): Person {
  const union = (x: readonly string[], y: readonly string[]): string[] => [...new Set([...x, ...y])]
  const side = a.side ?? b.side
  return {
    ...a,
    titles: union(a.titles, b.titles),
    offices: union(a.offices, b.offices),
    printed: union(a.printed, b.printed),
    roles: union(a.roles, b.roles),
    participant: a.participant || b.participant,
    ...(side !== undefined && { side }),
  }
}
