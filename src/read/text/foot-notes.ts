import type { SourceFile } from '../../source/file.js'
import { LOWER } from '../../source/characters.js'
import { withCarried } from './carried-notes.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine, isOfPage, isOver, isPage } from './line.js'
import { numberOf } from './note-label.js'
import { saysWhatNotesSay } from './note-words.js'
import { gluedNumbers } from './glued-numbers.js'
import { labelUnits, runsInto } from './notes.js'
import type { Wrapping } from './wrap.js'
import type { Foot, Rearranged } from './rearranged.js'
import { rearranged } from './rearranged.js'

/** The units of a text, how it is wrapped, and where its list of notes begins. */
export interface PrintedText {
  readonly all: readonly Unit[]
  readonly wrapping: Wrapping
  readonly firstNote: number | undefined
}

/** A page's units, and the first unit behind what parts it from the next. */
export interface Page {
  readonly start: number
  readonly end: number
  readonly next: number
}

/**
 * Moves the notes at the feet of pages to the end, where web editions print them; undefined where no text follows a foot. Places
 * still refer to the file.
 *
 *     … he had spoken with Ambassador
 *
 *     2 Not printed.      ← foot
 *     [Page 163]
 *     Lund3 that morning …
 */
export function withNotesAtEnd(
  file: SourceFile,
  { all, wrapping, firstNote }: PrintedText,
): Rearranged | undefined {
  if (firstNote === undefined) return undefined
  const pages = pagesOf(all).filter(({ end }) => end > firstNote)
  // Most lists stand on the last page.
  if (pages.length < 2 || pages[0]!.next >= all.length) return undefined
  const feet = feetOf(all, pages, wrapping)
  return feet[0]?.labels[0] === firstNote ? rearranged(file, all, withCarried(file, all, feet)) : undefined
}

function feetOf(all: readonly Unit[], pages: readonly Page[], wrapping: Wrapping): Foot[] {
  const feet: Foot[] = []
  let last: { number: number; style: string } | undefined
  for (const [index, page] of pages.entries()) {
    const foot = footOf(all, page, last, wrapping, pages[index + 1])
    if (!foot) {
      if (!last) return []
      continue
    }
    feet.push(foot)
    last = numberOf(all[foot.labels.at(-1)!])!
  }
  return feet
}

export function pagesOf(all: readonly Unit[]): Page[] {
  const pages: Page[] = []
  let start = 0
  for (let at = 0; at < all.length; at++) {
    if (!isOfPage(all[at])) continue
    let next = at + 1
    while (isOfPage(all[next])) next++
    if (all.slice(at, next).some(isPage) || next === all.length) {
      pages.push({ start, end: at, next })
      start = next
    }
    at = next - 1
  }
  if (start === 0) return []
  if (start < all.length) pages.push({ start, end: all.length, next: all.length })
  return pages
}

/** The foot of a page whose notes continue the count of the pages before, or begin it. */
function footOf(
  all: readonly Unit[],
  page: Page,
  last: { number: number; style: string } | undefined,
  wrapping: Wrapping,
  next: Page | undefined,
): Foot | undefined {
  const units = all.slice(page.start, page.end)
  const glued = gluedNumbers(units, true)
  for (const number of last ? [last.number + 1] : FIRST) {
    const labels = labelsFrom(units, { number, style: last?.style }, glued, wrapping)
    if (!labels) continue
    if (
      goesOnOverleaf(units, labels, all[page.next], glued) &&
      !isNextCounted(all, labels, units, next, wrapping)
    )
      return undefined
    return { labels: labels.map((index) => page.start + index), end: page.end }
  }
  return undefined
}

/** Whether the next page has notes at its foot that count on and that its own words call: then no list goes on there. */
function isNextCounted(
  all: readonly Unit[],
  labels: readonly number[],
  units: readonly Unit[],
  next: Page | undefined,
  wrapping: Wrapping,
): boolean {
  if (!next) return false
  const { number, style } = numberOf(units[labels.at(-1)!])!
  const overleaf = all.slice(next.start, next.end)
  const glued = gluedNumbers(overleaf, true)
  const [first, ...others] = labelsFrom(overleaf, { number: number + 1, style }, glued, wrapping) ?? []
  if (first === undefined) return false
  return [first, ...others].every((at) => (glued.get(numberOf(overleaf[at])!.number) ?? first) < first)
}

/** Beginnings that are tried on a page, from its end. */
const MOST_TRIED = 20

/** Numbers with which a list may begin. */
const FIRST = [1, 0, 2]

/** The latest beginning from which notes count on to the end of the page, called by its words. */
function labelsFrom(
  units: readonly Unit[],
  wanted: { number: number; style: string | undefined },
  glued: ReadonlyMap<number, number>,
  wrapping: Wrapping,
): number[] | undefined {
  for (let at = units.length - 1, tried = 0; at >= 0 && tried < MOST_TRIED; at--) {
    const unit = units[at]
    const label = numberOf(unit)
    if (label?.number !== wanted.number || label.style !== (wanted.style ?? label.style)) continue
    const before = units[at - 1]
    if (isLine(before) && !STOPPED.test(before.text) && runsInto(before, unit as Line, wrapping)) continue
    tried++
    const labels = labelUnits(units, at, wrapping)
    const isCalled = (index: number): boolean =>
      (glued.get(numberOf(units[index])!.number) ?? at) < at || saysWhatNotesSay((units[index] as Line).text)
    if (labels.filter(isCalled).length >= labels.length * CALLED) return labels
  }
  return undefined
}

/** The share of the notes of a page that must be called on it; other markers may look like the end of a figure. */
const CALLED = 0.5

/**
 * Whether the list goes on overleaf: with its next number, which this page has called, or in the middle of a sentence where the text
 * above the notes had ended.
 */
function goesOnOverleaf(
  units: readonly Unit[],
  labels: readonly number[],
  next: Unit | undefined,
  glued: ReadonlyMap<number, number>,
): boolean {
  if (!isLine(next)) return false
  const number = numberOf(next)?.number
  const counted = numberOf(units[labels.at(-1)!])!.number + 1
  if (number === counted && glued.has(number)) return true
  const [body, note] = [units[labels[0]! - 1], units.at(-1)]
  return (!isLine(body) || isOver(body)) && ((isLine(note) && !isOver(note)) || (next.initial & LOWER) !== 0)
}
