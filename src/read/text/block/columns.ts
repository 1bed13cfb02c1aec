import type { Item, List } from '../../../memo/ast.js'
import { isBody, isSideName, mayBeSide } from '../../../memo/sides.js'
import type { Cursor } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { listOf } from './build.js'
import { goesOnWith, hangsUnder } from './broken-entry.js'
import { looksLikePerson } from './list-kind.js'
import { openingLabel } from './label.js'
import { isProse } from './prose.js'
import { matchesOf } from '../../../source/matches.js'
import { phraseOf } from '../../../memo/phrase.js'
import { greatest } from '../../../source/many.js'

/** Words of a line, separated from others by a tab or a wide gap. */
interface Cell {
  readonly start: number
  readonly end: number
  readonly words: string
  /** Where it begins: the number of characters or, in a line with tabs, of tabs before it. */
  readonly at: number
  readonly tabbed: boolean
}

type Placed = Cell & { readonly column: number }

/** A person: a cell, and those below that continue it. */
interface Entry extends Placed {
  readonly lines: Placed[]
  /** It continues an entry above, with cells of other columns between the two. */
  readonly continues: boolean
}

const isPersonOrSide = ({ words }: Cell): boolean =>
  looksLikePerson(words) || isSideName(words) || isBodyAbove(words)

const COUNTED = /^(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)]$/

/** A line drawn under the name of a side. */
const RULE = /^[-_=–—]{2,}$/

/** Characters by which a cell may be shifted from the one above. */
const SLACK = 3
/** No page has more columns of people. */
const MOST_COLUMNS = 20

/**
 * People in columns, one for each delegation; the first row may name these.
 *
 *     United States           Norland
 *     The Secretary           Foreign Minister Lund
 *     Mr. Hall                Ambassador Berg
 *
 * `skip`: characters of the first line that are a label.
 */
export function columns(cursor: Cursor, skip = 0): readonly Item[] | undefined {
  const first = cursor.units[cursor.at]
  const top = isLine(first) && GAP.test(first.text) ? cellsOf(first, skip).map(inColumn) : []
  if (top.length < 2 || top.length > MOST_COLUMNS) return undefined
  // "State:   Mr. Hall" is an entry that a body opens.
  if (top.length === 2 && isBodyAbove(top[0]!.words) && !isBodyAbove(top[1]!.words)) return undefined
  const rows: Placed[][] = [top]
  let end = cursor.at + 1
  for (let line = cursor.units[end]; isLine(line); line = cursor.units[++end]) {
    const row = placed(cellsUnder(top, cellsOf(line)), top)
    if (!row || line.blanksBefore > (row.length > 1 ? 1 : 0) || openingLabel(line.text)) break
    // Behind a blank line only people go on, no heading ("1.    RHODESIA") and no sentences.
    if (
      line.blanksBefore > 0 &&
      (COUNTED.test(row[0]!.words) || !row.some(isPersonOrSide) || isProse(line.text))
    )
      break
    rows.push(row)
  }
  const sides = hasSides(top)
  const all = entriesOf(rows, sides)
  const named = all.filter((entry) => !entry.continues)
  const people = named.filter((entry) => isPersonOrSide(entry) || RULE.test(entry.words))
  if (rows.filter((row) => row.length > 1).length < 2 || people.length < named.length * 0.7) return undefined
  cursor.at = end
  return sides ? delegations(all, top.length) : all.map((entry) => item(entry))
}

/** Columns of participants without a label, under the names of their sides. */
export function columnsOfSides(cursor: Cursor): [List] | undefined {
  const line = cursor.units[cursor.at]
  if (!isLine(line) || !cursor.front || !GAP.test(line.text) || !hasSides(cellsOf(line))) return undefined
  const items = columns(cursor)
  return items && [columnsList(items)]
}

export function columnsList(items: readonly Item[]): List {
  const ends = items.flatMap(({ place, list }) => [place.end, list?.place.end ?? 0])
  const place = { start: items[0]!.place.start, end: greatest(ends) }
  return { type: 'list', place, kind: 'participants', items, form: 'columns' }
}

/** Whether cells are names of sides or bodies; beside a known one, others need not be. */
const hasSides = (cells: readonly Cell[]): boolean =>
  cells.length > 1 &&
  cells.some(({ words }) => isSideName(words) || isBodyAbove(words)) &&
  cells.every(({ words }) => isSideName(words) || isBodyAbove(words) || mayBeSide(words))

/** "CIA:", "White House:" */
const isBodyAbove = (words: string): boolean => words.endsWith(':') && isBody(words)

