import { Ids } from '../../memo/ids.js'
import type { AuthorityPerson, Person } from '../../memo/person.js'
import { personId } from '../people/participants.js'
import { remember } from '../remember.js'
import { Glance } from './glance.js'

/** The people who may speak, how a memo calls them, and whom it adds as it goes on. */
export class Cast {
  /** Whoever takes part; empty for memos that list nobody. Those whom the text adds take no part. */
  readonly participants: readonly Person[]
  readonly #persons: Person[]
  readonly #ids: Ids
  readonly #bySurname = new Map<string, Person[]>()
  /** The last words of what people are called by, and of how many words they are at the most. */
  readonly #lastWords = new Map<string, number>()
  readonly #glance = new Glance()
  readonly #byOffice = new Map<string, Person>()
  /** Persons by titles that the memo puts before names: "President Eisenhower". */
  readonly #titled: ReadonlyMap<string, ReadonlySet<string>>
  readonly #offices = new Map<string, { readonly office: string; readonly form: string }>()
  /** Who takes part in an office, as far as it was asked. */
  readonly #holding = new Map<string, readonly Person[]>()
  readonly #called = new Map<string, Set<string>>()
  readonly #recent: Person[] = []
  #drafter: Person | undefined

  constructor(persons: readonly Person[], titled: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {
    this.#persons = [...persons]
    this.#ids = new Ids(persons.map(({ id }) => id))
    this.participants = persons.filter(({ participant }) => participant)
    this.#titled = titled
    for (const person of persons) this.#index(person)
  }

  #index(person: Person): void {
    for (const key of keys(person)) {
      const people = this.#bySurname.get(key)
      if (people) people.push(person)
      else this.#bySurname.set(key, [person])
      const words = key.split(' ')
      const last = words.at(-1)!
      this.#lastWords.set(last, Math.max(words.length, this.#lastWords.get(last) ?? 0))
      this.#glance.add(last)
    }
  }

  /** "Shaikh Yusuf": the participant of that forename, if there is one. */
  byForename(name: string): Person | undefined {
    const found = this.participants.filter(({ forenames }) => forenames.includes(name))
    return found.length === 1 ? found[0] : undefined
  }

  /** "M. Finet": somebody whom only the text names. */
  stranger(name: string, surname: string): Person {
    const rest = { forenames: [], titles: [], offices: [], printed: [], roles: [], participant: false }
    return this.#add({ name, surname, ...rest }, surname)
  }

  #add(person: Omit<Person, 'id'>, id: string): Person {
    const added = { ...person, id: this.#ids.take(personId(id)) }
    this.#persons.push(added)
    this.#index(added)
    return added
  }

  /** Everybody, with the forms that the text was seen to use and the roles that it was seen to give. */
  get persons(): readonly Person[] {
    return this.#persons.map((person) => {
      const called = person.printed.length > 0 ? [] : [...(this.#called.get(person.id) ?? [])]
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
    this.#drafter ??= this.#add(
      {
        name: 'The drafter',
        surname: '',
        forenames: [],
        titles: [],
        offices: [],
        printed: [],
        roles: ['drafter'],
        participant: false,
      },
      'drafter',
    )
    return this.#drafter
  }

  isDrafter(person: Person): boolean {
    return person.id === this.#drafter?.id
  }

  setDrafter(person: Person): void {
    this.#drafter = person
  }

  /** Of how many words the longest name is that ends in the word between two offsets; 0 where nobody is called so. */
  longestWith(text: string, start: number, end: number): number {
    if (!this.#glance.mayHold(text, start, end)) return 0
    return this.#lastWords.get(text.slice(start, end).toLowerCase()) ?? 0
  }

  /** "Khrushchev", "Couve de Murville": by the surname, participants first. */
  named(surname: string): Person | undefined {
    const people = this.#bySurname.get(surname.toLowerCase())
    if (!people || people.length < 2) return people?.[0]
    const present = people.filter(({ participant }) => participant)
    return this.#recent.find((person) => present.includes(person)) ?? present[0] ?? people[0]
  }

  /** "L.": the one participant, or else the one person, whose surname begins so. */
  byInitial(letter: string): Person | undefined {
    const begins = (person: Person): boolean => person.surname.startsWith(letter)
    const present = this.participants.filter(begins)
    if (present.length === 1) return present[0]
    const known = this.#persons.filter(begins)
    return known.length === 1 ? known[0] : undefined
  }

  /**
   * "the Soviet Ambassador", "the Sec": the participant whom the memo calls so before the name; else who
   * takes part in that office; else the one of that title, or who spoke last of several; else somebody of whom only
   * the office is known.
   */
  byOffice(words: string): Person {
    const { office, form } = this.#officeOf(words)
    const known =
      this.#byOffice.get(office) ??
      this.#present(this.#titledOf(office)) ??
      this.#holder(office) ??
      this.#titledOf(office) ??
      this.#lastTitled(office)
    const person = known ?? this.#unnamed(form, office)
    if (!known || this.#isOne(office)) this.#byOffice.set(office, person)
    const called = this.#called.get(person.id)
    if (called) called.add(form)
    else this.#called.set(person.id, new Set([form]))
    return person
  }

  #officeOf(words: string): { office: string; form: string } {
    const known = this.#offices.get(words)
    if (known) return known
    const read = { office: normalOffice(words), form: `The ${words.replace(/^the /i, '')}` }
    this.#offices.set(words, read)
    return read
  }

  /** "VM Chiao": the label of a turn, by the last of its words or as somebody new. */
  byLabel(words: string): Person {
    const known = this.#byOffice.get(words)
    const last = words.split(' ').at(-1)!
    const person = known ?? this.named(last) ?? this.#unnamed(words, words.toLowerCase())
    this.#byOffice.set(words, person)
    return person
  }

  #holder(office: string): Person | undefined {
    const holders = this.#holders(office)
    if (holders.length < 2) return holders[0]
    return this.#recent.find((person) => holders.includes(person)) ?? holders[0]
  }

  #holders(office: string): readonly Person[] {
    const known = this.#holding.get(office)
    if (known) return known
    const holders = this.#readHolders(office)
    this.#holding.set(office, holders)
    return holders
  }

