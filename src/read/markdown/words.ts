import type { Nodes, PhrasingContent } from 'mdast'
import { UNCLOSED, isUnclosed } from '../html/unclosed.js'
import { addAll } from '../../source/many.js'
import { LINE, PARAGRAPH, linePieces, wordsOf } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { withMarks } from './dialects.js'
import { inlineHtml } from './inline-html.js'
import { offset } from './place.js'
import type { Markdown } from './references.js'

/** Blocks inside a note or an item, as paragraphs. */
export function wordsIn(nodes: readonly Nodes[], markdown: Markdown): Piece[] {
  return nodes.flatMap((node, index) => [
    ...(index > 0 ? [{ text: PARAGRAPH, source: offset(node) }] : []),
    ...words(node, markdown),
  ])
}

/** Puts back the characters that Markdown replaces by U+FFFD (`&#11;`), so that diagnostics name what was written. */
function asReferred(pieces: Piece[], node: Nodes, source: string): Piece[] {
  if (!pieces.some(({ text }) => text.includes('\uFFFD'))) return pieces
  // Not every node knows where it ends; a reference has ten characters at most.
  const start = offset(node)
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const written = source.slice(start, start + 10 * length)
  const meant = [...written.matchAll(/\uFFFD|&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));/g)].flatMap(
    ([sign, hex, decimal]) => {
      if (hex === undefined && decimal === undefined) return [sign]
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
      return isReadable(code) ? [] : [code < 0xa0 ? String.fromCharCode(code) : '\uFFFF']
    },
  )
  let next = 0
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text.replaceAll('\uFFFD', (sign) => meant[next++] ?? sign),
  }))
}

/** Whether Markdown accepts a reference to this code point. */
const isReadable = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 12 ||
  code === 13 ||
  (code > 31 && code < 127) ||
  (code > 159 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe && (code < 0xd800 || code > 0xdfff))

/** The words of a node, without emphasis and addresses of links. */
export function words(node: Nodes, markdown: Markdown): Piece[] {
  const { source, numbers, builder, letters } = markdown
  switch (node.type) {
    case 'text':
      for (const { index, 0: marker } of node.value.matchAll(/\[\^[^\]\s]{1,99}\]/g))
        builder.doubt(
          'note-undefined',
          `\`${marker}\` calls a note that is not there; write it, as \`${marker}: …\``,
          offset(node) + index,
        )
      return asReferred(
        withMarks(node.value, offset(node), (text, at) => linePieces(text, source, at), letters),
        node,
        source,
      )
    case 'inlineCode':
    case 'code':
      return linePieces(node.value, source, offset(node))
    case 'break':
      return [{ text: LINE, source: offset(node) }]
    case 'html':
      if (/^<[!?]/.test(node.value) && isUnclosed(node.value))
        builder.leave(UNCLOSED, node.value, offset(node))
      return /^<br\b/i.test(node.value) ? [{ text: LINE, source: offset(node) }] : []
    case 'footnoteReference':
      return [{ text: String(numbers.get(node.identifier) ?? ''), source: offset(node), marker: true }]
    case 'image':
    case 'imageReference':
      builder.leave('picture', node.alt ?? '', offset(node))
      return []
    case 'link':
      return node.url.startsWith('#') && ARROW.test(wordsOf(phrase(node.children, markdown)))
        ? []
        : phrase(node.children, markdown)
    case 'table':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'tableRow':
      return wordsIn(node.children, markdown)
    default:
      return 'children' in node ? phrase(node.children as PhrasingContent[], markdown) : []
  }
}

/** The words of a back link. */
const ARROW = /^(?:[\s↩↑^⏎]|\ufe0e|\ufe0f)*$/

/** The words of nodes in a row, with HTML elements among them read as in a web page. */
function phrase(nodes: readonly PhrasingContent[], markdown: Markdown): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < nodes.length; at++) {
    const element = inlineHtml(nodes, at, (node) => words(node, markdown), markdown.letters)
    addAll(pieces, element ? element.pieces : words(nodes[at]!, markdown))
    if (element) at = element.end
  }
  return pieces
}
