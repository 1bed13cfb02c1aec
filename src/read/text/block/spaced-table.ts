import type { Phrase, Table } from '../../../memo/ast.js'
import { matchesOf } from '../../../source/matches.js'
import type { Span } from '../../../source/position.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine, isParted } from '../line.js'
import { phraseOf } from '../../../memo/phrase.js'

/** The fewest spaces between columns. */
const GAP = 2
/** Fewer lines align by chance. */
const FEWEST = 3
/** Lines that are enough to recognize a table. */
const MOST_ASKED = 12
/** Typists' lines are not wider. */
const WIDEST = 200

/** What stands in the columns of figures: "12.5", "$3,000", "(14)", "7 percent", a dash or dots for none. */
const FIGURES = /^(?:[^\p{L}\d\s]{0,3}\d[\d.,/:%() –-]{0,20}(?:\p{L}{1,8}\.?)?|[-–—.…*]{1,6}|n\.?a\.?)$/u

/** The most lines above the columns that span several of them. */
const MOST_SPANNING = 2

/**
 * Three or more lines with figures, one under the other, whose words spaces part in the same columns; what is in brackets, or
 * spaces part as well, may stand over several of them:
 *
 *                  (millions of dollars)
 *     Country         1958     1959
 *     Norland          7.5     10.0
 *     Sudland         12.0        –
 */
export function spacedTable(cursor: Cursor): [Table] | undefined {
  const first = currentLine(cursor)
  const next = cursor.units[cursor.at + 1]
  if (!first || !isLine(next) || isParted(next) || !(isSpaced(first) || isInBrackets(first))) return undefined
  const start = columnsFrom(cursor)
  if (start === undefined) return undefined
  const aligned = alignedLines(cursor.units, start, cursor.units.length)
  const heads = cursor.units.slice(cursor.at, start).filter(isLine)
  const lines = [...heads, ...aligned.lines]
  const rows = [...heads.map((line) => spanningRow(line, aligned.gaps)), ...rowsOf(aligned)]
  cursor.at += lines.length
  cursor.front = false
  const place = { start: first.start, end: lines.at(-1)!.end }
  return [
    {
      type: 'table',
      place,
      rows: rows.map((cells, index) => ({
        place: { start: lines[index]!.start, end: lines[index]!.end },
        cells: cells.map(({ phrase }) => phrase),
      })),
    },
  ]
}

/**
 * The unit from which on the lines of a table at the cursor stand in the same columns: those above span several. A text may have
 * as many such lines as it likes: whether they are a table is seen of the first.
 */
function columnsFrom({ units, at }: Cursor): number | undefined {
  let found: { start: number; columns: number } | undefined
  for (let start = at; start <= at + MOST_SPANNING; start++) {
    const line = units[start]
    if (!isLine(line) || (start > at && isParted(line))) break
    const before = units.slice(at, start).filter(isLine)
    const aligned = alignedLines(units, start, start + MOST_ASKED)
    const columns = aligned.gaps.length
    const isBetter = isTable(aligned) && columns > (found?.columns ?? 0)
    if (isBetter && before.every((head) => isHeadOver(head, aligned))) found = { start, columns }
    if (!isInBrackets(line) && !maySpan(line, units[start + 1])) break
  }
  return found?.start
}

/** "(millions of dollars)", "(000 tons)" */
const isInBrackets = ({ text, indent }: Line): boolean =>
  indent >= GAP && text.startsWith('(') && text.endsWith(')') && text.length <= LONGEST_HEAD
const LONGEST_HEAD = 60

/** Whether a line has fewer words apart than the one below, and is none like "Norland   7.5   10.0". */
function maySpan(line: Line, below: Unit | undefined): boolean {
  const words = wordsApart(line)
  if (!isLine(below) || !(isInBrackets(below) || wordsApart(below).length > words.length)) return false
  return FIGURES.test(words[0]!.words) || !holdsFigures(words)
}

/** Whether the words of a line stand over different columns, those in brackets behind the first. */
function isHeadOver(line: Line, { gaps }: Aligned): boolean {
  if (!isInBrackets(line) && !isSpaced(line)) return false
  const columns = columnsOf(wordsApart(line), gaps)
  const before = isInBrackets(line) ? 0 : -1
  return columns.every((column, index) => column > (columns[index - 1] ?? before))
}

/** The column at a place, or the next where it lies between two. */
const columnAt = (at: number, gaps: readonly Span[]): number => gaps.filter(({ start }) => at >= start).length

/**
 * The first column of those that each of some words stands over: words that go evenly into the columns behind the first stand
 * over as many each, wherever they begin.
 */
function columnsOf(words: readonly PlacedCell[], gaps: readonly Span[]): number[] {
  const columns = words.map(({ at }) => columnAt(at, gaps))
  const over = columns.filter((column) => column > 0).length
  const each = gaps.length / over
  if (over < 2 || !Number.isInteger(each)) return columns
  return columns.map((column, index) => (column > 0 ? 1 + (index + over - columns.length) * each : 0))
}

