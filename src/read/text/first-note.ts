import type { Line, Unit } from './line.js'
import { isLine, isPage } from './line.js'
import type { Wrapping } from './wrap.js'
import { numberOf } from './note-label.js'
import { SOURCE, SUMMARY, SAYING, WORDS, saysWhatNotesSay } from './note-words.js'
import { firstRaised, gluedNumbers } from './glued-numbers.js'
import { HEADING, runsInto, labelUnits, FAR } from './notes.js'

/**
 * Where the list begins. Numbered paragraphs of the memo look the same, so the latest beginning is
 * taken from which the numbers run on to the end, and one that says "Source:" is preferred.
 */
export function firstNote(all: readonly Unit[], wrapping: Wrapping): number | undefined {
  const candidates: number[] = []
  let bare: number | undefined
  let first: number | undefined
  const raised = (): number => (first ??= firstRaised(all))
  let found: ReadonlyMap<number, number> | undefined
  const glued = (): ReadonlyMap<number, number> => (found ??= gluedNumbers(all))
  for (let at = all.length - 1; at > 0; at--) {
    const unit = all[at]!
    const label = numberOf(unit)
    const before = all[at - 1]
    if (!isLine(unit) || !label) continue
    const isHeaded = isLine(before) && HEADING.test(before.text)
    if (label.number > 1 && !isHeaded && !mayBeFirst(all, at, raised, glued)) continue
    // A bare number begins many lines; a heading above or the words of a note must confirm it.
    if (label.style === '' && !SOURCE.test(unit.text) && !SAYING.test(unit.text) && !isHeaded) {
      if (label.number > 0) bare ??= at
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

/** Whether bare numbers from a unit on are those of notes: each is called by a marker above, and they count on to the very end. */
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

/** Whether a list may begin with a number above 1. */
function mayBeFirst(
  all: readonly Unit[],
  at: number,
  raised: () => number,
  glued: () => ReadonlyMap<number, number>,
): boolean {
  if (isFirstOfChapter(all, at)) return true
  const { number } = numberOf(all[at])!
  for (let before = at - 1; before >= Math.max(0, at - FAR); before--)
    if (numberOf(all[before])?.number === number - 1) return false
  // "12. Not printed.": in an excerpt the count begins where its first marker does, which superscript makes sure.
  return number === raised() || SAYING.test((all[at] as Line).text) || isFirstCalled(number, at, glued())
}

/** Whether a number is called above, and none before it: the notes go on counting from another document or page. */
function isFirstCalled(number: number, at: number, glued: ReadonlyMap<number, number>): boolean {
  const isCalled = (each: number): boolean => (glued.get(each) ?? at) < at
  if (!isCalled(number)) return false
  for (let each = 1; each < number; each++) if (isCalled(each)) return false
  return true
}

/** Beginnings that are tried, from the end. */
const MOST_TRIED = 50

/** Whether a list without "Source:" is one of notes: most of its numbers are found again as markers above, or all its words are those of notes. */
function plausible(
  all: readonly Unit[],
  at: number,
  wrapping: Wrapping,
  glued: ReadonlyMap<number, number>,
): boolean {
  const labels = labelUnits(all, at, wrapping)
  const share = (is: (label: number) => boolean): number => labels.filter(is).length / labels.length
  // Notes at the feet of pages may be called below the first of them.
  const page = all.findIndex((unit, index) => index > at && isPage(unit))
  const isGlued = (label: number): boolean => {
    const call = glued.get(numberOf(all[label])!.number) ?? at
    return call < at || (page >= 0 && call > page && call < label)
  }
  const found = share(isGlued)
  // If none is called, which is reported, all must say what notes alone say.
  if (found === 0)
    return labels.length > 1 && share((label) => saysWhatNotesSay((all[label] as Line).text)) === 1
  // Where fewer are found (some markers end a figure or follow a space), their words must be those of notes.
  return found >= 0.6 || (found >= 0.3 && share((label) => WORDS.test((all[label] as Line).text)) >= 0.3)
}
