import type { Note } from '../../memo/ast.js'
import { SOURCE_OPENING } from '../../memo/outline.js'
import { NUMBER } from '../../source/characters.js'
import { matchesOf } from '../../source/matches.js'
import { NOTE_DIGITS, plainNumber } from '../../source/note-number.js'
import { phrase } from './cursor.js'
import type { Line, Unit } from './line.js'
import { STOPPED, isLine, isPage, pageTurnLine } from './line.js'
import { withNumbersParted } from './lone-numbers.js'
import { continues } from './wrap.js'
import type { Wrapping } from './wrap.js'

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

/** Between number and words stands a space, which a copy may have lost: "1Source: …". */
const LABEL = new RegExp(`^(${NOTE_DIGITS})([.)/]?)(?:\\s+(?=\\S)|(?=[\\p{Lu}“"]))`, 'u')
/** What stands above a list of notes. */
const HEADING = /^(?:Foot|End)?notes?:?$/i
const SOURCE = new RegExp(
  `^${NOTE_DIGITS}[.)]?\\s*(?:${SOURCE_OPENING}|Summary: |\\[\\d+ lines?|Department of State|National Archives)`,
  'u',
)

const SUMMARY = /^\S+\s*Summary: /

/** How notes without a source begin. */
const SAYING =
  /^\S+?\s*(?<![\p{L}])(?:(?:Drafted|Prepared|Approved|Initialed|Transcribed) by|See|Not (?:printed|found|attached|identified)|For (?:the )?(?:text|documentation|background|previous)|Printed|Reference is|Ante|Infra|Supra)\b/u

/** Whether a line below a number is hardly anything but the beginning of a note. */
export const opensNote = (text: string): boolean => OPENING_NOTE.test(text)
/** Who drafted a memorandum may stand alone on its last page. */
const OPENING_NOTE = new RegExp(
  `^(?:${SOURCE_OPENING}|Not (?:printed|found|attached|identified)\\b|See (?:Document|footnote|also)\\b)`,
)

/** The number that begins a line, and how it is printed: "1.", "1)" and "1/", "[1]", "(1)", "/1/", "¹", or nothing but "1". */
export function numberOf(unit: Unit | undefined): { number: number; style: string } | undefined {
  const label =
    isLine(unit) && (unit.initial & NUMBER || '[(/'.includes(unit.text[0]!)) ? LABEL.exec(unit.text) : null
  if (!label) return undefined
  const [first] = label[1]!
  const style = /\d/.test(first!)
    ? label[2]!.replace('/', '1/')
    : '[(/'.includes(first!)
      ? first!
      : 'superscript'
  return { number: Number(plainNumber(label[1]!)), style }
}

/** What opens a note, and how many characters it takes with the space behind it. */
export interface NoteLabel {
  readonly label: string
  readonly length: number
}

/** The number that opens a note. */
export function numberLabel(text: string): NoteLabel | undefined {
  const label = LABEL.exec(text)
  return label ? { label: plainNumber(label[1]!), length: label[0].length } : undefined
}

/** The list that begins at a unit, as `firstNote` found it. */
export function notesAtEnd(all: readonly Unit[], wrapping: Wrapping, start: number | undefined): NotesAtEnd {
  if (start === undefined) return { notes: [], bodyEnd: all.length, headings: [] }
  const labels = labelUnits(all, start, wrapping)
  const notes = labels.map((at, index) => readNote(all.slice(at, labels[index + 1] ?? all.length), wrapping))
  return { notes, ...headed(all, start) }
}

/** Where the text ends above a list of notes, and what heads the list. */
export function headed(all: readonly Unit[], start: number): Omit<NotesAtEnd, 'notes'> {
  const before = all[start - 1]
  return isLine(before) && HEADING.test(before.text)
    ? { bodyEnd: start - 1, headings: [before] }
    : { bodyEnd: start, headings: [] }
}

/**
 * Where the list begins. Numbered paragraphs of the memo look the same, so the latest beginning is
 * taken from which the numbers run on to the end, and one that says "Source:" is preferred.
 */
export function firstNote(all: readonly Unit[], wrapping: Wrapping): number | undefined {
  const candidates: number[] = []
  let bare: number | undefined
  let first: number | undefined
  const raised = (): number => (first ??= firstRaised(all))
  for (let at = all.length - 1; at > 0; at--) {
    const unit = all[at]!
    const label = numberOf(unit)
    const before = all[at - 1]
    if (!isLine(unit) || !label) continue
    if (label.number > 1 && !isFirstOfChapter(all, at) && !isFirstOfExcerpt(all, at, raised)) continue
    // A bare number begins many a line; only a heading or what notes say makes it a note's.
    const isHeaded = isLine(before) && HEADING.test(before.text)
    if (label.style === '' && !SOURCE.test(unit.text) && !SAYING.test(unit.text) && !isHeaded) {
      if (label.number === 1) bare ??= at
      continue
    }
    if (isLine(before) && runsInto(before, unit, wrapping)) continue
    candidates.push(at)
  }
  const headed = candidates.find((at) => {
    const before = all[at - 1]
    return isLine(before) && HEADING.test(before.text)
  })
  if (headed !== undefined) return headed
  let found: ReadonlyMap<number, number> | undefined
  const glued = (): ReadonlyMap<number, number> => (found ??= gluedNumbers(all))
  // "1. Summary: …" begins telegrams, too.
  let tried = 0
  const sourced = candidates.find((at) => {
    const { text } = all[at] as Line
    if (!SUMMARY.test(text)) return SOURCE.test(text)
    return tried++ < MOST_TRIED && plausible(all, at, wrapping, glued())
  })
  if (sourced !== undefined) return sourced
  if (candidates.length === 0 && bare === undefined) return undefined
  return (
    candidates.slice(0, MOST_TRIED).find((at) => plausible(all, at, wrapping, glued())) ??
    (bare !== undefined && isBareList(all, bare, wrapping, glued()) ? bare : undefined)
  )
}

