import type { Person } from '../../../memo/person.js'
import type { Sentence } from '../sentence/sentence.js'

const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth']
/** "The second approach", "Secondly,": but no "Second Secretary". */
const COUNTS = /^(?:The (first|second|third|fourth|fifth) |(First|Second|Third|Fourth|Fifth)(?:ly)?, )/

/** "The first way was … (Mr. Lund said that it was dear.) The second was": who counts goes on where another spoke between. */
export class Counting {
  #who: Person | undefined
  #next = 0

  /** Nobody counts any more. */
  end(): void {
    this.#who = undefined
  }

  /** Whoever counts on in a sentence, where somebody has the floor. */
  pass(sentence: Sentence, current: Person | undefined): Person | undefined {
    const counts = COUNTS.exec(sentence.slice(sentence.start, sentence.start + LONGEST))
    if (!counts) return undefined
    const number = NUMBERS.indexOf((counts[1] ?? counts[2]!).toLowerCase())
    if (number === 0) this.#who = current
    else if (number !== this.#next) return undefined
    this.#next = number + 1
    return this.#who
  }
}
const LONGEST = 12
