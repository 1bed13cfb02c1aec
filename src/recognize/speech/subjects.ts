import { LETTER, UPPER, kindAt } from '../../source/characters.js'
import type { Cast } from './cast.js'
import { readSubject } from './subject.js'
import type { Reading } from './subject.js'

/** The subjects that begin in a sentence. Each is read once, unless the cast has grown since. */
export class Subjects {
  /** Where one may begin: at capitals, pronouns and "the" before a capital. */
  readonly starts: readonly number[]
  readonly #readings = new Map<number, Reading | undefined>()
  #size: number

  constructor(
    readonly sentence: string,
    private readonly cast: Cast,
  ) {
    this.starts = starts(sentence)
    this.#size = cast.size
  }

  at(offset: number): Reading | undefined {
    if (this.cast.size !== this.#size) this.#readings.clear()
    this.#size = this.cast.size
    if (this.#readings.has(offset)) return this.#readings.get(offset)
    const reading = readSubject(this.sentence, offset, this.cast)
    this.#readings.set(offset, reading)
    return reading
  }
}

function starts(sentence: string): number[] {
  const found: number[] = []
  let inWord = false
  for (let at = 0; at < sentence.length; at++) {
    const kind = kindAt(sentence, at)
    if (!inWord && (kind & UPPER || isSmallSubject(sentence, at))) found.push(at)
    inWord = (kind & LETTER) !== 0 || "’'-".includes(sentence[at]!)
  }
  return found
}

const SMALL = /(?:s?he|we|they)(?!\p{L})|the (?=\p{Lu}|two|latter|former|group|participants)/uy

function isSmallSubject(sentence: string, at: number): boolean {
  const first = sentence[at]!
  if (first !== 't' && first !== 'h' && first !== 's' && first !== 'w') return false
  SMALL.lastIndex = at
  return SMALL.test(sentence)
}
