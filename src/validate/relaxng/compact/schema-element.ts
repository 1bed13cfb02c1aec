import type { XmlElement, XmlNode } from '../../../xml/tree.js'
import { RELAXNG } from '../namespace.js'
import type { Token } from './tokens.js'

/** An element of the XML syntax, at the place of the token that it was written with. */
export function schemaElement(
  name: string,
  { start, end }: Token,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return {
    type: 'element',
    name,
    localName: name,
    namespace: RELAXNG,
    attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, namespace: '', value })),
    children,
    place: { start, end },
  }
}

/** An element that contains a text only. */
export const textElement = (
  name: string,
  token: Token,
  attributes: Readonly<Record<string, string>>,
  value: string,
): XmlElement => schemaElement(name, token, attributes, [{ type: 'text', value }])
