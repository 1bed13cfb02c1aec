import type { Person } from '../../memo/person.js'

/** The people who may speak, and how a memo calls them. */
export class Cast {
  readonly #bySurname = new Map<string, Person[]>()
  readonly #recent: Person[] = []

  constructor(readonly persons: readonly Person[]) {
    for (const person of persons) {
      const key = person.surname.toLowerCase()
      if (key !== '') this.#bySurname.set(key, [...(this.#bySurname.get(key) ?? []), person])
    }
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

  /** "Mr. Khrushchev", "Ambassador Dobrynin": by the surname, participants first. */
  named(words: string): Person | undefined {
    const parts = words
      .replace(/[’']s$/, '')
      .toLowerCase()
      .split(/\s+/)
    for (let from = 0; from < parts.length; from++) {
      const people = this.#bySurname.get(parts.slice(from).join(' '))
      if (people) return people.find(({ participant }) => participant) ?? people[0]
    }
    return undefined
  }

  /** "The President", "the Ambassador": the participant of that office; of several, who spoke last. */
  byOffice(words: string): Person | undefined {
    const office = words.replace(/^the /i, '').toLowerCase()
    const holders = this.persons.filter((person) => person.participant && holds(person, office))
    if (holders.length < 2) return holders[0]
    const exact = holders.filter(({ printed }) =>
      printed.some((form) => form.toLowerCase().replace(/^the /, '') === office),
    )
    if (exact.length === 1) return exact[0]
    return this.#recent.find((person) => holders.includes(person)) ?? holders[0]
  }
}

function holds(person: Person, office: string): boolean {
  const description = person.authority?.description.toLowerCase() ?? ''
  const forms = [...person.titles, ...person.offices, ...person.printed].map((form) =>
    form.toLowerCase().replace(/^the /, ''),
  )
  if (office === 'secretary')
    return (
      forms.some((form) => /^(?:acting )?secretary(?: of state)?(?:$|,)/.test(form)) ||
      description.startsWith('secretary of state') ||
      forms.some((form) => /^secretary \w+$/.test(form))
    )
  if (office === 'president')
    return (
      forms.some((form) => /^president\b(?! of (?!the united))/.test(form)) ||
      description.startsWith('president of the united states')
    )
  return (
    forms.some((form) => new RegExp(`\\b${office.replace(/[^a-z -]/g, '')}\\b`).test(form)) ||
    (description !== '' && description.includes(office))
  )
}
