import type { Span } from '../source/position.js'
import type { Annotation } from './annotation.js'

/** The annotations that lie inside a span; `annotations` ascend by start. */
export function within(annotations: readonly Annotation[], { start, end }: Span): readonly Annotation[] {
  const first = lowerBound(annotations, start)
  let last = first
  while (last < annotations.length && annotations[last]!.start < end) last++
  const found = annotations.slice(first, last)
  return found.every((annotation) => annotation.end <= end)
    ? found
    : found.filter((annotation) => annotation.end <= end)
}

function lowerBound(annotations: readonly Annotation[], start: number): number {
  let low = 0
  let high = annotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (annotations[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
