import { APOSTROPHE, LETTER, LOWER, MARK, PLAIN, codeAt, kindAt, kindOf } from '../source/characters.js'

/** Fields of an entry: start, end, properties of the characters, number. */
const ENTRY = 4
/** Entries that are allocated at once. */
const ROOM = 1 << 13

/** Texts are many and short, so the words of many share one array. */
let shared = new Int32Array(0)
let taken = 0

/**
 * The words of a text by their offsets, an apostrophe inside a word included, but no possessive ending: `O’Neill`,
 * not `Rusk’s`.
 */
export class Words {
  readonly length: number
  readonly #entries: Int32Array
  readonly #from: number

  constructor(readonly text: string) {
    const most = ENTRY * ((text.length + 1) >> 1)
    if (taken + most > shared.length) {
      shared = new Int32Array(Math.max(most, ENTRY * ROOM))
      taken = 0
    }
    this.#entries = shared
    this.#from = taken
    taken = readWords(text, shared, taken)
    this.length = (taken - this.#from) / ENTRY
  }

  start(index: number): number {
    return this.#entries[this.#from + ENTRY * index]!
  }

  end(index: number): number {
    return this.#entries[this.#from + ENTRY * index + 1]!
  }

  at(index: number): string {
    return this.text.slice(this.start(index), this.end(index))
  }

  /** The properties of the first character of a word, as bits. */
  initial(index: number): number {
    return this.#kinds(index) & 0xffff
  }

  /** Whether a word is all small letters. */
  isLower(index: number): boolean {
    return (this.#kinds(index) & (LOWER << 16)) !== 0
  }

  /** Whether a word is all letters of A to Z. */
  isPlain(index: number): boolean {
    return (this.#kinds(index) & (PLAIN << 16)) !== 0
  }

  /** A hash of a word that ignores case; see `WordTable`. */
  number(index: number): number {
    return this.#entries[this.#from + ENTRY * index + 3]!
  }

  /** The text between a word and the next. */
  gap(index: number): string {
    return this.text.slice(this.end(index), this.start(index + 1))
  }

  /** The properties of the first character in the lower half, those shared by all characters in the upper. */
  #kinds(index: number): number {
    return this.#entries[this.#from + ENTRY * index + 2]!
  }
}

/** The hash of a word after one more character. */
export const nextNumber = (number: number, code: number): number =>
  (Math.imul(number, 31) + (code | 0x20)) | 0

/** Enters the words of a text from an index of `entries` on, and returns the index behind them. */
function readWords(text: string, entries: Int32Array, from: number): number {
  const { length } = text
  let to = from
  for (let at = 0; at < length; at++) {
    let code = codeAt(text, at)
    const initial = kindOf(code, text, at)
    if (!(initial & LETTER)) continue
    const start = at
    let kind = initial
    let common = ~0
    let number = 0
    do {
      common &= kind
      number = nextNumber(number, code)
      if (++at === length) break
      code = codeAt(text, at)
      kind = kindOf(code, text, at)
      if (kind & APOSTROPHE && isInner(text, at)) {
        common = 0
        code = codeAt(text, ++at)
        kind = kindOf(code, text, at)
      }
    } while (kind & (LETTER | MARK))
    entries[to] = start
    entries[to + 1] = at
    entries[to + 2] = initial | (common << 16)
    entries[to + 3] = number
    to += ENTRY
  }
  return to
}

/** Whether an apostrophe stands inside a word. */
function isInner(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false
  return (kindAt(text, at + 1) & (LETTER | MARK)) !== 0 && !isPossessive(text, at + 1)
}

const isPossessive = (text: string, at: number): boolean => text[at] === 's' && !/\w/.test(text[at + 1] ?? '')
