import { APOSTROPHE, LETTER, UPPER, kindAt } from '../../source/characters.js'
import type { Cast } from './cast.js'
import { readSubject } from './subject.js'
import type { Reading } from './subject.js'

/** The subjects that begin in a sentence. Each is read once, unless the cast has grown since. */
export class Subjects {
  /** Where one may begin: at capitals, pronouns and "the" before a capital. */
  readonly starts: readonly number[]
  /** Where one was read, and what; a sentence has few. */
  #offsets: number[] = []
  #readings: (Reading | undefined)[] = []
  #size: number

  constructor(
    readonly sentence: string,
    private readonly cast: Cast,
  ) {
    this.starts = starts(sentence)
    this.#size = cast.size
  }

  at(offset: number): Reading | undefined {
    if (this.cast.size !== this.#size) [this.#offsets, this.#readings] = [[], []]
    this.#size = this.cast.size
    const known = this.#offsets.indexOf(offset)
    if (known >= 0) return this.#readings[known]
    const reading = readSubject(this.sentence, offset, this.cast)
    this.#offsets.push(offset)
    this.#readings.push(reading)
    return reading
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
