import { Ids } from '../../../memo/ids.js'
import type { Person } from '../../../memo/person.js'
import { isLady } from '../../../memo/title-words.js'
import type { Words } from '../../../memo/words.js'
import type { Namings } from '../../people/people.js'
import { matches } from '../../people/name/matches.js'
import { personId } from '../../people/name/person-id.js'
import type { Company } from './company.js'
import { Honors } from './honors.js'
import { Names } from './names.js'
import { holdersOf, normalOffice } from './office.js'
import { Offices } from './offices.js'
import type { Kind } from './kind.js'
import type { Pronoun } from '../sentence/reading.js'

/** Whether somebody has a title that few have, with such an initial: "President Lund". */
const holdsAlone = (titles: readonly string[], letter: string): boolean =>
  (letter === 'P' && titles.includes('President')) || (letter === 'S' && titles.includes('Secretary'))

const NONE: readonly string[] = []
const NOBODY: ReadonlySet<string> = new Set()

/** The people who may speak, how a memo calls them, and whom it adds as it goes on. */
export class Cast implements Company {
  /** Whoever takes part; empty for memos that list nobody. Those whom the text adds take no part. */
  readonly participants: readonly Person[]
  readonly #persons: Person[]
  readonly #names = new Names()
  readonly honors: Honors
  readonly offices: Offices
  readonly #ids: Ids
  readonly #recent: Person[] = []
  #hasFirstPerson: boolean | (() => boolean) = true
  #isInText: (surname: string) => boolean = () => true
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

  /** `titled`: the surnames before which the memo puts an office; `meant`: who is named where, which was settled before anybody speaks. */
  constructor(
    persons: readonly Person[],
    titled: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
    private readonly meant: Namings = new Map(),
  ) {
    this.#persons = [...persons]
    this.#ids = new Ids(persons.map(({ id }) => id))
    this.participants = persons.filter(({ participant }) => participant)
    this.honors = new Honors(this)
    this.offices = new Offices(this, this.honors, titled)
    for (const person of persons) this.#names.add(person)
    for (const [words, names] of meant) for (const end of names.keys()) this.#names.addEnd(words, end)
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

  addOffice(office: string, form: string): Person {
    return this.#add(office, form)
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
    this.#names.add(added)
    return added
  }

  /** Everybody, with the forms that the text was seen to use and the roles that it was seen to give. */
  get persons(): readonly Person[] {
    return this.#persons.map((person) => {
      const called = person.printed.length > 0 ? [] : this.offices.formsOf(person)
      const roles =
        person.id === this.#drafter?.id && !person.roles.includes('drafter')
          ? [...person.roles, 'drafter']
          : person.roles
      return called.length > 0 || roles !== person.roles
        ? { ...person, roles, printed: [...person.printed, ...called] }
        : person
    })
  }

  get everybody(): readonly Person[] {
    return this.#persons
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
    return this.#names.bearers(person.surname).some((other) => other !== person && isLady(other.titles))
  }

  /** Whether anybody writes "I": drafters may write of themselves by name. */
  hasFirstPerson(): boolean {
    if (typeof this.#hasFirstPerson !== 'boolean') this.#hasFirstPerson = this.#hasFirstPerson()
    return this.#hasFirstPerson
  }

  /** Whether what is reported or the label of a turn has a surname. */
  isInText(surname: string): boolean {
    return this.#isInText(surname)
  }

  setInText(asked: (surname: string) => boolean): void {
    this.#isInText = asked
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
    return this.#names.mayEndIn(words, word)
  }

  /** Of how many words the longest name is that ends in a word; 0 where nobody is called so. */
  longestTo(last: string): number {
    return this.#names.longestTo(last)
  }

  /** Who is named by words that end at an offset, as the name itself was understood. */
  meantAt(words: Words, end: number): Person | undefined {
    return this.meant.get(words)?.get(end)
  }

  /** "Khrushchev", "Couve de Murville": by the surname, participants first; of several the one with the forenames. */
  named(surname: string, forenames = NONE): Person | undefined {
    const bearers = this.#names.bearers(surname)
    if (bearers.length < 2) return bearers[0]
    const agreeing = matches(forenames, bearers)
    const people = agreeing.length > 0 ? agreeing : bearers
    const present = people.filter(({ participant }) => participant)
    return this.#recent.find((person) => present.includes(person)) ?? present[0] ?? people[0]
  }

  /**
   * "L.", "P": whoever is called so, the one participant, or else the one person, whose surname, or whose office without a name, begins
   * so; "P" is also the one President.
   */
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
    const titled =
      present.length === 0 ? this.participants.filter(({ titles }) => holdsAlone(titles, letter)) : []
    if (titled.length === 1) return titled[0]
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

  /** "PRESIDENT NIXON", where nobody is called Nixon: the one participant whom the list knows as "The President" alone. */
  byTitle(words: string): Person | undefined {
    const last = words.lastIndexOf(' ')
    if (last < 0 || this.#names.bearers(words.slice(last + 1)).length > 0) return undefined
    const nameless = this.participants.filter(({ surname }) => surname === '')
    const holders = nameless.length > 0 ? holdersOf(normalOffice(words.slice(0, last)), nameless) : nameless
    return holders.length === 1 ? holders[0] : undefined
  }
}
