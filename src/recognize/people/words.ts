import { LETTER, MARK, kindAt } from '../../source/characters.js'

/** The words of a text by their offsets, an apostrophe inside a word included, but no possessive ending: `O’Neill`, not `Rusk’s`. */
export class Words {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  constructor(readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      if (!(kindAt(text, at) & LETTER)) continue
      this.#starts.push(at)
      at = wordEnd(text, at)
      this.#ends.push(at)
    }
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

  /** What stands between a word and the next. */
  gap(index: number): string {
    return this.text.slice(this.#ends[index], this.#starts[index + 1])
  }
}

function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    while (isWordPart(text, at)) at++
    if (!isApostrophe(text, at) || !isWordPart(text, at + 1) || isPossessive(text, at + 1)) return at
    at++
  }
}

const isWordPart = (text: string, at: number): boolean =>
  at < text.length && (kindAt(text, at) & (LETTER | MARK)) !== 0

const isApostrophe = (text: string, at: number): boolean => text[at] === '’' || text[at] === "'"

const isPossessive = (text: string, at: number): boolean => text[at] === 's' && !/\w/.test(text[at + 1] ?? '')