/** The words of a line, split at more than one space, with their places. */
function wordsApart({ text, indent, start }: Line): PlacedCell[] {
  return matchesOf(/\S+(?: \S+)*/g, text).map(({ index, 0: words }) => {
    const place = { start: start + index, end: start + index + words.length }
    return { words, at: indent + index, phrase: phraseOf([place]) }
  })
}

/** A row whose words stand each in the first of the columns that they span. */
function spanningRow(line: Line, gaps: readonly Span[]): Cell[] {
  const row: Cell[] = []
  const words = wordsApart(line)
  const columns = columnsOf(words, gaps)
  for (const [index, cell] of words.entries()) {
    while (row.length < columns[index]!) row.push(emptyCell(cell.phrase.place.start))
    row.push(cell)
  }
  return row
}

function emptyCell(at: number): Cell {
  return { words: '', phrase: phraseOf([{ start: at, end: at }]) }
}

/** Lines with the same gaps, these gaps, and the lines that span several columns. */
interface Aligned {
  readonly lines: readonly Line[]
  readonly gaps: readonly Span[]
  readonly spanning: ReadonlySet<Line>
}

function isTable(aligned: Aligned): boolean {
  if (aligned.lines.length < FEWEST) return false
  const rows = rowsOf(aligned)
  const figures = rows.filter(holdsFigures).length
  return figures >= 2 && figures * 2 >= rows.length
}

function rowsOf({ lines, gaps, spanning }: Aligned): Cell[][] {
  const bounds = [0, ...gaps.map(({ start }) => start), WIDEST]
  return lines.map((line) => {
    if (spanning.has(line)) return spanningRow(line, gaps)
    const cells = bounds.slice(1).map((end, column) => cellOf(line, bounds[column]!, end))
    return cells.slice(0, 1 + cells.findLastIndex(({ words }) => words !== ''))
  })
}

const mayAlign = ({ text, width }: Line): boolean => width <= WIDEST && !text.includes('\t')
const isSpaced = (line: Line): boolean => mayAlign(line) && line.text.includes('  ')

/** The lines from a unit on, up to another, that leave the same columns empty; what joins two columns is none of them. */
function alignedLines(units: readonly Unit[], from: number, to: number): Aligned {
  const lines: Line[] = []
  let gaps: readonly Span[] = []
  let empty: readonly Span[] = [{ start: 0, end: WIDEST }]
  const spanning = new Set<Line>()
  let [left, right] = [WIDEST, 0]
  for (let at = from; at < to; at++) {
    const [line, next] = [units[at], units[at + 1]]
    if (!isLine(line) || (at > from && isParted(line)) || !mayAlign(line)) break
    // A line without gaps may be a heading of those below.
    if (!isSpaced(line) && !(isLine(next) && !isParted(next) && isSpaced(next))) break
    if (at > from && isInBrackets(line) && isLine(next) && !isParted(next) && isSpaced(next)) {
      lines.push(line)
      spanning.add(line)
      continue
    }
    const common = intersection(empty, emptyIn(line))
    ;[left, right] = [Math.min(left, line.indent), Math.max(right, line.width)]
    const inner = common.filter(({ start, end }) => start > left && end < right)
    if (inner.length === 0 || inner.length < gaps.length) break
    ;[empty, gaps] = [common, inner]
    lines.push(line)
  }
  return { lines, gaps, spanning }
}

/** The columns that a line leaves empty, but for single spaces. */
function emptyIn({ text, indent, width }: Line): Span[] {
  const found: Span[] = [{ start: 0, end: indent }]
  for (let at = text.indexOf('  '); at >= 0;) {
    let end = at + GAP
    while (text[end] === ' ') end++
    found.push({ start: indent + at, end: indent + end })
    at = text.indexOf('  ', end)
  }
  return [...found, { start: width, end: WIDEST }]
}

/** The intersection of two ascending lists of stretches, where it is wide enough for a gap. */
function intersection(some: readonly Span[], others: readonly Span[]): Span[] {
  const found: Span[] = []
  let other = 0
  for (let one = 0; one < some.length && other < others.length;) {
    const [a, b] = [some[one]!, others[other]!]
    const start = Math.max(a.start, b.start)
    const end = Math.min(a.end, b.end)
    if (end - start >= GAP) found.push({ start, end })
    if (a.end < b.end) one++
    else other++
  }
  return found
}

interface Cell {
  readonly words: string
  readonly phrase: Phrase
}

interface PlacedCell extends Cell {
  /** The column of the page where it begins. */
  readonly at: number
}

/** The words of a line between two columns. */
function cellOf({ start, text, indent }: Line, from: number, to: number): Cell {
  const printed = text.slice(Math.max(0, from - indent), Math.max(0, to - indent))
  const words = printed.trim()
  const begins = start + Math.max(0, from - indent) + (words === '' ? 0 : printed.indexOf(words))
  const first = Math.min(begins, start + text.length)
  return { words, phrase: phraseOf([{ start: first, end: first + words.length }]) }
}

/** Whether a row has figures, and only figures behind its first cell. */
function holdsFigures(cells: readonly Cell[]): boolean {
  const filled = cells.slice(1).filter(({ words }) => words !== '')
  return (
    filled.length > 0 &&
    filled.every(({ words }) => FIGURES.test(words)) &&
    filled.some(({ words }) => /\d/.test(words))
  )
}
