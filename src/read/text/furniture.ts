import { PAGE_MARK } from '../../source/page-number.js'
import type { PageBeside } from '../../source/page-number.js'
import type { Span } from '../../source/position.js'
import { besideTitle, datedAside } from './above-title.js'
import { isReceipt } from '../../memo/when-where.js'
import { isDateline, isPlace } from './block/dateline.js'
import { isTitle } from './block/title.js'
import { isClassification, isDeclassified, isHandling, isStamp, mayBeOfStamp } from './classification.js'
import { STOPPED, lineFrom, lineUpTo } from './line.js'
import type { Line, RunningLine, Unit } from './line.js'
import { isApart, pageNumbers, valueAt } from './page-numbers.js'
import type { PageNumber } from './page-numbers.js'
import { pageStamps } from './page-stamps.js'

/** A page of an edition. */
const PAGE = new RegExp(PAGE_MARK)

/** The most lines beside the number between two pages. */
const MOST_BESIDE = 2

/**
 * The lines that belong to the pages of a typescript and not to its text: the numbers of the pages, the classification
 * beside them and at the very end, and what is printed above the title; and the lines that nothing but a form feed
 * stands before. For each of these lines, what it is made of: a title may share its line with the number of the first page.
 *
 *     … that he would
 *     SECRET/NODIS      ← foot of page 1
 *     - 2 -             ← page 2
 *     consider it.
 */
export function furniture(all: readonly Line[]): ReadonlyMap<Line, readonly Unit[]> {
  const found = new Map<Line, Unit[]>()
  const classes = new Set<string>()
  let repeated: ReadonlySet<string> = new Set()
  /** The kind of running line that an unclaimed line may be. */
  const kindOf = (index: number): 'classification' | 'header' | undefined => {
    const line = all[index]
    if (line === undefined || found.has(line)) return undefined
    return isClassification(line.text) ? 'classification' : repeated.has(line.text) ? 'header' : undefined
  }
  const isClass = (index: number): boolean => kindOf(index) === 'classification'
  const enterClass = (index: number, side: RunningLine['side']): void => {
    found.set(all[index]!, [running(all[index]!, kindOf(index) ?? 'classification', side)])
    classes.add(all[index]!.text.toLowerCase())
  }
  for (const index of besideTitle(all))
    if (datedAside(all[index]!.text) > 0 && !isStamp(all[index]!.text))
      found.set(all[index]!, headAndDay(all[index]!))
    else if (isClass(index) || isStamp(all[index]!.text)) enterClass(index, 'top')
    else found.set(all[index]!, [running(all[index]!, 'letterhead', 'top')])
  for (const [line, parts] of handledDatelines(all)) found.set(line, parts)
  const top = found.size
  const runs = pageNumbers(all)
  for (const run of runs) for (const [line, units] of numbered(all, run, top)) found.set(line, units)
  const pageEdges = edges(all, found)
  repeated = repeatedBeside(all, pageEdges, found)
  const isRunning = (index: number): boolean => kindOf(index) !== undefined
  for (const edge of pageEdges) {
    const above = beside(edge, -1, isRunning)
    const below = beside(found.has(all[edge]!) ? edge : edge - 1, 1, isRunning)
    // Of two above a number, one is the foot of a page and one the head of the next.
    above.forEach((index, at) => {
      enterClass(index, at === 1 || above.length === 1 || all[edge]!.newPage ? 'bottom' : 'top')
    })
    for (const index of below) enterClass(index, 'top')
  }
  for (const index of pageStamps(all, (line) => found.has(line)))
    if (!found.has(all[index]!)) enterClass(index, 'bottom')
  let last = closingStamp(all) - 1
  for (let at = last + 1; at < all.length; at++) if (!found.has(all[at]!)) enterClass(at, 'bottom')
  for (; last > 0 && isStamp(all[last]!.text) && !found.has(all[last]!); last--) enterClass(last, 'bottom')
  if (
    last > 0 &&
    isClass(last) &&
    (isInCapitals(all[last]!.text) || classes.has(all[last]!.text.toLowerCase()))
  )
    enterClass(last, 'bottom')
  if (runs.length === 0 && !all.some(({ text }) => text.includes('[') && PAGE.test(text)))
    supplyPages(all, found)
  return found
}

/** "COMMISSION                Oslo, 14 March 1974": the words of a letterhead, and the dateline behind them. */
function headAndDay(line: Line): Unit[] {
  const start = datedAside(line.text)
  const words = line.text.slice(0, start).trimEnd()
  const kind = isClassification(words) ? 'classification' : 'letterhead'
  return [running({ ...line, end: line.start + words.length }, kind, 'top'), lineFrom(line, start)]
}

/**
 * Lines at the top with a classification on the left and, far to the right, a dateline, the place above one, or a note of receipt:
 * "SECRET                    Ottawa, June 7, 1955".
 */
function handledDatelines(all: readonly Line[]): [Line, Unit[]][] {
  return all.slice(0, MOST_ON_TOP).flatMap((line, index): [Line, Unit[]][] => {
    const gap = line.text.length > LONGEST_DATED ? -1 : line.text.indexOf('   ')
    const printed = line.text.slice(0, gap)
    if (gap < 0 || !isHandling(printed)) return []
    const right = lineFrom(line, line.text.length - line.text.slice(gap).trimStart().length)
    const isAboveDay = isPlace(right.text) && isDateline(all[index + 1]?.text ?? '')
    if (!isAboveDay && !isDateline(right.text) && !isReceipt(right.text)) return []
    const kind = isClassification(printed) ? 'classification' : 'letterhead'
    return [[line, [running({ ...line, end: line.start + gap }, kind, 'top'), right]]]
  })
}