/** The people of all rows in the order of the text; no cell continues the name of a side. */
function entriesOf(rows: readonly (readonly Placed[])[], sides: boolean): Entry[] {
  const entries: Entry[] = []
  const last: Entry[] = []
  rows.forEach((row, index) => {
    for (const cell of row) {
      const above = index > (sides ? 1 : 0) ? last[cell.column] : undefined
      const before = above?.lines.at(-1)
      const hanging = above !== undefined && !cell.tabbed && cell.at > above.at + 1
      const continues =
        before !== undefined &&
        !RULE.test(before.words) &&
        (goesOnWith(cell.words, before.words, hanging) || (hanging && hangsUnder(cell.words, before.words)))
      const at = continues ? above!.at : cell.at
      if (continues && above === entries.at(-1)) above!.lines.push(cell)
      else entries.push((last[cell.column] = { ...cell, at, lines: [cell], continues }))
    }
  })
  return entries
}

/** Puts members under the names of their sides, which are the first entries, and of the sides and bodies further down their columns. */
function delegations(all: readonly Entry[], columns: number): Item[] {
  const isSide = (entry: Entry, index: number): boolean =>
    index < columns || (!entry.continues && (isSideName(entry.words) || isBodyAbove(entry.words)))
  const members = new Map<Entry, Item[]>()
  const open: Entry[] = []
  all.forEach((entry, index) => {
    if (isSide(entry, index)) members.set((open[entry.column] = entry), [])
    else members.get(open[entry.column]!)!.push(item(entry))
  })
  return [...members].map(([side, items]) =>
    items.length > 0 ? item(side, listOf('plain', items)) : item(side),
  )
}

function item({ lines, column, continues }: Entry, list?: List): Item {
  const spans = lines.map(({ start, end }) => ({ start, end }))
  const phrase = phraseOf(spans)
  const more = { ...(continues && { continues }), ...(list && { list }) }
  return { type: 'item', place: phrase.place, phrase, column, ...more }
}

function inColumn({ start, end, words, at, tabbed }: Cell, column: number): Placed {
  return { start, end, words, at, tabbed, column }
}

/** Assigns cells to columns: a full row in order, others by where they begin; undefined where that fails. */
function placed(cells: readonly Cell[], top: readonly Cell[]): Placed[] | undefined {
  if (cells.length === top.length) return cells.map(inColumn)
  const slack = top[0]!.tabbed ? 0 : SLACK
  const found = cells.map((cell) => {
    const column = top.findIndex(({ at }) => Math.abs(at - cell.at) <= slack)
    return inColumn(cell, column < 0 && slack > 0 ? columnAbove(cell, top) : column)
  })
  const ascends = found.every(({ column }, index) => column > (found[index - 1]?.column ?? -1))
  return cells.length > 0 && ascends ? found : undefined
}

/** The column in which a cell hangs that is further in than its first row. */
const columnAbove = ({ at: begin }: Cell, top: readonly Cell[]): number =>
  top.findIndex(
    ({ at }, column) =>
      begin > at && begin - at <= HANGING && begin + SLACK < (top[column + 1]?.at ?? Infinity),
  )
/** Characters by which what continues a cell is indented. */
const HANGING = 6

/** Splits cells at two spaces as well, where another cell of the first row begins behind them: "Mr. Hall (interpreter)  Mr. Lund". */
function cellsUnder(top: readonly Cell[], cells: readonly Cell[]): readonly Cell[] {
  if (cells.length >= top.length || top[0]!.tabbed) return cells
  return cells.flatMap((cell) => {
    const gap = cell.tabbed ? -1 : cell.words.indexOf('  ')
    const behind = gap + 2
    const begins = ({ at }: Cell): boolean => at > cell.at && Math.abs(at - cell.at - behind) <= SLACK
    if (gap < 0 || !top.some(begins)) return [cell]
    const { start, end, words, at, tabbed } = cell
    return [
      { start, end: start + gap, words: words.slice(0, gap), at, tabbed },
      { start: start + behind, end, words: words.slice(behind), at: at + behind, tabbed },
    ]
  })
}

/** A gap between two cells. */
const GAP = / {3}|[^\S ]/

/** The cells of a line behind its first `skip` characters. */
function cellsOf(line: Line, skip = 0): Cell[] {
  const tabbed = line.text.includes('\t')
  const cells: Cell[] = []
  let tabs = line.indent
  let from = 0
  const text = skip > 0 ? ' '.repeat(skip) + line.text.slice(skip) : line.text
  for (const { index, 0: words } of matchesOf(/\S+(?: {1,2}\S+)*/g, text)) {
    for (; from < index; from++) if (line.text[from] === '\t') tabs++
    const start = line.start + index
    const at = tabbed ? tabs : line.indent + index
    cells.push({ start, end: start + words.length, words, at, tabbed })
  }
  return cells
}
