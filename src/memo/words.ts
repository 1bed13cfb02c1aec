import { APOSTROPHE, LETTER, LOWER, MARK, kindAt } from '../source/characters.js'

/**
 * The words of a text by their offsets, an apostrophe inside a word included, but no possessive ending: `O’Neill`,
 * not `Rusk’s`.
 */
export class Words {
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** What Unicode says of the first character of each. */
  readonly #initials: number[] = []
  /** What it says of all its characters. */
  readonly #shared: number[] = []

  constructor(readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      const kind = kindAt(text, at)
      if (!(kind & LETTER)) continue
      this.#starts.push(at)
      this.#initials.push(kind)
      at = this.#readWord(at)
      this.#ends.push(at)
    }
  }

  /** Enters what the characters of a word share, and gives its end. */
  #readWord(start: number): number {
    const { text } = this
    let at = start
    let shared = ~0
    for (;;) {
      for (; at < text.length; at++) {
        const kind = kindAt(text, at)
        if (!(kind & (LETTER | MARK))) break
        shared &= kind
      }
      if (!isInnerApostrophe(text, at)) break
      shared = 0
      at++
    }
    this.#shared.push(shared)
    return at
  }

  get length(): number {
    return this.#starts.length
  }

  start(index: number): number {
    return this.#starts[index]!
  }

  end(index: number): number {
    return this.#ends[index]!
  }

  at(index: number): string {
    return this.text.slice(this.#starts[index], this.#ends[index])
  }

  /** What Unicode says of the first character of a word, as bits. */
  initial(index: number): number {
    return this.#initials[index]!
  }

  /** Whether a word is all small letters. */
  isLower(index: number): boolean {
    return (this.#shared[index]! & LOWER) !== 0
  }

  /** What stands between a word and the next. */
  gap(index: number): string {
    return this.text.slice(this.#ends[index], this.#starts[index + 1])
  }
}

function isInnerApostrophe(text: string, at: number): boolean {
  if (at + 1 >= text.length || !(kindAt(text, at) & APOSTROPHE)) return false
  return (kindAt(text, at + 1) & (LETTER | MARK)) !== 0 && !isPossessive(text, at + 1)
}

const isPossessive = (text: string, at: number): boolean => text[at] === 's' && !/\w/.test(text[at + 1] ?? '')