const MOST_ON_TOP = 12
const LONGEST_DATED = 160

/** The index of the archive’s stamp that closes the document; that behind the last line without one. */
function closingStamp(all: readonly Line[]): number {
  let start = all.length
  for (let at = all.length - 1; at > 0 && all.length - at <= MOST_STAMPED; at--) {
    const { text } = all[at]!
    if (!mayBeOfStamp(text) || isTitle(text)) break
    if (isDeclassified(text)) start = at
  }
  return start
}

/** Stamps do not have more lines. */
const MOST_STAMPED = 8

const isInCapitals = (text: string): boolean => text === text.toUpperCase()

/** Numbers the pages by form feeds where nothing else does. */
function supplyPages(all: readonly Line[], found: Map<Line, Unit[]>): void {
  let page = 1
  for (const line of all.slice(1)) {
    if (!line.newPage) continue
    const { start, blanksBefore } = line
    const begins = { start, end: start, page: String(++page), blanksBefore, typed: true }
    found.set(line, [{ type: 'pageMark', ...begins }, ...(found.get(line) ?? [])])
  }
}

/** The indexes of lines where pages begin or end. */
function edges(all: readonly Line[], found: ReadonlyMap<Line, readonly Unit[]>): number[] {
  const indexes: number[] = []
  for (const [index, line] of all.entries())
    if (line.newPage || (found.size > 0 && found.has(line))) indexes.push(index)
  return indexes
}

/** The words of lines that come back beside several edges of pages, apart from the text, and are no sentences. */
function repeatedBeside(
  all: readonly Line[],
  pageEdges: readonly number[],
  found: ReadonlyMap<Line, readonly Unit[]>,
): ReadonlySet<string> {
  const once = new Map<string, number>()
  const repeated = new Set<string>()
  for (const edge of pageEdges)
    for (const at of [edge - 1, found.has(all[edge]!) ? edge + 1 : edge]) {
      const line = all[at]
      if (!line || found.has(line) || !isApart(line, all[at + 1])) continue
      if (line.text.length < SHORTEST || STOPPED.test(line.text)) continue
      if ((once.get(line.text) ?? at) !== at) repeated.add(line.text)
      else once.set(line.text, at)
    }
  return repeated
}

/** Shorter lines may come back by chance. */
const SHORTEST = 12

/** The indexes of running lines next to an edge of a page, the nearest first. */
function beside(edge: number, step: 1 | -1, isClass: (index: number) => boolean): number[] {
  const found: number[] = []
  for (let at = edge + step; found.length < MOST_BESIDE && isClass(at); at += step) found.push(at)
  return found
}

/** The units of numbered lines. Numbers stand at the head of their pages, unless they begin with a 1 below text or close the document. */
function numbered(all: readonly Line[], run: readonly PageNumber[], top: number): [Line, Unit[]][] {
  const [first, second] = run
  // The first page may have its number at its foot, right above that of the second.
  if (second?.index === first!.index + 1)
    return [footOf(all[first!.index]!), ...numbered(all, run.slice(1), top)]
  const atFoot = (first!.value === 1 && first!.index > top) || isLast(all, run.at(-1)!.index)
  return run.flatMap(({ index, n, value, beside }, at): [Line, Unit[]][] => {
    const line = all[index]!
    const { start, end, blanksBefore } = line
    const next = run[at + 1]
    if (atFoot) {
      const begins = next && { start: end, end, page: next.n, blanksBefore: 0, typed: true }
      const [, foot] = footOf(line)
      return [[line, begins ? [...foot, { type: 'pageMark', ...begins }] : foot]]
    }
    // "- 2 -" at the foot of a page, and "- 3 -" at the head of the next.
    const above = all[index - 1]
    const isBoth = above && index - 1 !== run[at - 1]?.index && valueAt(above) === value - 1
    const mark: Unit = { type: 'pageMark', start, end, page: n, blanksBefore, typed: true }
    return [
      ...(isBoth ? [footOf(above)] : []),
      [line, beside ? parted(line, n, beside, index === 0) : [mark]],
    ]
  })
}

const footOf = (line: Line): [Line, Unit[]] => [line, [running(line, 'pageNum', 'bottom')]]

/** A page number and the words beside it, in their order. */
function parted(line: Line, page: string, { number, words, beyond }: PageBeside, isFirst: boolean): Unit[] {
  const placed = ({ start, end }: Span): Span & Pick<Line, 'blanksBefore'> => ({
    start: line.start + start,
    end: line.start + end,
    blanksBefore: line.blanksBefore,
  })
  const mark: Unit = { type: 'pageMark', ...placed(number), page, typed: true }
  const printed = line.text.slice(words.start, words.end)
  if (isFirst && words.start === 0 && isTitle(printed)) return [lineUpTo(line, words.end), mark]
  const head = (part: Span): Unit => {
    const kind = isClassification(line.text.slice(part.start, part.end)) ? 'classification' : 'header'
    return running(placed(part), kind, 'top')
  }
  if (beyond) return [head(words), mark, head(beyond)]
  return words.start === 0 ? [head(words), mark] : [mark, head(words)]
}

function isLast(all: readonly Line[], index: number): boolean {
  return (
    all.slice(index + 1, index + 1 + MOST_BESIDE).every(({ text }) => isClassification(text)) &&
    all.length - index - 1 <= MOST_BESIDE
  )
}

function running(
  { start, end, blanksBefore }: Span & Pick<Line, 'blanksBefore'>,
  kind: RunningLine['kind'],
  side: RunningLine['side'],
): RunningLine {
  return { type: 'runningLine', start, end, kind, side, blanksBefore }
}
