import { PLAIN, codeAt, kindAt, kindOf } from '../source/characters.js'
import { Words, nextNumber } from './words.js'

/** As many numbers are told apart. */
const SIZE = 1 << 13

/**
 * Says of most words at once, without looking at their letters, that they are none of some words, whatever their
 * capitals. Of those that it may have, and of all that have more than letters of A to Z, only a comparison can tell.
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

  /** Whether it may have one of the words of a text, from the one at an index on. */
  mayHaveAny(words: Words, from = 0): boolean {
    for (let index = from; index < words.length; index++) if (this.mayHave(words, index)) return true
    return false
  }

  /** The same of a word that stands alone. */
  mayBe(word: string): boolean {
    const number = numberOf(word)
    return number === undefined || this.#hasNumber(number)
  }

  #hasNumber(number: number): boolean {
    const slot = slotOf(number)
    return ((this.#bits[slot >> 5]! >> (slot & 31)) & 1) !== 0
  }
}

/** The number of a word of the letters A to Z, with a full stop or without. */
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
 * All matches, first to last, of a pattern with the flag `y` whose first word, if it is of the letters A to Z, is one
 * of a table, and stands before one that `mayStandBefore`. Each must begin where a word does for `\\b`, which takes other
 * letters for ends of words.
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