/** Whether a line goes on in one that a number opens; a number alone in its line opens a note, however full the line above is. */
export const runsInto = (line: Line, next: Line, wrapping: Wrapping): boolean =>
  !next.joined && continues(line, next, wrapping)

/** Bare numbers are those of notes where each stands glued to a word above, and they count on to the very end. */
function isBareList(
  all: readonly Unit[],
  start: number,
  wrapping: Wrapping,
  glued: ReadonlyMap<number, number>,
): boolean {
  const labels = new Set(labelUnits(all, start, wrapping))
  return all.slice(start).every((unit, index) => {
    if (!labels.has(start + index)) return isLine(unit) && unit.blanksBefore === 0
    const number = numberOf(unit)!.number
    return OPENING.test((unit as Line).text) && (glued.get(number) ?? start) < start
  })
}

/** Figures in columns go on with figures. */
const OPENING = /^\S+\s+[\p{Lu}“"[(]/u

/**
 * "2. Source: …": the notes of a chapter's first document may count on from the one at the heading of the chapter, which
 * is not the document's.
 */
function isFirstOfChapter(all: readonly Unit[], at: number): boolean {
  const unit = all[at] as Line
  return SOURCE_NOTE.test(unit.text) && numberOf(all[at - 1])?.number !== numberOf(unit)!.number - 1
}
const SOURCE_NOTE = /^[\d[\]⁰¹²³⁴-⁹]+[.)]?\s*\[?[Ss]ource: /

/**
 * "12. Not printed.": in an excerpt the count begins where its first marker does. Markers that are sure are superscript, or in
 * brackets behind one.
 */
function isFirstOfExcerpt(all: readonly Unit[], at: number, first: () => number): boolean {
  const { number } = numberOf(all[at])!
  for (let before = at - 1; before >= Math.max(0, at - FAR); before--)
    if (numberOf(all[before])?.number === number - 1) return false
  return number === first()
}

/** The smallest number that stands in superscript digits behind a word. */
function firstRaised(all: readonly Unit[]): number {
  let first = Infinity
  for (const unit of all)
    if (isLine(unit) && SUPERSCRIPT.test(unit.text))
      for (const [printed] of matchesOf(RAISED, unit.text))
        first = Math.min(first, Number(plainNumber(printed)))
  return first
}
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]/
const RAISED = /(?<=[^\s⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])/gu

/** How many beginnings are tried, from the end. */
const MOST_TRIED = 50

/** Without "Source:" a list counts as notes when its numbers are found again, glued to words before it. */
function plausible(
  all: readonly Unit[],
  at: number,
  wrapping: Wrapping,
  glued: ReadonlyMap<number, number>,
): boolean {
  const labels = labelUnits(all, at, wrapping)
  const share = (is: (label: number) => boolean): number => labels.filter(is).length / labels.length
  // Of notes at the feet of pages, later ones are called behind the first.
  const page = all.findIndex((unit, index) => index > at && isPage(unit))
  const isGlued = (label: number): boolean => {
    const call = glued.get(numberOf(all[label])!.number) ?? at
    return call < at || (page >= 0 && call > page && call < label)
  }
  const found = share(isGlued)
  // Of some, the markers are at the end of a figure or behind a space: then the words must be those of notes.
  return found >= 0.6 || (found >= 0.3 && share((label) => WORDS.test((all[label] as Line).text)) >= 0.3)
}

/** What notes say. */
const WORDS =
  /\b(?:not (?:printed|found|attached|(?:further )?identified)|Central Files|[Ii]bid\b|[Ss]ee (?:Document|footnote|also)|footnote \d|Reference is|[Pp]rinted in|[Dd]rafted by|Dated \p{Lu}\p{Ll}+ \d)/u

/** Whether the words behind a number are hardly anything but a note's. */
export const saysWhatNotesSay = (text: string): boolean =>
  SOURCE.test(text) || SAYING.test(text) || WORDS.test(text)

const GLUED = new RegExp(
  `[\\p{L}.,;:!?”"’)\\]](?: (?=\\[|\\d{1,2}\\/(?![\\d\\p{L}])))?(${NOTE_DIGITS})(?![\\d\\p{L}])`,
  'gu',
)

/** Most lines have no digits: that is sooner seen than that none is glued to a word. */
const FIGURE = /[\d⁰¹²³⁴-⁹]/

/** Behind a space, where words or nothing follow. */
const SPACED = new RegExp(
  `[\\p{L}.,;:!?”"’)\\]] ?(${NOTE_DIGITS})(?=[\\s,.;:!?)]|\\/(?![\\d\\p{L}])|$)`,
  'gu',
)

/**
 * Numbers that stand right behind a letter, a quotation mark, a bracket or punctuation, or in brackets or before a slash a space behind (or, if
 * asked for, any behind a space there), with the first line of each.
 */
export function gluedNumbers(all: readonly Unit[], alsoSpaced = false): Map<number, number> {
  const found = new Map<number, number>()
  all.forEach((unit, index) => {
    if (isLine(unit) && FIGURE.test(unit.text))
      for (const [, printed] of matchesOf(alsoSpaced ? SPACED : GLUED, unit.text)) {
        const number = Number(plainNumber(printed!))
        if (!found.has(number)) found.set(number, index)
      }
  })
  return found
}

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

/** How far a number that seems left out is looked for. */
const FAR = 60

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

/** A page mark among notes stays with the words before it. */
export function asLine(unit: Unit): Line {
  return isLine(unit) ? unit : pageTurnLine([unit])
}
