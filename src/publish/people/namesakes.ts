import { spelling } from '../../memo/forenames.js'
import { addAll } from '../../source/many.js'

interface Named {
  readonly forenames: readonly string[]
}

/**
 * The entries of one surname, indexed by the beginnings of their forenames: whoever may be "Erik A." has a forename in "er" or "a…",
 * or an initial "E." or "A.", or no forename. So each of thousands with one surname is compared with few.
 */
export class Namesakes<T extends Named> {
  readonly #entries: T[][] = []
  readonly #placeOf = new Map<readonly T[], number>()
  readonly #places = new Map<string, Set<number>>()

  /** Adds an entry that consists of these persons. */
  add(persons: readonly T[]): void {
    const entry = [...persons]
    const place = this.#entries.push(entry) - 1
    this.#placeOf.set(entry, place)
    this.#index(persons, place)
  }

  /** Adds persons to an entry. */
  join(entry: T[], persons: readonly T[]): void {
    addAll(entry, persons)
    this.#index(persons, this.#placeOf.get(entry)!)
  }

  get entries(): readonly T[][] {
    return this.#entries
  }

  /** The entries that somebody with these forenames may belong to, in the order in which they were added. */
  like({ forenames }: Named): readonly T[][] {
    if (forenames.length === 0) return this.#entries
    const places = new Set(this.#places.get(NONE))
    for (const forename of spellings(forenames))
      for (const key of forename.length === 1 ? [forename] : [forename.slice(0, 2), `${forename[0]!}.`])
        for (const place of this.#places.get(key) ?? []) places.add(place)
    return [...places].sort((a, b) => a - b).map((place) => this.#entries[place]!)
  }

  #index(persons: readonly T[], place: number): void {
    for (const key of new Set(persons.flatMap(keysOf))) {
      const places = this.#places.get(key)
      if (places) places.add(place)
      else this.#places.set(key, new Set([place]))
    }
  }
}

/** The key of entries without forenames. */
const NONE = ''

/** The keys of a person: for each forename its first letter, and `x.` for an initial or the first two letters for a name. */
function keysOf({ forenames }: Named): string[] {
  if (forenames.length === 0) return [NONE]
  return spellings(forenames).flatMap((forename) => {
    const first = forename[0]!
    return [first, forename.length === 1 ? `${first}.` : forename.slice(0, 2)]
  })
}

const spellings = (forenames: readonly string[]): string[] =>
  forenames.flatMap((forename) => [forename, spelling(forename)])