  #readHolders(office: string): readonly Person[] {
    const fits = fitting(office)
    const scored = this.participants.map((person) => ({ person, score: fits(person) }))
    const best = Math.max(0, ...scored.map(({ score }) => score))
    if (best > 0) return scored.filter(({ score }) => score === best).map(({ person }) => person)
    // "the British Ambassador": without the adjective.
    const plain = office.replace(/^\S+ /, '')
    return plain !== office && !/^(?:vice|deputy|under|assistant|prime|foreign)\b/.test(office)
      ? this.#holders(plain)
      : []
  }

  #present(person: Person | undefined): Person | undefined {
    return person?.participant ? person : undefined
  }

  #titledOf(office: string): Person | undefined {
    const surnames = this.#titled.get(office)
    return surnames?.size === 1 ? this.named([...surnames][0]!) : undefined
  }

  /** Of several whom the memo calls by one title the one who spoke last. */
  #lastTitled(office: string): Person | undefined {
    const surnames = this.#titled.get(office)
    return surnames && this.#recent.find(({ surname }) => surnames.has(surname))
  }

  /** Whether an office means one person as long as the memo goes on. */
  #isOne(office: string): boolean {
    return this.#holders(office).length < 2 && (this.#titled.get(office)?.size ?? 0) < 2
  }

  #unnamed(words: string, id: string): Person {
    const person = {
      name: words,
      surname: '',
      forenames: [],
      titles: [],
      offices: [],
      printed: [],
      roles: [],
    }
    return this.#add({ ...person, participant: false }, id)
  }
}

/** "the Sec" and "The Secretary" are one office. */
export function normalOffice(words: string): string {
  const lower = words.toLowerCase()
  const office = lower.startsWith('the ') ? lower.slice(4) : lower
  const whole = /\b(?:sec|pres|amb)\b/.test(office)
    ? office
        .replace(/\bsec\b\.?/, 'secretary')
        .replace(/\bpres\b\.?/, 'president')
        .replace(/\bamb\b\.?/, 'ambassador')
    : office
  return whole.includes('-') ? whole.replaceAll('-', ' ') : whole
}

/**
 * What a person is called by: the surname; "Sir Roger" for knights; and where a register prints the name
 * without a comma, the family name comes first ("Huang Chen").
 */
function keys({ surname, forenames, name, titles, printed, authority }: Person): Set<string> {
  const found = new Set<string>()
  if (surname !== '') found.add(surname.toLowerCase())
  const first = forenames.find((forename) => forename !== 'Sir')
  if (first !== undefined && (titles.includes('Sir') || isKnight(name) || printed.some(isKnight)))
    found.add(`sir ${first.toLowerCase()}`)
  if (authority && !authority.name.includes(',')) {
    const given = authority.name.split(' ')
    if (given.length > 1 && given.length < 4) found.add(given[0]!.toLowerCase())
  }
  return found
}

const isKnight = (form: string): boolean => form.includes('Sir') && /\bSir\b/.test(form)

/** What a person is called by office, folded, as this memo prints it. */
const formsOf = remember(({ titles, offices, printed }: Person) =>
  [titles.join(' '), ...offices, ...printed].map((form) => normalOffice(form)),
)
/** The same, as a register describes it. */
const descriptionOf = remember((person: AuthorityPerson) => normalOffice(person.description))

/** How well an office fits a person: 0 not at all, 4 exactly as printed. */
function fitting(office: string): (person: Person) => number {
  const holds = holding(office)
  return (person) => {
    const forms = formsOf(person)
    if (forms.includes(office)) return 4
    if (forms.some((form) => begins(form, office))) return 3
    const description = person.authority ? descriptionOf(person.authority) : ''
    if (office === 'secretary') return /^secretary of state\b/.test(description) ? 2 : 0
    if (office === 'president')
      return forms.some((form) => /(?<!vice )president of (?!the (?:council|board))/.test(form)) ||
        description.startsWith('president of')
        ? 2
        : 0
    if (forms.some(holds)) return 2
    return holds(description) ? 1 : 0
  }
}

/** Whether a form is an office and no more than "of State", other words without a comma, or what a comma parts from it. */
function begins(form: string, office: string): boolean {
  let at = form.startsWith('the ') ? 4 : 0
  if ((office === 'secretary' || office === 'president') && form.startsWith('acting ', at)) at += 7
  if (!form.startsWith(office, at)) return false
  const end = at + office.length
  return end === form.length || /^(?:[,;]| of state\b| [^,]*$)/.test(form.slice(end))
}

/** Tells whether a form has an office inside it. A pattern is made only if a form has its letters, which few have. */
function holding(office: string): (form: string) => boolean {
  const isPlain = !/[^a-z0-9 ]/.test(office)
  let pattern: RegExp | undefined
  return (form) => {
    if (isPlain && !form.includes(office)) return false
    pattern ??= new RegExp(
      `(?<!(?:deputy|assistant|vice|former) )\\b${office.replace(/[^a-z0-9 ]/g, '.')}\\b`,
    )
    return pattern.test(form)
  }
}
