import { matchesOf } from '../../../source/matches.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Held, Talk } from './talk.js'

/** A bracket that begins with a sentence, and is no number: "(1)". */
const OPENS = /^(?:\d{1,2}\. ?)?[([](?!\w{1,3}[)\]])/

/** "He asked why. (Mr. Lund said that it was late.) It leaked.": behind the bracket whoever had the floor before goes on. */
export class Interruption {
  #before: Held | undefined
  #open = 0

  constructor(private readonly talk: Talk) {}

  /** Goes on to the next sentence. */
  pass(sentence: Sentence): void {
    if (this.#before && this.#open <= 0) {
      if (isAnother(this.#before, this.talk)) this.talk.interrupted = this.#before
      this.#before = undefined
    }
    if (!sentence.hasBracket) return
    const words = sentence.slice()
    if (!this.#before && OPENS.test(words)) {
      this.#before = this.talk.held
      this.#open = 0
    }
    if (this.#before)
      for (const [bracket] of matchesOf(/[()[\]]/g, words)) this.#open += '(['.includes(bracket) ? 1 : -1
  }
}

const isAnother = (before: Held, now: Held): boolean =>
  before.current !== undefined && now.current !== undefined && before.current !== now.current
