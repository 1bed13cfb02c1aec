import type { Annotation } from '../memo/annotation.js'
import type { Decision } from '../memo/decision.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { lastUpTo } from '../source/halving.js'
import { grouped } from '../source/many.js'
import type { Point } from '../source/position.js'
import { oneLine } from '../source/wording.js'
import { AsRead } from './as-read.js'
import { fitsSeveral } from './several-places.js'

/** How many lines words may have moved from where a correction says, if they stand more than once. */
const NEAR = 5
const LONGEST = 80

/** The words of an annotation as a decision names it. */
export const namedWords = (text: string): string => oneLine(text).slice(0, LONGEST)

/** How an annotation begins, as printed or as read, and which of all it is. */
interface Opening {
  readonly type: Annotation['type']
  readonly words: string
  readonly index: number
}

interface Target extends Point {
  readonly annotation: Annotation
}

/** The annotations of a file, to be found by what decisions say of them. */
export class DecisionTargets {
  readonly #openings: ReadonlyMap<Annotation['type'], readonly Opening[]>
  /** What was found for the same words before. */
  readonly #found = new Map<string, readonly Target[]>()

  /** `annotations` are in reading order. */
  constructor(
    private readonly file: SourceFile,
    private readonly annotations: readonly Annotation[],
  ) {
    const reading = new AsRead(file.text, annotations)
    const openings = annotations.flatMap((annotation, index): Opening[] => {
      const { type, start, end } = annotation
      const forms = new Set([namedWords(file.text.slice(start, end)), namedWords(reading.of(annotation))])
      return [...forms].map((words) => ({ type, words, index }))
    })
    openings.sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    this.#openings = grouped(openings, ({ type }) => type)
  }

  /** The annotation of a decision's kind that begins with its words and is nearest to its place; or why there is none. */
  find({ type, words, line, column }: Decision): Annotation | string {
    const places = this.#beginningWith(type, namedWords(words))
    if (places.length === 0) return 'matches nothing any more; correct its words or its type, or delete it'
    if (places.length === 1) return places[0]!.annotation
    if (line === undefined) return fitsSeveral(places)
    const away = (place: Point): number =>
      Math.abs(place.line - line) * 100_000 + Math.abs(place.column - (column ?? 0))
    const best = places.reduce((one, other) => (away(other) < away(one) ? other : one))
    if (Math.abs(best.line - line) > NEAR)
      return `matches nothing near line ${line} any more (the words stand in line ${best.line}); correct its \`line\`, or delete it`
    const rivals = places.filter((place) => place.line === best.line)
    if (column === undefined && rivals.length > 1) return fitsSeveral(rivals)
    return best.annotation
  }

  #beginningWith(type: Annotation['type'], words: string): readonly Target[] {
    const key = `${type} ${words}`
    const known = this.#found.get(key)
    if (known) return known
    const openings = this.#openings.get(type) ?? []
    const indexes = new Set<number>()
    const before = lastUpTo(openings.length, (at) => (openings[at]!.words < words ? 0 : 1), 0)
    for (let at = before; at < openings.length; at++)
      if (openings[at]!.words.startsWith(words)) indexes.add(openings[at]!.index)
      else if (at > before) break
    const found = [...indexes]
      .sort((a, b) => a - b)
      .map((index): Target => {
        const annotation = this.annotations[index]!
        return { annotation, ...locate(this.file, annotation.start) }
      })
    this.#found.set(key, found)
    return found
  }
}
