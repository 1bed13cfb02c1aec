import type { Diagnostic } from '../source/diagnostic.js'
import type { Span } from '../source/position.js'

/** What an engine found; `element`: the start tag of the element that it speaks of, if that is known. */
export interface Finding {
  readonly diagnostic: Diagnostic
  readonly element?: Span | undefined
}
