import { isMilestone } from '../memo/annotation.js'
import type { Annotation } from '../memo/annotation.js'
import type { Phrase } from '../memo/ast.js'
import type { Span } from '../source/position.js'
import { text } from '../xml/build.js'
import type { XmlNode } from '../xml/tree.js'
import { milestone, wrapper } from './inline.js'
import type { Wrapping } from './inline.js'
import type { State } from './state.js'

/**
 * The words of a phrase with their markup. Walks once over the phrase: text goes into the innermost
 * open element, a line end becomes one space, a mark becomes its milestone.
 */
export function encodePhrase(state: State, phrase: Phrase): XmlNode[] {
  const writer = new PhraseWriter(state, phrase)
  for (const annotation of within(state.annotations, phrase.place)) writer.write(annotation)
  return writer.finish()
}

/** An annotation whose words are being written, and the nodes around it that it becomes one of. */
interface Open {
  readonly annotation: Wrapping
  readonly end: number
  readonly around: XmlNode[]
}

/** Writes the words of a phrase, line after line. */
class PhraseWriter {
  #at: number
  #line = 0
  readonly #open: Open[] = []
  /** The nodes of what is innermost. */
  #nodes: XmlNode[] = []

  constructor(
    private readonly state: State,
    private readonly phrase: Phrase,
  ) {
    this.#at = phrase.place.start
  }

  write(annotation: Annotation): void {
    const { start, end } = annotation
    this.#writeTo(start)
    if (isMilestone(annotation)) {
      this.#nodes.push(...milestone(this.state, annotation))
      this.#skipTo(end)
    } else {
      this.#open.push({ annotation, end, around: this.#nodes })
      this.#nodes = []
    }
  }

  finish(): XmlNode[] {
    this.#writeTo(this.phrase.place.end)
    return this.#nodes
  }

  /** Writes the words up to an offset, and closes what ends before it. */
  #writeTo(offset: number): void {
    for (let last = this.#open.at(-1); last && last.end <= offset; last = this.#open.at(-1)) {
      this.#writeWords(last.end)
      last.around.push(wrapper(last.annotation, this.#nodes))
      this.#nodes = last.around
      this.#open.pop()
    }
    this.#writeWords(offset)
  }

  #writeWords(limit: number): void {
    const { state, phrase } = this
    while (this.#at < limit) {
      const line = phrase.lines[this.#line]!
      const end = Math.min(limit, line.end)
      if (this.#at < end) {
        state.account.keep(this.#at, end)
        this.#nodes.push(text(state.source.slice(this.#at, end), { start: this.#at, end }))
        this.#at = end
      }
      const next = phrase.lines[this.#line + 1]
      if (this.#at < line.end || !next || next.start > limit) return
      this.#nodes.push(text(' '))
      state.account.enter(this.#at, next.start, 'wrap', ' ')
      this.#skipTo(next.start)
    }
  }

  /** Goes on behind a mark; a line end inside the mark belongs to it. */
  #skipTo(offset: number): void {
    const { lines } = this.phrase
    this.#at = offset
    while (this.#line + 1 < lines.length && lines[this.#line + 1]!.start <= offset) this.#line++
  }
}

/** The annotations inside a span, found by halving. */
export function within(annotations: readonly Annotation[], { start, end }: Span): readonly Annotation[] {
  const found: Annotation[] = []
  for (let at = lowerBound(annotations, start); at < annotations.length; at++) {
    const annotation = annotations[at]!
    if (annotation.start >= end) break
    if (annotation.end <= end) found.push(annotation)
  }
  return found
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
