import type { Memo } from '../../memo/ast.js'
import type { HyphenMark, NoteMarker, PageBreakMark } from '../../memo/annotation.js'
import { phrasesOf } from '../../memo/phrases.js'
import type { ZonedPhrase } from '../../memo/phrases.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { alignNotes } from './align-notes.js'
import type { NoteAlignment } from './align-notes.js'
import { lexicon } from '../lexicon.js'
import { hyphens } from './hyphens.js'
import { markerCandidates } from './note-candidates.js'
import type { MarkerCandidate } from './note-candidates.js'
import { noteWords } from './note-words.js'
import { pageBreaks } from './page-breaks.js'
import { callsInNotes, withSecondCalls } from './second-calls.js'
import { signMarkers } from './sign-markers.js'
import type { SignAlignment } from './sign-markers.js'
import type { Span } from '../../source/position.js'

/** The printed marks of a memo: what stands among the words without being one. */
export interface Marks {
  readonly pageBreaks: readonly PageBreakMark[]
  readonly hyphens: readonly HyphenMark[]
  readonly noteMarkers: readonly NoteMarker[]
  readonly secondCalls: readonly MarkerCandidate[]
  /** The number that the marker of each note prints, or would print. */
  readonly noteNumbers: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Below this weight a pairing is a guess that an editor should see. */
const SURE = 3

export function recognizeMarks(
  file: SourceFile,
  memo: Memo,
  zoned: readonly ZonedPhrase[] = phrasesOf(memo),
): Marks {
  const known = lexicon(file.text)
  const pages = pageBreaks(file.text, zoned, known)
  const printed = memo.notes.map(({ label }) => Number(label))
  const highest = Math.max(printed.length + 1, printed.at(-1) ?? 0)
  const signs = signMarkers(file.text, memo, zoned)
  const candidates = signs ? [] : markerCandidates(file.text, zoned, highest, signOf(file.text, memo))
  const alignment = signs ?? alignNotes(candidates, noteWords(file.text, memo.notes), printed)
  const calls = withSecondCalls(file.text, candidates, alignment)
  return {
    pageBreaks: pages.breaks,
    hyphens: [...zoned.flatMap(({ phrase }) => hyphens(file.text, phrase, known)), ...pages.hyphens],
    noteMarkers: calls.markers.flatMap((candidate, note) =>
      candidate ? [marker(candidate, note, signs && memo.notes[note]!.label)] : [],
    ),
    secondCalls: signs ? calls.again : [...calls.again, ...callsInNotes(file.text, memo.notes, calls)],
    noteNumbers: alignment.numbers,
    diagnostics: [
      ...unpairedNotes(file, memo, alignment),
      ...(signs ? unpairedLetter(file, signs) : unpairedMarkers(file, candidates, alignment)),
    ],
  }
}

/** The sign that the list of notes prints before its numbers. */
function signOf(source: string, { notes: [first] }: Memo): string {
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

function unpairedNotes(file: SourceFile, memo: Memo, { markers }: NoteAlignment): Diagnostic[] {
  return memo.notes.flatMap((note, index) =>
    markers[index]
      ? []
      : diagnose(file, note.labelPlace, {
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
    .filter(({ number, weight }) => number === next && weight >= 4)
    .slice(0, 1)
    .map((candidate) => markerWithoutNote(file, candidate, String(candidate.number), 'number'))
}
