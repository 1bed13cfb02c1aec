import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { FootnoteDefinition, List, Nodes } from 'mdast'
import { PlainTextBuilder } from '../plain-text.js'
import type { PlainText } from '../plain-text.js'

/** Markdown (with tables and footnotes, as GitHub has them) as plain text: `[^1]` becomes a number glued to its word. */
export function readMarkdown(source: string): PlainText {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const builder = new PlainTextBuilder()
  const numbers = numbered(tree)
  const definitions = new Map<string, FootnoteDefinition>()
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
    else block(node, builder, numbers)
  }
  for (const identifier of numbers.keys()) {
    const definition = definitions.get(identifier)
    if (definition)
      builder.note(definition.children.map((child) => words(child, numbers)).join('\n'), offset(definition))
  }
  // Notes that nothing calls are kept, at the end.
  for (const [identifier, definition] of definitions)
    if (!numbers.has(identifier))
      builder.note(definition.children.map((child) => words(child, numbers)).join('\n'), offset(definition))
  return builder.finish()
}

/** Notes count in the order in which they are called. */
function numbered(tree: Nodes): Map<string, number> {
  const numbers = new Map<string, number>()
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && !numbers.has(node.identifier))
      numbers.set(node.identifier, numbers.size + 1)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return numbers
}

const offset = (node: Nodes): number => node.position?.start.offset ?? 0

function block(node: Nodes, builder: PlainTextBuilder, numbers: ReadonlyMap<string, number>): void {
  if (node.type === 'list') list(node, builder, numbers, 0)
  else if (node.type === 'blockquote') node.children.forEach((child) => block(child, builder, numbers))
  else if (node.type === 'table')
    builder.block(
      node.children.map((row) => row.children.map((cell) => words(cell, numbers)).join('\t')).join('\n'),
      offset(node),
    )
  else if (node.type !== 'html' && node.type !== 'definition' && node.type !== 'thematicBreak')
    builder.block(words(node, numbers), offset(node))
}

function list(
  node: List,
  builder: PlainTextBuilder,
  numbers: ReadonlyMap<string, number>,
  depth: number,
): void {
  node.children.forEach((item, index) => {
    const own = item.children.filter(({ type }) => type !== 'list')
    const text = own.map((child) => words(child, numbers)).join(' ')
    const number = node.ordered ? `${(node.start ?? 1) + index}. ` : ''
    builder.item(number + text, offset(item), depth, depth === 0 && index === 0)
    for (const child of item.children) if (child.type === 'list') list(child, builder, numbers, depth + 1)
  })
}

function words(node: Nodes, numbers: ReadonlyMap<string, number>): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\n/g, ' ')
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return '\n'
    case 'footnoteReference':
      return String(numbers.get(node.identifier) ?? '')
    default:
      return 'children' in node ? node.children.map((child) => words(child as Nodes, numbers)).join('') : ''
  }
}
