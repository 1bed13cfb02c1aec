import type { Span } from '../source/position.js'
import { TEI_NAMESPACE, XML_NAMESPACE } from './tree.js'
import type { XmlAttribute, XmlComment, XmlElement, XmlNode, XmlText } from './tree.js'

/** Attribute values by name; an undefined value leaves the attribute out. */
export type AttributeValues = Readonly<Record<string, string | undefined>>

/** A TEI element: `tei('pb', { n: '410' })`. Absent children are left out. */
export function tei(
  name: string,
  attributes: AttributeValues = {},
  children: readonly (XmlNode | string | undefined)[] = [],
  origin?: Span,
): XmlElement {
  return element(TEI_NAMESPACE, name, attributes, children, origin)
}

/** An element without a prefix in any namespace, '' for none. */
export function element(
  namespace: string,
  name: string,
  attributes: AttributeValues = {},
  children: readonly (XmlNode | string | undefined)[] = [],
  origin?: Span,
): XmlElement {
  return {
    type: 'element',
    name,
    localName: name,
    namespace,
    attributes: attributeList(attributes),
    children: nodes(children),
    ...(origin && { origin }),
  }
}

/** A text node; `origin` is the span of the memo that it repeats. */
export function text(value: string, origin?: Span): XmlText {
  return { type: 'text', value, ...(origin && { origin }) }
}

export function comment(value: string): XmlComment {
  return { type: 'comment', value }
}

function nodes(children: readonly (XmlNode | string | undefined)[]): XmlNode[] {
  const found: XmlNode[] = []
  for (const child of children)
    if (child !== undefined) found.push(typeof child === 'string' ? text(child) : child)
  return found
}

function attributeList(values: AttributeValues): XmlAttribute[] {
  const list: XmlAttribute[] = []
  for (const name in values) {
    const value = values[name]
    if (value !== undefined)
      list.push({ name, namespace: name.startsWith('xml:') ? XML_NAMESPACE : '', value })
  }
  return list
}
