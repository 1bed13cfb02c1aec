import { isMilestone } from '../memo/annotation.js'
import type { Annotation } from '../memo/annotation.js'
import type { Phrase } from '../memo/ast.js'
import { isClosedBehindMarker } from '../memo/marker-lines.js'
import { within } from '../memo/within.js'
import type { Span } from '../source/position.js'
import { text } from '../xml/build.js'
import type { XmlNode } from '../xml/tree.js'
import { milestone, wrapper } from './inline.js'
import type { Wrapping } from './inline.js'
import type { State } from './state.js'

/**
 * Encodes a phrase in one pass: text goes into the innermost open element, a line end becomes one space (or none before
 * the comma behind a marker), a mark becomes its milestone.
 */
export function encodePhrase(state: State, phrase: Phrase): XmlNode[] {
  const writer = new PhraseWriter(state, phrase)
  for (const annotation of within(state.annotations, phrase.place)) writer.write(annotation)
  return writer.finish()
}

/** An annotation whose words are being written, and the nodes around it that it becomes one of. */
interface Open {
  readonly annotation: Wrapping
  readonly around: XmlNode[]
  readonly outer: Open | undefined
}

const NONE: XmlNode[] = []

/** Writes the words of a phrase, line after line. */
class PhraseWriter {
  #at: number
  #line = 0
  #open: Open | undefined
  /** The nodes of what is innermost. */
  #nodes = NONE
  /** Where the last marker of a note ended. */
  #markerEnd = -1

  constructor(
    private readonly state: State,
    private readonly phrase: Phrase,
  ) {
    this.#at = phrase.place.start
  }

  write(annotation: Annotation): void {
    if (annotation.type === 'noteMarker') this.#joinMarkers(annotation)
    this.#writeTo(annotation.start)
    if (isMilestone(annotation)) {
      if (annotation.type === 'noteMarker') this.#markerEnd = annotation.end
      for (const node of milestone(this.state, annotation)) this.#add(node)
      this.#skipTo(annotation.end)
    } else {
      this.#open = { annotation, around: this.#nodes, outer: this.#open }
      this.#nodes = NONE
    }
  }

  /** A line end between two markers becomes no space: in print, nothing stands between them. */
  #joinMarkers({ start }: Span): void {
    const { lines } = this.phrase
    const next = lines[this.#line + 1]
    if (this.#markerEnd !== this.#at || this.#at !== lines[this.#line]?.end || next?.start !== start) return
    this.state.account.wrap(this.#at, start)
    this.#skipTo(start)
  }

  finish(): XmlNode[] {
    this.#writeTo(this.phrase.place.end)
    return this.#nodes
  }

  /** Writes the words up to an offset, and closes what ends before it. */
  #writeTo(offset: number): void {
    for (let last = this.#open; last && last.annotation.end <= offset; last = last.outer) {
      this.#writeWords(last.annotation.end)
      const element = wrapper(last.annotation, this.#nodes)
      this.#nodes = last.around
      this.#add(element)
      this.#open = last.outer
    }
    this.#writeWords(offset)
  }

  /** Most elements hold one node, and a list created with it takes no more memory than it needs. */
  #add(node: XmlNode): void {
    if (this.#nodes === NONE) this.#nodes = [node]
    else this.#nodes.push(node)
  }

  #writeWords(limit: number): void {
    const { state, phrase } = this
    while (this.#at < limit) {
      const line = phrase.lines[this.#line]!
      const end = Math.min(limit, line.end)
      if (this.#at < end) {
        state.account.keep(this.#at, end)
        this.#add(text(state.source.slice(this.#at, end), { start: this.#at, end }))
        this.#at = end
      }
      const next = phrase.lines[this.#line + 1]
      if (this.#at < line.end || !next || next.start > limit) return
      const gap = isClosedBehindMarker(state.source, phrase, line, next) ? '' : ' '
      if (gap !== '') this.#add(text(gap))
      state.account.wrap(this.#at, next.start, gap)
      this.#skipTo(next.start)
    }
  }

  /** Moves behind a mark, past any line end inside it. */
  #skipTo(offset: number): void {
    const { lines } = this.phrase
    this.#at = offset
    while (this.#line + 1 < lines.length && lines[this.#line + 1]!.start <= offset) this.#line++
  }
}
