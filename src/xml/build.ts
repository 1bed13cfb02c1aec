import type { Span } from '../source/position.js'
import { TEI_NAMESPACE, XML_NAMESPACE } from './tree.js'
import type { XmlAttribute, XmlElement, XmlNode, XmlText } from './tree.js'

/** Attribute values by name; an undefined value omits the attribute. */
export type AttributeValues = Readonly<Record<string, string | undefined>>

/** The content of an element; undefined children are omitted. */
type Children = readonly (XmlNode | string | undefined)[]

/** A TEI element: `tei('pb', { n: '410' })`. `origin` is the span of the memo that it was made from. */
export function tei(
  name: string,
  attributes: AttributeValues = {},
  children: Children = [],
  origin?: Span,
): XmlElement {
  return element(TEI_NAMESPACE, name, attributes, children, origin)
}

/** An element without a prefix; `namespace` is '' for none. */
export function element(
  namespace: string,
  name: string,
  attributes: AttributeValues = {},
  children: Children = [],
  origin?: Span,
): XmlElement {
  // Always the same properties in the same order: a memo becomes thousands of elements, and engines optimize for one shape.
  return {
    type: 'element',
    name,
    localName: name,
    namespace,
    attributes: attributeList(attributes),
    children: nodes(children),
    origin,
  }
}

/** A text node; `origin` is the span of the memo with the same text. */
export function text(value: string, origin?: Span): XmlText {
  return { type: 'text', value, origin }
}

function nodes(children: Children): readonly XmlNode[] {
  if (areNodes(children)) return children
  return children
    .filter((child) => child !== undefined)
    .map((child) => (typeof child === 'string' ? text(child) : child))
}

function areNodes(children: Children): children is readonly XmlNode[] {
  for (const child of children) if (typeof child !== 'object') return false
  return true
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = []

function attributeList(values: AttributeValues): readonly XmlAttribute[] {
  let list: XmlAttribute[] | undefined
  for (const name in values) {
    const value = values[name]
    if (value === undefined) continue
    const attribute = { name, namespace: name.startsWith('xml:') ? XML_NAMESPACE : '', value }
    // Most elements have one attribute, and a list literal takes no more room than it needs.
    if (list) list.push(attribute)
    else list = [attribute]
  }
  return list ?? NO_ATTRIBUTES
}
