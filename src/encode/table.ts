import type { Table } from '../memo/ast.js'
import { tei } from '../xml/build.js'
import type { XmlElement, XmlNode } from '../xml/tree.js'
import type { State } from './state.js'

/** A table; a first row that heads its columns says so (`row role="label"`). */
export function encodeTable({ rows, place }: Table, state: State): XmlElement {
  const cells = rows.map((row) =>
    row.cells.map((cell) => tei('cell', {}, state.encodePhrase(cell), cell.place)),
  )
  const role = isHeads(cells) ? 'label' : undefined
  return tei(
    'table',
    {},
    rows.map((row, index) => tei('row', { role: index === 0 ? role : undefined }, cells[index], row.place)),
    place,
  )
}

/** Whether the first row has words only, in several cells, and each row below that is more than a heading has figures. */
function isHeads([first = [], ...rows]: readonly (readonly XmlElement[])[]): boolean {
  const heads = first.map(wordsOf).filter((words) => words.trim() !== '')
  if (heads.length < 2 || heads.some((words) => /\d/.test(words))) return false
  const below = rows
    .map((cells) => cells.map(wordsOf).filter((words) => words.trim() !== ''))
    .filter(({ length }) => length > 1)
  return below.length > 0 && below.every((cells) => cells.some(isFigures))
}

/** "1,200", "(3.5)", "12%" */
const isFigures = (words: string): boolean => /\d/.test(words) && !/\p{L}/u.test(words)

/** The words of a cell, without those of its notes. */
function wordsOf(node: XmlNode): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.name === 'note') return ''
  return node.children.map(wordsOf).join('')
}
