import type { Datatype } from './datatype.js'
import { Datatypes } from './datatypes.js'
import type { TypeName } from './datatypes.js'
import type { Compiled } from './compile.js'
import type { NameClass } from './name-class.js'
import { Patterns } from './pattern.js'
import type { ElementDefinition, Pattern } from './pattern.js'

/**
 * A compiled schema as JSON: tables of numbers and names, no code. Patterns stand behind their parts; the contents of
 * elements are made when a document needs them, so that a large schema costs a small document little.
 */
export interface StoredGrammar {
  readonly types: readonly TypeName[]
  readonly names: readonly NameClass[]
  /** The kind's number, then places of parts in this table, of types, names or elements in theirs. */
  readonly patterns: readonly StoredPattern[]
  /** The name class and the content of each element pattern. */
  readonly elements: readonly (readonly [names: number, content: number])[]
  readonly start: number
}

type StoredPattern = readonly [kind: number, ...parts: (number | string)[]]

const KINDS = [
  'empty',
  'notAllowed',
  'text',
  'choice',
  'interleave',
  'group',
  'oneOrMore',
  'list',
  'data',
  'value',
  'attribute',
  'element',
] as const

/** A compiled schema that passed the restrictions, as data. */
export function storeGrammar({ start, elements, types }: Compiled): StoredGrammar {
  const typeTable = new Table((type: TypeName) => JSON.stringify(type))
  const nameTable = new Table((names: NameClass) => JSON.stringify(names))
  const definitions = new Map(elements.map((definition, index) => [definition, index]))
  const patterns: StoredPattern[] = []
  const known = new Map<number, number>()

  const store = (pattern: Pattern): number => {
    const ready = known.get(pattern.id)
    if (ready !== undefined) return ready
    const row: StoredPattern = [KINDS.indexOf(pattern.kind as (typeof KINDS)[number]), ...partsOf(pattern)]
    known.set(pattern.id, patterns.length)
    return patterns.push(row) - 1
  }
  const partsOf = (pattern: Pattern): (number | string)[] => {
    switch (pattern.kind) {
      case 'choice':
        return pattern.members.map(store)
      case 'interleave':
      case 'group':
      case 'after':
        return [store(pattern.left), store(pattern.right)]
      case 'oneOrMore':
      case 'list':
        return [store(pattern.inner)]
      case 'data':
        return [
          typeTable.place(types.nameOf(pattern.type)),
          ...(pattern.except ? [store(pattern.except)] : []),
        ]
      case 'value':
        // A qualified name is known by its namespace only; all others are read again from what is printed.
        return [
          typeTable.place(types.nameOf(pattern.type)),
          pattern.printed,
          ...(typeof pattern.value === 'string' ? [pattern.value] : []),
        ]
      case 'attribute':
        return [nameTable.place(pattern.names), store(pattern.inner)]
      case 'element':
        return [definitions.get(pattern.definition)!]
      default:
        return []
    }
  }

  const rows = elements.map(({ names, content }): [number, number] => [
    nameTable.place(names),
    store(content()),
  ])
  return {
    elements: rows,
    start: store(start),
    patterns,
    types: typeTable.rows,
    names: nameTable.rows,
  }
}

/** Rows that stand once each. */
class Table<T> {
  readonly rows: T[] = []
  readonly #places = new Map<string, number>()

  constructor(private readonly keyOf: (row: T) => string) {}

  place(row: T): number {
    const key = this.keyOf(row)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.rows.length)
    return this.rows.push(row) - 1
  }
}

/** The schema of a stored grammar; undefined where the data cannot be one. */
export function restoreGrammar(stored: StoredGrammar): Compiled | undefined {
  if (!isSound(stored)) return undefined
  const types = new Datatypes()
  const patterns = new Patterns(stored.patterns.length)
  const made: (Pattern | undefined)[] = []
  const at = (place: number): Pattern => (made[place] ??= restorePattern(place))
  const elements = stored.elements.map(([names, content]): ElementDefinition => ({
    names: stored.names[names]!,
    content: () => at(content),
    place: undefined,
  }))
  const typeAt = (place: number): Datatype => {
    const { library, name, parameters } = stored.types[place]!
    return types.get(library, name, parameters)
  }

  /** Patterns were made once each, so that a row's number can be the id. */
  const restorePattern = (id: number): Pattern => {
    const [number, ...row] = stored.patterns[id]!
    const kind = KINDS[number]!
    const [first, second] = row as number[]
    switch (kind) {
      case 'choice': {
        const members = (row as number[]).map(at)
        return { id, kind, members, nullable: members.some(({ nullable }) => nullable) }
      }
      case 'interleave':
      case 'group': {
        const [left, right] = [at(first!), at(second!)]
        return { id, kind, left, right, nullable: left.nullable && right.nullable }
      }
      case 'oneOrMore':
        return { id, kind, inner: at(first!), nullable: at(first!).nullable }
      case 'list':
        return { id, kind, inner: at(first!), nullable: false }
      case 'data':
        return {
          id,
          kind,
          type: typeAt(first!),
          nullable: false,
          ...(second !== undefined && { except: at(second) }),
        }
      case 'value': {
        const type = typeAt(first!)
        const printed = row[1] as string
        const value = row[2] ?? type.parse(printed, { namespaceOf: () => undefined })
        return { id, kind, type, value, printed, nullable: false }
      }
      case 'attribute':
        return { id, kind, names: stored.names[first!]!, inner: at(second!), nullable: false }
      case 'element':
        return { id, kind, definition: elements[first!]!, nullable: false }
      default:
        return patterns[kind]
    }
  }
  return { patterns, types, elements, start: at(stored.start) }
}

/** Whether every number leads somewhere, and no pattern to itself. */
function isSound({ types, names, patterns, elements, start }: StoredGrammar): boolean {
  const within = (place: unknown, size: number): boolean =>
    typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < size
  const sound = ([kind, ...parts]: StoredPattern, at: number): boolean => {
    const [first, second] = parts
    switch (KINDS[kind]) {
      case undefined:
        return false
      case 'empty':
      case 'text':
      case 'notAllowed':
        return true
      case 'data':
        return within(first, types.length) && (second === undefined || within(second, at))
      case 'value':
        return within(first, types.length) && typeof second === 'string'
      case 'attribute':
        return within(first, names.length) && within(second, at)
      case 'element':
        return within(first, elements.length)
      default:
        return parts.every((part) => within(part, at))
    }
  }
  return (
    [types, names, patterns, elements].every(Array.isArray) &&
    patterns.every(sound) &&
    within(start, patterns.length) &&
    elements.every(([name, content]) => within(name, names.length) && within(content, patterns.length))
  )
}
