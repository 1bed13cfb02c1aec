import { create } from 'xmlbuilder2'
import { escapeAttribute, escapeText } from './escape.js'
import { TEI_NAMESPACE } from './tree.js'
import type { XmlDocument, XmlElement, XmlNode } from './tree.js'

/**
 * A tree as XML. Between elements of a parent that holds nothing but elements, line ends and indentation
 * are added; mixed content stays as it is, for a space there is a space of the text.
 *
 * xmlbuilder2 writes the header, which is built from data; the words, which are the bulk of a document and
 * are read back and compared on every run, are written directly, twenty times as fast.
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
      if (node.localName === 'teiHeader') chunks.push(header(node, depth))
      else writeElement(chunks, node, depth)
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

type Builder = ReturnType<typeof create>

/** The header by xmlbuilder2, indented like the rest; the namespace is that of the element around it. */
function header(element: XmlElement, depth: number): string {
  const builder = create()
  build(builder, element, depth)
  return builder.end({ headless: true, wellFormed: true })
}

function build(parent: Builder, node: XmlNode, depth: number): void {
  if (node.type === 'text') parent.txt(node.value.replaceAll('&', '&amp;'))
  else if (node.type === 'comment') parent.com(node.value)
  else if (node.type === 'instruction') parent.ins(node.target, node.value)
  else {
    const element = parent.ele(node.name)
    // Text that looks like an entity would be left as it is, so `&` is escaped first.
    for (const { name, namespace, value } of node.attributes)
      if (name !== 'xmlns')
        element.att(namespace || null, name, value.replace(/[\t\n\r]/g, ' ').replaceAll('&', '&amp;'))
    const layout = holdsElementsOnly(node)
    for (const child of node.children) {
      if (layout) element.txt(`\n${'  '.repeat(depth)}`)
      build(element, child, depth + 1)
    }
    if (layout) element.txt(`\n${'  '.repeat(depth - 1)}`)
  }
}

/** Elements that may hold words: no white space is ever added to them. */
const MIXED = new Set(
  'p head item note said persName rs roleName placeName date gloss ref hi title desc signed dateline salute speaker stage cell label quote ab seg supplied'.split(
    ' ',
  ),
)

function holdsElementsOnly(element: XmlElement): boolean {
  if (element.namespace === TEI_NAMESPACE && MIXED.has(element.localName)) return false
  return (
    element.children.length > 0 &&
    element.children.every((child) => child.type === 'element' || child.type === 'comment')
  )
}
