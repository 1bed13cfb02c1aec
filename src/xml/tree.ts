import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'

/**
 * XML as a tree. A node that was parsed has a `place`, its span in the XML file; a node that was encoded has an `origin`, its span
 * in the memo, unless the encoder supplied it.
 */
export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction

export interface XmlDocument {
  readonly type: 'document'
  /** The file that was parsed; absent for a tree that was built. */
  readonly file?: SourceFile
  /** The root, with the comments and processing instructions before and after it. */
  readonly children: readonly XmlNode[]
  readonly root: XmlElement
  /** The text without its document type declaration and with entities replaced, if it had one. */
  readonly plain?: string
}

export interface XmlElement {
  readonly type: 'element'
  /** As written, with its prefix if it has one: `head`, `sch:rule`. */
  readonly name: string
  /** Without the prefix. */
  readonly localName: string
  /** The namespace URI, '' for none. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  /** The start tag. */
  readonly place?: Span
  /** The end tag, or an empty-element tag as a whole. */
  readonly endPlace?: Span
  readonly origin?: Span | undefined
}

export interface XmlAttribute {
  /** As written: `n`, `xml:id`; namespace declarations are attributes too (`xmlns`, `xmlns:sch`). */
  readonly name: string
  readonly namespace: string
  readonly value: string
  readonly place?: Span
}

export interface XmlText {
  readonly type: 'text'
  readonly value: string
  readonly place?: Span
  readonly origin?: Span | undefined
}

export interface XmlComment {
  readonly type: 'comment'
  readonly value: string
  readonly place?: Span
}

export interface XmlInstruction {
  readonly type: 'instruction'
  readonly target: string
  readonly value: string
  readonly place?: Span
}

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0'
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

/** The value of an attribute by its name as written (`xml:id`), undefined if the element does not have it. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((candidate) => candidate.name === name)?.value
}

/** The element and all elements inside it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) if (child.type === 'element') yield* descendants(child)
}

/** The text of a node and everything inside it, without comments and instructions. */
export function textOf(node: XmlNode): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** The elements directly inside an element. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child.type === 'element')
}

/** The elements of some local names directly inside an element. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return childElements(element).filter(({ localName }) => names.includes(localName))
}
