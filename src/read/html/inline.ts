import { addAll } from '../../source/many.js'
import { LINE, PARAGRAPH, linePieces } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { attributeOf, isElement, isText, offset, textOf } from './dom.js'
import type { Element, Node } from './dom.js'
import { raisedNoteLetter } from './lettered-notes.js'
import { isMark } from './note-label.js'
import { NOTE_LABEL } from './notes.js'
import type { Page } from './page.js'
import { pageMark } from './page-mark.js'
import { BLOCKS } from './vocabulary.js'

/** The words of a node; note numbers become superscript digits right behind the word before them. */
export function inline(node: Node, page: Page): Piece[] {
  if (isText(node)) return text(node, page)
  if (!isElement(node) || page.leaves(node)) return []
  const source = offset(node)
  const called = page.markers.get(node)
  if (page.notes.notes.has(node) && page.reading !== node) page.readNote(node)
  if (called) return [markerPiece(page.numberOf(called), source)]
  if (page.notes.notes.has(node) && page.reading !== node) return []
  if (page.label?.drops(node) || (page.backLinks.has(node) && isMark(node))) return []
  const printed = pageMark(node)
  if (printed !== undefined) return [{ text: `[Page ${printed}]`, source }]
  const inner = (): Piece[] => inlineAll(node.childNodes, page)
  switch (node.tagName) {
    case 'br':
      return [{ text: LINE, source }]
    case 'sup':
      return raised(node) ?? raisedNoteLetter(node, page.letters) ?? inner()
    case 'q':
      return [{ text: '“', source }, ...inner(), { text: '”', source }]
    case 'rp':
      return []
    case 'rt':
      return [{ text: ' (', source }, ...inner(), { text: ')', source }]
    case 'img':
      return picture(node, page)
    default:
      return BLOCKS.has(node.tagName)
        ? [{ text: PARAGRAPH, source }, ...inner(), { text: PARAGRAPH, source }]
        : inner()
  }
}

function text(node: Node & { value: string }, page: Page): Piece[] {
  const rest = page.label?.rest(node.value) ?? node.value
  return linePieces(rest, page.source, offset(node) + node.value.length - rest.length)
}

const markerPiece = (number: string, source: number): Piece => ({ text: number, source, marker: true })

/** The words of nodes in a row, without the space before a marker and brackets around it. */
export function inlineAll(nodes: readonly Node[], page: Page): Piece[] {
  const pieces: Piece[] = []
  let skip = 0
  nodes.forEach((node, index) => {
    const isMarker = isElement(node) && page.markers.has(node)
    const closes = isMarker && trimBefore(pieces, nodes[index + 1])
    const found = inline(node, page)
    const first = found[0]
    if (skip > 0 && first) found[0] = { text: first.text.slice(skip), source: first.source + skip }
    addAll(pieces, found)
    skip = closes ? 1 : 0
  })
  return pieces
}

/** Removes the space before a marker, and a bracket that is closed right behind it; returns whether there was one. */
function trimBefore(pieces: Piece[], next: Node | undefined): boolean {
  const last = pieces.at(-1)
  if (!last || last.marker || last.text === LINE || last.text === PARAGRAPH) return false
  const words = last.text.trimEnd()
  const closing = words.endsWith('(') ? ')' : words.endsWith('[') ? ']' : undefined
  const isClosed =
    closing !== undefined && next !== undefined && isText(next) && next.value.startsWith(closing)
  pieces.splice(-1, 1, { ...last, text: isClosed ? words.slice(0, -1).trimEnd() : words })
  return isClosed
}

/** Superscript numbers, one or several: "1", "[1]", "1, 2". */
function raised(element: Element): Piece[] | undefined {
  const words = textOf(element)
  const source = offset(element)
  if (words.length > 40) return undefined
  if (NOTE_LABEL.test(words)) return [markerPiece(words.replace(/\D/g, ''), source)]
  if (!/^\s*[[(]?\d{1,3}(?:\s?[,;]\s?\d{1,3}){1,5}[\])]?\s*$/.test(words)) return undefined
  return words
    .split(/[,;]/)
    .flatMap((each, index) => [
      ...(index > 0 ? [{ text: ',', source }] : []),
      markerPiece(each.replace(/\D/g, ''), source),
    ])
}

/** A picture of one letter is that letter; others are left out, and their description is reported. */
function picture(element: Element, page: Page): Piece[] {
  const words = attributeOf(element, 'alt').trim()
  if (/^\p{L}$/u.test(words)) return [{ text: words, source: offset(element) }]
  page.builder.leave('picture', words, offset(element))
  return []
}
