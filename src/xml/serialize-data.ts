import { createRequire } from 'node:module'
import type * as Builders from 'xmlbuilder2'
import { holdsElementsOnly } from './serialize.js'
import type { XmlDocument, XmlNode } from './tree.js'

type XmlBuilder = typeof Builders
type Builder = ReturnType<XmlBuilder['create']>

const require = createRequire(import.meta.url)

/**
 * Writes a tree that was made of data, such as a register, with xmlbuilder2; indented like the output of `serialize`. The package
 * is loaded on first use, since that takes longer than loading the whole library.
 */
export function serializeData({ root }: XmlDocument): string {
  const { create } = require('xmlbuilder2') as XmlBuilder
  const builder = create({ version: '1.0', encoding: 'UTF-8' })
  build(builder, root, 1)
  return `${builder.end({ wellFormed: true }).replace('?>', '?>\n')}\n`
}

function build(parent: Builder, node: XmlNode, depth: number): void {
  if (node.type === 'text') parent.txt(node.value.replaceAll('&', '&amp;'))
  else if (node.type === 'comment') parent.com(node.value)
  else if (node.type === 'instruction') parent.ins(node.target, node.value)
  else {
    const element = parent.ele(node.namespace || null, node.name)
    // xmlbuilder2 leaves what looks like an entity as it is, so `&` is escaped first.
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
