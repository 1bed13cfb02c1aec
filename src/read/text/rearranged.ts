import type { SourceFile } from '../../source/file.js'
import { takenFile } from '../../source/file.js'
import type { Span } from '../../source/position.js'
import { originOf } from '../plain-text.js'
import type { Origin } from '../plain-text.js'
import type { Unit } from './line.js'
import { isOfPage } from './line.js'

/** The notes at the foot of a page: from which unit to which, and where each of them begins. */
export interface Foot {
  readonly labels: readonly number[]
  readonly end: number
  /** The units of the next page with which the last of them goes on. */
  readonly carried?: Carried | undefined
  /** Its last line, if that stops in the middle of a phrase and nothing goes on with it for sure. */
  readonly cutShort?: Span | undefined
}

/** Units from one on, up to another. */
export interface Carried {
  readonly from: number
  readonly to: number
}

/** A text with the notes of its pages at the end, and where each of them begins there. */
export interface Rearranged {
  readonly file: SourceFile
  readonly starts: ReadonlySet<number>
  /** The last lines of notes whose rest was not found, in the file that they were taken from. */
  readonly cutShort: readonly Span[]
}

/** Moves the notes of pages behind the text, each with what is carried over to the next page. */
export function rearranged(file: SourceFile, all: readonly Unit[], feet: readonly Foot[]): Rearranged {
  const starts = new Set<number>()
  const places: Origin[] = []
  let text = ''
  const add = (start: number, end: number): void => {
    if (start >= end) return
    places.push({ at: text.length, source: start })
    text += file.text.slice(start, end)
  }
  let at = 0
  for (const { start, end } of takenOut(file, all, feet)) {
    add(at, start)
    at = Math.max(at, end)
  }
  const tail = Math.max(at, tailStart(file, all, feet.at(-1)!))
  add(at, tail)
  for (const { labels, end, carried } of feet)
    labels.forEach((label, index) => {
      const { start } = all[label]!
      text += '\n\n'
      if (index === 0) add(footStart(file, all, label), start)
      const rest = index === labels.length - 1 ? carried : undefined
      if (rest) add(footStart(file, all, rest.from), all[rest.from]!.start)
      starts.add(text.length)
      add(start, all[(labels[index + 1] ?? end) - 1]!.end)
      if (!rest) return
      text += '\n'
      add(all[rest.from]!.start, all[rest.to - 1]!.end)
    })
  add(tail, file.text.length)
  text += '\n'
  const cutShort = feet.flatMap((foot) => foot.cutShort ?? [])
  return {
    file: takenFile(text, { from: file, offset: (offset) => originOf(places, offset) }),
    starts,
    cutShort,
  }
}

/** Where the last page goes on below its notes: from there on, the text stays in place. */
function tailStart({ text }: SourceFile, all: readonly Unit[], { end }: Foot): number {
  let last = all.length
  while (last > end && all[last - 1]!.type === 'runningLine') last--
  if (last === all.length) return all.slice(end).every(isOfPage) ? 0 : text.length
  return all[last - 1]!.end
}

/** The stretches that are moved: the notes of pages and what is carried over. */
function takenOut(file: SourceFile, all: readonly Unit[], feet: readonly Foot[]): Span[] {
  return feet
    .flatMap(({ labels, end, carried }) => [
      { start: footStart(file, all, labels[0]!), end: all[end - 1]!.end },
      ...(carried ? [{ start: footStart(file, all, carried.from), end: all[carried.to - 1]!.end }] : []),
    ])
    .sort((a, b) => a.start - b.start)
}

/** Where the notes of a page begin, with any line drawn above them. */
function footStart({ text }: SourceFile, all: readonly Unit[], label: number): number {
  const { start } = all[label]!
  const gap = text.slice(all[label - 1]?.end ?? start, start)
  return start - gap.trimStart().length
}
