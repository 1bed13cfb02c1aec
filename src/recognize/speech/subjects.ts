import { APOSTROPHE, LETTER, UPPER, kindAt } from '../../source/characters.js'
import type { Cast } from './cast.js'
import { readSubject } from './subject.js'
import type { Reading } from './subject.js'

/** The subjects that begin in a sentence. Each is read once, unless the cast has grown since. */
export class Subjects {
  /** Where one may begin: at capitals, pronouns and "the" before a capital. */
  readonly starts: readonly number[]
  /** What was read at each of them. */
  #readings: (Reading | 'nobody' | undefined)[] = []
  #size: number

  constructor(
    readonly sentence: string,
    private readonly cast: Cast,
  ) {
    this.starts = starts(sentence)
    this.#size = cast.size
  }

  at(offset: number): Reading | undefined {
    if (this.cast.size !== this.#size) this.#readings = []
    this.#size = this.cast.size
    const index = this.#startAt(offset)
    if (index === undefined) return readSubject(this.sentence, offset, this.cast)
    const known = (this.#readings[index] ??= readSubject(this.sentence, offset, this.cast) ?? 'nobody')
    return known === 'nobody' ? undefined : known
  }

  /** The index of an offset where one may begin, found by halving. */
  #startAt(offset: number): number | undefined {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! < offset) low = middle + 1
      else high = middle
    }
    return this.starts[low] === offset ? low : undefined
  }
}

function starts(sentence: string): number[] {
  const found: number[] = []
  let inWord = false
  for (let at = 0; at < sentence.length; at++) {
    const kind = kindAt(sentence, at)
    if (!inWord && kind & LETTER && (kind & UPPER || isSmallSubject(sentence, at))) found.push(at)
    inWord = (kind & (LETTER | APOSTROPHE)) !== 0 || sentence.charCodeAt(at) === HYPHEN
  }
  return found
}

const HYPHEN = 0x2d
const SMALL = /(?:s?he|we|they)(?!\p{L})|the (?=\p{Lu}|two|latter|former|group|participants)/uy

function isSmallSubject(sentence: string, at: number): boolean {
  // All of them have an e or an h behind the first letter.
  const second = sentence[at + 1]
  if (second !== 'e' && second !== 'h') return false
  SMALL.lastIndex = at
  return SMALL.test(sentence)
}
