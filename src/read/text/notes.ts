import type { Note } from '../../memo/ast.js'
import { NUMBER } from '../../source/characters.js'
import { matchesOf } from '../../source/matches.js'
import { NOTE_DIGITS, plainNumber } from '../../source/note-number.js'
import { phrase } from './cursor.js'
import type { Line, Unit } from './line.js'
import { isLine, pageTurnLine } from './line.js'
import { continues } from './wrap.js'

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
  /** The heading of the list, which is kept as text of its own. */
  readonly heading?: Line
}

const LABEL = new RegExp(`^(${NOTE_DIGITS})([.)]?)\\s+(?=\\S)`, 'u')
const HEADING = /^(?:Foot|End)?notes?:?$/i
const SOURCE = new RegExp(
  `^${NOTE_DIGITS}[.)]?\\s+(?:\\[?Source|Ibid|\\[\\d+ lines?|Department of State|National Archives)`,
  'u',
)

/** How notes without a source begin. */
const SAYING =
  /^\S+\s+(?:(?:Drafted|Prepared|Approved|Initialed|Transcribed) by|See|Not (?:printed|found|attached|identified)|For (?:the )?(?:text|documentation|background|previous)|Printed|Reference is|Ante|Infra|Supra)\b/

/** The number that begins a line, and how it is printed: "1." and "1)", "[1]", "¹", or nothing but "1". */
function numberOf(unit: Unit | undefined): { number: number; style: string } | undefined {
  const label =
    isLine(unit) && (unit.initial & NUMBER || unit.text.startsWith('[')) ? LABEL.exec(unit.text) : null
  if (!label) return undefined
  const style = /^\d/.test(label[1]!) ? label[2]! : label[1]!.startsWith('[') ? '[' : 'superscript'
  return { number: Number(plainNumber(label[1]!)), style }
}

export function notesAtEnd(all: readonly Unit[], width: number): NotesAtEnd {
  const start = firstNote(all, width)
  if (start === undefined) return { notes: [], bodyEnd: all.length }
  const before = all[start - 1]
  const heading = isLine(before) && HEADING.test(before.text) ? before : undefined
  const labels = labelUnits(all, start, width)
  const notes = labels.map((at, index) => readNote(all.slice(at, labels[index + 1] ?? all.length), width))
  return { notes, bodyEnd: heading ? start - 1 : start, ...(heading && { heading }) }
}

/**
 * Where the list begins. Numbered paragraphs of the memo look the same, so the latest beginning is
 * taken from which the numbers run on to the end, and one that says "Source:" is preferred.
 */
function firstNote(all: readonly Unit[], width: number): number | undefined {
  const candidates: number[] = []
  for (let at = all.length - 1; at > 0; at--) {
    const unit = all[at]!
    const label = numberOf(unit)
    const before = all[at - 1]
    if (!isLine(unit) || !label || label.number > 1) continue
    // A bare number begins many a line; only a heading or what notes say makes it a note's.
    const isHeaded = isLine(before) && HEADING.test(before.text)
    if (label.style === '' && !SOURCE.test(unit.text) && !SAYING.test(unit.text) && !isHeaded) continue
    if (isLine(before) && continues(before, unit, width)) continue
    candidates.push(at)
  }
  const headed = candidates.find((at) => {
    const before = all[at - 1]
    return isLine(before) && HEADING.test(before.text)
  })
  if (headed !== undefined) return headed
  const sourced = candidates.filter((at) => SOURCE.test((all[at] as Line).text))
  if (sourced[0] !== undefined) return sourced[0]
  if (candidates.length === 0) return undefined
  const glued = gluedNumbers(all)
  return candidates.slice(0, MOST_TRIED).find((at) => plausible(all, at, width, glued))
}

/** How many beginnings are tried, from the end. */
const MOST_TRIED = 50

/** Without "Source:" a list counts as notes when its numbers are found again, glued to words before it. */
function plausible(
  all: readonly Unit[],
  at: number,
  width: number,
  glued: ReadonlyMap<number, number>,
): boolean {
  const labels = labelUnits(all, at, width)
  const found = labels.filter((label) => (glued.get(numberOf(all[label])!.number) ?? at) < at)
  return found.length >= labels.length * 0.6
}

const GLUED = new RegExp(`[\\p{L}.,;:!?”"’)\\]](${NOTE_DIGITS})(?![\\d\\p{L}])`, 'gu')

/** Most lines have no digits: that is sooner seen than that none is glued to a word. */
const FIGURE = /[\d⁰¹²³⁴-⁹]/

/** Numbers that stand right behind a letter, a quotation mark, a bracket or punctuation, with the first line of each. */
function gluedNumbers(all: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>()
  all.forEach((unit, index) => {
    if (isLine(unit) && FIGURE.test(unit.text))
      for (const [, printed] of matchesOf(GLUED, unit.text)) {
        const number = Number(plainNumber(printed!))
        if (!found.has(number)) found.set(number, index)
      }
  })
  return found
}

/** The units that begin a note: numbers that count on, at the indentation of the first. */
function labelUnits(all: readonly Unit[], start: number, width: number): number[] {
  const first = all[start] as Line
  const labels = [start]
  const { number, style } = numberOf(first)!
  let expected = number + 1
  const spaced = isSpaced(all, start, width)
  for (let at = start + 1; at < all.length; at++) {
    const unit = all[at]!
    if (!isLine(unit)) continue
    const label = numberOf(unit)
    if (label?.number !== expected || label.style !== style) continue
    if (Math.abs(unit.indent - first.indent) > 1 && first.indent > 0) continue
    const before = all[at - 1]
    if (spaced && unit.blanksBefore === 0 && isLine(before)) continue
    if (isLine(before) && continues(before, unit, width) && unit.blanksBefore === 0 && spaced) continue
    labels.push(at)
    expected++
  }
  return labels
}

/** Whether blank lines part the notes: the second number follows one. */
function isSpaced(all: readonly Unit[], start: number, width: number): boolean {
  const first = all[start] as Line
  const { number, style } = numberOf(first)!
  for (let at = start + 1; at < all.length; at++) {
    const unit = all[at]!
    const label = numberOf(unit)
    if (isLine(unit) && label?.number === number + 1 && label.style === style) {
      const before = all[at - 1]
      if (isLine(before) && continues(before, unit, width)) continue
      return unit.blanksBefore > 0
    }
  }
  return width > 0
}

function readNote(units: readonly Unit[], width: number): Note {
  const lines = units.map(asLine)
  const first = lines[0]!
  const label = LABEL.exec(first.text)!
  const paragraphs: Line[][] = [[first]]
  lines.slice(1).forEach((line, index) => {
    const goesOn = line.blanksBefore === 0 && (width > 0 || line.indent > 0 || lines[index]!.width < 100)
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

/** A page mark among notes stays with the words before it. */
function asLine(unit: Unit): Line {
  return isLine(unit) ? unit : pageTurnLine([unit])
}
