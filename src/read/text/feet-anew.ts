import type { SourceFile } from '../../source/file.js'
import { pagesOf, rearranged } from './foot-notes.js'
import type { Foot, Page, PrintedText, Rearranged } from './foot-notes.js'
import { isLine, isPage } from './line.js'
import type { Unit } from './line.js'
import { gluedNumbers, numberOf, saysWhatNotesSay } from './notes.js'
import { lastLabelled } from './sign-notes.js'
import type { Wrapping } from './wrap.js'

/** A foot whose notes count from 1, how their numbers are printed, and whether its page calls each of them. */
interface CountedFoot extends Foot {
  readonly style: string
  readonly isProven: boolean
}

/** So many pages show that the count begins anew on each: one list has but one note 1. */
const NEEDED = 2

/**
 * A text whose pages end in notes that count from 1 on each page, as if these stood at the end; nothing where fewer than two
 * pages call all notes at their own feet.
 *
 *     … that the harbor was open.1
 *
 *     1 Not printed.      ← foot
 *     [Page 163]
 *     Mr. Lund1 thanked him. …
 *
 *     1 Foreign Minister. ← foot
 */
export function withCountsAnewAtEnd(
  file: SourceFile,
  { all, wrapping, firstNote }: PrintedText,
): Rearranged | undefined {
  if (!beginsAnew(all)) return undefined
  const feet = pagesOf(all).flatMap((page) => footOf(all, page, wrapping) ?? [])
  const style = feet.find(({ isProven }) => isProven)?.style
  const ofStyle = feet.filter((foot) => foot.style === style)
  if (ofStyle.filter(({ isProven }) => isProven).length < NEEDED) return undefined
  // A list at the end is another.
  if (firstNote !== undefined && !ofStyle.some(({ labels }) => labels[0] === firstNote)) return undefined
  return rearranged(file, all, ofStyle)
}

/** Whether a number 1 opens lines on several pages: most texts have but one. */
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

/** The notes at the foot of a page that count from 1 and at least half of which it calls. */
function footOf(all: readonly Unit[], page: Page, wrapping: Wrapping): CountedFoot | undefined {
  const units = all.slice(page.start, page.end)
  const labels = countedUp(units, lastLabelled(units, wrapping, printedNumber, '1'))
  const [first] = labels
  if (first === undefined || isIntroduced(units, first)) return undefined
  const text = units.slice(0, first)
  const [near, glued] = [gluedNumbers(text, true), gluedNumbers(text)]
  const called = (numbers: ReadonlyMap<number, number>): number =>
    labels.filter((_, index) => numbers.has(index + 1)).length
  const known = labels.filter(
    (at, index) => near.has(index + 1) || saysWhatNotesSay((units[at] as { text: string }).text),
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

/** Of units that numbers open, those that count up from 1; other figures begin lines of notes. */
function countedUp(units: readonly Unit[], labels: readonly number[]): number[] {
  const style = numberOf(units[labels[0]!])?.style
  const counted: number[] = []
  for (const at of labels) {
    const label = numberOf(units[at])!
    if (label.number === counted.length + 1 && label.style === style) counted.push(at)
    else if (counted.length === 0) return []
  }
  return counted
}

/** Whether the line above ends in a colon: then the list belongs to the text, unless a line is drawn between them. */
function isIntroduced(units: readonly Unit[], at: number): boolean {
  const [before, first] = [units[at - 1], units[at]]
  return isLine(before) && isLine(first) && !first.ruled && before.text.endsWith(':')
}
