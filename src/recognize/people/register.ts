import { Ids } from '../../memo/ids.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import type { Authority, AuthorityPerson, Person, PrintedName } from '../../memo/person.js'
import { formsByWord, holdersOf, idsOf, nameless, partsOf } from './authority.js'
import type { Form, KnownForm } from './authority.js'
import { wordsOfName } from '../../memo/family-name.js'
import { matches } from './matches.js'
import { personId } from './person-id.js'
import { withSurnames } from './register-name.js'
import { heldOn } from './tenure.js'
import { areTwo, fold, isInnerTitle, isLady } from '../../memo/title-words.js'

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
  readonly printed: string | undefined
  readonly name: PrintedName | undefined
  readonly role: string | undefined
  readonly side: string | undefined
}

/** Somebody of whom neither a register nor a list tells anything, by the name as it is printed. */
export const stranger = (
  name: string,
  surname: string,
  forenames: readonly string[] = [],
  titles: readonly string[] = [],
): Named => ({ name, surname, forenames, titles, authority: undefined, listed: undefined })

interface FoundForm extends Form {
  readonly person: Person
}

const NOBODY: readonly KnownForm[] = []

/** What texts call somebody whom no register has: by the surname, or by what else was seen to be used. */
function formsOf(person: Person): FoundForm[] {
  const words = wordsOfName(person)
  const form = (surname: string, forenames: readonly string[], added: boolean): FoundForm => ({
    surname,
    forenames,
    whole: true,
    given: false,
    parts: partsOf(surname),
    authority: undefined,
    person,
    added,
  })
  const forms = [form(person.surname, person.forenames, false)]
  /** From a word of the name on, alone and with what stands behind it. */
  const from = (at: number): void => {
    const before = words.slice(0, at)
    forms.push(form(words[at]!, before, true), form(words.slice(at).join(' '), before, true))
  }
  const last = words.length - 1
  if (person.surname !== '' && !person.surname.includes(' ') && words[last] !== person.surname) from(last - 1)
  // "al-Said" is called Said as well.
  const article = /^(?:al|el|ad|ar|as|ash)-(?=\p{Lu})/iu.exec(person.surname)
  if (article) forms.push(form(person.surname.slice(article[0].length), person.forenames, true))
  for (const called of person.called ?? []) {
    // Most letters alone are no names.
    if (called.length === 1) continue
    const at = words.findIndex((word) => fold(word) === fold(called))
    if (at < 0) {
      forms.push(form(called, [], true))
      // "Ruiz de Castro" of "Elena Ruiz de Castro" is called Ruiz as well.
      const first = words.indexOf(called.slice(0, Math.max(0, called.indexOf(' '))))
      if (first > 0 && words.slice(first).join(' ') === called) from(first)
    } else if (at < last) from(at)
  }
  for (const misprint of person.misprints ?? []) forms.push(form(misprint, person.forenames, true))
  return forms
}

/** No memo names more people of one surname; those beyond are people of their own, but are not looked up by it. */
const MOST_NAMESAKES = 100

/** Puts a form in the place of the one that was known of the same person. */
function replace(index: Map<string, readonly FoundForm[]>, key: string, form: FoundForm): void {
  if ((index.get(key)?.length ?? 0) >= MOST_NAMESAKES) return
  const others: FoundForm[] = []
  for (const other of index.get(key) ?? []) {
    if (other.person.id !== form.person.id) others.push(other)
    else if (other.surname !== form.surname) others.push({ ...other, person: form.person })
  }
  others.push(form)
  index.set(key, others)
}

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
    this.#authorities = authorities.map(withSurnames)
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
    this.#people.set(merged.id, merged)
    this.#index(merged)
    if (!before) this.#remember(merged)
    if (merged.surname === '') this.#nameless.set(fold(merged.name), merged.id)
    return merged
  }

  /** Lets the memo call somebody by another word of the name as well. */
  call(person: Person, word: string): void {
    const { called = [] } = person
    if (called.includes(word)) return
    const known = { ...person, called: [...called, word] }
    this.#people.set(known.id, known)
    this.#index(known)
  }

  /** Takes a word for somebody's name, a letter of which is wrong. */
  misprint(person: Person, word: string): void {
    const known = { ...person, misprints: [...(person.misprints ?? []), word] }
    this.#people.set(known.id, known)
    this.#index(known)
  }

  /** Of the persons so far those in whose name a word stands. */
  bearing(word: string): readonly Person[] {
    return [...(this.#bearers.get(fold(word)) ?? [])].map((id) => this.#people.get(id)!)
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
    for (const form of formsOf(person)) {
      const key = form.parts[0]!
      if (key === '') continue
      replace(this.#bySurname, key, form)
      // Whoever a register has is found there, but for what else the memo calls them.
      if (person.authority && !form.added) continue
      replace(this.#unregistered, key, form)
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
    names: listed?.name && [listed.name],
    roles: listOf(listed?.role),
    participant: listed !== undefined,
    side: listed?.side,
    authority,
    called: undefined,
    misprints: undefined,
  }
}

function completed(person: Person, { titles, listed }: Named): Person {
  const { offices, printed, roles, participant, side } = person
  return {
    ...person,
    titles: [...new Set([...person.titles, ...titles])],
    offices: withValue(offices, listed?.office),
    printed: withValue(printed, listed?.printed),
    names: withName(person.names, listed?.name),
    roles: withValue(roles, listed?.role),
    participant: participant || listed !== undefined,
    side: side ?? listed?.side,
  }
}

function withName(
  names: readonly PrintedName[] | undefined,
  added: PrintedName | undefined,
): readonly PrintedName[] | undefined {
  if (!added) return names
  const isKnown = names?.some(({ title, name }) => title === added.title && name === added.name)
  return isKnown ? names : [...(names ?? []), added]
}

const withValue = (values: readonly string[], value: string | undefined): readonly string[] =>
  value === undefined || values.includes(value) ? values : [...values, value]
