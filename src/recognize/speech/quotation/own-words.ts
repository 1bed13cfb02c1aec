import type { Cast } from '../cast/cast.js'
import type { Analysis } from '../clause/clauses.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Talk } from '../floor/talk.js'
import type { Turn } from '../floor/turn.js'

/** Whom somebody speaks to, in his own words. */
const ADDRESSES = /\b[Yy]ou(?:rs?)?\b/

/**
 * Follows a paragraph in which somebody’s own words stand without quotation marks: "Mr. Lund said glad to hear you are here. I worked
 * on it myself." Who says "you" to the drafter is "I" in what follows.
 */
export class OwnWords {
  #speaker: Turn['who'][number] | undefined

  constructor(private readonly cast: Cast) {}

  pass(sentence: Sentence, { who: [speaker] }: Turn): void {
    if (this.cast.kind !== 'message') return
    if (!speaker || this.cast.isDrafter(speaker)) this.#speaker = undefined
    else if (this.#speaker !== speaker)
      this.#speaker = !sentence.hasQuotationMark && ADDRESSES.test(sentence.slice()) ? speaker : undefined
  }

  /** Whether "I" in a sentence is whoever has the floor. */
  isOf({ clauses, doer }: Analysis, { current }: Talk): boolean {
    const isHis = this.#speaker !== undefined && current === this.#speaker
    return isHis && clauses.length === 0 && doer?.subject.kind === 'drafter'
  }
}
