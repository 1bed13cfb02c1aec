import { besideTitle } from './above-title.js'
import { isClassification, isStamp } from './classification.js'
import type { Line, PageMark, RunningLine } from './line.js'
import { pageNumbers } from './page-numbers.js'
import type { PageNumber } from './page-numbers.js'

/** Nobody puts more lines between two pages beside the number. */
const MOST_BESIDE = 2

type Furniture = PageMark | RunningLine

/**
 * The lines that belong to the pages of a typescript and not to its text: the numbers of the pages, the classification
 * beside them and at the very end, and what is printed above the title; and the lines that nothing but a form feed
 * stands before.
 *
 *     … that he would
 *     SECRET/NODIS      ← foot of page 1
 *     - 2 -             ← page 2
 *     consider it.
 */
export function furniture(all: readonly Line[]): ReadonlyMap<Line, readonly Furniture[]> {
  const found = new Map<Line, Furniture[]>()
  const classes = new Set<string>()
  const isClass = (index: number): boolean => {
    const line = all[index]
    return line !== undefined && !found.has(line) && isClassification(line.text)
  }
  const enterClass = (index: number, side: RunningLine['side']): void => {
    found.set(all[index]!, [running(all[index]!, 'classification', side)])
    classes.add(all[index]!.text.toLowerCase())
  }
  for (const index of besideTitle(all))
    if (isClass(index) || isStamp(all[index]!.text)) enterClass(index, 'top')
    else found.set(all[index]!, [running(all[index]!, 'letterhead', 'top')])
  const top = found.size
  const runs = pageNumbers(all)
  for (const run of runs) for (const [line, units] of numbered(all, run, top)) found.set(line, units)
  for (const edge of edges(all, found)) {
    const above = beside(edge, -1, isClass)
    const below = beside(found.has(all[edge]!) ? edge : edge - 1, 1, isClass)
    // Two above a number are the foot of one page and the head of the next.
    above.forEach((index, at) => {
      enterClass(index, at === 1 || above.length === 1 || all[edge]!.newPage ? 'bottom' : 'top')
    })
    for (const index of below) enterClass(index, 'top')
  }
  let last = all.length - 1
  for (; last > 0 && isStamp(all[last]!.text) && !found.has(all[last]!); last--) enterClass(last, 'bottom')
  if (isClass(last) && classes.has(all[last]!.text.toLowerCase())) enterClass(last, 'bottom')
  if (runs.length === 0 && !all.some(({ text }) => text.includes('[Page '))) supplyPages(all, found)
  return found
}

/** Where nothing numbers the pages, form feeds count them. */
function supplyPages(all: readonly Line[], found: Map<Line, Furniture[]>): void {
  let page = 1
  for (const line of all.slice(1)) {
    if (!line.newPage) continue
    const { start, blanksBefore } = line
    const begins = { start, end: start, page: String(++page), blanksBefore, typed: true }
    found.set(line, [{ type: 'pageMark', ...begins }, ...(found.get(line) ?? [])])
  }
}

/** Where pages begin or end. */
function edges(all: readonly Line[], found: ReadonlyMap<Line, readonly Furniture[]>): number[] {
  const indexes: number[] = []
  for (const [index, line] of all.entries())
    if (line.newPage || (found.size > 0 && found.has(line))) indexes.push(index)
  return indexes
}

/** The lines next to an edge of a page, the nearest first. */
function beside(edge: number, step: 1 | -1, isClass: (index: number) => boolean): number[] {
  const found: number[] = []
  for (let at = edge + step; found.length < MOST_BESIDE && isClass(at); at += step) found.push(at)
  return found
}

/** Page numbers stand at the head of their pages, but for those that begin with a 1 below text or close the document. */
function numbered(all: readonly Line[], run: readonly PageNumber[], top: number): [Line, Furniture[]][] {
  const [first] = run
  const atFoot = (first!.value === 1 && first!.index > top) || isLast(all, run.at(-1)!.index)
  return run.map(({ index, n }, at) => {
    const line = all[index]!
    const { start, end, blanksBefore } = line
    if (!atFoot) return [line, [{ type: 'pageMark', start, end, page: n, blanksBefore, typed: true }]]
    const foot = running(line, 'pageNum', 'bottom')
    const next = run[at + 1]
    if (!next) return [line, [foot]]
    const begins = { start: end, end, page: next.n, blanksBefore: 0, typed: true }
    return [line, [foot, { type: 'pageMark', ...begins }]]
  })
}

function isLast(all: readonly Line[], index: number): boolean {
  return (
    all.slice(index + 1, index + 1 + MOST_BESIDE).every(({ text }) => isClassification(text)) &&
    all.length - index - 1 <= MOST_BESIDE
  )
}

function running(
  { start, end, blanksBefore }: Line,
  kind: RunningLine['kind'],
  side: RunningLine['side'],
): RunningLine {
  return { type: 'runningLine', start, end, kind, side, blanksBefore }
}
