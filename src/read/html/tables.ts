import { LINE, PARAGRAPH, isBlank, parted } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { elements, isElement, nodesAfter, parentOf, textOf } from './dom.js'
import type { Element, Node } from './dom.js'
import { inlineAll } from './inline.js'
import { lines } from './lines.js'
import type { Page } from './page.js'

type Cell = readonly Piece[]

/** Elements that stand only in the cells of layout tables. */
const NEVER_IN_CELLS = /^(?:h[1-6]|table|pre|hr|section|article|blockquote)$/

/**
 * Whether a table is page layout rather than figures or names: it has one cell, or a cell holds blocks, two line ends in a row, or
 * several paragraphs in a row without a label.
 */
export function isLayout(table: Element, page: Page): boolean {
  const inner = elements(table)
  if (inner.some((each) => NEVER_IN_CELLS.test(each.tagName) || page.notes.notes.has(each))) return true
  const cells = inner.filter(isCell)
  return cells.length === 1 || cells.some((cell) => holdsText(cell, page))
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th'

/** Whether a cell holds running text rather than entries. */
function holdsText(cell: Element, page: Page): boolean {
  const inner = elements(cell)
  if (inner.some((each) => each.tagName === 'br' && isDouble(each))) return true
  const paragraphs = inner.filter(({ tagName }) => tagName === 'p')
  if (paragraphs.length < 2) return false
  return !isLabelled(cell) || paragraphs.some((each) => page.facts.lengthOf(each) > LONG)
}

/** Characters of a paragraph that is too long for an entry. */
const LONG = 100

/** Whether the row of a cell opens with a label: "PARTICIPANTS:". */
function isLabelled(cell: Element): boolean {
  const first = parentOf(cell)?.childNodes.find((node): node is Element => isElement(node) && isCell(node))
  const words = first && first !== cell ? textOf(first).trim() : ''
  return words.length < 40 && (words.endsWith(':') || /^\p{Lu}[^\p{Ll}\n]+$/u.test(words))
}

/** Whether a line end follows another. */
function isDouble(br: Element): boolean {
  const next = nodesAfter(br).find(
    (node) => isElement(node) || !('value' in node) || node.value.trim() !== '',
  )
  return next !== undefined && isElement(next) && next.tagName === 'br'
}

/** Reads a table row by row; a row whose cells have several lines is a label with an entry on each line. */
export function readTable(table: Element, page: Page): void {
  const inner = elements(table)
  for (const caption of inner.filter(({ tagName }) => tagName === 'caption'))
    page.builder.block(inlineAll(caption.childNodes, page))
  let rows: Cell[][] = []
  const flush = (): void => {
    page.builder.rows(rows)
    rows = []
  }
  for (const row of inner) {
    if (row.tagName !== 'tr' || page.leaves(row)) continue
    const cells = row.childNodes.filter((node): node is Element => isElement(node) && isCell(node))
    const parts = cells.map((cell) => {
      const pieces = inlineAll([cell], page)
      return cell.tagName === 'th' && cells.length > 2 ? [pieces] : linesOf(pieces)
    })
    if (!holdsEntries(cells, parts)) rows.push(parts.map((each) => spaced(each)))
    else {
      flush()
      readEntries(
        parts.map((entries, index) => ({ entries, isHeaded: isHeaded(cells[index]!) })),
        page,
      )
    }
  }
  flush()
}

/** The lines of a cell that have words. */
const linesOf = (cell: Cell): Piece[][] =>
  parted(cell, PARAGRAPH)
    .flatMap((paragraph) => parted(paragraph, LINE))
    .filter((line) => !isBlank(line))

/**
 * Whether the cells of a row hold entries, each or behind a label. In a row of figures, a cell of two lines is only narrow.
 */
function holdsEntries(cells: readonly Element[], parts: readonly (readonly Cell[])[]): boolean {
  const filled = parts.filter((each) => each.length > 0)
  if (filled.every((each) => each.length === 1)) return false
  if (filled.every((each) => each.length > 1)) return true
  return filled[0]!.length === 1 && (filled.length === 2 || isLabelled(cells.at(-1)!))
}

/** Joins lines with spaces. */
const spaced = (cell: readonly Cell[]): Cell =>
  cell.flatMap((line, index) => (index > 0 ? [{ text: ' ', source: line[0]!.source }, ...line] : line))

interface Column {
  readonly entries: readonly Cell[]
  /** Whether the first entry heads the others, as the name of a delegation does. */
  readonly isHeaded: boolean
}

/** Whether a cell begins with emphasized words: "<u>U.S.</u><br>". */
function isHeaded(cell: Element): boolean {
  let node: Node | undefined = cell
  while (node && isElement(node)) {
    if (/^(?:u|b|strong|em|i)$/.test(node.tagName)) return true
    node = node.childNodes.find(
      (child) => isElement(child) || ('value' in child && child.value.trim() !== ''),
    )
  }
  return false
}

/** Writes a label with the entries of one cell as lines, or with those of several cells as lists. */
function readEntries(cells: readonly Column[], page: Page): void {
  const filled = cells.filter(({ entries }) => entries.length > 0)
  const label = filled[0]!.entries.length === 1 ? filled[0]!.entries[0] : undefined
  const columns = label ? filled.slice(1) : filled
  if (columns.length === 1 || !columns.every(({ entries }) => entries.length > 1)) {
    page.builder.block(lines(filled.flatMap(({ entries }) => entries)))
    return
  }
  if (label) page.builder.block(label)
  const isGrouped = columns.every((column) => column.isHeaded)
  columns.forEach(({ entries }, column) => {
    entries.forEach((entry, index) => {
      page.builder.item(entry, isGrouped && index > 0 ? 1 : 0, !label && column + index === 0)
    })
  })
}
