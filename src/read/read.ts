import type { Block, Memo, Note } from '../memo/ast.js'
import { phrasesOfBlocks } from '../memo/phrases.js'
import { checkText } from '../source/decode.js'
import { diagnose, hasErrors } from '../source/diagnostic.js'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import { plainText } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { markupAsText } from './formats.js'
import { readBlocks } from './text/blocks.js'
import { movedNotes, withLabelledAtEnd } from './text/labelled-feet.js'
import { withCountsOfPagesAtEnd } from './text/counted-feet.js'
import { withNotesAtEnd } from './text/foot-notes.js'
import type { Rearranged } from './text/rearranged.js'
import type { PrintedText } from './text/foot-notes.js'
import { furniture } from './text/furniture.js'
import { partPages } from './text/part-pages.js'
import { lines } from './text/lines.js'
import { letterNotes } from './text/letter-notes.js'
import type { Unit } from './text/line.js'
import { withLoneMarkers } from './text/lone-markers.js'
import { isLoneNumber, withNumbersJoined, withNumbersParted } from './text/lone-numbers.js'
import { firstNote } from './text/first-note.js'
import { notesAtEnd } from './text/notes.js'
import type { NotesAtEnd } from './text/notes.js'
import { signNotes } from './text/sign-notes.js'
import { wrappingOf } from './text/margin.js'
import { continues } from './text/wrap.js'
import type { Wrapping } from './text/wrap.js'

/** Characters of the longest text that is read; encoding takes about a hundred bytes of memory for each. */
const LONGEST = 16_000_000

/** A memo, and the text that its places refer to: the file itself, or the file with the notes of its pages moved to the end. */
export interface Reading {
  readonly memo: Memo
  readonly file: SourceFile
}

/** Reads plain text as a memo: blocks and notes, each with its place. Text that is too long, empty or marked up gives no value. */
export function read(file: SourceFile): Result<Reading> {
  if (file.text.length > LONGEST) return { diagnostics: [tooLong(file)] }
  const checked = checkText(file)
  if (hasErrors(checked.diagnostics)) return { diagnostics: checked.diagnostics }
  const strange = markupAsText(file)
  if (hasErrors(strange)) return { diagnostics: strange }
  const found = printedUnits(file)
  if (found.all.length === 0) return { diagnostics: [emptyFile(file)] }
  const { value, diagnostics } = withNotesTogether(file, found)
  return { diagnostics: [...strange, ...diagnostics], ...(value && { value }) }
}

/** Reads a text whose notes may stand at the feet of its pages. */
function withNotesTogether(file: SourceFile, found: PrintedText): Result<Reading> {
  const counted = withCountsOfPagesAtEnd(file, found)
  if (counted) {
    const printed = { ...printedUnits(counted.file), firstNote: undefined }
    return withCutShort([counted], readUnits(counted.file, printed, counted.starts))
  }
  const atEnd = withNotesAtEnd(file, found)
  const again = atEnd && printedUnits(atEnd.file)
  // What would not be read as notes at the end stays at the foot of its page.
  const moved = again && areNotes(again, atEnd.starts) ? [atEnd] : []
  const [text, printed] = moved[0] && again ? [moved[0].file, again] : [file, found]
  const feet = withLabelledAtEnd(text, printed)
  return feet
    ? withCutShort([...moved, feet], readUnits(feet.file, printedUnits(feet.file), feet.starts))
    : withCutShort(moved, readUnits(text, printed))
}

/** Warns of notes that stop in the middle of a phrase at the foot of a page and whose rest was not found. */
function withCutShort(
  moved: readonly Rearranged[],
  { value, diagnostics }: Result<Reading>,
): Result<Reading> {
  const told = moved.flatMap(({ file, cutShort }) =>
    cutShort.map((line) =>
      diagnose(file.taken?.from ?? file, line, {
        rule: 'note-cut-short',
        source: 'read',
        severity: 'warning',
        reason:
          'a note stops here in the middle of a sentence; if it goes on overleaf, put the rest right below this line',
      }),
    ),
  )
  return { diagnostics: [...diagnostics, ...told], ...(value && { value }) }
}

/** Whether the units moved to the end are read as the numbered list there, or its last notes. */
const areNotes = ({ all, firstNote: start }: PrintedText, starts: ReadonlySet<number>): boolean =>
  start !== undefined && all.slice(0, start).every((unit) => !starts.has(unit.start))

