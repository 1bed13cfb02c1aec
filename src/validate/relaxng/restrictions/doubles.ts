import { overlap } from '../pattern/name-class.js'
import type { NameClass } from '../pattern/name-class.js'
import { parts } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'

/**
 * Sections 7.3 and 7.4: no attribute may occur twice; the parts of an interleave contain different elements, and at most one of
 * them text.
 */
export class Doubles {
  readonly #checks = [
    new SidesDiffer(
      ['group', 'interleave'],
      (pattern) => (pattern.kind === 'attribute' ? pattern.names : undefined),
      'an attribute may occur twice; delete one of the two patterns',
    ),
    new SidesDiffer(
      ['interleave'],
      (pattern) => (pattern.kind === 'element' ? pattern.definition.names : undefined),
      'both parts of an interleave may contain the same element; delete it from one',
    ),
    new SidesDiffer(
      ['interleave'],
      (pattern) => (pattern.kind === 'text' ? { kind: 'anyName' } : undefined),
      'both parts of an interleave may contain text; delete it from one',
    ),
  ]

  problem(content: Pattern): string | undefined {
    for (const check of this.#checks) {
      const problem = check.problem(content)
      if (problem !== undefined) return problem
    }
    return undefined
  }
}

/** Checks that the two sides of patterns of some kinds have no names in common. */
class SidesDiffer {
  readonly #names = new Map<number, ReadonlySet<NameClass>>()
  readonly #holding = new Map<number, boolean>()
  #met = false

  constructor(
    private readonly kinds: readonly Pattern['kind'][],
    private readonly namesOf: (pattern: Pattern) => NameClass | undefined,
    private readonly message: string,
  ) {}

  problem(content: Pattern): string | undefined {
    if (this.#holdsKind(content)) this.#collect(content)
    return this.#met ? this.message : undefined
  }

  /** Whether a pattern of these kinds is inside, so that there are two sides. */
  #holdsKind(pattern: Pattern): boolean {
    const known = this.#holding.get(pattern.id)
    if (known !== undefined) return known
    const found = this.kinds.includes(pattern.kind) || parts(pattern).some((part) => this.#holdsKind(part))
    this.#holding.set(pattern.id, found)
    return found
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
