import { XML_NAMESPACE } from '../../../xml/tree.js'
import { localPart } from '../pattern/name-class.js'

/** A name as documents write it. Only the prefix `xml` is the same in all of them. */
export const written = (name: string): string =>
  name.startsWith(`{${XML_NAMESPACE}}`) ? `xml:${localPart(name)}` : localPart(name)

export const quoted = (name: string): string => `\`${written(name)}\``
