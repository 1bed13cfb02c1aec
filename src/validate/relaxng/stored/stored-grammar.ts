import type { TypeName } from '../datatype/datatypes.js'
import type { NameClass } from '../pattern/name-class.js'

/**
 * A compiled schema as JSON: tables of numbers and names, no code. A pattern comes after its parts. The contents of elements are
 * restored when a document needs them, so that a large schema costs a small document little.
 */
export interface StoredGrammar {
  readonly types: readonly TypeName[]
  readonly names: readonly NameClass[]
  /** For each, the number of its kind, then the indexes of its parts in this table, or of types, names and elements in theirs. */
  readonly patterns: readonly StoredPattern[]
  /** For each element pattern, the indexes of its name class and of its content. */
  readonly elements: readonly (readonly [names: number, content: number])[]
  /** The index of the start pattern. */
  readonly start: number
}

export type StoredPattern = readonly [kind: number, ...parts: (number | string)[]]

/** Their order is part of the stored form. */
export const KINDS = [
  'empty',
  'notAllowed',
  'text',
  'choice',
  'interleave',
  'group',
  'oneOrMore',
  'list',
  'data',
  'value',
  'attribute',
  'element',
] as const
