import { escapeAttribute, escapeText } from './escape.js'
import { TEI_NAMESPACE } from './tree.js'
import type { XmlDocument, XmlElement, XmlNode } from './tree.js'

/**
 * A tree as XML, with its declaration. Between elements of a parent that holds nothing but elements, line ends and
 * indentation are added; mixed content stays as it is, for a space there is a space of the text.
 *
 * It stands on the road that every memo goes, so it writes directly; a register, which is made once from many
 * documents, is written by xmlbuilder2 (serialize-data.ts), thirty times as slow.
 */
export function serialize(document: XmlDocument): string {
  let xml = '<?xml version="1.0" encoding="UTF-8"?>'
  for (const child of document.children) xml = write(child, 1, `${xml}\n`)
  return `${xml}\n`
}

/** Each writer takes what was written so far and gives it with its own behind: engines join such text only at the end. */
function write(node: XmlNode, depth: number, xml: string): string {
  switch (node.type) {
    case 'element':
      return writeElement(node, depth, xml)
    case 'text':
      return xml + escapeText(node.value)
    case 'comment':
      return `${xml}<!--${node.value.replace(/-(?=-|$)/g, '- ')}-->`
    case 'instruction':
      return `${xml}<?${node.target} ${node.value.replaceAll('?>', '? >')}?>`
  }
}

function writeElement(element: XmlElement, depth: number, before: string): string {
  const { name, children } = element
  let xml = writeAttributes(element, depth, `${before}<${name}`)
  if (children.length === 0) return `${xml}/>`
  xml += '>'
  const isLaidOut = holdsElementsOnly(element)
  for (const child of children) xml = write(child, depth + 1, isLaidOut ? xml + lineAt(depth) : xml)
  if (isLaidOut) xml += lineAt(depth - 1)
  return `${xml}</${name}>`
}

function writeAttributes({ namespace, attributes }: XmlElement, depth: number, before: string): string {
  let xml = before
  if (depth === 1 && namespace !== '' && !attributes.some(({ name }) => name === 'xmlns'))
    xml += ` xmlns="${namespace}"`
  for (const { name, value } of attributes) xml += ` ${name}="${escapeAttribute(value)}"`
  return xml
}

const lines: string[] = []

/** A line end and the indentation at a depth. */
function lineAt(depth: number): string {
  return (lines[depth] ??= `\n${'  '.repeat(depth)}`)
}

/** Elements that may hold words: no white space is ever added to them. */
const MIXED = new Set(
  'p head item note said persName rs roleName placeName date gloss ref hi title desc signed dateline salute addrLine speaker stage cell label quote ab seg supplied gap'.split(
    ' ',
  ),
)

/** Whether line ends and indentation may be added between the children of an element. */
export function holdsElementsOnly(element: XmlElement): boolean {
  if (element.namespace === TEI_NAMESPACE && MIXED.has(element.localName)) return false
  for (const { type } of element.children) if (type !== 'element' && type !== 'comment') return false
  return element.children.length > 0
}
