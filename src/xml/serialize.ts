import { escapeAttribute, escapeText } from './escape.js'
import { TEI_NAMESPACE } from './tree.js'
import type { XmlDocument, XmlElement, XmlNode } from './tree.js'

/**
 * A tree as XML. Between elements of a parent that holds nothing but elements, line ends and indentation
 * are added; mixed content stays as it is, for a space there is a space of the text.
 *
 * It stands on the road that every memo goes, so it writes directly; a register, which is made once from many
 * documents, is written by xmlbuilder2 (serialize-data.ts), thirty times as slow.
 */
export function serialize(document: XmlDocument): string {
  const chunks = ['<?xml version="1.0" encoding="UTF-8"?>']
  for (const child of document.children) {
    chunks.push('\n')
    write(chunks, child, 1)
  }
  return `${chunks.join('')}\n`
}

function write(chunks: string[], node: XmlNode, depth: number): void {
  switch (node.type) {
    case 'text':
      chunks.push(escapeText(node.value))
      break
    case 'comment':
      chunks.push(`<!--${node.value.replace(/-(?=-|$)/g, '- ')}-->`)
      break
    case 'instruction':
      chunks.push(`<?${node.target} ${node.value.replaceAll('?>', '? >')}?>`)
      break
    case 'element':
      writeElement(chunks, node, depth)
  }
}

function writeElement(chunks: string[], element: XmlElement, depth: number): void {
  const { name, attributes, children } = element
  chunks.push('<', name)
  if (depth === 1 && element.namespace !== '' && !attributes.some((attribute) => attribute.name === 'xmlns'))
    chunks.push(` xmlns="${element.namespace}"`)
  for (const attribute of attributes)
    chunks.push(' ', attribute.name, '="', escapeAttribute(attribute.value), '"')
  if (children.length === 0) {
    chunks.push('/>')
    return
  }
  chunks.push('>')
  const layout = holdsElementsOnly(element)
  for (const child of children) {
    if (layout) chunks.push('\n', '  '.repeat(depth))
    write(chunks, child, depth + 1)
  }
  if (layout) chunks.push('\n', '  '.repeat(depth - 1))
  chunks.push('</', name, '>')
}

/** Elements that may hold words: no white space is ever added to them. */
const MIXED = new Set(
  'p head item note said persName rs roleName placeName date gloss ref hi title desc signed dateline salute speaker stage cell label quote ab seg supplied'.split(
    ' ',
  ),
)

/** Whether line ends and indentation may be added between the children of an element. */
export function holdsElementsOnly(element: XmlElement): boolean {
  if (element.namespace === TEI_NAMESPACE && MIXED.has(element.localName)) return false
  return (
    element.children.length > 0 &&
    element.children.every((child) => child.type === 'element' || child.type === 'comment')
  )
}
