import { superscript } from '../../source/note-number.js'
import { LINE, PARAGRAPH, linePieces, wordsOf } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { attributeOf, classesOf, isElement, isText, offset, textOf } from './dom.js'
import type { Element, Node } from './dom.js'
import { NOTE_LABEL, isMark } from './notes.js'
import type { Page } from './page.js'
import { BLOCKS } from './vocabulary.js'

/** The words of a node; numbers of notes become superscript digits, glued to the word before them. */
export function inline(node: Node, page: Page): Piece[] {
  if (isText(node)) return linePieces(node.value, page.source, offset(node))
  if (!isElement(node) || page.leaves(node)) return []
  const source = offset(node)
  if (page.markers.has(node)) return [marker(node)]
  if (page.backLinks.has(node) && isMark(node)) return []
  const printed = pageMark(node)
  if (printed !== undefined) return [{ text: `[Page ${printed}]`, source }]
  const inner = (): Piece[] => inlineAll(node.childNodes, page)
  switch (node.tagName) {
    case 'br':
      return [{ text: LINE, source }]
    case 'sup':
      return NOTE_LABEL.test(textOf(node)) && node.childNodes.every(isText) ? [marker(node)] : inner()
    case 'q':
      return [{ text: '“', source }, ...inner(), { text: '”', source }]
    case 'rp':
      return []
    case 'rt':
      return [{ text: ' (', source }, ...inner(), { text: ')', source }]
    default:
      return BLOCKS.has(node.tagName)
        ? [{ text: PARAGRAPH, source }, ...inner(), { text: PARAGRAPH, source }]
        : inner()
  }
}

/** Nodes one after the other; the space before a marker is none of the text's. */
export function inlineAll(nodes: readonly Node[], page: Page): Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) {
    const isMarker = isElement(node) && page.markers.has(node)
    if (isMarker) trimEnd(pieces)
    pieces.push(...inline(node, page))
  }
  return pieces
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (last && last.text !== LINE && last.text !== PARAGRAPH)
    pieces.splice(-1, 1, { ...last, text: last.text.trimEnd() })
}

function marker(element: Element): Piece {
  const text = textOf(element).trim()
  return {
    text: NOTE_LABEL.test(text) ? superscript(text.replace(/\D/g, '')) : text,
    source: offset(element),
  }
}

/** The number of a page that begins here, where the page says so by a role or class and not as "[Page 410]". */
function pageMark(element: Element): string | undefined {
  const roles = `${attributeOf(element, 'role')} ${attributeOf(element, 'epub:type')}`
  const named = classesOf(element).some((name) =>
    /^(?:tei-pb\d?|pb|pagebreak|page-break|pagenum|pageno|page-number|page)$/.test(name),
  )
  if (!named && !/\b(?:doc-)?pagebreak\b/.test(roles)) return undefined
  const words = textOf(element).trim() || attributeOf(element, 'aria-label') || attributeOf(element, 'title')
  return /^[[{(]?(?:(?:page|pg|p)\.? ?)?([0-9]{1,5}[a-z]?|[ivxlcdm]{1,12})\.?[\])}]?\.?$/i.exec(words)?.[1]
}

export const plainWords = (node: Node, page: Page): string => wordsOf(inline(node, page))
