import { oneLine } from '../../source/wording.js'
import { attribute, childElements, descendants } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

/** The attributes of Schematron that hold XPath expressions. */
const EXPRESSIONS = ['context', 'test', 'select', 'value', 'path', 'subject']

export interface FaultyRule {
  /** The rule, assert or `let` whose expression is wrong. */
  readonly element: XmlElement
  readonly expression: string
  /** The pattern around it; undefined for what is outside patterns. */
  readonly pattern: XmlElement | undefined
}

/** Finds the expression that a message of the compiler quotes: the longest of the schema that the message contains. */
export function faultyRule(root: XmlElement, message: string): FaultyRule | undefined {
  let found: FaultyRule | undefined
  const look = (element: XmlElement, pattern: XmlElement | undefined): void => {
    for (const name of EXPRESSIONS) {
      const given = attribute(element, name)
      const expression = given === undefined ? undefined : oneLine(given)
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

/** Whether a message quotes an expression, which it does in braces; the test of an assert is inside `not(…)`. */
function quotes(message: string, expression: string): boolean {
  const plain = message.replace(/\s+/g, ' ')
  return plain.includes(`{${expression}}`) || plain.includes(`{not(${expression})}`)
}

/** The schema without one of its patterns. */
export function withoutPattern(root: XmlElement, pattern: XmlElement): XmlElement {
  return { ...root, children: root.children.filter((child) => child !== pattern) }
}
