import type { Subject } from '../sentence/reading.js'
import type { Act } from '../words/verbs.js'

/** "the President said": who reports words, how, and where the clause begins. */
export interface Clause {
  readonly start: number
  readonly subject: Subject
  readonly act: Act
  /** The rule that found it, for `explain`. */
  readonly rule: string
  /** The words that show it. */
  readonly evidence: string
}
