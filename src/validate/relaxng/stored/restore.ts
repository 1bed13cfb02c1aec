import { NO_NAMESPACES } from '../datatype/datatype.js'
import type { Datatype } from '../datatype/datatype.js'
import { Datatypes } from '../datatype/datatypes.js'
import type { Compiled } from '../pattern/compiled.js'
import type { ElementDefinition, Pattern } from '../pattern/pattern.js'
import { Patterns } from '../pattern/patterns.js'
import { isSound } from './sound.js'
import { KINDS } from './stored-grammar.js'
import type { StoredGrammar } from './stored-grammar.js'

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
        const value = row[2] ?? type.parse(printed, NO_NAMESPACES)
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
