import type { Span } from '../../../source/position.js'
import type { StartTag } from '../../../xml/events.js'
import type { Pattern } from '../pattern/pattern.js'
import { declarations } from '../xmlns.js'

/** An open element. So memory grows with the depth of a document, not with its length. */
export interface OpenElement {
  readonly name: string
  readonly place: Span | undefined
  /** What may still come inside; undefined inside an element that the schema does not have. */
  content: Pattern | undefined
  /** What may follow the element, if that is known before its end. */
  after: Pattern | undefined
  /** Whether the element fits in only one way, so that its content can be matched by itself, with results that can be kept. */
  alone: boolean
  /** What the parent continues with after an element in a wrong place, whatever is inside it. */
  resume: Pattern | undefined
  /** The name of the child that ended last. */
  before: string | undefined
  /** The first child, and what was expected at its place. */
  first: FirstChild | undefined
  /** Children that were reported as missing: if they come later, that is the same mistake. */
  missed: Set<string> | undefined
  /** Whether a child is not an element of the schema. */
  stranger: boolean
  /** The report of the first of some misplaced children in a row. */
  displaced: Displaced | undefined
  /** Text that was not checked yet: only the next tag tells whether its white space counts. */
  text: string | undefined
  textPlace: Span | undefined
  /** The namespaces that its start tag declares. */
  readonly prefixes: ReadonlyMap<string, string> | undefined
}

export interface FirstChild {
  readonly name: string
  readonly place: Span | undefined
  readonly content: Pattern
}

/** Misplaced elements in a row: one that came too early displaces all after it, which is one mistake. */
export interface Displaced {
  /** The number and the message of the report of the first. */
  readonly report: number
  readonly message: string
  /** The number of the others. */
  more: number
}

/** An element at its start tag, before it is known what may come inside. */
export const openElement = (name: string, { place, attributes }: StartTag): OpenElement => ({
  name,
  place,
  content: undefined,
  after: undefined,
  alone: false,
  resume: undefined,
  before: undefined,
  first: undefined,
  missed: undefined,
  stranger: false,
  displaced: undefined,
  text: undefined,
  textPlace: undefined,
  prefixes: declarations(attributes),
})

/** Lets an element go on with the result of `open` for its start tag. */
export function enter(element: OpenElement, opened: Pattern): void {
  element.alone = opened.kind === 'after'
  element.content = opened.kind === 'after' ? opened.left : opened
  element.after = opened.kind === 'after' ? opened.right : undefined
}
