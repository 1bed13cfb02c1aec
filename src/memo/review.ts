import type { Decision } from './decision.js'

/** One inference for an editor to look at. */
export interface ReviewItem {
  readonly line: number
  readonly column: number
  /** Behind its last character. */
  readonly end: { readonly line: number; readonly column: number }
  readonly type: string
  /** The words it is about, and some of those around them, with the space between. */
  readonly words: string
  readonly before: string
  readonly after: string
  readonly cert: string
  /** What was chosen, for a person to read. */
  readonly choice: string
  /** What else it could be. */
  readonly alternatives: readonly string[]
  readonly rule: string
  readonly reason: string
  /** The decision that says what was inferred: to copy and change, or to accept it. */
  readonly decision?: Decision
  /** Decisions to copy, for each thing that it could be instead. */
  readonly corrections: readonly Correction[]
}

export interface Correction {
  /** "Mr. Jones (jones)", "nothing marked". */
  readonly choice: string
  readonly decision: Decision
}
