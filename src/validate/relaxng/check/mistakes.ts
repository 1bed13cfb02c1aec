import type { Span } from '../../../source/position.js'

/** A mistake in a document at its place. */
export interface Mistake {
  readonly message: string
  readonly place: Span | undefined
  /** The start tag of the element that lacks something or has a wrong value. */
  readonly element?: Span | undefined
}

/** Further mistakes of a document are not reported. */
const MOST_MISTAKES = 1000

/** The mistakes of one document. */
export class Mistakes {
  readonly #found: Mistake[] = []

  get found(): readonly Mistake[] {
    return this.#found
  }

  /** Returns the number of the report, for `reword`. */
  report(message: string, place: Span | undefined, element?: Span): number {
    if (this.#found.length === MOST_MISTAKES) return MOST_MISTAKES
    return this.#found.push({ message, place, element }) - 1
  }

  reword(report: number, message: string): void {
    const known = this.#found[report]
    if (known) this.#found[report] = { ...known, message }
  }
}
