import type { ValueContext } from './datatype.js'

/** A type of XML Schema without parameters. */
export interface Primitive {
  readonly parse: (text: string, context: ValueContext) => unknown
  readonly equal?: (a: unknown, b: unknown) => boolean
  /** Negative, zero or positive; absent for types without an order. */
  readonly compare?: (a: never, b: never) => number
  readonly length?: (value: never) => number
  /** Whether the facets for digits apply. */
  readonly isDecimal?: true
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse'
  /** What is wrong with a text, if that can be said better than that it is not valid. */
  readonly hint?: (text: string) => string | undefined
}

/** A regular expression, or something that tests like one. */
export type Form = Pick<RegExp, 'test'>
