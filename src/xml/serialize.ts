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
  const nodes = document.children.map((child) => `\n${write(child, 1)}`)
  return `<?xml version="1.0" encoding="UTF-8"?>${nodes.join('')}\n`
}

function write(node: XmlNode, depth: number): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'comment':
      return `<!--${node.value.replace(/-(?=-|$)/g, '- ')}-->`
    case 'instruction':
      return `<?${node.target} ${node.value.replaceAll('?>', '? >')}?>`
    case 'element':
      return writeElement(node, depth)
  }
}

function writeElement(element: XmlElement, depth: number): string {
  const { name, attributes, children } = element
  let written = `<${name}`
  if (depth === 1 && element.namespace !== '' && !attributes.some((attribute) => attribute.name === 'xmlns'))
    written += ` xmlns="${element.namespace}"`
  for (const attribute of attributes) written += ` ${attribute.name}="${escapeAttribute(attribute.value)}"`
  if (children.length === 0) return `${written}/>`
  written += '>'
  const indent = holdsElementsOnly(element) ? `\n${'  '.repeat(depth)}` : ''
  for (const child of children) written += indent + write(child, depth + 1)
  return `${written}${indent.slice(0, -2)}</${name}>`
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
