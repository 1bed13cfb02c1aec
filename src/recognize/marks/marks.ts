import type { Memo, Note } from '../../memo/ast.js'
import type { HyphenMark, NoteMarker, PageBreakMark } from '../../memo/annotation.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { alignNotes } from './align-notes.js'
import type { NoteAlignment } from './align-notes.js'
import { callsOfPages, countsOfPages } from './counts-anew.js'
import type { CountOfPage } from './counts-anew.js'
import { lexicon } from '../lexicon.js'
import { hyphens } from './hyphens.js'
import { CLEAR, SLASH_BEHIND } from './marker-candidate.js'
import type { MarkerCandidate } from './marker-candidate.js'
import { markerCandidates } from './note-candidates.js'
import { noteWords } from './note-words.js'
import { pageBreaks } from './page-breaks.js'
import { callsInNotes, withSecondCalls } from './second-calls.js'
import type { Calls, SecondCall } from './second-calls.js'
import { signMarkers } from './sign-markers.js'
import type { SignAlignment } from './sign-markers.js'
import type { Span } from '../../source/position.js'

/** The printed marks of a memo: what stands among the words without being one. */
export interface Marks {
  readonly pageBreaks: readonly PageBreakMark[]
  readonly hyphens: readonly HyphenMark[]
  readonly noteMarkers: readonly NoteMarker[]
  readonly secondCalls: readonly SecondCall[]
  /** The number that the marker of each note prints, or would print. */
  readonly noteNumbers: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Below this weight a pairing is a guess that an editor should see. */
const SURE = 3

export function recognizeMarks(file: SourceFile, memo: Memo, zoned: readonly ZonedPhrase[]): Marks {
  const known = lexicon(file.text)
  const pages = pageBreaks(file.text, zoned, known)
  const [counted, signed] = partedNotes(memo.notes)
  const signs = signedCalls(file, signed.notes, zoned)
  const isSigned = signed.notes.length > 0 && counted.notes.length === 0
  const numbers = isSigned ? NO_CALLS : countedCalls(file, counted.notes, zoned)
  const noteNumbers = new Array<number>(memo.notes.length)
  counted.indexes.forEach((note, index) => (noteNumbers[note] = numbers.numbers[index]!))
  signed.indexes.forEach((note, index) => (noteNumbers[note] = signs.numbers[index]!))
  const noteMarkers: NoteMarker[] = []
  const pair = ({ indexes, notes }: PartOfNotes, { markers }: NoteAlignment): void => {
    for (const [index, candidate] of markers.entries())
      if (candidate) noteMarkers.push(marker(candidate, indexes[index]!, printedSign(notes[index]!)))
  }
  pair(counted, numbers)
  pair(signed, signs)
  const broken: HyphenMark[] = []
  for (const { phrase } of zoned)
    if (phrase.lines.length > 1) for (const each of hyphens(file.text, phrase, known)) broken.push(each)
  return {
    pageBreaks: pages.breaks,
    hyphens: [...broken, ...pages.hyphens],
    noteMarkers,
    secondCalls: numbers.again,
    noteNumbers,
    diagnostics: [...numbers.diagnostics, ...signs.diagnostics],
  }
}

/** Some of the notes, and which of all they are. */
interface PartOfNotes {
  readonly notes: readonly Note[]
  readonly indexes: readonly number[]
}

/** The notes that numbers call, and those that signs or letters do: a text may have both. */
function partedNotes(all: readonly Note[]): [counted: PartOfNotes, signed: PartOfNotes] {
  const part = (isOf: (note: Note) => boolean): PartOfNotes => {
    const indexes = all.flatMap((note, index) => (isOf(note) ? [index] : []))
    return { notes: indexes.map((index) => all[index]!), indexes }
  }
  return [part((note) => printedSign(note) === undefined), part((note) => printedSign(note) !== undefined)]
}

const printedSign = ({ label }: Note): string | undefined => (/\d/.test(label) ? undefined : label)

/** How some notes are called, and what is amiss with it. */
interface ToldCalls extends Calls {
  readonly diagnostics: readonly Diagnostic[]
}

const NO_CALLS: ToldCalls = { numbers: [], markers: [], again: [], diagnostics: [] }

function countedCalls(file: SourceFile, notes: readonly Note[], zoned: readonly ZonedPhrase[]): ToldCalls {
  const printed = notes.map(({ label }) => Number(label))
  const highest = Math.max(printed.length + 1, printed.at(-1) ?? 0)
  const candidates = markerCandidates(file.text, zoned, highest, signOf(file.text, notes))
  const pages = countsOfPages(file, notes, candidates)
  if (pages) return callsByPages(file, notes, pages)
  const alignment = alignNotes(candidates, noteWords(file.text, notes), printed)
  const calls = withSecondCalls(file.text, candidates, alignment)
  return {
    numbers: calls.numbers,
    markers: calls.markers,
    again: [...calls.again, ...callsInNotes(file.text, notes, calls)],
    diagnostics: [...unpairedNotes(file, notes, alignment), ...unpairedMarkers(file, candidates, alignment)],
  }
}

/** The calls of notes that count from 1 on each page. */
function callsByPages(file: SourceFile, notes: readonly Note[], pages: readonly CountOfPage[]): ToldCalls {
  const calls = callsOfPages(file.text, pages)
  const markers = calls.flatMap((each) => each.markers)
  const numbers = calls.flatMap((each) => each.numbers)
  const beyond = calls.flatMap((each, page) => unpairedMarkers(file, pages[page]!.candidates, each))
  return {
    numbers,
    markers,
    again: calls.flatMap(({ again }) => again),
    diagnostics: [...unpairedNotes(file, notes, { numbers, markers }), ...beyond],
  }
}

function signedCalls(file: SourceFile, notes: readonly Note[], zoned: readonly ZonedPhrase[]): ToldCalls {
  const calls = signMarkers(file, notes, zoned)
  return {
    again: [],
    diagnostics: [...unpairedNotes(file, notes, calls), ...unpairedLetter(file, calls)],
    ...calls,
  }
}

/** The sign that the list of notes prints before its numbers, or that it prints one behind them. */
function signOf(source: string, [first]: readonly Note[]): string {
  if (first && /^\d+\/$/.test(source.slice(first.labelPlace.start, first.labelPlace.end).trim()))
    return SLASH_BEHIND
  const sign = first ? source.charAt(first.labelPlace.start) : ''
  return '[(/'.includes(sign) ? sign : ''
}

function marker(candidate: MarkerCandidate, note: number, sign: string | undefined): NoteMarker {
  const { start, end, number, weight, anchor } = candidate
  const cert = weight >= SURE ? 'high' : weight >= 1 ? 'medium' : 'low'
  const reason = `the number behind \`${anchor}\` may belong to the text; the notes count on with it`
  const doubt = cert === 'high' ? undefined : { reason }
  return {
    type: 'noteMarker',
    start,
    end,
    n: sign ?? String(number),
    note,
    rule: 'note-marker',
    cert,
    ...doubt,
  }
}

function unpairedNotes(file: SourceFile, notes: readonly Note[], { markers }: NoteAlignment): Diagnostic[] {
  return notes
    .filter((_, index) => !markers[index])
    .map((note) =>
      diagnose(file, note.labelPlace, {
        rule: 'note-without-marker',
        source: 'recognize',
        severity: 'warning',
        reason: `note \`${note.label}\` has no marker in the text; put its number behind the word that it explains (the note is kept at the end)`,
      }),
    )
}

/** What looks like the marker of one more note. */
const markerWithoutNote = (
  file: SourceFile,
  place: Span,
  printed: string,
  what: 'number' | 'letter',
): Diagnostic =>
  diagnose(file, place, {
    rule: 'marker-without-note',
    source: 'recognize',
    severity: 'warning',
    reason: `\`${printed}\` looks like a note marker, but the list at the end has no such note; add the note, or a space before the ${what}`,
  })

const unpairedLetter = (file: SourceFile, { beyond }: SignAlignment): Diagnostic[] =>
  beyond ? [markerWithoutNote(file, beyond, file.text.slice(beyond.start, beyond.end), 'letter')] : []

/** Digits glued to a word that continue the count of the notes, where the list has no such note. */
function unpairedMarkers(
  file: SourceFile,
  candidates: readonly MarkerCandidate[],
  { numbers }: NoteAlignment,
): Diagnostic[] {
  const next = (numbers.at(-1) ?? 0) + 1
  return candidates
    .filter(({ number, weight }) => number === next && weight >= CLEAR)
    .slice(0, 1)
    .map((candidate) => markerWithoutNote(file, candidate, String(candidate.number), 'number'))
}
