import type { Span } from '../../../source/position.js'
import { localPart, namespaceOf } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'
import { expectedElements, expectedValues } from './expected.js'
import { calledByHabit, meant } from './likely.js'
import type { Lists } from './lists.js'
import { owedElements } from './owed.js'
import { quoted, written } from './written.js'

/** Messages about elements that are unknown, in a wrong place, or not complete. */
export class ElementMessages {
  /** `lineOf` returns the line of an offset, for messages that refer to another place. */
  constructor(
    private readonly lists: Lists,
    private readonly lineOf: ((offset: number) => number) | undefined,
  ) {}

  /** An element that the schema does not have. `pattern` is what may come there; `known` are all elements of the schema. */
  unknown(name: string, pattern: Pattern, known: readonly string[]): string {
    const local = localPart(name)
    const namesake = known.find((each) => localPart(each) === local)
    if (namesake !== undefined) {
      const [given, wanted] = [namespaceOf(name), namespaceOf(namesake)]
      const where = given === '' ? 'no namespace' : `the namespace \`${given}\``
      return `${quoted(name)} is in ${where}; write ${wanted === '' ? 'it without one' : `\`xmlns="${wanted}"\``}`
    }
    const here = [...expectedElements(pattern)].map(localPart)
    const guess = meant(local, here) ?? calledByHabit(local, known.map(localPart))
    return `${quoted(name)} is not an element of this schema; ${guess === undefined ? 'rename or delete it' : `did you mean \`${guess}\`?`}`
  }

  /** An element that should have come before its siblings, of which `first` is the first. */
  late(name: string, before: string, parent: string, first: Span): string {
    const line = this.lineOf?.(first.start)
    const where = line === undefined ? `to the beginning of ${quoted(parent)}` : `before line ${line}`
    return `${quoted(name)} cannot follow ${quoted(before)} in ${quoted(parent)}; move it ${where}`
  }

  /** An element that the schema has, but not at this place. */
  misplaced(name: string, before: string | undefined, parent: string | undefined, pattern: Pattern): string {
    const owed = owedElements(pattern)
    const place =
      before === undefined
        ? parent === undefined
          ? 'as the first element'
          : `at the beginning of ${quoted(parent)}`
        : `after ${quoted(before)}`
    if (owed.size > 0)
      return `found ${quoted(name)} ${place}, expected ${this.#listed(owed, name)}; insert that before it, or move ${quoted(name)}`
    const names = expectedElements(pattern)
    const where = parent === undefined ? '' : ` in ${quoted(parent)}`
    return names.size === 0
      ? `${quoted(name)} is not allowed${where}, which may contain no ${before === undefined ? '' : 'further '}elements here; move or delete it`
      : `${quoted(name)} is not allowed${where} ${place}; expected ${this.#listed(names, name)}; move, rename or delete it`
  }

  /** A message about an element in a wrong place, with the number of elements right behind it that are misplaced too. */
  andMore(message: string, count: number): string {
    return `${message} (and ${count} more after it)`
  }

  /** An element that ends before it is complete. */
  incomplete(name: string, pattern: Pattern): string {
    const owed = owedElements(pattern)
    if (owed.size > 0)
      return `${quoted(name)} is not complete: ${owed.size === 1 ? '' : 'one of '}${this.#listed(owed)} is missing; add it`
    const { values, types } = expectedValues(pattern)
    const wanted = values.length > 0 ? this.lists.of(values) : (types[0] ?? 'content')
    return `${quoted(name)} is empty, expected ${wanted}; add it`
  }

  #listed(names: ReadonlySet<string>, like?: string): string {
    return this.lists.of([...names].map(written), like === undefined ? undefined : localPart(like))
  }
}
