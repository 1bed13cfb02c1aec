import { tei } from '../../xml/build.js'
import type { AttributeValues } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'

/** An element of some parts; nothing where none of them is there. */
export const filled = (
  name: string,
  parts: readonly (XmlElement | undefined)[],
  attributes: AttributeValues = {},
): XmlElement | undefined =>
  parts.some((part) => part !== undefined) ? tei(name, attributes, parts) : undefined
