import type { Person } from '../../../memo/person.js'
import type { Company } from './company.js'
import type { Honors } from './honors.js'
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

const OFFICE_ALONE = /^(?:[Tt]he )((?:Vice |Prime |Foreign )?\p{Lu}\p{Ll}+) …/u
const NOBODY: ReadonlySet<string> = new Set()

/** Whom a memo means by offices, one by one as it speaks of them. */
export class Offices {
  readonly #known = new Map<string, Office>()
  /** The offices by their words as written, and the form that tells whom the memo calls so. */
  readonly #written = new Map<
    string,
    { readonly office: Office; readonly form: string; person: Person | undefined }
  >()
  /** What the text calls people by office. */
  readonly #forms = new Map<string, Set<string>>()
  readonly #byInitials = new Map<string, Person | undefined>()

  /** `titled`: the surnames before which the memo puts an office. */
  constructor(
    private readonly company: Company,
    private readonly honors: Honors,
    private readonly titled: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  /** What the text calls somebody by office: "The Soviet Ambassador". */
  formsOf(person: Person): readonly string[] {
    return [...(this.#forms.get(person.id) ?? [])]
  }

  /**
   * "the Soviet Ambassador", "the Sec": the participant whom the memo calls so before the name; else who
   * takes part in that office; else the one of that title, or who spoke last of several; else somebody of whom only
   * the office is known.
   */
  holder(words: string): Person {
    const written = this.#asWritten(words)
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
  head(words: string, office: string): Person {
    if (this.#holders(this.#office(normalOffice(words))).length === 0) {
      const heads = this.#holders(this.#office(normalOffice(office)))
      const ofBody = heads.filter((person) => isOfBody(person, words.slice(office.length)))
      const [only] = ofBody.length > 0 ? ofBody : heads.filter(hasNoBody)
      if (only) return only
    }
    return this.holder(words)
  }

  /** "the Foreign Minister of Norland", "the Minister of Finance", if one participant is. */
  soleHolder(words: string): Person | undefined {
    const office = normalOffice(words)
    const joined = ofDepartment(office)
    if (joined === office) return holderOfCountry(office, this.company.participants)
    const holders = this.#holders(this.#office(joined))
    return holders.length === 1 ? holders[0] : undefined
  }

  /** Whether a clause of saying names its speaker only by an office in which several take part: "The President … said". */
  areSeveral(evidence: string): boolean {
    const words = OFFICE_ALONE.exec(evidence)?.[1]
    return words !== undefined && this.#holders(this.#asWritten(words).office).length > 1
  }

  /** "P.M.", "FS": the one participant whose office has these initials. */
  holderOfInitials(letters: string): Person | undefined {
    if (!this.#byInitials.has(letters))
      this.#byInitials.set(letters, holderOfInitials(letters, this.company.participants))
    return this.#byInitials.get(letters)
  }

  /** "the representative of Norland": the first who is listed of that delegation. */
  representative(country: string): Person | undefined {
    return representative(`${country.toLowerCase()} representative`, this.company.participants)
  }

  /** "President", "VM Chiao": the label of a turn, by the one who holds that office, by its last word, or as somebody new. */
  ofLabel(words: string): Person {
    const office = this.#office(normalOffice(words))
    office.person ??= this.heldByLabel(words) ?? this.company.addOffice(words.toLowerCase(), words)
    return office.person
  }

  /** The same, if anybody is known to hold it or to be called so. */
  heldByLabel(words: string): Person | undefined {
    const office = this.#office(normalOffice(words))
    if (office.person) return office.person
    const holders = this.#holders(office)
    const titled = holders.length === 1 ? undefined : this.#soleTitled(office)
    const isHolder = titled && (holders.length === 0 || holders.includes(titled))
    const holder =
      holders.length === 1 ? holders[0] : isHolder ? (this.#other(office, titled) ?? titled) : undefined
    const last = words.slice(words.lastIndexOf(' ') + 1)
    return holder ?? this.company.named(last)
  }

  #asWritten(words: string): {
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
    const known = this.#known.get(name)
    if (known) return known
    const office = {
      name,
      titled: this.titled.get(name) ?? NOBODY,
      person: undefined,
      holders: undefined,
      stranger: undefined,
    }
    this.#known.set(name, office)
    return office
  }

  #meant(office: Office, form: string): Person {
    const { recent } = this.company
    const titled = this.#soleTitled(office)
    const known =
      (titled?.participant === true ? (this.#other(office, titled) ?? titled) : undefined) ??
      this.#lastHolder(office) ??
      titled ??
      recent.find(({ surname }) => office.titled.has(surname)) ??
      this.honors.sovereign(form)
    // "The Director", where several speak: the last whom the memo called director of anything.
    const head = known
      ? undefined
      : recent.find(({ surname, name }) => surname === '' && isOfThem(name, form))
    if (head) return head
    const person = known ?? (office.stranger ??= this.company.addOffice(office.name, form))
    const isOne = this.#holders(office).length < 2 && office.titled.size < 2
    if (isOne || (!known && office.titled.size < 2)) office.person = person
    return person
  }

  /**
   * Of two who hold an office, the one whom the memo never names, where it names the other with it: "The President" beside "President
   * Lund".
   */
  #other(office: Office, titled: Person): Person | undefined {
    const holders = this.#holders(office)
    if (holders.length !== 2 || !holders.includes(titled)) return undefined
    const other = holders[0] === titled ? holders[1]! : holders[0]!
    return other.surname === '' || this.company.isInText(other.surname) ? undefined : other
  }

  #lastHolder(office: Office): Person | undefined {
    const holders = this.#holders(office)
    if (holders.length < 2) return holders[0]
    return this.company.recent.find((person) => holders.includes(person)) ?? holders[0]
  }

  #holders(office: Office): readonly Person[] {
    if (office.holders) return office.holders
    const { participants } = this.company
    const delegate = representative(office.name, participants)
    office.holders = delegate ? [delegate] : holdersOf(office.name, participants)
    return office.holders
  }

  /** The one whom the memo calls by an office and a name. */
  #soleTitled({ titled }: Office): Person | undefined {
    return titled.size === 1 ? this.company.named([...titled][0]!) : undefined
  }
}
