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
  const out = ['<?xml version="1.0" encoding="UTF-8"?>']
  for (const child of document.children) {
    out.push('\n')
    write(child, 1, out)
  }
  out.push('\n')
  return out.join('')
}

function write(node: XmlNode, depth: number, out: string[]): void {
  switch (node.type) {
    case 'text':
      out.push(escapeText(node.value))
      return
    case 'comment':
      out.push(`<!--${node.value.replace(/-(?=-|$)/g, '- ')}-->`)
      return
    case 'instruction':
      out.push(`<?${node.target} ${node.value.replaceAll('?>', '? >')}?>`)
      return
    case 'element':
      writeElement(node, depth, out)
  }
}

function writeElement(element: XmlElement, depth: number, out: string[]): void {
  const { children } = element
  const tag = startTag(element, depth)
  if (children.length === 0) {
    out.push(tag, '/>')
    return
  }
  out.push(tag, '>')
  const indent = holdsElementsOnly(element) ? `\n${'  '.repeat(depth)}` : ''
  for (const child of children) {
    if (indent !== '') out.push(indent)
    write(child, depth + 1, out)
  }
  out.push(indent.slice(0, -2), '</', element.name, '>')
}

/** A start tag without its end, which says whether the element is empty. */
function startTag({ name, namespace, attributes }: XmlElement, depth: number): string {
  let tag = `<${name}`
  if (depth === 1 && namespace !== '' && !attributes.some((attribute) => attribute.name === 'xmlns'))
    tag += ` xmlns="${namespace}"`
  for (const attribute of attributes) tag += ` ${attribute.name}="${escapeAttribute(attribute.value)}"`
  return tag
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
