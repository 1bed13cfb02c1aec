import { overlap } from '../pattern/name-class.js'
import type { NameClass } from '../pattern/name-class.js'
import { parts } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'

/**
 * Sections 7.3 and 7.4: no attribute may occur twice; the parts of an interleave contain different elements, and at most one of
 * them text.
 */
export class Doubles {
  readonly #attributes = new SidesDiffer(
    ['group', 'interleave'],
    (pattern) => (pattern.kind === 'attribute' ? pattern.names : undefined),
    'an attribute may occur twice; delete one of the two patterns',
  )
  readonly #elements = new SidesDiffer(
    ['interleave'],
    (pattern) => (pattern.kind === 'element' ? pattern.definition.names : undefined),
    'both parts of an interleave may contain the same element; delete it from one',
  )
  readonly #texts = new SidesDiffer(
    ['interleave'],
    (pattern) => (pattern.kind === 'text' ? { kind: 'anyName' } : undefined),
    'both parts of an interleave may contain text; delete it from one',
  )
  readonly #interleaves = new Map<number, boolean>()

  problem(content: Pattern): string | undefined {
    const problem = this.#attributes.problem(content)
    if (problem !== undefined || !this.#holdsInterleave(content)) return problem
    return this.#elements.problem(content) ?? this.#texts.problem(content)
  }

  #holdsInterleave(pattern: Pattern): boolean {
    const known = this.#interleaves.get(pattern.id)
    if (known !== undefined) return known
    const found = pattern.kind === 'interleave' || parts(pattern).some((part) => this.#holdsInterleave(part))
    this.#interleaves.set(pattern.id, found)
    return found
  }
}

/** Checks that the two sides of patterns of some kinds have no names in common. */
class SidesDiffer {
  readonly #names = new Map<number, ReadonlySet<NameClass>>()
  #met = false

  constructor(
    private readonly kinds: readonly Pattern['kind'][],
    private readonly namesOf: (pattern: Pattern) => NameClass | undefined,
    private readonly message: string,
  ) {}

  problem(content: Pattern): string | undefined {
    this.#collect(content)
    return this.#met ? this.message : undefined
  }

  /** All names in a pattern. */
  #collect(pattern: Pattern): ReadonlySet<NameClass> {
    const known = this.#names.get(pattern.id)
    if (known) return known
    const own = this.namesOf(pattern)
    const isClosed = pattern.kind === 'attribute' || pattern.kind === 'data'
    const sides = isClosed ? [] : parts(pattern).map((part) => this.#collect(part))
    if (!this.#met && this.kinds.includes(pattern.kind)) this.#met = meet(sides[0]!, sides[1]!)
    const all = new Set(sides.flatMap((side) => [...side]))
    if (own) all.add(own)
    this.#names.set(pattern.id, all)
    return all
  }
}

function meet(a: ReadonlySet<NameClass>, b: ReadonlySet<NameClass>): boolean {
  const names = new Set<string>()
  const wide: NameClass[] = []
  for (const each of a) {
    if (each.kind === 'name') names.add(each.name)
    else wide.push(each)
  }
  for (const each of b) {
    if (each.kind === 'name' && names.has(each.name)) return true
    if (each.kind !== 'name' && [...a].some((other) => overlap(each, other))) return true
    if (wide.some((other) => overlap(each, other))) return true
  }
  return false
}
