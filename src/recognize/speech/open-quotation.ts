import type { Sentence } from './sentence.js'

/** The mark that closes a quotation which some sentence left open. */
export type Closing = '”' | '"'

/**
 * Follows the quotations of a paragraph over its sentences: he said, “France will not accept it. I have told the President
 * so.” The second of these sentences begins inside the quotation, whose "I" is not who writes. A paragraph that is quoted
 * whole may report in its turn, and is read as others are.
 */
export class OpenQuotation {
  #closing: Closing | undefined
  /** Marks that look alike are believed where there are as many as it takes. */
  readonly #areEven: boolean

  constructor(private readonly text: string) {
    this.#areEven = text.includes('"') && text.split('"').length % 2 === 1
  }

  /** What closes the quotation in which the next sentence begins, if it begins in one. */
  get closing(): Closing | undefined {
    return this.#closing
  }

  /** Goes on behind a sentence. */
  pass(sentence: Sentence): void {
    if (!this.#closing && !sentence.hasQuotationMark) return
    for (let at = sentence.start; at < sentence.end; at++) {
      const character = this.text[at]!
      if (this.#closing) {
        if (character === this.#closing) this.#closing = undefined
      } else if (character === '“' || (character === '"' && this.#areEven))
        this.#closing = this.#closingOf(at, sentence.end)
    }
  }

  /** The mark that closes what one at an offset opens; none for a paragraph quoted whole, or where another opens first. */
  #closingOf(at: number, sentenceEnd: number): Closing | undefined {
    const closing = this.text[at] === '“' ? '”' : '"'
    const close = this.text.indexOf(closing, at + 1)
    const next = this.text.indexOf('“', at + 1)
    const isWhole = at === 0 && close >= sentenceEnd
    return close < 0 || isWhole || (closing === '”' && next >= 0 && next < close) ? undefined : closing
  }
}
