import type { Phrase, Table } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine, isParted } from '../line.js'
import { countedLabels } from './counted-label.js'
import { phraseOf } from '../../../memo/phrase.js'

/**
 * Two or more lines with tabs, one under the other, are the rows of a table:
 *
 *     Country⇥1958⇥1959
 *     Israel⇥7.5⇥10.0
 */
export function table(cursor: Cursor): [Table] | undefined {
  if (!currentLine(cursor)?.text.includes('\t') || areCounted(cursor)) return undefined
  const lines: Line[] = []
  for (let at = cursor.at; ; at++) {
    const line = cursor.units[at]
    if (!isLine(line) || (lines.length > 0 && isParted(line))) break
    if (!line.text.includes('\t') && !isRow(cursor.units[at + 1])) break
    lines.push(line)
  }
  const [first] = lines
  if (lines.length < 2 || !first) return undefined
  cursor.at += lines.length
  cursor.front = false
  const width = (line: Line): number => line.text.split('\t').length
  const widest = lines.reduce((most, line) => Math.max(most, width(line)), 0)
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), first.indent)
  // The first cell of a row is often empty, above all of the headings: its tab is the indentation of the line.
  const isIndented = (line: Line): boolean => line.indent > margin && width(line) === widest - 1
  const isEven = lines.every((line) => [1, widest].includes(width(line) + (isIndented(line) ? 1 : 0)))
  const rows = lines.map((line) => ({
    place: { start: line.start, end: line.end },
    cells: [...(isEven && isIndented(line) ? [emptyCell(line)] : []), ...cellsOf(line, isEven)],
  }))
  return [{ type: 'table', place: { start: first.start, end: lines.at(-1)!.end }, rows }]
}

/** Whether lines are paragraphs with numbers and tabs before them, as Word writes them. */
function areCounted({ units, at }: Cursor): boolean {
  const isCounted = (unit: Unit | undefined): boolean =>
    isLine(unit) && countedLabels(unit.text).some(({ length }) => unit.text.lastIndexOf('\t') < length)
  return isCounted(units[at]) && isCounted(units[at + 1])
}

function emptyCell({ start }: Line): Phrase {
  return phraseOf([{ start, end: start }])
}

/** Whether a unit is a further row with tabs: a line without tabs before it is a row of one cell. */
function isRow(unit: Unit | undefined): boolean {
  return isLine(unit) && !isParted(unit) && unit.text.includes('\t')
}

/** The cells of a row. `withEmpty`: adjacent tabs leave a cell empty, rather than being one gap. */
function cellsOf(line: Line, withEmpty: boolean): Phrase[] {
  return [...line.text.matchAll(withEmpty ? EACH : /[^\t]+/g)].flatMap(({ index, 0: words }) => {
    const start = line.start + index + (words.length - words.trimStart().length)
    const end = start + words.trim().length
    return end === start && !withEmpty ? [] : [phraseOf([{ start, end }])]
  })
}

/** Cells between tabs, empty ones included. */
const EACH = /[^\t]+|(?<=\t)(?=\t)/g
