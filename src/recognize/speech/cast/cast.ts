import { Ids } from '../../../memo/ids.js'
import type { Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import { isLady } from '../../../memo/title-words.js'
import type { Words } from '../../../memo/words.js'
import type { Namings } from '../../people/people.js'
import { matches } from '../../people/matches.js'
import { personId } from '../../people/person-id.js'
import { HONORED, keys, lastWord } from './called.js'
import {
  hasNoBody,
  holderOfCountry,
  holdersOf,
  isOfBody,
  isOfThem,
  normalOffice,
  ofDepartment,
  representative,
} from './office.js'
import type { Office } from './office.js'
import { holderOfInitials } from './office-initials.js'
import type { Kind } from './kind.js'
import type { Pronoun } from '../sentence/subject.js'

const NONE: readonly string[] = []
/** Who is called by some words, and of how many words the longest name is that ends in them. */
interface Called {
  readonly people: Person[]
  longest: number
}
const NOBODY: ReadonlySet<string> = new Set()

/** The people who may speak, how a memo calls them, and whom it adds as it goes on. */
export class Cast {
  /** Whoever takes part; empty for memos that list nobody. Those whom the text adds take no part. */
  readonly participants: readonly Person[]
  readonly #persons: Person[]
  readonly #ids: Ids
  /** By words in small letters. */
  readonly #byWords = new Map<string, Called>()
  /** The same by the words as written: the same few come back all the time. */
  readonly #asWritten = new Map<string, Called>()
  /** The last words of what people are called by. */
  readonly #lastWords = new WordTable()
  /** The surnames before which the memo puts an office. */
  readonly #titled: ReadonlyMap<string, ReadonlySet<string>>
  readonly #offices = new Map<string, Office>()
  /** The offices by their words as written, and the form that tells whom the memo calls so. */
  readonly #written = new Map<
    string,
    { readonly office: Office; readonly form: string; person: Person | undefined }
  >()
  /** What the text calls people by office. */
  readonly #forms = new Map<string, Set<string>>()
  /** Who bears an honor, of how many people. */
  readonly #honored = new Map<string, { readonly bearers: readonly Person[]; readonly size: number }>()
  readonly #byInitials = new Map<string, Person | undefined>()
  readonly #recent: Person[] = []
  #hasFirstPerson: boolean | (() => boolean) = true
  /** Whether the list of participants says that there were others. */
  hasOthers = false
  /** What the document is in which they speak. */
  kind: Kind = 'record'
  /** Whether agencies of one Government talk with each other. */
  hasAgencies = false
  #drafter: Person | undefined
  /** The name of who writes, as the document gives it. */
  #author: string | undefined
  /** The surnames of women. */
  #ladies: ReadonlySet<string> = NOBODY
  readonly #byPronoun = new Map<Pronoun, readonly Person[]>()

  /** `meant`: who is named where, which was settled before anybody speaks. */
  constructor(
    persons: readonly Person[],
    titled: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
    private readonly meant: Namings = new Map(),
  ) {
    this.#persons = [...persons]
    this.#ids = new Ids(persons.map(({ id }) => id))
    this.participants = persons.filter(({ participant }) => participant)
    this.#titled = titled
    for (const person of persons) this.#index(person)
    for (const [words, names] of meant)
      for (const end of names.keys())
        this.#lastWords.add(lastWord(words.text.slice(Math.max(0, end - 40), end)))
  }

  #index(person: Person): void {
    for (const key of keys(person)) {
      this.#byKey(key).people.push(person)
      const last = key.slice(key.lastIndexOf(' ') + 1)
      const called = this.#byKey(last)
      called.longest = Math.max(last === key ? 1 : key.split(' ').length, called.longest)
      this.#lastWords.add(last)
    }
  }

  #byKey(key: string): Called {
    let called = this.#byWords.get(key)
    if (!called) this.#byWords.set(key, (called = { people: [], longest: 0 }))
    return called
  }

  /** "Shaikh Yusuf": the participant of that forename, if there is one. */
  byForename(name: string): Person | undefined {
    const found = this.participants.filter(({ forenames }) => forenames.includes(name))
    return found.length === 1 ? found[0] : undefined
  }

  /** "M. Finet": somebody whom only the text names. */
  stranger(name: string, surname: string): Person {
    return this.#add(surname, name, surname)
  }

  /** Adds somebody of whom no more is known. */
  #add(id: string, name: string, surname = '', roles = NONE): Person {
    const added: Person = {
      id: this.#ids.take(personId(id)),
      name,
      surname,
      forenames: NONE,
      titles: NONE,
      offices: NONE,
      printed: NONE,
      roles,
      participant: false,
      side: undefined,
      authority: undefined,
    }
    this.#persons.push(added)
    this.#index(added)
    return added
  }

  /** Everybody, with the forms that the text was seen to use and the roles that it was seen to give. */
  get persons(): readonly Person[] {
    return this.#persons.map((person) => {
      const called = person.printed.length > 0 ? [] : [...(this.#forms.get(person.id) ?? [])]
      const roles =
        person.id === this.#drafter?.id && !person.roles.includes('drafter')
          ? [...person.roles, 'drafter']
          : person.roles
      return called.length > 0 || roles !== person.roles
        ? { ...person, roles, printed: [...person.printed, ...called] }
        : person
    })
  }

  /** How many people there are so far. */
  get size(): number {
    return this.#persons.length
  }

  spoke(person: Person): void {
    if (this.#recent[0] === person) return
    const at = this.#recent.indexOf(person)
    if (at >= 0) this.#recent.splice(at, 1)
    this.#recent.unshift(person)
  }

  /** Whoever spoke last, and before. */
  get recent(): readonly Person[] {
    return this.#recent
  }

  /** Who writes "I": the drafter whom the memo names, or a person of that role. */
  get drafter(): Person {
    this.#drafter ??= this.#authored() ?? this.#add('drafter', 'The drafter', '', ['drafter'])
    return this.#drafter
  }

  /** Adds who writes, though he never says "I". */
  introduceDrafter(): void {
    this.#drafter ??= this.#authored()
  }

  #authored(): Person | undefined {
    if (this.#author === undefined) return undefined
    const surname = this.#author.slice(this.#author.lastIndexOf(' ') + 1)
    return this.named(surname) ?? this.stranger(this.#author, surname)
  }

  /** Whoever is named as the author writes "I". */
  setAuthor(name: string): void {
    this.#author = name
  }

  setLadies(surnames: ReadonlySet<string>): void {
    this.#ladies = surnames
    this.#byPronoun.clear()
  }

  /** Whom of those who take part "he" or "she" may mean: asked of every such word, of however many people. */
  participantsFor(word: Pronoun): readonly Person[] {
    let people = this.#byPronoun.get(word)
    if (!people)
      this.#byPronoun.set(word, (people = this.participants.filter((person) => this.mayBe(word, person))))
    return people
  }

  /** Whether "he" or "she" may mean somebody; all that is known is who is a lady. */
  mayBe(word: Pronoun, person: Person): boolean {
    if (this.#ladies.size === 0 || word === 'latter' || word === 'former') return true
    const isShe = isLady(person.titles) || (this.#ladies.has(person.surname) && !this.#hasWife(person))
    return isShe === (word === 'she')
  }

  /** "President Lund", where Mrs. Lund is there as well. */
  #hasWife(person: Person): boolean {
    return this.#called(person.surname).people.some((other) => other !== person && isLady(other.titles))
  }

  /** Whether anybody writes "I": drafters may write of themselves by name. */
  hasFirstPerson(): boolean {
    if (typeof this.#hasFirstPerson !== 'boolean') this.#hasFirstPerson = this.#hasFirstPerson()
    return this.#hasFirstPerson
  }

  /** How to find out; few memos have a drafter who may talk. */
  setFirstPerson(asked: () => boolean): void {
    this.#hasFirstPerson = asked
  }

  /** Whether somebody is who writes "I". */
  isDrafter(person: Person): boolean {
    return person.id === this.#drafter?.id && this.hasFirstPerson()
  }

  setDrafter(person: Person): void {
    this.#drafter = person
  }

  /** Whether a name may end in a word, or in words of which it is the first and that only hyphens part. */
  mayEndIn(words: Words, word: number): boolean {
    return this.#lastWords.mayHave(words, word)
  }

  /** Of how many words the longest name is that ends in a word; 0 where nobody is called so. */
  longestTo(last: string): number {
    return this.#called(last).longest
  }

  #called(name: string): Called {
    let called = this.#asWritten.get(name)
    if (!called) this.#asWritten.set(name, (called = this.#byKey(name.toLowerCase())))
    return called
  }

  /** Who is named by words that end at an offset, as the name itself was understood. */
  meantAt(words: Words, end: number): Person | undefined {
    return this.meant.get(words)?.get(end)
  }

  /** "Khrushchev", "Couve de Murville": by the surname, participants first; of several the one with the forenames. */
  named(surname: string, forenames = NONE): Person | undefined {
    const bearers = this.#called(surname).people
    if (bearers.length < 2) return bearers[0]
    const agreeing = matches(forenames, bearers)
    const people = agreeing.length > 0 ? agreeing : bearers
    const present = people.filter(({ participant }) => participant)
    return this.#recent.find((person) => present.includes(person)) ?? present[0] ?? people[0]
  }

  /** "L.", "P": whoever is called so, the one participant, or else the one person, whose surname, or whose office without a name, begins so. */
  byInitial(letter: string): Person | undefined {
    const begins = ({ surname, name }: Person): boolean =>
      // "HAK" is called K.
      (surname === ''
        ? name.replace(/^The /, '')
        : surname.replace(/^\p{Lu}{1,2}(?=\p{Lu}$)/u, '')
      ).startsWith(letter)
    const called = this.#persons.filter((person) => person.called?.includes(letter))
    if (called.length === 1) return called[0]
    const present = this.participants.filter(begins)
    if (present.length === 1) return present[0]
    const known = this.#persons.filter((person) => person.surname !== '' && begins(person))
    return known.length === 1 ? known[0] : undefined
  }

  /** "JFK": the one participant of these initials, as far as his forenames are known. */
  byInitials(letters: string): Person | undefined {
    if (!/^\p{Lu}{2,3}$/u.test(letters)) return undefined
    const found = this.participants.filter(({ surname, forenames }) => {
      const initials = forenames.map(([initial]) => initial).join('')
      return surname.startsWith(letters.at(-1)!) && letters.startsWith(initials)
    })
    return found.length === 1 ? found[0] : undefined
  }

  /** "P.M.", "FS": the one participant whose office has these initials. */
  byOfficeInitials(letters: string): Person | undefined {
    if (!this.#byInitials.has(letters))
      this.#byInitials.set(letters, holderOfInitials(letters, this.participants))
    return this.#byInitials.get(letters)
  }

  /** "the representative of Norland": the first who is listed of that delegation. */
  representativeOf(country: string): Person | undefined {
    return representative(`${country.toLowerCase()} representative`, this.participants)
  }

  /**
   * "the Soviet Ambassador", "the Sec": the participant whom the memo calls so before the name; else who
   * takes part in that office; else the one of that title, or who spoke last of several; else somebody of whom only
   * the office is known.
   */
  byOffice(words: string): Person {
    const written = this.#writtenOffice(words)
    const { office, form } = written
    const person = office.person ?? this.#meant(office, form)
    // Most offices mean the same person every time.
    if (written.person === person) return person
    written.person = person
    const called = this.#forms.get(person.id)
    if (called) called.add(form)
    else this.#forms.set(person.id, new Set([form]))
    return person
  }

  /**
   * "the Director of Central Intelligence": whoever is listed so, or as director of what has a word of that body in its
   * name, or alone as director; else somebody of whom only that is known.
   */
  headOf(words: string, office: string): Person {
    if (this.#holders(this.#office(normalOffice(words))).length === 0) {
      const heads = this.#holders(this.#office(normalOffice(office)))
      const ofBody = heads.filter((person) => isOfBody(person, words.slice(office.length)))
      const [only] = ofBody.length > 0 ? ofBody : heads.filter(hasNoBody)
      if (only) return only
    }
    return this.byOffice(words)
  }

  /** "the Foreign Minister of Norland", "the Minister of Finance", if one participant is. */
  holderOf(words: string): Person | undefined {
    const office = normalOffice(words)
    const joined = ofDepartment(office)
    if (joined === office) return holderOfCountry(office, this.participants)
    const holders = this.#holders(this.#office(joined))
    return holders.length === 1 ? holders[0] : undefined
  }

  #writtenOffice(words: string): {
    readonly office: Office
    readonly form: string
    person: Person | undefined
  } {
    const known = this.#written.get(words)
    if (known) return known
    const form = `The ${words.replace(/^the /i, '')}`
    const read = { office: this.#office(normalOffice(words)), form, person: undefined }
    this.#written.set(words, read)
    return read
  }

  #office(name: string): Office {
    const known = this.#offices.get(name)
    if (known) return known
    const office = {
      name,
      titled: this.#titled.get(name) ?? NOBODY,
      person: undefined,
      holders: undefined,
      stranger: undefined,
    }
    this.#offices.set(name, office)
    return office
  }

  #meant(office: Office, form: string): Person {
    const titled = this.#soleTitled(office)
    const known =
      (titled?.participant === true ? titled : undefined) ??
      this.#holder(office) ??
      titled ??
      this.#recent.find(({ surname }) => office.titled.has(surname)) ??
      this.#sovereign(form)
    // "The Director", where several speak: the last whom the memo called director of anything.
    const head = known
      ? undefined
      : this.#recent.find(({ surname, name }) => surname === '' && isOfThem(name, form))
    if (head) return head
    const person = known ?? (office.stranger ??= this.#add(office.name, form))
    const isOne = this.#holders(office).length < 2 && office.titled.size < 2
    if (isOne || (!known && office.titled.size < 2)) office.person = person
    return person
  }

  /** "The Shah": the one participant who is listed as His Imperial Majesty. */
  #sovereign(form: string): Person | undefined {
    if (!HONORED['Majesty']!.test(form)) return undefined
    const [only, ...others] = this.#bearers('Majesty').filter(({ participant }) => participant)
    return others.length === 0 ? only : undefined
  }

  #holder(office: Office): Person | undefined {
    const holders = this.#holders(office)
    if (holders.length < 2) return holders[0]
    return this.#recent.find((person) => holders.includes(person)) ?? holders[0]
  }

  #holders(office: Office): readonly Person[] {
    if (office.holders) return office.holders
    const delegate = representative(office.name, this.participants)
    office.holders = delegate ? [delegate] : holdersOf(office.name, this.participants)
    return office.holders
  }

  /** "His Majesty": whoever is called so or holds such an office, the last who spoke of several. */
  byHonor(honor: string): Person | undefined {
    const known = this.#honored.get(honor)
    const isKnown =
      known !== undefined && (known.size === this.size || known.bearers[0]?.participant === true)
    const bearers = isKnown ? known.bearers : this.#bearers(honor)
    if (!isKnown) this.#honored.set(honor, { bearers, size: this.size })
    return bearers.length < 2 ? bearers[0] : this.#recent.find((person) => bearers.includes(person))
  }

  /** Whoever takes part and bears an honor, or else whoever is named. */
  #bearers(honor: string): readonly Person[] {
    const bears = ({ name, offices, printed }: Person): boolean =>
      [name, ...offices, ...printed].some(
        (form) => form.includes(honor) || (HONORED[honor]?.test(form) ?? false),
      )
    const present = this.participants.filter(bears)
    return present.length > 0 ? present : this.#persons.filter(bears)
  }

  /** "PRESIDENT NIXON", where nobody is called Nixon: the one participant whom the list knows as "The President" alone. */
  byTitle(words: string): Person | undefined {
    const last = words.lastIndexOf(' ')
    if (last < 0 || this.#called(words.slice(last + 1)).people.length > 0) return undefined
    const nameless = this.participants.filter(({ surname }) => surname === '')
    const holders = nameless.length > 0 ? holdersOf(normalOffice(words.slice(0, last)), nameless) : nameless
    return holders.length === 1 ? holders[0] : undefined
  }

  /** The one whom the memo calls by an office and a name. */
  #soleTitled({ titled }: Office): Person | undefined {
    return titled.size === 1 ? this.named([...titled][0]!) : undefined
  }

  /** "President", "VM Chiao": the label of a turn, by the one who holds that office, by its last word, or as somebody new. */
  byLabel(words: string): Person {
    const office = this.#office(normalOffice(words))
    const holders = this.#holders(office)
    const holder =
      holders.length === 0 ? this.#soleTitled(office) : holders.length === 1 ? holders[0] : undefined
    const last = words.slice(words.lastIndexOf(' ') + 1)
    office.person ??= holder ?? this.named(last) ?? this.#add(words.toLowerCase(), words)
    return office.person
  }
}
