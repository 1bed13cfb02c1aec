import { lastUpTo } from '../../source/halving.js'
import type { Cast } from './cast.js'
import type { Sentence } from './sentence.js'
import { readSubject } from './subject.js'
import type { Reading } from './subject.js'

/** The subjects of a sentence. Each is read once, unless the cast has grown since. */
export class Subjects {
  /** What was read where one may begin. */
  #readings: (Reading | 'nobody')[] = []
  #size: number

  constructor(
    readonly sentence: Sentence,
    private readonly cast: Cast,
  ) {
    this.#size = cast.size
  }

  /** The subject at one of the places where one may begin, by its index. */
  read(index: number): Reading | undefined {
    if (this.cast.size !== this.#size) {
      this.#readings = []
      this.#size = this.cast.size
    }
    const { text, starts, end } = this.sentence
    const known = (this.#readings[index] ??= readSubject(text, starts[index]!, end, this.cast) ?? 'nobody')
    return known === 'nobody' ? undefined : known
  }

  /** The subject at an offset, if one may begin there. */
  at(offset: number): Reading | undefined {
    const { starts } = this.sentence
    const index = lastUpTo(starts.length, (each) => starts[each]!, offset)
    return starts[index] === offset ? this.read(index) : undefined
  }
}
