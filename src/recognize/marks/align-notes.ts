import { grouped } from '../../source/many.js'
import { PrefixMaximum } from './chain.js'
import type { Link } from './chain.js'
import { CLEAR } from './marker-candidate.js'
import type { MarkerCandidate } from './marker-candidate.js'
import { namesAnchor, twins } from './note-words.js'
import type { NoteWords } from './note-words.js'

/** Which candidate is the marker of which note: `markers[i]` belongs to the i-th note of the list. */
export interface NoteAlignment {
  /** The number that the marker of each note prints, or would print. */
  readonly numbers: readonly number[]
  readonly markers: readonly (MarkerCandidate | undefined)[]
}

/** What it costs to leave a note without its marker. */
const MISSING = 2.5
/** What it costs to believe that the count repeats or leaves out a number. */
const IRREGULAR = 3
/** Pairings below this weight are reason enough to look for an irregular count. */
const WEAK = 1
/** How many places of an irregular count are tried; there are never many. */
const MOST_TRIED = 4

/** Markers count from 1, from 0 below an unnumbered source note, rarely from 2 below a note of the chapter. */
const STARTS = [
  { first: 1, rare: 0 },
  { first: 0, rare: 0 },
  { first: 2, rare: 2 },
]

interface Pairing extends NoteAlignment {
  readonly score: number
}

/**
 * Pairs markers and notes as one alignment: markers ascend through the text, so the heaviest ascending chain
 * of candidates wins, wherever it begins to count. Linear in the number of candidates times the logarithm of
 * the number of notes. `printed`: the numbers of the list.
 */
export function alignNotes(
  candidates: readonly MarkerCandidate[],
  notes: readonly NoteWords[],
  printed: readonly number[] = [],
): NoteAlignment {
  if (notes.length === 0) return { numbers: [], markers: [] }
  const counts = STARTS.map(({ first, rare }) => ({ numbers: notes.map((_, index) => first + index), rare }))
  // The list itself may begin further on, leave out a number or print one twice.
  const ownCount = printed.some((number, index) => number !== index + 1)
  if (ownCount) counts.unshift({ numbers: [...printed], rare: 0 })
  const regular = counts.map(({ numbers, rare }) => pair(candidates, notes, numbers, rare))
  const best = regular.reduce(heavier)
  if (doubtful(best).length === 0) return best
  const twice = printedTwice(candidates)
  return regular
    .flatMap((each) => irregular(each.numbers, notes, doubtful(each), twice))
    .map((numbers) => pair(candidates, notes, numbers, IRREGULAR))
    .reduce(heavier, best)
}

/** The first notes without a marker, or with a weak one. */
function doubtful({ markers }: Pairing): number[] {
  return markers
    .flatMap((marker, index) => (marker === undefined || marker.weight < WEAK ? [index] : []))
    .slice(0, MOST_TRIED)
}

const heavier = (best: Pairing, each: Pairing): Pairing => (each.score > best.score ? each : best)

/** Numbers that stand twice where hardly anything but a marker stands. */
function printedTwice(candidates: readonly MarkerCandidate[]): number[] {
  const seen = new Set<number>()
  const twice = new Set<number>()
  for (const { number, weight } of candidates)
    if (weight >= CLEAR) (seen.has(number) ? twice : seen).add(number)
  return [...twice].slice(0, MOST_TRIED)
}

/**
 * Counts in which a note that is printed twice keeps its number (1, 2, 3, 3, 4), two notes have one number, or one
 * number is left out.
 */
function irregular(
  numbers: readonly number[],
  notes: readonly NoteWords[],
  doubts: readonly number[],
  twice: readonly number[],
): (readonly number[])[] {
  const repeated = twins(notes)
    .slice(0, MOST_TRIED)
    .map(({ twin, index }) =>
      numbers.map((number, at) => (at < index ? number : at === index ? numbers[twin]! : number - 1)),
    )
  const shared = twice.map((double) => numbers.map((number) => (number <= double ? number : number - 1)))
  const leftOut = doubts.map((doubt) => numbers.map((number, at) => (at < doubt ? number : number + 1)))
  return [...repeated, ...shared, ...leftOut]
}

function pair(
  candidates: readonly MarkerCandidate[],
  notes: readonly NoteWords[],
  numbers: readonly number[],
  rare: number,
): Pairing {
  const indexes = indexesOf(numbers)
  const best = new PrefixMaximum(notes.length + 1, MISSING)
  let occupied = -1
  let waiting: Link[] = []
  for (const candidate of candidates) {
    // Candidates that share characters exclude each other: they see only what ended before them.
    if (candidate.start >= occupied) {
      for (const link of waiting) best.add(link)
      waiting = []
    }
    const own = indexes.get(candidate.number)
    if (!own) continue
    for (const index of own) {
      const previous = best.upTo(index)
      const skipped = previous ? index - previous.index - 1 : index
      const weight =
        candidate.weight + namesAnchor(notes[index]!, candidate.anchor) + atHeading(candidate, index)
      const value = (previous?.value ?? 0) - MISSING * skipped + weight
      waiting.push({ candidate, index, previous, value })
      occupied = Math.max(occupied, candidate.end)
    }
  }
  for (const link of waiting) best.add(link)
  const last = best.final(notes.length)
  const markers = new Array<MarkerCandidate | undefined>(notes.length).fill(undefined)
  for (let link = last; link; link = link.previous) markers[link.index] = link.candidate
  const trailing = last ? notes.length - 1 - last.index : notes.length
  return { numbers, markers, score: (last?.value ?? 0) - MISSING * trailing - rare }
}

/** The notes that print each number; two may share one. */
const indexesOf = (numbers: readonly number[]): ReadonlyMap<number, readonly number[]> =>
  grouped(numbers.keys(), (index) => numbers[index]!)

/** The first note nearly always hangs at the heading; no other candidate stands there so well. */
function atHeading(candidate: MarkerCandidate, index: number): number {
  return index === 0 && candidate.zone === 'heading' && candidate.closing ? 3 : 0
}
