import type { NameClass } from '../pattern/name-class.js'
import { parts } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'

/**
 * Patterns around a pattern that forbid others inside: `A` an attribute, `L` a list, `X` the `except` of data, `+` one that may
 * come more than once, `G` a group or interleave inside that. Several are written in the order of the alphabet.
 */
type Around = string

/** Section 7.1: which patterns are not allowed inside which. */
export class Contexts {
  readonly #seen = new Set<string>()

  problem(content: Pattern, around: Around = ''): string | undefined {
    const key = `${content.id} ${around}`
    if (this.#seen.has(key)) return undefined
    this.#seen.add(key)
    const own = forbidden(content, around)
    if (own !== undefined) return own
    const inner = within(content, around)
    for (const part of parts(content)) {
      const problem = this.problem(part, inner)
      if (problem !== undefined) return problem
    }
    return undefined
  }
}

function forbidden(pattern: Pattern, around: Around): string | undefined {
  const { kind } = pattern
  const refused = (where: string): string => `\`${kind}\` is not allowed in ${where}; move or delete it`
  if (around.includes('A') && (kind === 'element' || kind === 'attribute')) return refused('an `attribute`')
  if (around.includes('L') && NOT_IN_LISTS.has(kind)) return refused('a `list`')
  if (around.includes('X') && NOT_IN_EXCEPT.has(kind)) return refused('the `except` of `data`')
  if (kind !== 'attribute') return undefined
  if (around.includes('G')) return refused('a group or an interleave that may come more than once')
  return !around.includes('+') && isInfinite(pattern.names)
    ? 'an attribute of any name must be inside `oneOrMore` or `zeroOrMore`; wrap it in one'
    : undefined
}

const NOT_IN_LISTS: ReadonlySet<Pattern['kind']> = new Set([
  'element',
  'attribute',
  'text',
  'interleave',
  'list',
])
const NOT_IN_EXCEPT: ReadonlySet<Pattern['kind']> = new Set([...NOT_IN_LISTS, 'group', 'oneOrMore', 'empty'])

/** What is around the parts of a pattern. */
function within({ kind }: Pattern, around: Around): Around {
  const own = kind === 'group' || kind === 'interleave' ? (around.includes('+') ? 'G' : '') : AROUND[kind]
  return own === undefined || own === '' || around.includes(own) ? around : [...around, own].sort().join('')
}

const AROUND: Readonly<Partial<Record<Pattern['kind'], Around>>> = {
  attribute: 'A',
  list: 'L',
  data: 'X',
  oneOrMore: '+',
}

const isInfinite = (names: NameClass): boolean =>
  names.kind === 'anyName' ||
  names.kind === 'nsName' ||
  (names.kind === 'choice' && names.members.some(isInfinite))
