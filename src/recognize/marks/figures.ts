import type { Span } from '../../source/position.js'

const DIGITS = /\d+/g
const FIGURES = /\d+|[⁰¹²³⁴-⁹]{1,3}/g
/** Superscripts, and what else lies in Unicode from them on: few texts have any. */
const AMONG_SUPERSCRIPTS = /[¹²³\u2070-\uffff]/

/**
 * Finds digits, and up to three superscript digits, from left to right in a text. A pattern for digits alone runs
 * through a text much quicker than one for both.
 */
export class FigureFinder {
  readonly #pattern: RegExp
  /** No figures stand between here and what was found last. */
  #from = 0
  #found: Span = { start: -1, end: -1 }

  constructor(readonly text: string) {
    this.#pattern = AMONG_SUPERSCRIPTS.test(text) ? FIGURES : DIGITS
  }

  /** The next figures in a stretch of the text. */
  next(start: number, end: number): Span | undefined {
    if (start < this.#from || start > this.#found.start) this.#search(start)
    const found = this.#found
    return found.start >= end ? undefined : found.end <= end ? found : { start: found.start, end }
  }

  #search(from: number): void {
    this.#pattern.lastIndex = from
    const match = this.#pattern.exec(this.text)
    const start = match?.index ?? this.text.length
    this.#from = from
    this.#found = { start, end: start + (match?.[0].length ?? 0) }
  }
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** The digits around an offset with what may stand inside a number: "50,000", "7:322". */
export function numberAround(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from > 0 && isOfNumber(text, from - 1)) from--
  while (to < text.length && isOfNumber(text, to)) to++
  return { start: from, end: to }
}

const isOfNumber = (text: string, at: number): boolean => isDigit(text, at) || ',.:'.includes(text.charAt(at))
