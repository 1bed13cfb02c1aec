import type { Note } from '../../memo/ast.js'
import { plainNumber } from '../../source/note-number.js'
import { phrase } from './cursor.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine, pageTurnLine } from './line.js'
import { withNumbersParted } from './lone-numbers.js'
import { continues } from './wrap.js'
import type { Wrapping } from './wrap.js'
import { LABEL, numberOf } from './note-label.js'

/**
 * The list of notes at the end, numbered 1, 2, 3 … (or 0, 1, 2 …), under a heading or not:
 *
 *     Notes                                    ← heading, sometimes
 *       1. Source: Department of State, …
 *     ^^   ^ number
 *       2. Not printed.
 *          “A second paragraph of the note …”
 */
export interface NotesAtEnd {
  readonly notes: readonly Note[]
  /** How many units of the text lie before the list. */
  readonly bodyEnd: number
  /** What heads the list, or each of several. */
  readonly headings: readonly Line[]
}
/** What stands above a list of notes. */
export const HEADING = /^(?:Foot|End)?notes?:?$/i

/** The list that begins at a unit, as `firstNote` found it. */
export function notesAtEnd(all: readonly Unit[], wrapping: Wrapping, start: number | undefined): NotesAtEnd {
  if (start === undefined) return { notes: [], bodyEnd: all.length, headings: [] }
  const labels = labelUnits(all, start, wrapping)
  const notes = labels.map((at, index) => readNote(all.slice(at, labels[index + 1] ?? all.length), wrapping))
  return { notes, ...headed(all, start) }
}

/** The end of the text above a list of notes, and the heading of the list. */
export function headed(all: readonly Unit[], start: number): Omit<NotesAtEnd, 'notes'> {
  const before = all[start - 1]
  return isLine(before) && HEADING.test(before.text)
    ? { bodyEnd: start - 1, headings: [before] }
    : { bodyEnd: start, headings: [] }
}

/** Whether a line goes on in one that begins with a number; a number that stood alone always opens a note. */
export const runsInto = (line: Line, next: Line, wrapping: Wrapping): boolean =>
  !next.joined && continues(line, next, wrapping)

/**
 * The units that begin a note: numbers that count on, at the indentation of the first. An edition may leave out one number
 * or print it twice.
 */
export function labelUnits(all: readonly Unit[], start: number, wrapping: Wrapping): number[] {
  const first = all[start] as Line
  const labels = [start]
  const { number, style } = numberOf(first)!
  let expected = number + 1
  const spaced = isSpaced(all, start, wrapping)
  /** The number of a note that may begin here, but for the count. */
  const numberAt = (at: number): number | undefined => {
    const unit = all[at]
    const label = numberOf(unit)
    if (!isLine(unit) || label?.style !== style) return undefined
    if (Math.abs(unit.indent - first.indent) > 1 && first.indent > 0) return undefined
    const before = all[at - 1]
    if (!spaced || unit.blanksBefore > 0 || !isLine(before)) return label.number
    return undefined
  }
  const follows = (wanted: number, from: number): boolean => {
    for (let at = from; at < Math.min(all.length, from + FAR); at++) if (numberAt(at) === wanted) return true
    return false
  }
  for (let at = start + 1; at < all.length; at++) {
    const found = numberAt(at)
    if (found === undefined) continue
    const isTwice = found === expected - 1 && first.indent > 0 && (all[at] as Line).indent === first.indent
    const isGap = found === expected + 1 && labels.length > 1 && !follows(expected, at + 1)
    if (found !== expected && !isTwice && !isGap) continue
    labels.push(at)
    expected = found + 1
  }
  return labels
}

/** Units in which a number that seems to be missing is looked for. */
export const FAR = 60

/** Whether blank lines part the notes: the second number follows one. */
function isSpaced(all: readonly Unit[], start: number, wrapping: Wrapping): boolean {
  const first = all[start] as Line
  const { number, style } = numberOf(first)!
  for (let at = start + 1; at < all.length; at++) {
    const unit = all[at]!
    const label = numberOf(unit)
    if (isLine(unit) && label?.number === number + 1 && label.style === style) {
      const before = all[at - 1]
      // Behind a full stop the number begins a note, however full the line above is.
      if (isLine(before) && !STOPPED.test(before.text) && runsInto(before, unit, wrapping)) continue
      return unit.blanksBefore > 0
    }
  }
  return wrapping.columns > 0
}

function readNote(units: readonly Unit[], wrapping: Wrapping): Note {
  const [opening, ...others] = units
  const lines = [opening!, ...withNumbersParted(others)].map(asLine)
  const first = lines[0]!
  const label = LABEL.exec(first.text)!
  const paragraphs: Line[][] = [[first]]
  lines.slice(1).forEach((line, index) => {
    const goesOn =
      line.blanksBefore === 0 && (wrapping.columns > 0 || line.indent > 0 || lines[index]!.width < 100)
    if (goesOn) paragraphs.at(-1)!.push(line)
    else paragraphs.push([line])
  })
  return {
    type: 'note',
    place: { start: first.start, end: lines.at(-1)!.end },
    label: plainNumber(label[1]!),
    labelPlace: { start: first.start, end: first.start + label[0].length },
    paragraphs: paragraphs.map((group, index) => phrase(group, index === 0 ? label[0].length : 0)),
  }
}

/** A unit as a line: a page mark among notes stays with the words before it. */
export function asLine(unit: Unit): Line {
  return isLine(unit) ? unit : pageTurnLine([unit])
}
