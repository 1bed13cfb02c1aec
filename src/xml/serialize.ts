import { createCB } from 'xmlbuilder2'
import { TEI_NAMESPACE } from './tree.js'
import type { XmlDocument, XmlElement, XmlNode } from './tree.js'

type Builder = ReturnType<typeof createCB>

/**
 * A tree as XML, written by xmlbuilder2 as a stream of chunks. Between elements of a parent that
 * holds nothing but elements, line ends and indentation are added; mixed content stays as it is,
 * for a space there is a space of the text.
 */
export function serialize(document: XmlDocument): string {
  const chunks: string[] = []
  const builder = createCB({ wellFormed: true, data: (chunk: string) => void chunks.push(chunk) })
  builder.dec({ version: '1.0', encoding: 'UTF-8' })
  for (const child of document.children) {
    chunks.push('\n')
    write(builder, child, 1)
  }
  builder.end()
  return `${chunks.join('')}\n`
}

function write(builder: Builder, node: XmlNode, depth: number): void {
  switch (node.type) {
    case 'text':
      builder.txt(escapeAmpersand(node.value))
      break
    case 'comment':
      builder.com(node.value)
      break
    case 'instruction':
      builder.ins(node.target, node.value)
      break
    case 'element':
      writeElement(builder, node, depth)
  }
}

function writeElement(builder: Builder, element: XmlElement, depth: number): void {
  builder.ele(element.namespace || null, element.name)
  for (const { name, namespace, value } of element.attributes)
    if (name !== 'xmlns') builder.att(namespace || null, name, escapeAttribute(value))
  const layout = holdsElementsOnly(element)
  for (const child of element.children) {
    if (layout) builder.txt(`\n${'  '.repeat(depth)}`)
    write(builder, child, depth + 1)
  }
  if (layout) builder.txt(`\n${'  '.repeat(depth - 1)}`)
  builder.up()
}

/** xmlbuilder2 leaves text that looks like an entity as it is, so `&` is escaped before it sees it. */
function escapeAmpersand(value: string): string {
  return value.includes('&') ? value.replaceAll('&', '&amp;') : value
}

/** Line ends and tabs in an attribute are read back as spaces, so they are written as such. */
function escapeAttribute(value: string): string {
  return escapeAmpersand(value).replace(/[\t\n\r]/g, ' ')
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
