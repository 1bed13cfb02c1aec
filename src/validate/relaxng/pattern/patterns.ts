import type { Datatype } from '../datatype/datatype.js'
import { nameClassKey } from './name-class.js'
import type { NameClass } from './name-class.js'
import type { ElementDefinition, Pattern } from './pattern.js'

/** Makes patterns, each only once, in their simplest form. */
export class Patterns {
  #next: number
  readonly #known = new Map<string, Pattern>()
  readonly #ids = new WeakMap<object, number>()
  #objects = 0
  readonly empty: Pattern
  readonly notAllowed: Pattern
  readonly text: Pattern

  /** Ids below `reserved` belong to patterns that were restored from a stored grammar. */
  constructor(reserved = 0) {
    this.empty = { id: reserved, kind: 'empty', nullable: true }
    this.notAllowed = { id: reserved + 1, kind: 'notAllowed', nullable: false }
    this.text = { id: reserved + 2, kind: 'text', nullable: true }
    this.#next = reserved + 3
  }

  #once(key: string, make: (id: number) => Pattern): Pattern {
    const known = this.#known.get(key)
    if (known) return known
    const pattern = make(this.#next++)
    this.#known.set(key, pattern)
    return pattern
  }

  #object(thing: object): number {
    const known = this.#ids.get(thing)
    if (known !== undefined) return known
    this.#ids.set(thing, ++this.#objects)
    return this.#objects
  }

  choice(...given: readonly Pattern[]): Pattern {
    const allowed = given.filter(({ kind }) => kind !== 'notAllowed')
    if (allowed.length === 0) return this.notAllowed
    if (allowed.length === 1) return allowed[0]!
    const members = new Map<number, Pattern>()
    for (const each of allowed)
      for (const member of each.kind === 'choice' ? each.members : [each]) members.set(member.id, member)
    if (members.size === 1) return [...members.values()][0]!
    // `empty` adds nothing to a choice that is nullable without it.
    if (
      members.has(this.empty.id) &&
      [...members.values()].some(({ kind, nullable }) => kind !== 'empty' && nullable)
    ) {
      members.delete(this.empty.id)
      if (members.size === 1) return [...members.values()][0]!
    }
    const sorted = [...members.values()].sort((a, b) => a.id - b.id)
    return this.#once(`c${sorted.map(({ id }) => id).join(',')}`, (id) => ({
      id,
      kind: 'choice',
      members: sorted,
      nullable: sorted.some(({ nullable }) => nullable),
    }))
  }

  group(left: Pattern, right: Pattern): Pattern {
    if (left.kind === 'notAllowed' || right.kind === 'notAllowed') return this.notAllowed
    if (left.kind === 'empty') return right
    if (right.kind === 'empty') return left
    return this.#once(`g${left.id},${right.id}`, (id) => ({
      id,
      kind: 'group',
      left,
      right,
      nullable: left.nullable && right.nullable,
    }))
  }

  interleave(left: Pattern, right: Pattern): Pattern {
    if (left.kind === 'notAllowed' || right.kind === 'notAllowed') return this.notAllowed
    if (left.kind === 'empty') return right
    if (right.kind === 'empty') return left
    const [a, b] = left.id <= right.id ? [left, right] : [right, left]
    return this.#once(`i${a.id},${b.id}`, (id) => ({
      id,
      kind: 'interleave',
      left: a,
      right: b,
      nullable: a.nullable && b.nullable,
    }))
  }

  after(left: Pattern, right: Pattern): Pattern {
    if (left.kind === 'notAllowed' || right.kind === 'notAllowed') return this.notAllowed
    return this.#once(`a${left.id},${right.id}`, (id) => ({
      id,
      kind: 'after',
      left,
      right,
      nullable: false,
    }))
  }

  oneOrMore(inner: Pattern): Pattern {
    if (
      inner.kind === 'notAllowed' ||
      inner.kind === 'empty' ||
      inner.kind === 'text' ||
      inner.kind === 'oneOrMore'
    )
      return inner
    return this.#once(`+${inner.id}`, (id) => ({ id, kind: 'oneOrMore', inner, nullable: inner.nullable }))
  }

  list(inner: Pattern): Pattern {
    if (inner.kind === 'notAllowed') return inner
    return this.#once(`l${inner.id}`, (id) => ({ id, kind: 'list', inner, nullable: false }))
  }

  optional(inner: Pattern): Pattern {
    return this.choice(inner, this.empty)
  }

  data(type: Datatype, except?: Pattern): Pattern {
    return this.#once(`d${this.#object(type)},${except?.id ?? ''}`, (id) => ({
      id,
      kind: 'data',
      type,
      nullable: false,
      ...(except && { except }),
    }))
  }

  value(type: Datatype, value: unknown, printed: string): Pattern {
    // A printed qualified name may have different values, depending on its prefix.
    const meant = typeof value === 'string' ? value : ''
    return this.#once(`v${this.#object(type)},${printed} ${meant}`, (id) => ({
      id,
      kind: 'value',
      type,
      value,
      printed,
      nullable: false,
    }))
  }

  attribute(names: NameClass, inner: Pattern): Pattern {
    if (inner.kind === 'notAllowed') return inner
    return this.#once(`@${nameClassKey(names)},${inner.id}`, (id) => ({
      id,
      kind: 'attribute',
      names,
      inner,
      nullable: false,
    }))
  }

  element(definition: ElementDefinition): Pattern {
    return this.#once(`e${this.#object(definition)}`, (id) => ({
      id,
      kind: 'element',
      definition,
      nullable: false,
    }))
  }
}
