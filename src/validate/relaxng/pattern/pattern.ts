import type { Span } from '../../../source/position.js'
import type { Datatype } from '../datatype/datatype.js'
import type { NameClass } from './name-class.js'

/** An element pattern of a schema. Its content is compiled on first use, since elements contain one another. */
export interface ElementDefinition {
  readonly names: NameClass
  readonly content: () => Pattern
  /** The place of its element in the schema. */
  readonly place: Span | undefined
}

interface Shared {
  readonly id: number
  /** Whether it matches empty content. */
  readonly nullable: boolean
}

/**
 * A pattern: what content may still come, in the terms of James Clark's algorithm. Equal patterns are the same object, so that
 * results can be kept for it.
 */
export type Pattern = Shared &
  (
    | { readonly kind: 'empty' | 'notAllowed' | 'text' }
    | { readonly kind: 'choice'; readonly members: readonly Pattern[] }
    | { readonly kind: 'interleave' | 'group' | 'after'; readonly left: Pattern; readonly right: Pattern }
    | { readonly kind: 'oneOrMore' | 'list'; readonly inner: Pattern }
    | { readonly kind: 'data'; readonly type: Datatype; readonly except?: Pattern }
    | { readonly kind: 'value'; readonly type: Datatype; readonly value: unknown; readonly printed: string }
    | { readonly kind: 'attribute'; readonly names: NameClass; readonly inner: Pattern }
    | { readonly kind: 'element'; readonly definition: ElementDefinition }
  )
export type PatternOf<K extends Pattern['kind']> = Extract<Pattern, { kind: K }>

/** The direct parts of a pattern, without the contents of elements. */
export function parts(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members
    case 'group':
    case 'interleave':
    case 'after':
      return [pattern.left, pattern.right]
    case 'oneOrMore':
    case 'list':
    case 'attribute':
      return [pattern.inner]
    case 'data':
      return pattern.except ? [pattern.except] : []
    default:
      return []
  }
}

/** The parts that stand beside one another where the pattern does, without those that follow or are inside something. */
export function sameLevel(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'after':
      return [pattern.left]
    case 'attribute':
    case 'data':
      return []
    default:
      return parts(pattern)
  }
}

/** Whether a pattern contains no other of the same level, and no attributes. */
export const isLeaf = ({ kind }: Pattern): boolean =>
  kind === 'empty' ||
  kind === 'text' ||
  kind === 'notAllowed' ||
  kind === 'element' ||
  kind === 'data' ||
  kind === 'value' ||
  kind === 'list'