/** The lines of a text and, apart from them, what belongs to its pages. */
function printedUnits(file: SourceFile): PrintedText {
  const printed = lines(plainText(file))
  const ofPages = furniture(printed)
  const wrapping = wrappingOf(printed.filter((line) => !ofPages.has(line) && !isLoneNumber(line.text)))
  const all = partPages(printed, ofPages, (line, before) => continues(before, line, wrapping))
  const joined = withNumbersJoined(all)
  const start = firstNote(joined, wrapping)
  return { all: start === undefined ? all : joined, wrapping, firstNote: start }
}

function readUnits(file: SourceFile, printed: PrintedText, moved?: ReadonlySet<number>): Result<Reading> {
  const { all, wrapping } = printed
  const { notes, bodyEnd, headings } = notesOf(printed, moved)
  const blocks = bodyOf(file, withNumbersParted(all.slice(0, bodyEnd)), notes, wrapping)
  const number = documentNumber(file, blocks)
  const memo: Memo = {
    type: 'memo',
    place: { start: 0, end: file.text.length },
    number,
    blocks,
    notes,
    notesHeadings: headings.map(({ start, end }) => ({ start, end })),
  }
  return { value: { memo, file }, diagnostics: headingFindings(file, blocks) }
}

/**
 * The notes at the end: notes with signs or letters above the numbered list, the list, and notes with signs or letters below it, or
 * moved there from the feet of pages.
 */
function notesOf({ all, wrapping, firstNote: start }: PrintedText, moved?: ReadonlySet<number>): NotesAtEnd {
  const labelled = (units: readonly Unit[]): NotesAtEnd | undefined =>
    signNotes(units, wrapping, start) ?? letterNotes(units, wrapping, start)
  const last = moved ? movedNotes(all, moved) : labelled(all)
  if (start === undefined || (last && last.bodyEnd <= start))
    return last ?? notesAtEnd(all, wrapping, undefined)
  const counted = notesAtEnd(last ? all.slice(0, last.bodyEnd) : all, wrapping, start)
  const above = labelled(all.slice(0, counted.bodyEnd))
  return {
    headings: [above, counted, last].flatMap((part) => part?.headings ?? []),
    notes: [...(above?.notes ?? []), ...counted.notes, ...(last?.notes ?? [])],
    bodyEnd: above?.bodyEnd ?? counted.bodyEnd,
  }
}

/** The blocks of the body. Markers on lines of their own join the words above, unless some would be lost. */
function bodyOf(
  file: SourceFile,
  units: readonly Unit[],
  notes: readonly Note[],
  wrapping: Wrapping,
): readonly Block[] {
  const marked = withLoneMarkers(units, notes)
  const blocks = readBlocks(file.text, marked, wrapping)
  if (marked === units || markersOf(blocks) === units.length - marked.length) return blocks
  return readBlocks(file.text, units, wrapping)
}

/** The number of marker lines in the phrases of some blocks. */
const markersOf = (blocks: readonly Block[]): number =>
  phrasesOfBlocks(blocks).reduce((sum, { phrase }) => sum + (phrase.markers?.length ?? 0), 0)

function documentNumber({ text }: SourceFile, blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.type === 'heading')
  if (!heading) return undefined
  const title = text.slice(heading.place.start, heading.place.end)
  const found = NUMBERED.exec(title) ?? CALLED_DOCUMENT.exec(title)
  return found?.[1]
}

const NUMBERED = /^\[?(\d{1,4}[A-Za-z]?(?=(?:\.\]?|\])\s)|\d{1,3}(?= \p{Lu}))/u
const CALLED_DOCUMENT = /^(?:Document|Doc\.) (\d{1,4}[A-Za-z]?)\.?\s/

function headingFindings(file: SourceFile, blocks: readonly Block[]): Diagnostic[] {
  // A letter begins with its greeting.
  if (blocks.some(({ type }) => type === 'heading' || type === 'salute')) return []
  const first = blocks[0]
  return [
    diagnose(file, first?.place, {
      rule: 'no-heading',
      source: 'read',
      severity: 'warning',
      reason:
        'the text begins without a heading such as `111. Memorandum of Conversation`; add it as the first line, or give "title" in the metadata',
    }),
  ]
}

function emptyFile(file: SourceFile): Diagnostic {
  return diagnose(
    file,
    { start: 0, end: 0 },
    {
      rule: 'empty-file',
      source: 'read',
      severity: 'error',
      reason: 'found no text, expected a memorandum; check that the right file was saved',
    },
  )
}

function tooLong(file: SourceFile): Diagnostic {
  return diagnose(file, undefined, {
    rule: 'limit-characters',
    source: 'read',
    severity: 'error',
    reason: `found ${file.text.length} characters, more than ${LONGEST}, the limit of one text; split the text into its documents`,
  })
}
