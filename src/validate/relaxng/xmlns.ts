import type { XmlAttribute } from '../../xml/tree.js'

/** Whether an attribute declares a namespace: `xmlns`, `xmlns:tei`. */
export const isDeclaration = ({ name }: XmlAttribute): boolean =>
  name.length === 5 ? name === 'xmlns' : name.charCodeAt(5) === COLON && name.startsWith('xmlns')

const COLON = 0x3a

/** The namespaces that a start tag declares, by prefix; undefined if there are none. */
export function declarations(attributes: readonly XmlAttribute[]): ReadonlyMap<string, string> | undefined {
  if (!attributes.some(isDeclaration)) return undefined
  return new Map(
    attributes.filter(isDeclaration).map(({ name, value }): [string, string] => [name.slice(6), value]),
  )
}
