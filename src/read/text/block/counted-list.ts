import { OPENING_BULLET } from '../../../source/bullet.js'
import { UPPER } from '../../../source/characters.js'
import type { Item, List } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText } from '../cursor.js'
import type { Line, PageMark, RunningLine, Unit } from '../line.js'
import { isLine, isOfPage, pageTurnLine } from '../line.js'
import { continues } from '../wrap.js'
import { itemOfLines, listOf } from './build.js'
import { goesOnWith } from './broken-entry.js'
import { kindOf } from './list-kind.js'
import { beginsSeries, countedLabels } from './counted-label.js'
import type { CountedLabel } from './counted-label.js'
import { isBelowContents } from './contents.js'
import { withMembers } from './delegation.js'
import { isProse } from './prose.js'
import { nest } from './nest.js'

interface Entry {
  readonly lines: Line[]
  readonly label: CountedLabel
  /** The number of series that it stands under. */
  readonly depth: number
}

/** A longer entry is a paragraph. */
const LONGEST = 600

/**
 * Entries that count on from the first, line under line, with blank lines or the end of the text around all of them, or
 * between the colon that introduces them and what begins anew, or with tabs behind their numbers, as Word has them:
 *
 *     He made three points:
 *     1. The harbor was open.
 *     2. Two things had to be settled:
 *        (a) the price of coal
 *        (b) the price of fish
 *     3. He would write again.
 *
 * The numbers stay in the text. Entries with blank lines between them are paragraphs, and so are entries whose first line is
 * indented further than the others.
 */
export function countedList(cursor: Cursor): [List] | undefined {
  const line = currentLine(cursor)
  if (!line || !beginsSeries(line.text)) return undefined
  const isTabbed = TABBED.test(line.text)
  if (!isTabbed && !isParted(cursor)) return undefined
  const ahead = { ...cursor }
  const entries = takeEntries(ahead)
  if (entries.length < 2 || !entries.every(isEntry)) return undefined
  if (!isTabbed && !isAfterColon(cursor) && areParagraphs(entries)) return undefined
  if (!isClosed(ahead) && !(beginsAnew(ahead, line) && (isTabbed || isIntroduced(cursor, entries))))
    return undefined
  const start = cursor.at
  cursor.at = ahead.at
  const items = nest(entries, builtItem)
  const words = entries.map(wordsOf)
  const isOfContents = cursor.front && isBelowContents(cursor.units, start)
  const isHead = cursor.front && !isOfContents && words.every((each) => !/[.!?:;]$/.test(each))
  if (!isHead && !isOfContents) cursor.front = false
  const kind = isHead ? kindOf(items.map((each, index) => ({ ...each, words: words[index]! }))) : 'plain'
  return [listOf(kind, items)]
}

/** Whether entries begin behind a blank line, a page mark, or a paragraph that introduces them and has a blank line before it. */
function isParted({ units, at }: Cursor): boolean {
  const before = units[at - 1]
  if (!isLine(before) || (units[at] as Line).blanksBefore > 0) return true
  if (!before.text.endsWith(':')) return false
  let start = at - 1
  while (units[start]?.blanksBefore === 0 && at - start < LONGEST_INTRODUCTION) start--
  return units[start] !== undefined && units[start]!.blanksBefore > 0
}

/** A label with a tab behind it. */
const TABBED = /^\S{1,6}\t/

function isAfterColon({ units, at }: Cursor): boolean {
  let before = at - 1
  while (isOfPage(units[before])) before--
  const line = units[before]
  return isLine(line) && line.text.endsWith(':')
}

