import { lastUpTo } from '../../../source/halving.js'
import type { Cast } from '../cast/cast.js'
import type { Sentence } from './sentence.js'
import { readSubject } from './subject.js'
import type { Reading } from './reading.js'

/** The subjects of a sentence. Each is read once, unless the cast has grown since. */
export class Subjects {
  /** What was read where one may begin. */
  #readings: (Reading | 'nobody')[] = []
  #size: number

  constructor(
    readonly sentence: Sentence,
    readonly cast: Cast,
  ) {
    this.#size = cast.size
  }

  /** The subject at one of the places where one may begin, by its index. */
  read(index: number): Reading | undefined {
    if (this.cast.size !== this.#size) {
      this.#readings = []
      this.#size = this.cast.size
    }
    const { words, starts, end } = this.sentence
    const known = (this.#readings[index] ??= readSubject(words, starts[index]!, end, this.cast) ?? 'nobody')
    return known === 'nobody' ? undefined : known
  }

  /** The subject that begins with a word, if one may. */
  at(word: number): Reading | undefined {
    const { starts } = this.sentence
    const index = lastUpTo(starts.length, (each) => starts[each]!, word)
    return starts[index] === word ? this.read(index) : undefined
  }
}
