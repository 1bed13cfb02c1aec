import type { Datatype } from '../datatype/datatype.js'
import { Datatypes } from '../datatype/datatypes.js'
import type { TypeName } from '../datatype/datatypes.js'
import type { Compiled } from '../pattern/compiled.js'
import type { NameClass } from '../pattern/name-class.js'
import { Patterns } from '../pattern/patterns.js'
import type { ElementDefinition, Pattern } from '../pattern/pattern.js'

/**
 * A compiled schema as JSON: tables of numbers and names, no code. A pattern comes after its parts. The contents of elements are
 * restored when a document needs them, so that a large schema costs a small document little.
 */
export interface StoredGrammar {
  readonly types: readonly TypeName[]
  readonly names: readonly NameClass[]
  /** For each, the number of its kind, then the indexes of its parts in this table, or of types, names and elements in theirs. */
  readonly patterns: readonly StoredPattern[]
  /** For each element pattern, the indexes of its name class and of its content. */
  readonly elements: readonly (readonly [names: number, content: number])[]
  /** The index of the start pattern. */
  readonly start: number
}

type StoredPattern = readonly [kind: number, ...parts: (number | string)[]]

/** Their order is part of the stored form. */
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

/** Turns a compiled schema that passed the restrictions into data. */
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
        // The value of a qualified name needs its namespace; all others are parsed again from the printed text.
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

/** A table without duplicates. */
class Table<T> {
  readonly rows: T[] = []
  readonly #places = new Map<string, number>()

  constructor(private readonly keyOf: (row: T) => string) {}

  /** The index of a row, which is added if it is new. */
  place(row: T): number {
    const key = this.keyOf(row)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.rows.length)
    return this.rows.push(row) - 1
  }
}

/** Restores a stored schema; undefined if the data is damaged. */
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

  /** Equal patterns were stored once, so that the index of the row can be the id. */
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

/** Whether all indexes are within their tables, and patterns refer only to earlier ones. */
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