/** Whether entries that count 1, 2, 3 are the paragraphs of the text: all end like sentences, and most have a finite verb. */
function areParagraphs(entries: readonly Entry[]): boolean {
  if (entries.some(({ depth, label }) => depth > 1 || !/\d/.test(label.series))) return false
  const words = entries.map(wordsOf)
  return words.every((each) => /[.?!][”"’)]?$/.test(each)) && words.filter(isProse).length * 2 > words.length
}

/** Whether a colon above introduces the entries; numbered sentences are paragraphs. */
function isIntroduced(cursor: Cursor, entries: readonly Entry[]): boolean {
  if (cursor.front || !isAfterColon(cursor)) return false
  return !/\d/.test(entries[0]!.label.series) || entries.some((entry) => !/[.?!]$/.test(wordsOf(entry)))
}

/** Whether the line behind the entries neither belongs to them nor continues the list. */
function beginsAnew({ units, at }: Cursor, { indent }: Line): boolean {
  const next = units[at]
  return isLine(next) && (next.initial & UPPER) !== 0 && next.indent <= indent && !LISTED_ON.test(next.text)
}
const LISTED_ON = /^[A-Z]{1,4}[.)]/

/** Lines of an introducing paragraph. */
const LONGEST_INTRODUCTION = 30

/** Whether a blank line or the end follows. */
function isClosed({ units, at }: Cursor): boolean {
  let end = at
  while (units[end]?.blanksBefore === 0 && isOfPage(units[end])) end++
  return units[end]?.blanksBefore !== 0
}

function takeEntries(cursor: Cursor): Entry[] {
  const entries: Entry[] = []
  /** The last label of each open series, the innermost last. */
  const open: CountedLabel[] = []
  /** The indentations of the open bullets under the last of them. */
  const bullets: number[] = []
  for (;;) {
    const pages: (PageMark | RunningLine)[] = []
    const next = (): Unit | undefined => cursor.units[cursor.at + pages.length]
    for (let unit = next(); isOfPage(unit); unit = next()) pages.push(unit)
    const line = next()
    const apart = entries.length > 0 && [...pages, line].some((unit) => unit && unit.blanksBefore > 0)
    if (!isLine(line) || apart) return entries
    const bullet = entries.length > 0 ? bulletUnder(entries.at(-1)!, line) : undefined
    const label = bullet ?? nextLabel(open, line)
    if (!label) return entries
    if (!bullet) bullets.length = 0
    else while (bullets.length > 0 && bullets.at(-1)! >= line.indent) bullets.pop()
    if (bullet) bullets.push(line.indent)
    // A page break between two entries goes with the one before it.
    if (pages.length > 0) entries.at(-1)?.lines.push(pageTurnLine(pages))
    cursor.at += pages.length
    entries.push({ lines: takeLines(cursor, line, open), label, depth: open.length + bullets.length })
  }
}

/** The label of a bullet under an entry: further in than the number above, or below another bullet. */
function bulletUnder({ lines, label }: Entry, { text, indent }: Line): CountedLabel | undefined {
  const further = label.series === BULLET ? 1 : indent - lines[0]!.indent
  const length = further > 0 ? (OPENING_BULLET.exec(text)?.[0].length ?? 0) : 0
  return length > 0 ? { series: BULLET, number: 0, length } : undefined
}
const BULLET = '•'

/** The label of a line that continues or begins a series; series inside a continued one end. */
function nextLabel(open: CountedLabel[], { text }: Line): CountedLabel | undefined {
  const labels = countedLabels(text)
  for (let depth = open.length - 1; depth >= 0; depth--)
    for (const label of labels)
      if (label.series === open[depth]!.series && label.number === open[depth]!.number + 1) {
        open.splice(depth, Infinity, label)
        return label
      }
  // "i." can only begin Roman numerals.
  const first = labels.find(
    ({ series, number }) => number === 1 && !open.some((each) => each.series === series),
  )
  if (first) open.push(first)
  return first
}

/** The lines of an entry. */
function takeLines(cursor: Cursor, first: Line, open: readonly CountedLabel[]): Line[] {
  const lines = [first]
  for (cursor.at++; ; cursor.at++) {
    const next = cursor.units[cursor.at]
    if (!isLine(next) || next.blanksBefore > 0 || nextLabel([...open], next)) return lines
    if (OPENING_BULLET.test(next.text) && (next.indent > first.indent || OPENING_BULLET.test(first.text)))
      return lines
    const last = lines.at(-1)!
    const goesOn = next.indent > first.indent || goesOnWith(next.text, last.text)
    if (!goesOn && !continues(last, next, cursor.wrapping)) return lines
    lines.push(next)
  }
}

/** Whether an entry is short, and its first line not indented like that of a paragraph. */
function isEntry({ lines, label }: Entry): boolean {
  const [first, second] = lines
  // Further tabs separate the cells of a table.
  if (first!.text.includes('\t', label.length)) return false
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  return length <= LONGEST && (!second || second.pageTurn !== undefined || second.indent >= first!.indent)
}

const wordsOf = ({ lines, label }: Entry): string => joinedText(lines).slice(label.length).trimEnd()

function builtItem({ lines, label }: Entry, inner: readonly Item[]): Item {
  return withMembers(itemOfLines(lines, label.series === BULLET ? label.length : 0), inner)
}
