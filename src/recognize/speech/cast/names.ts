import type { Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { keys, lastWord } from './called.js'

/** Who is called by some words, and of how many words the longest name is that ends in them. */
interface Called {
  readonly people: Person[]
  longest: number
}

/** What people are called by in words, forenames and surnames of any length. */
export class Names {
  /** By words in small letters. */
  readonly #byWords = new Map<string, Called>()
  /** The same by the words as written: the same few come back all the time. */
  readonly #asWritten = new Map<string, Called>()
  /** The last words of what people are called by. */
  readonly #lastWords = new WordTable()

  add(person: Person): void {
    for (const key of keys(person)) {
      this.#byKey(key).people.push(person)
      const last = key.slice(key.lastIndexOf(' ') + 1)
      const called = this.#byKey(last)
      called.longest = Math.max(last === key ? 1 : key.split(' ').length, called.longest)
      this.#lastWords.add(last)
    }
  }

  /** A name that ends at an offset of some words, whoever bears it. */
  addEnd(words: Words, end: number): void {
    this.#lastWords.add(lastWord(words.text.slice(Math.max(0, end - 40), end)))
  }

  /** Whoever is called so. */
  bearers(name: string): readonly Person[] {
    return this.#called(name).people
  }

  /** Of how many words the longest name is that ends in a word; 0 where nobody is called so. */
  longestTo(last: string): number {
    return this.#called(last).longest
  }

  /** Whether a name may end in a word, or in words of which it is the first and that only hyphens part. */
  mayEndIn(words: Words, word: number): boolean {
    return this.#lastWords.mayHave(words, word)
  }

  #called(name: string): Called {
    let called = this.#asWritten.get(name)
    if (!called) this.#asWritten.set(name, (called = this.#byKey(name.toLowerCase())))
    return called
  }

  #byKey(key: string): Called {
    let called = this.#byWords.get(key)
    if (!called) this.#byWords.set(key, (called = { people: [], longest: 0 }))
    return called
  }
}
