import type { MarkerCandidate } from './note-candidates.js'

/** Which candidate is the marker of which note: `markers[i]` belongs to the i-th note of the list. */
export interface NoteAlignment {
  /** What the first marker prints: 0 in volumes whose source note is unnumbered, else 1, rarely 2. */
  readonly first: number
  readonly markers: readonly (MarkerCandidate | undefined)[]
}

/** What it costs to leave a note without its marker. */
const MISSING = 2.5

/**
 * Pairs markers and notes as one alignment: markers ascend through the text, so the heaviest
 * ascending chain of candidates wins, wherever it begins to count. Linear in the number of
 * candidates times the logarithm of the number of notes.
 */
export function alignNotes(candidates: readonly MarkerCandidate[], notes: number): NoteAlignment {
  const counts = STARTS.map(({ first, rare }) => {
    const { score, markers } = chain(candidates, first, notes)
    return { first, markers, score: score - rare }
  })
  const { first, markers } = counts.reduce((best, each) => (each.score > best.score ? each : best))
  return { first, markers }
}

/** Markers count from 1, from 0 below an unnumbered source note, rarely from 2 below a note of the chapter. */
const STARTS = [
  { first: 1, rare: 0 },
  { first: 0, rare: 0 },
  { first: 2, rare: 2 },
]

interface Link {
  readonly candidate: MarkerCandidate
  readonly previous: Link | undefined
  /** Weight of the chain up to here, as if no marker had been left out before the next. */
  readonly value: number
}

function chain(
  candidates: readonly MarkerCandidate[],
  first: number,
  notes: number,
): { score: number; markers: (MarkerCandidate | undefined)[] } {
  const best = new PrefixMaximum(notes + 1)
  let occupied = -1
  let waiting: { index: number; link: Link }[] = []
  for (const candidate of candidates) {
    const index = candidate.number - first
    if (index < 0 || index >= notes) continue
    // Candidates that share characters exclude each other: they see only what ended before them.
    if (candidate.start >= occupied) {
      for (const { index: at, link } of waiting) best.add(at + 1, link)
      waiting = []
    }
    const previous = best.upTo(index)
    const skipped = previous ? index - (previous.candidate.number - first) - 1 : index
    const value = (previous?.value ?? 0) - MISSING * skipped + candidate.weight + atHeading(candidate, index)
    waiting.push({ index, link: { candidate, previous, value: value } })
    occupied = Math.max(occupied, candidate.end)
  }
  for (const { index: at, link } of waiting) best.add(at + 1, link)
  return collect(best.final(notes, first), first, notes)
}

/** The first note nearly always hangs at the heading; no other candidate stands there so well. */
function atHeading(candidate: MarkerCandidate, index: number): number {
  return index === 0 && candidate.zone === 'heading' && candidate.closing ? 3 : 0
}

function collect(
  last: Link | undefined,
  first: number,
  notes: number,
): { score: number; markers: (MarkerCandidate | undefined)[] } {
  const markers = new Array<MarkerCandidate | undefined>(notes).fill(undefined)
  for (let link = last; link; link = link.previous) markers[link.candidate.number - first] = link.candidate
  const trailing = last ? notes - 1 - (last.candidate.number - first) : notes
  return { score: (last?.value ?? 0) - MISSING * trailing, markers }
}

/** Fenwick tree: the best link among those whose note lies before a given one. */
class PrefixMaximum {
  readonly #tree: (Link | undefined)[]
  readonly #all: Link[] = []

  constructor(size: number) {
    this.#tree = new Array<Link | undefined>(size + 1).fill(undefined)
  }

  add(at: number, link: Link): void {
    this.#all.push(link)
    for (let index = at; index < this.#tree.length; index += index & -index)
      if (better(link, this.#tree[index])) this.#tree[index] = link
  }

  upTo(at: number): Link | undefined {
    let found: Link | undefined
    for (let index = at; index > 0; index -= index & -index)
      if (better(this.#tree[index], found)) found = this.#tree[index]
    return found
  }

  final(notes: number, first: number): Link | undefined {
    let found: Link | undefined
    let score = -MISSING * notes
    for (const link of this.#all) {
      const total = link.value - MISSING * (notes - 1 - (link.candidate.number - first))
      if (total > score) [found, score] = [link, total]
    }
    return found
  }
}

/** Compares chains that end at different notes: what the longer one skipped or found is in its value. */
function better(a: Link | undefined, b: Link | undefined): boolean {
  if (!a) return false
  if (!b) return true
  return a.value + MISSING * a.candidate.number > b.value + MISSING * b.candidate.number
}
