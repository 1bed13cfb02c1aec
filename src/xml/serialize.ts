import { escapeAttribute, escapeText } from './escape.js'
import { TEI_NAMESPACE } from './tree.js'
import type { XmlDocument, XmlElement, XmlNode } from './tree.js'

/**
 * Writes a tree as XML, with a declaration. Elements that hold only elements are indented; mixed content is left alone, since white
 * space counts there.
 *
 * Every memo passes through here, so it builds the string itself: xmlbuilder2, which writes registers (`serialize-data.ts`), is
 * thirty times slower.
 */
export function serialize(document: XmlDocument): string {
  let xml = '<?xml version="1.0" encoding="UTF-8"?>'
  for (const child of document.children) xml = write(child, 1, `${xml}\n`)
  return `${xml}\n`
}

/** Each writer appends to the text it is given and returns it: engines join such strings lazily, only at the end. */
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

/** TEI elements that may hold words, to which no white space may be added. */
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
