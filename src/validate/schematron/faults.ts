import { attribute, childElements, descendants } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

/** Attributes of Schematron that hold expressions. */
const EXPRESSIONS = ['context', 'test', 'select', 'value', 'path', 'subject']

export interface FaultyRule {
  /** The rule, assert or `let` whose expression is wrong. */
  readonly element: XmlElement
  readonly expression: string
  /** The pattern that it stands in; undefined for what stands outside of patterns. */
  readonly pattern: XmlElement | undefined
}

/** The place of a schema that a compiler's message quotes: the longest expression that stands in the message. */
export function faultyRule(root: XmlElement, message: string): FaultyRule | undefined {
  let found: FaultyRule | undefined
  const look = (element: XmlElement, pattern: XmlElement | undefined): void => {
    for (const name of EXPRESSIONS) {
      const expression = attribute(element, name)?.replace(/\s+/g, ' ').trim()
      if (expression === undefined || expression.length <= (found?.expression.length ?? 0)) continue
      if (quotes(message, expression)) found = { element, expression, pattern }
    }
  }
  for (const child of childElements(root)) {
    const pattern = child.localName === 'pattern' ? child : undefined
    for (const element of descendants(child)) look(element, pattern)
  }
  return found
}

/** A message quotes in braces, with `not(…)` around what an assert tests. */
function quotes(message: string, expression: string): boolean {
  const plain = message.replace(/\s+/g, ' ')
  return plain.includes(`{${expression}}`) || plain.includes(`{not(${expression})}`)
}

/** The schema without one of its patterns. */
export function withoutPattern(root: XmlElement, pattern: XmlElement): XmlElement {
  return { ...root, children: root.children.filter((child) => child !== pattern) }
}
