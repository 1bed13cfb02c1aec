import type { Piece } from '../plain-text.js'
import { elements, isElement, isText, offset, textOf } from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { inline, inlineAll } from './inline.js'
import { readList, wordItem } from './lists.js'
import { isNoteList, labelOf } from './notes.js'
import type { Page } from './page.js'
import { BLOCKS } from './vocabulary.js'

/** Blocks one after the other; words that stand between blocks are a block of their own. */
export function readBlocks(parent: Parent, page: Page): void {
  let loose: Piece[] = []
  let inList = false
  const flush = (): void => {
    page.builder.block(loose)
    loose = []
  }
  for (const child of parent.childNodes) {
    if (!isElement(child) || !isBlock(child, page)) {
      loose.push(...inlineAll([child], page))
      continue
    }
    flush()
    if (page.leaves(child)) continue
    const item = wordItem(child)
    if (item) {
      const content = child.childNodes.filter((node) => node !== item.bullet)
      page.builder.item(inlineAll(content, page), item.depth, !inList)
    } else readBlock(child, page)
    inList = item !== undefined
  }
  flush()
}

/** Whether an element is a block, or has blocks inside: old pages put them into `font` and `center`. */
function isBlock(element: Element, page: Page): boolean {
  return (
    BLOCKS.has(element.tagName) ||
    page.notes.notes.has(element) ||
    (!page.markers.has(element) && holdsBlocks(element))
  )
}

const holdsBlocks = (element: Element): boolean =>
  elements(element).some(({ tagName }) => BLOCKS.has(tagName))

function readBlock(element: Element, page: Page): void {
  const { tagName } = element
  if (page.notes.notes.has(element)) page.builder.note(noteWords(element, page))
  else if (isNoteList(element)) readNotes(element, page)
  else if (/^(?:ul|ol|menu|dir)$/.test(tagName) && !holdsNote(element, page)) readList(element, page)
  else if (tagName === 'table' && !isLayout(element, page)) readTable(element, page)
  else if (tagName === 'dl' && isLabeled(element, page)) readLabeled(element, page)
  else if (tagName === 'pre') page.builder.verbatim(preformatted(element, page))
  else if (holdsBlocks(element)) readBlocks(element, page)
  else page.builder.block(inlineAll(element.childNodes, page))
}

/** The notes of a list; its heading is layout, anything else in it is kept as text. */
function readNotes(list: Element, page: Page): void {
  for (const child of list.childNodes) {
    if (!isElement(child)) {
      page.builder.block(inline(child, page))
      continue
    }
    if (page.notes.notes.has(child)) page.builder.note(noteWords(child, page))
    else if (NOTES_HEADING.test(textOf(child)) && !holdsNote(child, page))
      page.builder.leave('heading of the notes', textOf(child), offset(child))
    else if (holdsNote(child, page)) readNotes(child, page)
    else if (!page.leaves(child)) readBlock(child, page)
  }
}

const NOTES_HEADING = /^\s*(?:(?:foot|end)?notes?|references):?\s*$/i

const holdsNote = (element: Element, page: Page): boolean =>
  elements(element).some((each) => page.notes.notes.has(each))

function noteWords(note: Element, page: Page): Piece[] {
  const label = labelOf(note, page.notes)
  const without = (node: Node): Piece[] => {
    if (node === label) return []
    if (label && isElement(node) && elements(node).includes(label)) return inner(node)
    return inline(node, page)
  }
  const inner = (node: Element): Piece[] => node.childNodes.flatMap(without)
  return inner(note)
}

/** A table that lays a page out, rather than holding figures or names: blocks and tables stand in its cells. */
function isLayout(table: Element, page: Page): boolean {
  return elements(table).some(
    (each) =>
      /^(?:h[1-6]|table|ul|ol|pre|hr|section|article)$/.test(each.tagName) ||
      page.notes.notes.has(each) ||
      (each.tagName === 'td' &&
        each.childNodes.filter((child) => isElement(child) && child.tagName === 'p').length > 1),
  )
}

function readTable(table: Element, page: Page): void {
  for (const caption of elements(table).filter(({ tagName }) => tagName === 'caption'))
    page.builder.block(inlineAll(caption.childNodes, page))
  const rows = elements(table).filter(({ tagName }) => tagName === 'tr')
  page.builder.rows(
    rows.map((row) =>
      row.childNodes
        .filter((cell) => isElement(cell) && /^t[dh]$/.test(cell.tagName))
        .map((cell) => inline(cell, page)),
    ),
  )
}

/** Terms and what is said of them, in the order of the page. */
const termsOf = (list: Element): Element[] => elements(list).filter(({ tagName }) => /^d[td]$/.test(tagName))

/** "Date", "Place" and the like, each with its words: a term and what is said of it by turns, without blocks inside. */
function isLabeled(list: Element, page: Page): boolean {
  const terms = termsOf(list)
  return (
    terms.length > 0 &&
    terms.length % 2 === 0 &&
    terms.every(
      (each, index) =>
        each.tagName === (index % 2 === 0 ? 'dt' : 'dd') && !holdsBlocks(each) && !page.notes.notes.has(each),
    )
  )
}

/** A line for each label, as a memorandum prints it at its top. */
function readLabeled(list: Element, page: Page): void {
  const cells = termsOf(list).map((each) => inlineAll(each.childNodes, page))
  page.builder.rows(cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1]!]] : [])))
}

/** Lines and spaces of `pre` are those of the text. */
function preformatted(element: Element, page: Page): Piece[] {
  return element.childNodes.flatMap((node): Piece[] => {
    if (!isText(node))
      return isElement(node) &&
        !page.markers.has(node) &&
        node.childNodes.length > 0 &&
        !holdsMark(node, page)
        ? preformatted(node, page)
        : inline(node, page)
    let source = offset(node)
    return node.value.split(/(?<=\n)/).map((text) => {
      const piece = { text, source }
      source = page.source.indexOf('\n', source) + 1 || source
      return piece
    })
  })
}

const holdsMark = (element: Element, page: Page): boolean =>
  element.tagName === 'sup' || [element, ...elements(element)].some((each) => page.backLinks.has(each))
