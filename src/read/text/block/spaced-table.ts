import type { Phrase, Table } from '../../../memo/ast.js'
import type { Span } from '../../../source/position.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine, isParted } from '../line.js'

/** At least so many spaces part two columns. */
const GAP = 2
/** Fewer lines align by chance. */
const FEWEST = 3
/** How many lines tell whether they are a table. */
const MOST_ASKED = 12
/** Wider lines are no typist's. */
const WIDEST = 200

/** What stands in the columns of figures: "12.5", "$3,000", "(14)", "7 percent", a dash or dots for none. */
const FIGURES = /^(?:[^\p{L}\d\s]{0,3}\d[\d.,/:%() –-]{0,20}(?:\p{L}{1,8}\.?)?|[-–—.…*]{1,6}|n\.?a\.?)$/u

/**
 * Three or more lines with figures, one under the other, whose words spaces part in the same columns:
 *
 *     Country         1958     1959
 *     Norland          7.5     10.0
 *     Sudland         12.0        –
 */
export function spacedTable(cursor: Cursor): [Table] | undefined {
  const first = currentLine(cursor)
  const next = cursor.units[cursor.at + 1]
  if (!first || !isLine(next) || isParted(next) || !isSpaced(first)) return undefined
  // A text may have as many such lines as it likes: whether they are a table is seen of the first.
  if (!isTable(alignedLines(cursor.units, cursor.at, cursor.at + MOST_ASKED))) return undefined
  const aligned = alignedLines(cursor.units, cursor.at, cursor.units.length)
  const { lines } = aligned
  const rows = rowsOf(aligned)
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

/** Lines that leave the same columns empty, and those columns. */
interface Aligned {
  readonly lines: readonly Line[]
  readonly gaps: readonly Span[]
}

function isTable(aligned: Aligned): boolean {
  if (aligned.lines.length < FEWEST) return false
  const rows = rowsOf(aligned)
  const figures = rows.filter(holdsFigures).length
  return figures >= 2 && figures * 2 >= rows.length
}

function rowsOf({ lines, gaps }: Aligned): Cell[][] {
  const bounds = [0, ...gaps.map(({ start }) => start), WIDEST]
  return lines.map((line) => {
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
  let [left, right] = [WIDEST, 0]
  for (let at = from; at < to; at++) {
    const [line, next] = [units[at], units[at + 1]]
    if (!isLine(line) || (at > from && isParted(line)) || !mayAlign(line)) break
    // A line without gaps heads those below it.
    if (!isSpaced(line) && !(isLine(next) && !isParted(next) && isSpaced(next))) break
    const common = intersection(empty, emptyIn(line))
    ;[left, right] = [Math.min(left, line.indent), Math.max(right, line.width)]
    const inner = common.filter(({ start, end }) => start > left && end < right)
    if (inner.length === 0 || inner.length < gaps.length) break
    ;[empty, gaps] = [common, inner]
    lines.push(line)
  }
  return { lines, gaps }
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

/** What two lists of ascending stretches have in common, where it is wide enough to part columns. */
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

/** The words of a line between two columns. */
function cellOf({ start, text, indent }: Line, from: number, to: number): Cell {
  const printed = text.slice(Math.max(0, from - indent), Math.max(0, to - indent))
  const words = printed.trim()
  const begins = start + Math.max(0, from - indent) + (words === '' ? 0 : printed.indexOf(words))
  const place = { start: Math.min(begins, start + text.length), end: 0 }
  place.end = place.start + words.length
  return { words, phrase: { place, lines: [place] } }
}

/** Whether a row has figures, and nothing else behind its first words. */
function holdsFigures(cells: readonly Cell[]): boolean {
  const filled = cells.slice(1).filter(({ words }) => words !== '')
  return (
    filled.length > 0 &&
    filled.every(({ words }) => FIGURES.test(words)) &&
    filled.some(({ words }) => /\d/.test(words))
  )
}
