import type { Sentence } from '../sentence/sentence.js'

/** The mark that closes a quotation which some sentence left open. */
export type Closing = '”' | '"'

/**
 * Follows the quotations of a paragraph over its sentences: he said, “France will not accept it. I have told the President
 * so.” The second of these sentences begins inside the quotation, whose "I" is not who writes. A paragraph that is quoted
 * whole may report in its turn, and is read as others are.
 */
export class OpenQuotation {
  #closing: Closing | undefined
  #isReport = false
  readonly #found = new Map<string, number>()
  /** Marks that look alike are believed where there are as many as it takes. */
  readonly #areEven: boolean

  constructor(private readonly text: string) {
    this.#areEven = text.includes('"') && text.split('"').length % 2 === 1
  }

  /** What closes the quotation in which the next sentence begins, if it begins in one. */
  get closing(): Closing | undefined {
    return this.#closing
  }

  /** Whether the next sentence begins in what is quoted from a record of what was said: the “Secretary noted that it was late. He thought so.” */
  get isReport(): boolean {
    return this.#isReport
  }

  /** Goes on behind a sentence. */
  pass(sentence: Sentence): void {
    if (!this.#closing && !this.#isReport && !sentence.hasQuotationMark) return
    for (let at = sentence.start; at < sentence.end; at++) {
      const character = this.text[at]!
      if (this.#isReport && character === '”') this.#isReport = false
      else if (character === '“' && this.#opensReport(at, sentence)) this.#isReport = true
      else if (this.#closing) {
        if (character === this.#closing) this.#closing = undefined
      } else if (character === '“' || (character === '"' && this.#areEven))
        this.#closing = this.#closingOf(at, sentence.end)
    }
  }

  /** Where a mark stands next; a text is gone through from its beginning to its end, and looked through once for each mark. */
  #next(mark: string, from: number): number {
    const known = this.#found.get(mark)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const at = this.text.indexOf(mark, from)
    this.#found.set(mark, at)
    return at
  }

  /** A mark between the words of a clause opens what goes on behind the sentence. */
  #opensReport(at: number, { start, end }: Sentence): boolean {
    if (at === start || this.#closing) return false
    const close = this.#next('”', at)
    if (close >= 0 && close < end) return false
    return IN_CLAUSE.test(this.text.slice(Math.max(start, at - 20), at + 2))
  }

  /** The mark that closes what one at an offset opens; none for a paragraph quoted whole, or where another opens first. */
  #closingOf(at: number, sentenceEnd: number): Closing | undefined {
    const closing = this.text[at] === '“' ? '”' : '"'
    const close = this.#next(closing, at + 1)
    const next = this.#next('“', at + 1)
    const isWhole = at === 0 && close >= sentenceEnd
    return close < 0 || isWhole || (closing === '”' && next >= 0 && next < close) ? undefined : closing
  }
}

/** "the “Secretary noted", "Mr. Lund also: “noted" */
const IN_CLAUSE = /(?:\b(?:[Tt]he|that|and|an?) “\p{L}|: ?“\p{Ll})$/u
