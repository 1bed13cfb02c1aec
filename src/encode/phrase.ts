import { isMilestone } from '../memo/annotation.js'
import type { Annotation } from '../memo/annotation.js'
import type { Phrase } from '../memo/ast.js'
import type { Span } from '../source/position.js'
import { text } from '../xml/build.js'
import type { XmlNode } from '../xml/tree.js'
import { milestone, wrapper } from './inline.js'
import type { State } from './state.js'
import { record } from './state.js'

interface Open {
  readonly annotation: Annotation | undefined
  readonly children: XmlNode[]
}

/**
 * The words of a phrase with their markup. Walks once over the phrase: text goes into the innermost
 * open element, a line end becomes one space, a mark becomes its milestone.
 */
export function encodePhrase(state: State, phrase: Phrase): XmlNode[] {
  const words = new WordWriter(state, phrase)
  const stack: Open[] = [{ annotation: undefined, children: [] }]
  const top = (): XmlNode[] => stack.at(-1)!.children
  const closeUpTo = (limit: number): void => {
    while (stack.length > 1 && stack.at(-1)!.annotation!.end <= limit) {
      words.writeTo(stack.at(-1)!.annotation!.end, top())
      const { annotation, children } = stack.pop()!
      top().push(wrapper(annotation!, children))
    }
  }
  for (const annotation of within(state.annotations, phrase.place)) {
    closeUpTo(annotation.start)
    words.writeTo(annotation.start, top())
    if (isMilestone(annotation)) {
      top().push(...milestone(state, annotation))
      words.skipTo(annotation.end)
    } else stack.push({ annotation, children: [] })
  }
  closeUpTo(phrase.place.end)
  words.writeTo(phrase.place.end, top())
  return stack[0]!.children
}

/** Writes the words of a phrase, line after line. */
class WordWriter {
  #at: number
  #line = 0

  constructor(
    private readonly state: State,
    private readonly phrase: Phrase,
  ) {
    this.#at = phrase.place.start
  }

  writeTo(limit: number, into: XmlNode[]): void {
    while (this.#at < limit) {
      const line = this.phrase.lines[this.#line]!
      const end = Math.min(limit, line.end)
      if (this.#at < end) into.push(text(this.state.source.slice(this.#at, end), { start: this.#at, end }))
      this.#at = Math.max(this.#at, end)
      const next = this.phrase.lines[this.#line + 1]
      if (this.#at < line.end || !next || next.start > limit) return
      into.push(text(' '))
      record(this.state, this.#at, next.start, 'wrap', ' ')
      this.skipTo(next.start)
    }
  }

  /** Goes on behind a mark; a line end inside the mark belongs to it. */
  skipTo(offset: number): void {
    this.#at = offset
    while (this.phrase.lines[this.#line + 1] && this.phrase.lines[this.#line + 1]!.start <= offset)
      this.#line++
  }
}

/** The annotations inside a span, found by halving. */
export function within(annotations: readonly Annotation[], { start, end }: Span): readonly Annotation[] {
  const first = lowerBound(annotations, start)
  let last = first
  while (last < annotations.length && annotations[last]!.start < end) last++
  return annotations.slice(first, last).filter((annotation) => annotation.end <= end)
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
