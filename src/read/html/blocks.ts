import { addAll } from '../../source/many.js'
import { LINE, wholeLines } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { isElement, isText, offset, textOf } from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { inline, inlineAll } from './inline.js'
import { isLabeled, readLabeled } from './labels.js'
import { isListElement, readList } from './lists.js'
import { isMark } from './note-label.js'
import type { Page } from './page.js'
import { isSentence } from './sentences.js'
import { isLayout, readTable } from './tables.js'
import { BLOCKS } from './vocabulary.js'
import { wordItem } from './word-item.js'

/** Blocks one after the other; words that stand between blocks are a block of their own. */
export function readBlocks(parent: Parent, page: Page): void {
  let loose: Node[] = []
  /** Whether the Word list above goes on, and with bullets or numbers. */
  let list: string | undefined
  const flush = (): void => {
    page.builder.block(inlineAll(loose, page))
    loose = []
  }
  const children = parent.childNodes
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    if (!isElement(child) || !isBlock(child, page)) {
      loose.push(child)
      continue
    }
    flush()
    const end = typedLinesEnd(children, at, page)
    if (end > at + 1) {
      readTypedLines(children.slice(at, end), page)
      at = end - 1
      continue
    }
    if (page.leaves(child) || isBesideNote(child, children, at, page)) continue
    const item = wordItem(child)
    if (item) {
      const content = child.childNodes.filter((node) => node !== item.bullet)
      const words = inlineAll(content, page)
      if (item.kind === 'numbered' && isSentence(words)) page.builder.block(words)
      else page.builder.item(words, item.depth, list !== item.kind)
    } else readBlock(child, page)
    list = item?.kind
  }
  flush()
}

/** Whether an element is a block, or has blocks inside: old pages put them into `font` and `center`. */
function isBlock(element: Element, page: Page): boolean {
  if (page.markers.has(element)) return false
  if (BLOCKS.has(element.tagName) || page.facts.holdsBlocks(element)) return true
  // Margin notes stand inside their sentence.
  return page.notes.notes.has(element) && element.tagName !== 'span'
}

function readBlock(element: Element, page: Page): void {
  const { tagName } = element
  if (page.notes.notes.has(element)) page.readNote(element)
  else if (isListElement(element) && !page.facts.holdsNoteItself(element))
    readList(element, page, (block) => readBlock(block, page))
  else if (tagName === 'table' && !isLayout(element, page)) readTable(element, page)
  else if (tagName === 'dl' && isLabeled(element, page))
    readLabeled(element, page, (parent) => readBlocks(parent, page))
  else if (tagName === 'pre') page.builder.verbatim(preformatted(element, page))
  else if (page.facts.holdsBlocks(element) || page.facts.holdsNoteItself(element)) readBlocks(element, page)
  else page.builder.block(inlineAll(element.childNodes, page))
}

/** Whether an element is the heading of a list of notes, or a term that prints the label of the note behind it: both are layout. */
function isBesideNote(element: Element, siblings: readonly Node[], at: number, page: Page): boolean {
  if (!/^(?:h[1-6]|p|dt|div|hr)$/.test(element.tagName) || page.facts.holdsNotes(element)) return false
  const next = siblings.slice(at + 1, at + 6).find((node) => isElement(node))
  if (!next || !isElement(next) || !page.facts.holdsNoteItself(next)) return false
  if (element.tagName === 'dt') return page.isLabelOf(element, next)
  if (page.facts.lengthOf(element) > 20 || !NOTES_HEADING.test(textOf(element))) return false
  page.builder.leave('heading of the notes', textOf(element), offset(element))
  return true
}

const NOTES_HEADING = /^\s*(?:(?:foot|end)?notes?|references):?\s*$/i

/** Mail programs and word processors write each line as a `div` without a class: the index behind a run of such lines. */
function typedLinesEnd(children: readonly Node[], from: number, page: Page): number {
  let end = from
  for (let at = from; at < children.length; at++) {
    const child = children[at]!
    if (isText(child) && child.value.trim() === '') continue
    if (!isElement(child) || !isTypedLine(child, page)) break
    end = at + 1
  }
  return end
}

const isTypedLine = (element: Element, page: Page): boolean =>
  element.tagName === 'div' &&
  element.attrs.every(({ name }) => /^(?:dir|style|align|lang)$/.test(name)) &&
  !page.facts.holdsBlocks(element) &&
  !page.facts.holdsNotes(element)

function readTypedLines(nodes: readonly Node[], page: Page): void {
  const pieces: Piece[] = []
  for (const node of nodes) {
    if (!isElement(node) || page.leaves(node)) continue
    addAll(pieces, inlineAll(node.childNodes, page))
    pieces.push({ text: LINE, source: offset(node) })
  }
  page.builder.block(pieces)
}

/** The content of `pre`, with lines and spaces kept. */
function preformatted(element: Element, page: Page): Piece[] {
  return element.childNodes.flatMap((node): Piece[] => {
    if (!isText(node))
      return isElement(node) && node.childNodes.length > 0 && !holdsMark(node, page)
        ? preformatted(node, page)
        : inline(node, page)
    return wholeLines(node.value, page.source, offset(node))
  })
}

const holdsMark = (element: Element, page: Page): boolean =>
  element.tagName === 'sup' ||
  page.markers.has(element) ||
  page.leaves(element) ||
  (page.backLinks.has(element) && isMark(element))
