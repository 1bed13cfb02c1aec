import type { TypeName } from '../datatype/datatypes.js'
import type { Compiled } from '../pattern/compiled.js'
import type { NameClass } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'
import { KINDS } from './stored-grammar.js'
import type { StoredGrammar, StoredPattern } from './stored-grammar.js'

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
