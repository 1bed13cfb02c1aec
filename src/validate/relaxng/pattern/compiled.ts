import type { Datatypes } from '../datatype/datatypes.js'
import type { ElementDefinition, Pattern } from './pattern.js'
import type { Patterns } from './patterns.js'

/** A compiled schema. */
export interface Compiled {
  readonly patterns: Patterns
  readonly start: Pattern
  /** All element patterns of the schema. */
  readonly elements: readonly ElementDefinition[]
  readonly types: Datatypes
}
