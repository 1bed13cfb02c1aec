import { PLAIN, codeAt, kindAt, kindOf } from '../source/characters.js'
import { Words, nextNumber } from './words.js'

/** Slots for the numbers of words. */
const SIZE = 1 << 13

/**
 * A filter for sets of words, ignoring case: it rules most other words out by their numbers alone. Words that pass, and all with
 * letters beyond A to Z do, must still be compared.
 */
export class WordTable {
  readonly #bits = new Uint32Array(SIZE >> 5)

  constructor(words: Iterable<string> = []) {
    for (const text of words) this.add(text)
  }

  /** Adds the words of another table. */
  join(other: WordTable): void {
    for (let at = 0; at < this.#bits.length; at++) this.#bits[at]! |= other.#bits[at]!
  }

  /** Adds all words of a text. */
  add(text: string): void {
    const words = new Words(text)
    for (let index = 0; index < words.length; index++) {
      const slot = slotOf(words.number(index))
      this.#bits[slot >> 5]! |= 1 << (slot & 31)
    }
  }

  mayHave(words: Words, index: number): boolean {
    return this.#hasNumber(words.number(index)) || !words.isPlain(index)
  }

  /** Whether the table may have one of some words, from an index on. */
  mayHaveAny(words: Words, from = 0): boolean {
    for (let index = from; index < words.length; index++) if (this.mayHave(words, index)) return true
    return false
  }

  /** The same for a single word. */
  mayBe(word: string): boolean {
    const number = numberOf(word)
    return number === undefined || this.#hasNumber(number)
  }

  #hasNumber(number: number): boolean {
    const slot = slotOf(number)
    return ((this.#bits[slot >> 5]! >> (slot & 31)) & 1) !== 0
  }
}

/** The number of a word of the letters A to Z, ignoring a full stop; undefined for any other. */
function numberOf(word: string): number | undefined {
  const length = word.endsWith('.') ? word.length - 1 : word.length
  let number = 0
  for (let at = 0; at < length; at++) {
    const code = codeAt(word, at)
    if (!(kindOf(code, word, at) & PLAIN)) return undefined
    number = nextNumber(number, code)
  }
  return number
}

const slotOf = (number: number): number => (number ^ (number >>> 13)) & (SIZE - 1)

const NONE: readonly RegExpExecArray[] = []

/**
 * All matches, in order, of a pattern with the flag `y` that begin at words of a table (or words with letters beyond A to Z)
 * which `mayStandBefore` the next. A match may also begin behind such a letter, as it may for `\\b`.
 */
export function matchesAtWords(
  pattern: RegExp,
  table: WordTable,
  words: Words,
  mayStandBefore?: (words: Words, next: number) => boolean,
): readonly RegExpExecArray[] {
  const { text } = words
  let found: RegExpExecArray[] | undefined
  let behind = 0
  for (let index = 0; index < words.length; index++) {
    if (!table.mayHave(words, index)) continue
    if (mayStandBefore && !mayStandBefore(words, index + 1)) continue
    const start = words.start(index)
    const last = words.isPlain(index) ? start : words.end(index) - 1
    for (let at = Math.max(start, behind); at <= last; at++) {
      if (at > start && kindAt(text, at - 1) & PLAIN) continue
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) continue
      ;(found ??= []).push(match)
      behind = pattern.lastIndex
      at = behind - 1
    }
  }
  return found ?? NONE
}
