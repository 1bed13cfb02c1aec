import type { Diagnostic } from '../source/diagnostic.js'
import type { Span } from '../source/position.js'

/** What an engine found in a document. */
export interface Finding {
  readonly diagnostic: Diagnostic
  /** The start tag of the element that lacks something or has a wrong value, if it is about one. */
  readonly element?: Span | undefined
}
