import type { Nodes } from 'mdast'
import { superscript } from '../../source/note-number.js'
import { LINE, PARAGRAPH, linePieces } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import type { Markdown } from './references.js'

const offset = (node: Nodes): number => node.position?.start.offset ?? 0

/** Blocks inside a note or an item, as paragraphs. */
export function wordsIn(nodes: readonly Nodes[], markdown: Markdown): Piece[] {
  return nodes.flatMap((node, index) => [
    ...(index > 0 ? [{ text: PARAGRAPH, source: offset(node) }] : []),
    ...words(node, markdown),
  ])
}

/** The words of a node; emphasis and the addresses of links are none. */
export function words(node: Nodes, markdown: Markdown): Piece[] {
  const { source, numbers, builder } = markdown
  switch (node.type) {
    case 'text':
      for (const { index, 0: marker } of node.value.matchAll(/\[\^[^\]\s]{1,99}\]/g))
        builder.doubt(
          'note-undefined',
          `\`${marker}\` calls a note that is not there; write it, as \`${marker}: …\``,
          offset(node) + index,
        )
      return linePieces(node.value, source, offset(node))
    case 'inlineCode':
    case 'code':
      return linePieces(node.value, source, offset(node))
    case 'break':
      return [{ text: LINE, source: offset(node) }]
    case 'html':
      return /^<br\b/i.test(node.value) ? [{ text: LINE, source: offset(node) }] : []
    case 'footnoteReference':
      return [{ text: superscript(String(numbers.get(node.identifier) ?? '')), source: offset(node) }]
    case 'image':
    case 'imageReference':
      builder.leave('picture', node.alt ?? '', offset(node))
      return []
    case 'table':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'tableRow':
      return wordsIn(node.children, markdown)
    default:
      return 'children' in node ? node.children.flatMap((child) => words(child, markdown)) : []
  }
}
