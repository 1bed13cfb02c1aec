import { flow } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
import type { ZonedPhrase } from '../memo/phrases.js'
import { plainText } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'

/** A phrase, its zone, and its clean words. */
export interface FlowText extends ZonedPhrase {
  readonly flow: Flow
}

/** Every phrase without the marks inside it. Marks and phrases ascend, so one pass pairs them. */
export function flowTexts(
  file: SourceFile,
  phrases: readonly ZonedPhrase[],
  marks: readonly Span[],
): FlowText[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start)
  const source = plainText(file)
  let from = 0
  return phrases.map(({ phrase, zone, block, note }) => {
    const { start, end } = phrase.place
    while (from < ordered.length && ordered[from]!.end <= start) from++
    let to = from
    while (to < ordered.length && ordered[to]!.start < end) to++
    const own = from === to ? undefined : ordered.slice(from, to)
    const clean = flow(source, phrase, own, zone === 'dateline')
    return { phrase, zone, block, note, flow: clean }
  })
}
