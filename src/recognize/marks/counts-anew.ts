import type { Note } from '../../memo/ast.js'
import type { SourceFile } from '../../source/file.js'
import { alignNotes } from './align-notes.js'
import type { MarkerCandidate } from './marker-candidate.js'
import { noteWords } from './note-words.js'
import { stretchesOfPages } from './page-notes.js'
import { withSecondCalls } from './second-calls.js'
import type { Calls } from './second-calls.js'

/** Notes that count from 1 on one page, and what may call them there. */
export interface CountOfPage {
  readonly notes: readonly Note[]
  readonly candidates: readonly MarkerCandidate[]
}

/** The notes of each page, where these count from 1 on several; else nothing. */
export function countsOfPages(
  file: SourceFile,
  notes: readonly Note[],
  candidates: readonly MarkerCandidate[],
): readonly CountOfPage[] | undefined {
  const firsts = notes.flatMap(({ label }, index) => (label === '1' ? [index] : []))
  if (firsts.length < 2 || firsts[0] !== 0) return undefined
  const stretches = stretchesOfPages(file, notes, candidates.at(-1)?.start)
  if (!stretches) return undefined
  const offset = file.taken!.offset
  let next = 0
  return firsts.map((first, index) => {
    const end = firsts[index + 1] ?? notes.length
    const [from, to] = [stretches[first]!.start, stretches[first]!.end]
    while (next < candidates.length && offset(candidates[next]!.start) <= from) next++
    const begin = next
    while (next < candidates.length && offset(candidates[next]!.start) < to) next++
    return { notes: notes.slice(first, end), candidates: candidates.slice(begin, next) }
  })
}

/** How the notes of each page are called on it; a note is called again on its own page alone. */
export function callsOfPages(source: string, pages: readonly CountOfPage[]): readonly Calls[] {
  /** How many notes of each number the pages before called. */
  const before = new Map<number, number>()
  return pages.map(({ notes, candidates }) => {
    const printed = notes.map(({ label }) => Number(label))
    const aligned = alignNotes(candidates, noteWords(source, notes), printed)
    const { numbers, markers, again } = withSecondCalls(source, candidates, aligned)
    markers.forEach((marker, index) => {
      if (marker) before.set(numbers[index]!, (before.get(numbers[index]!) ?? 0) + 1)
    })
    return { numbers, markers, again: again.map((each) => ({ ...each, nth: before.get(each.number)! })) }
  })
}
