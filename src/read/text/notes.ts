import type { Note } from '../../memo/ast.js'
import { phrase } from './cursor.js'
import type { Line, Unit } from './line.js'
import { isLine, isPage } from './line.js'
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

const LABEL = /^(\d{1,3}|[*†‡])[.)]?\s+(?=\S)/
const NUMBERED = /^(\d{1,3})\.\s+(?=\S)/
const HEADING = /^(?:Foot|End)?notes?:?$/i
const SOURCE = /^\d{1,3}\.\s+(?:\[?Source|Ibid|\[\d+ lines?|Department of State|National Archives)/

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
    if (!isLine(unit) || !/^[01]\.\s/.test(unit.text)) continue
    const before = all[at - 1]
    if (isLine(before) && continues(before, unit, width)) continue
    candidates.push(at)
  }
  const headed = candidates.find((at) => {
    const before = all[at - 1]
    return isLine(before) && HEADING.test(before.text)
  })
  if (headed !== undefined) return headed
  const sourced = candidates.filter((at) => SOURCE.test((all[at] as Line).text))
  return sourced[0] ?? candidates.find((at) => plausible(all, at, width))
}

/** Without "Source:" a list counts as notes when its numbers are found again, glued to words before it. */
function plausible(all: readonly Unit[], at: number, width: number): boolean {
  const labels = labelUnits(all, at, width)
  const glued = gluedNumbers(all.slice(0, at))
  const found = labels.filter((label) => glued.has(NUMBERED.exec((all[label] as Line).text)![1]!))
  return found.length >= labels.length * 0.6
}

/** Numbers that stand right behind a letter, a quotation mark, a bracket or punctuation. */
function gluedNumbers(all: readonly Unit[]): Set<string> {
  const found = new Set<string>()
  for (const unit of all)
    if (isLine(unit))
      for (const [, number] of unit.text.matchAll(/[\p{L}.,;:!?”"’)\]](\d{1,3})(?![\d\p{L}])/gu))
        found.add(number!)
  return found
}

/** The units that begin a note: numbers that count on, at the indentation of the first. */
function labelUnits(all: readonly Unit[], start: number, width: number): number[] {
  const first = all[start] as Line
  const labels = [start]
  let expected = Number(NUMBERED.exec(first.text)![1]) + 1
  const spaced = isSpaced(all, start, width)
  for (let at = start + 1; at < all.length; at++) {
    const unit = all[at]!
    if (!isLine(unit)) continue
    const number = NUMBERED.exec(unit.text)?.[1]
    if (number === undefined || Number(number) !== expected) continue
    if (Math.abs(unit.indent - first.indent) > 1 && first.indent > 0) continue
    const before = all[at - 1]
    if (spaced && unit.blanksBefore === 0 && !isPage(before)) continue
    if (isLine(before) && continues(before, unit, width) && unit.blanksBefore === 0 && spaced) continue
    labels.push(at)
    expected++
  }
  return labels
}

/** Whether blank lines part the notes: the second number follows one. */
function isSpaced(all: readonly Unit[], start: number, width: number): boolean {
  const first = all[start] as Line
  const second = Number(NUMBERED.exec(first.text)![1]) + 1
  for (let at = start + 1; at < all.length; at++) {
    const unit = all[at]!
    if (isLine(unit) && Number(NUMBERED.exec(unit.text)?.[1]) === second) {
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
    label: label[1]!,
    labelPlace: { start: first.start, end: first.start + label[0].length },
    paragraphs: paragraphs.map((group, index) => phrase(group, index === 0 ? label[0].length : 0)),
  }
}

/** A page mark among notes stays with the words before it. */
function asLine(unit: Unit): Line {
  return isLine(unit) ? unit : { ...unit, text: '', indent: 0, blanksBefore: 0, width: 0 }
}
