import type { SourceFile } from '../../source/file.js'
import { withCarried } from './carried-notes.js'
import { rearranged } from './rearranged.js'
import { pagesOf } from './foot-notes.js'
import type { Foot, Rearranged } from './rearranged.js'
import type { Page, PrintedText } from './foot-notes.js'
import { isLine, isPage } from './line.js'
import type { Line, Unit } from './line.js'
import { numberOf } from './note-label.js'
import { saysWhatNotesSay } from './note-words.js'
import { gluedNumbers } from './glued-numbers.js'
import { lastLabelled } from './sign-notes.js'
import type { Wrapping } from './wrap.js'

/** A foot whose notes count up, with the style of their numbers. Proven: its page calls each of them. */
interface CountedFoot extends Foot {
  readonly style: string
  readonly isProven: boolean
}

/** Pages needed to prove that the numbers at their feet are those of notes. */
const NEEDED = 2

/**
 * Moves notes from the feet of pages to the end, where they count from 1 on each page, or on through the pages of a text without
 * a recognized list. Undefined where fewer than two pages call all notes at their feet.
 *
 *     … that the harbor was open.1
 *
 *     1 Not printed.      ← foot
 *     [Page 163]
 *     Mr. Lund1 thanked him. …
 *
 *     1 Foreign Minister. ← foot
 */
export function withCountsOfPagesAtEnd(file: SourceFile, printed: PrintedText): Rearranged | undefined {
  const { all, firstNote } = printed
  const anew = beginsAnew(all) ? countedFeet(printed, () => 1) : NONE
  const feet = anew.length > 0 || firstNote !== undefined ? anew : countedFeet(printed, (last) => last + 1)
  if (feet.length === 0) return undefined
  // A list at the end is another.
  if (firstNote !== undefined && !feet.some(({ labels }) => labels[0] === firstNote)) return undefined
  return rearranged(file, all, withCarried(file, all, feet))
}

const NONE: readonly CountedFoot[] = []

/** The feet of pages in one style; `firstBehind` gives the first number of a page from the last before it. None where too few are proven. */
function countedFeet(
  { all, wrapping }: PrintedText,
  firstBehind: (last: number) => number,
): readonly CountedFoot[] {
  const feet: CountedFoot[] = []
  let last = 0
  let style: string | undefined
  for (const page of pagesOf(all)) {
    const first = firstBehind(last)
    const foot = footOf(all, page, first, wrapping)
    if (foot?.style !== (style ?? foot?.style) || !foot) continue
    feet.push(foot)
    if (foot.isProven) style = foot.style
    last = first + foot.labels.length - 1
  }
  const ofStyle = feet.filter((foot) => foot.style === style)
  return ofStyle.filter(({ isProven }) => isProven).length < NEEDED ? NONE : ofStyle
}

/** Whether a number 1 opens lines on several pages. */
function beginsAnew(all: readonly Unit[]): boolean {
  let pages = 0
  let isFirst = true
  for (const unit of all) {
    if (isPage(unit)) isFirst = true
    else if (isFirst && numberOf(unit)?.number === 1) {
      if (++pages === NEEDED) return true
      isFirst = false
    }
  }
  return false
}

/** The notes at the foot of a page that count from a number and at least half of which it calls. */
function footOf(all: readonly Unit[], page: Page, from: number, wrapping: Wrapping): CountedFoot | undefined {
  const units = all.slice(page.start, page.end)
  const labels = countedUp(units, lastLabelled(units, wrapping, printedNumber, String(from)), from)
  const [first] = labels
  if (first === undefined || isIntroduced(units, first)) return undefined
  const text = units.slice(0, first)
  const [near, glued] = [gluedNumbers(text, true), gluedNumbers(text)]
  const called = (numbers: ReadonlyMap<number, number>): number =>
    labels.filter((_, index) => numbers.has(from + index)).length
  const known = labels.filter(
    (at, index) => near.has(from + index) || saysWhatNotesSay((units[at] as Line).text),
  ).length
  if (known * 2 < labels.length) return undefined
  return {
    labels: labels.map((at) => page.start + at),
    end: page.end,
    style: numberOf(units[first])!.style,
    isProven: called(near) === labels.length && called(glued) * 2 >= labels.length,
  }
}

const printedNumber = (unit: Unit): string | undefined => {
  const found = numberOf(unit)
  return found && String(found.number)
}

/** The labels that count up from a number; others are figures that begin lines of notes. */
function countedUp(units: readonly Unit[], labels: readonly number[], from: number): number[] {
  const style = numberOf(units[labels[0]!])?.style
  const counted: number[] = []
  for (const at of labels) {
    const label = numberOf(units[at])!
    if (label.number === from + counted.length && label.style === style) counted.push(at)
    else if (counted.length === 0) return []
  }
  return counted
}

/** Whether the line above ends in a colon: then the list belongs to the text, unless a drawn line separates them. */
function isIntroduced(units: readonly Unit[], at: number): boolean {
  const [before, first] = [units[at - 1], units[at]]
  return isLine(before) && isLine(first) && !first.ruled && before.text.endsWith(':')
}
