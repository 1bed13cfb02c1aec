import { LOWER } from '../../source/characters.js'
import type { SourceFile } from '../../source/file.js'
import { letterLabel } from '../../source/note-letters.js'
import { withCarried } from './carried-notes.js'
import { rearranged } from './rearranged.js'
import { pagesOf } from './foot-notes.js'
import type { Foot, Rearranged } from './rearranged.js'
import type { Page, PrintedText } from './foot-notes.js'
import { areLettersCalled, letterOf, noteLabel } from './letter-notes.js'
import { STOPPED, isLine } from './line.js'
import type { Unit } from './line.js'
import { numberLabel } from './note-label.js'
import type { NoteLabel } from './note-label.js'
import type { NotesAtEnd } from './notes.js'
import { areSignsCalled, labelledNotes, lastLabelled, signLabel, signOf } from './sign-notes.js'
import type { Wrapping } from './wrap.js'

/**
 * Moves notes with signs or letters, which may begin anew on each page, from the feet of pages to the end; undefined where no text
 * follows such a note.
 *
 *     … that the harbor was open.*
 *
 *     * He wrote so on May 1.      ← foot
 *     [Page 163]
 *     Mr. Lund* thanked him. …
 */
export function withLabelledAtEnd(file: SourceFile, { all, wrapping }: PrintedText): Rearranged | undefined {
  const pages = pagesOf(all)
  if (pages.length < 2) return undefined
  const feet: Foot[] = []
  let last: string | undefined
  for (const page of pages) {
    const labels = labelsOf(all, page, last, wrapping)
    if (labels.length === 0) continue
    feet.push({ labels, end: page.end })
    last = letterOf(all[labels.at(-1)!])
  }
  // Notes on the last page are at the end already.
  if (feet.every(({ end }) => end === all.length)) return undefined
  return rearranged(file, all, withCarried(file, all, feet))
}

/** The units that open the notes at the foot of a page, where its words call them. */
function labelsOf(
  all: readonly Unit[],
  page: Page,
  last: string | undefined,
  wrapping: Wrapping,
): readonly number[] {
  const units = all.slice(page.start, page.end)
  const signs = lastLabelled(units, wrapping, signOf)
  const isCalled = (labels: readonly number[], first?: string): boolean => {
    const text = units.slice(0, labels[0])
    return first === undefined
      ? areSignsCalled(text, units, labels)
      : areLettersCalled(text, units, labels, first)
  }
  const inFile = (labels: readonly number[]): readonly number[] =>
    runsOver(units, labels, all[page.next]) ? [] : labels.map((at) => page.start + at)
  if (signs.length > 0) return isCalled(signs) ? inFile(signs) : []
  // Letters may begin anew, or count on over the pages.
  const next = last === undefined ? undefined : String.fromCharCode(last.charCodeAt(0) + 1)
  for (const first of next === undefined ? ['a'] : ['a', next]) {
    const letters = lastLabelled(units, wrapping, letterOf, first)
    if (letters.length > 0 && letterOf(units[letters[0]!]) === first && isCalled(letters, first))
      return inFile(letters)
  }
  return []
}

/** Whether the last note goes on at the head of the next page, where the text above the notes had ended. */
function runsOver(units: readonly Unit[], labels: readonly number[], next: Unit | undefined): boolean {
  const [body, note] = [units[labels[0]! - 1], units.at(-1)]
  if (!isLine(next) || !(next.initial & LOWER) || !isLine(note)) return false
  return !STOPPED.test(note.text) && (!isLine(body) || STOPPED.test(body.text))
}

/** The notes that were moved to the end, by the offsets where they begin. */
export function movedNotes(all: readonly Unit[], starts: ReadonlySet<number>): NotesAtEnd {
  const labels = all.flatMap((unit, at) => (starts.has(unit.start) ? [at] : []))
  const notes = labelledNotes(all, labels, labelOfMoved)
  return { notes, bodyEnd: labels[0] ?? all.length, headings: [] }
}

const labelOfMoved = (text: string): NoteLabel =>
  numberLabel(text) ?? (letterLabel(text) ? noteLabel(text) : signLabel(text))
