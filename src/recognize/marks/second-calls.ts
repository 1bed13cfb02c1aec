import type { CrossReference } from '../../memo/annotation.js'
import type { Note } from '../../memo/ast.js'
import { lastUpTo } from '../../source/halving.js'
import type { NoteAlignment } from './align-notes.js'
import { markerCandidates } from './note-candidates.js'
import { MARKED, CLEAR } from './marker-candidate.js'
import type { MarkerCandidate } from './marker-candidate.js'
import { greatest, grouped } from '../../source/many.js'

const WORD_OR_STOP = /[\p{Ll}.,;:!?”’)]/u

/** How notes are called: each at its marker, and again by those behind it. */
export interface Calls extends NoteAlignment {
  readonly again: readonly SecondCall[]
}

/** The marker that calls a note again. */
export interface SecondCall extends MarkerCandidate {
  /** Which note of this number it calls, counted from 1, where pages count from 1 again. */
  readonly nth?: number
}

/**
 * Markers that call a note again; where a note is called more than once, the first is its marker.
 *
 *     … had been there.² He said again that it was closed.²
 *                     ^ note 2                            ^ once more
 */
export function withSecondCalls(
  source: string,
  candidates: readonly MarkerCandidate[],
  { numbers, markers }: NoteAlignment,
): Calls {
  const sure = sureByNumber(source, candidates)
  const taken = new Set(markers.map((marker) => marker?.end))
  const again: MarkerCandidate[] = []
  let before = 0
  const firsts = markers.map((marker) => {
    if (!marker) return undefined
    const others = (sure.get(marker.number) ?? []).filter(
      ({ start, end }) => start >= before && !taken.has(end),
    )
    const first = others.find(({ start }) => start < marker.start) ?? marker
    before = first.end
    for (const each of [...others, marker]) if (each !== first && each.start >= first.end) again.push(each)
    return first
  })
  return { numbers, markers: firsts, again }
}

/** Most notes hold neither superscript digits nor any in brackets. */
const MAY_CALL = /[⁰¹²³⁴-⁹]|\[\^?\d/

/**
 * Numbers in superscript or brackets inside the words of a note, where they call another that the text has called:
 *
 *     3. He had written of it before.²
 *                                    ^ note 2 once more
 */
export function callsInNotes(
  source: string,
  notes: readonly Note[],
  { numbers, markers }: NoteAlignment,
): MarkerCandidate[] {
  const phrases = notes
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ place }) => MAY_CALL.test(source.slice(place.start, place.end)))
  if (phrases.length === 0) return []
  const called = new Set(numbers.filter((_, index) => markers[index]))
  const zoned = phrases.map((phrase) => ({ phrase, zone: 'paragraph' as const }))
  return markerCandidates(source, zoned, greatest(called)).filter(
    ({ start, number, weight }) =>
      weight >= MARKED &&
      called.has(number) &&
      number !== numbers[lastUpTo(notes.length, (index) => notes[index]!.place.start, start)],
  )
}

/** Candidates that are hardly anything but markers, by their numbers. */
function sureByNumber(
  source: string,
  candidates: readonly MarkerCandidate[],
): ReadonlyMap<number, readonly MarkerCandidate[]> {
  const isSure = ({ weight, start }: MarkerCandidate): boolean =>
    weight >= CLEAR && (weight >= MARKED || WORD_OR_STOP.test(source[start - 1]!))
  return grouped(candidates.filter(isSure), ({ number }) => number)
}

/** The second pointer to a note keeps its number as text. */
export function callAgain(
  source: string,
  { start, end, number, weight, anchor, nth = 1 }: SecondCall,
  documentId: string | undefined,
): CrossReference {
  const target = documentId === undefined ? undefined : `#${documentId}fn${number}${nth > 1 ? `-${nth}` : ''}`
  const space = source.slice(start, end).search(/\S/)
  const reason = `\`${number}\` behind \`${anchor}\` may be no marker: note ${number} is called before it`
  const doubt = weight >= MARKED ? { cert: 'high' as const } : { cert: 'medium' as const, reason }
  return {
    type: 'reference',
    start: start + space,
    end,
    canonical: `footnote ${number}`,
    target,
    toNote: true,
    rule: 'note-called-again',
    ...doubt,
  }
}
