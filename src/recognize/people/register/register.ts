import { Ids } from '../../../memo/ids.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import type { Authority, AuthorityPerson, Person } from '../../../memo/person.js'
import { formsByWord, holdersOf, idsOf, nameless, partsOf } from './authority.js'
import type { Form, KnownForm } from './authority.js'
import { MOST_NAMESAKES, foundForms, replaceForm } from './found-forms.js'
import type { FoundForm } from './found-forms.js'
import { wordsOfName } from '../../../memo/family-name.js'
import { matches } from '../name/matches.js'
import { completed, fromAuthority, newPerson } from '../name/named.js'
import type { Named } from '../name/named.js'
import { personId } from '../name/person-id.js'
import { withSurnames } from './register-name.js'
import { withoutSeeEntries } from './see-entries.js'
import { heldOn } from './tenure.js'
import { areTwo, fold, isInnerTitle, isLady } from '../../../memo/title-words.js'

const NOBODY: readonly KnownForm[] = []

/** The people of one memo while they are being found. Lookup is by the first word of the surname. */
export class Register {
  readonly #known: readonly ReadonlyMap<string, readonly KnownForm[]>[]
  readonly #people = new Map<string, Person>()
  readonly #bySurname = new Map<string, readonly FoundForm[]>()
  /** Those of them whom no register has. */
  readonly #unregistered = new Map<string, readonly FoundForm[]>()
  /** The ids of those in whose name a word stands. */
  readonly #bearers = new Map<string, Set<string>>()
  /** The ids of those who have an office for a name, by that. */
  readonly #nameless = new Map<string, string>()
  /** The first words of all surnames. */
  readonly #words = new WordTable()
  readonly #ids = new Ids()
  readonly #authorities: readonly Authority[]

  /** `day`: of the conversation, as ISO 8601, for who held an office then. */
  constructor(
    authorities: readonly Authority[],
    private readonly day: string | undefined,
  ) {
    this.#authorities = authorities.map((authority) => withSurnames(withoutSeeEntries(authority)))
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
    return [...new Set((this.#bySurname.get(fold(word)) ?? []).map(({ person }) => person))]
  }

  /** Whether a register has a name that begins with this word, or the memo so far a surname. */
  knows(word: string): boolean {
    return this.known(word).length > 0 || this.#bySurname.has(fold(word))
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
    this.#enter(merged)
    if (!before) this.#remember(merged)
    if (merged.surname === '') this.#nameless.set(fold(merged.name), merged.id)
    return merged
  }

  /** Makes who was known by an office alone, with the place among the others, a person of a register. */
  identify(person: Person, authority: AuthorityPerson): Person {
    const { offices, printed, names, side, roles, participant } = person
    const named = newPerson(authority.id, fromAuthority(authority, person.titles))
    const whole = { ...named, offices, printed, names, side, roles, participant }
    const people = [...this.#people.values()]
    this.#people.clear()
    for (const each of people) this.#people.set(each === person ? whole.id : each.id, each)
    this.#ids.add(whole.id)
    this.#enter(whole)
    this.#remember(whole)
    this.#nameless.delete(fold(person.name))
    return whole
  }

  /** Gives the forenames to somebody of whom only the surname was known. */
  complete(person: Person, { name, forenames }: Pick<Named, 'name' | 'forenames'>): void {
    const whole = { ...person, name, forenames }
    this.#enter(whole)
    this.#remember(whole)
  }

  /** Lets the memo call somebody by another word of the name as well. */
  call(person: Person, word: string): void {
    const { called = [] } = person
    if (called.includes(word)) return
    this.#enter({ ...person, called: [...called, word] })
  }

  /** Gives an office to somebody whom the list names without one. */
  hold(person: Person, office: string): void {
    this.#enter({ ...person, offices: [...person.offices, office] })
  }

  /** Takes a word for somebody's name, a letter of which is wrong. */
  misprint(person: Person, word: string): void {
    this.#enter({ ...person, misprints: [...(person.misprints ?? []), word] })
  }

  /** Of the persons so far those in whose name a word stands. */
  bearing(word: string): readonly Person[] {
    return [...(this.#bearers.get(fold(word)) ?? [])].map((id) => this.#people.get(id)!)
  }

  /** Puts a person in the place of what was known before of the same. */
  #enter(person: Person): void {
    this.#people.set(person.id, person)
    this.#index(person)
  }

  #remember(person: Person): void {
    for (const word of wordsOfName(person)) {
      const key = fold(word)
      const bearers = this.#bearers.get(key)
      if (bearers) {
        if (bearers.size < MOST_NAMESAKES) bearers.add(person.id)
      } else this.#bearers.set(key, new Set([person.id]))
    }
  }

  #index(person: Person): void {
    for (const form of foundForms(person)) {
      const key = form.parts[0]!
      if (key === '') continue
      replaceForm(this.#bySurname, key, form)
      // Whoever a register has is found there, but for what else the memo calls them.
      if (person.authority && !form.added) continue
      replaceForm(this.#unregistered, key, form)
      this.#words.add(key)
    }
  }

  #idFor({ authority, surname, forenames, name }: Named): string {
    if (authority) return authority.id
    // "Park Chung Hee": three letters of a name in three words are rather no surname.
    const isWhole =
      surname.length < 4 && forenames.filter((word) => /\p{Ll}/u.test(word) && !isInnerTitle(word)).length > 1
    return this.#own(personId(isWhole ? name : surname || name))
  }

  /** An id that is nobody's, also of those whom the memo has not named. */
  #own(wished: string): string {
    let id = this.#ids.take(wished)
    while (this.#authorities.some((authority) => idsOf(authority).has(id))) id = this.#ids.take(wished)
    return id
  }

  #same(person: Named): Person | undefined {
    if (person.authority) return this.#people.get(person.authority.id)
    if (person.surname === '') return this.#people.get(this.#nameless.get(fold(person.name)) ?? '')
    const surname = fold(person.surname)
    const namesakes = this.found(partsOf(person.surname)[0]!).filter(
      (other) => fold(other.surname) === surname,
    )
    return matches(
      person.forenames,
      namesakes.filter((other) => !areCouple(person, other) && !areTwo(person.titles, other.titles)),
    )[0]
  }
}

/** "Prime Minister Lund and Mrs. Lund": two whom a list names, one of them as a lady. */
function areCouple({ listed, titles }: Named, other: Person): boolean {
  if (!listed || !other.participant || titles.length === 0 || other.titles.length === 0) return false
  return isLady(titles) !== isLady(other.titles)
}
