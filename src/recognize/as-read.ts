import type { Annotation, HyphenMark, PageBreakMark } from '../memo/annotation.js'
import { lastUpTo } from '../source/halving.js'
import type { Span } from '../source/position.js'
import { HYPHENS, LONGEST_WORD, isOfWord } from './marks/letters.js'

/** What parts a word in two without being one of its letters. */
type Joint = HyphenMark | PageBreakMark

/**
 * A text as it is read: words that the end of a line or page parts are whole.
 *
 *     Mr. Lund-        → Mr. Lundgren
 *     gren
 */
export class AsRead {
  readonly #joints: readonly Joint[]

  /** `annotations` are in reading order. */
  constructor(
    private readonly text: string,
    annotations: readonly Annotation[],
  ) {
    this.#joints = annotations.filter((each) => isJoint(each))
  }

  /** The words of a stretch of the text. */
  words({ start, end }: Span): string {
    const joints = this.#joints
    let words = ''
    let from = start
    for (let at = this.#from(start); at < joints.length && joints[at]!.start < end; at++) {
      const joint = joints[at]!
      if (joint.end <= from) continue
      words += this.text.slice(from, Math.max(from, joint.start))
      from = Math.min(joint.end, end)
    }
    return words + this.text.slice(from, end)
  }

  /** The words of an annotation; of a page mark, what is printed. */
  of(annotation: Annotation): string {
    const { start, end } = annotation
    return annotation.type === 'pageBreak'
      ? this.text.slice(start, end)
      : this.words(this.stretch(annotation))
  }

  /** What an annotation is about: of a hyphen, the word that it parts. */
  stretch({ type, start, end }: Annotation): Span {
    if (type !== 'hyphen') return { start, end }
    let to = end
    for (let at = this.#from(end); this.#joints[at] && this.#joints[at]!.start <= to; at++)
      to = Math.max(to, this.#joints[at]!.end)
    return { start: this.#wordEnd(start, -1), end: this.#wordEnd(to, 1) }
  }

  /** The first joint that may reach behind an offset. */
  #from(offset: number): number {
    return lastUpTo(this.#joints.length, (index) => this.#joints[index]!.start, offset)
  }

  /** Where the word around an offset ends on one side, no further away than a word is long. */
  #wordEnd(offset: number, step: 1 | -1): number {
    let at = offset
    while (Math.abs(at - offset) < LONGEST_WORD && this.#isOfWord(step > 0 ? at : at - 1)) at += step
    return at
  }

  #isOfWord(at: number): boolean {
    return isOfWord(this.text, at) || HYPHENS.includes(this.text.charAt(at) || ' ')
  }
}

const isJoint = (annotation: Annotation): annotation is Joint =>
  annotation.type === 'hyphen' || (annotation.type === 'pageBreak' && annotation.insideWord)
