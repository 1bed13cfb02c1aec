import type { Decision } from './decision.js'

/** One inference for an editor to look at. */
export interface ReviewItem {
  readonly line: number
  readonly column: number
  readonly type: string
  /** The words it is about, and some of those around them. */
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
  /** The decision to copy and change, where one may be made. */
  readonly decision?: Decision
}
