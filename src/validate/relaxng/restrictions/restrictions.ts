import { overlap } from '../pattern/name-class.js'
import type { NameClass } from '../pattern/name-class.js'
import { parts } from '../pattern/pattern.js'
import type { ElementDefinition, Pattern } from '../pattern/pattern.js'
import type { Compiled } from '../pattern/compiled.js'
import { addAll, greatest } from '../../../source/many.js'

/** A restriction of section 7 of the specification that a schema breaks, and the element pattern where it does. */
export interface Broken {
  readonly message: string
  readonly definition: ElementDefinition | undefined
}

/** The first restriction that a compiled schema breaks; undefined if it is correct. */
export function restrictions({ start }: Compiled): Broken | undefined {
  const startProblem = startContains(start)
  if (startProblem !== undefined) return { message: startProblem, definition: undefined }
  const seen = new Set<ElementDefinition>()
  const memory = new Memory()
  const waiting = elementsIn(start)
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    if (seen.has(definition)) continue
    seen.add(definition)
    const content = definition.content()
    const message =
      contexts(content, memory.contexts) ??
      (contentType(content, memory.types) === undefined
        ? 'a value is combined with elements or text; make it the whole content'
        : undefined) ??
      attributes(content, memory) ??
      (memory.holdsInterleave(content) ? interleaves(content, memory) : undefined)
    if (message !== undefined) return { message, definition }
    addAll(waiting, elementsIn(content))
  }
  return undefined
}

/** Results for patterns that were checked before: the elements of a schema share most of them. */
class Memory {
  readonly contexts = new Set<string>()
  readonly types = new Map<number, number | undefined>()
  readonly attributes = new Map<number, ReadonlySet<NameClass>>()
  readonly elements = new Map<number, ReadonlySet<NameClass>>()
  readonly texts = new Map<number, ReadonlySet<NameClass>>()
  readonly #interleaves = new Map<number, boolean>()

  holdsInterleave(pattern: Pattern): boolean {
    const known = this.#interleaves.get(pattern.id)
    if (known !== undefined) return known
    const found = pattern.kind === 'interleave' || parts(pattern).some((part) => this.holdsInterleave(part))
    this.#interleaves.set(pattern.id, found)
    return found
  }
}

function elementsIn(pattern: Pattern): ElementDefinition[] {
  const found: ElementDefinition[] = []
  const seen = new Set<number>()
  const visit = (each: Pattern): void => {
    if (seen.has(each.id)) return
    seen.add(each.id)
    if (each.kind === 'element') found.push(each.definition)
    else parts(each).forEach(visit)
  }
  visit(pattern)
  return found
}

function startContains(pattern: Pattern): string | undefined {
  if (pattern.kind === 'choice')
    return pattern.members.map(startContains).find((message) => message !== undefined)
  return pattern.kind === 'element' || pattern.kind === 'notAllowed'
    ? undefined
    : `\`start\` may contain elements only, not ${pattern.kind}; wrap it in an element`
}

/** Section 7.1: which patterns are not allowed inside which. */
function contexts(content: Pattern, seen: Set<string>): string | undefined {
  let problem: string | undefined
  const visit = (pattern: Pattern, inside: string): void => {
    const key = `${pattern.id} ${inside}`
    if (problem !== undefined || seen.has(key)) return
    seen.add(key)
    const { kind } = pattern
    const has = (context: string): boolean => inside.includes(context)
    const refuse = (where: string): void =>
      void (problem ??= `\`${kind}\` is not allowed in ${where}; move or delete it`)
    if (has('A') && (kind === 'element' || kind === 'attribute')) refuse('an `attribute`')
    if (has('L') && /^(?:element|attribute|text|interleave|list)$/.test(kind)) refuse('a `list`')
    if (has('X') && /^(?:element|attribute|text|interleave|list|group|oneOrMore|empty)$/.test(kind))
      refuse('the `except` of `data`')
    if (kind === 'attribute' && has('G')) refuse('a group or an interleave that may come more than once')
    if (kind === 'attribute' && !has('+') && infinite(pattern.names))
      problem ??= 'an attribute of any name must be inside `oneOrMore` or `zeroOrMore`; wrap it in one'
    const next =
      kind === 'attribute'
        ? `${inside}A`
        : kind === 'list'
          ? `${inside}L`
          : kind === 'data'
            ? `${inside}X`
            : kind === 'oneOrMore'
              ? `${inside}+`
              : (kind === 'group' || kind === 'interleave') && has('+')
                ? `${inside}G`
                : inside
    const unique = [...new Set(next)].sort().join('')
    for (const part of parts(pattern)) visit(part, unique)
  }
  visit(content, '')
  return problem
}

function infinite(names: NameClass): boolean {
  return (
    names.kind === 'anyName' ||
    names.kind === 'nsName' ||
    (names.kind === 'choice' && names.members.some(infinite))
  )
}

/** Section 7.2: 0 for empty, 1 for complex (elements, text), 2 for simple content (data); undefined for a forbidden mixture. */
function contentType(pattern: Pattern, known: Map<number, number | undefined>): number | undefined {
  if (known.has(pattern.id)) return known.get(pattern.id)
  const type = ((): number | undefined => {
    switch (pattern.kind) {
      case 'empty':
      case 'notAllowed':
        return 0
      case 'text':
      case 'element':
        return 1
      case 'value':
      case 'list':
        return 2
      case 'data':
        return pattern.except && contentType(pattern.except, known) === undefined ? undefined : 2
      case 'attribute':
        return contentType(pattern.inner, known) === undefined ? undefined : 0
      case 'choice': {
        const types = pattern.members.map((member) => contentType(member, known))
        return types.includes(undefined) ? undefined : greatest(types as number[])
      }
      case 'oneOrMore':
        return together(contentType(pattern.inner, known), contentType(pattern.inner, known))
      default:
        return together(contentType(pattern.left, known), contentType(pattern.right, known))
    }
  })()
  known.set(pattern.id, type)
  return type
}

/** The content type of a group. */
function together(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return a === 0 || b === 0 || (a === 1 && b === 1) ? Math.max(a, b) : undefined
}

/** Section 7.3: no attribute may occur twice. */
function attributes(content: Pattern, { attributes: known }: Memory): string | undefined {
  return pairwise(
    content,
    known,
    ['group', 'interleave'],
    (pattern) => (pattern.kind === 'attribute' ? pattern.names : undefined),
    'an attribute may occur twice; delete one of the two patterns',
  )
}

/** Section 7.4: the parts of an interleave contain different elements, and at most one of them text. */
function interleaves(content: Pattern, memory: Memory): string | undefined {
  const elements = pairwise(
    content,
    memory.elements,
    ['interleave'],
    (pattern) => (pattern.kind === 'element' ? pattern.definition.names : undefined),
    'both parts of an interleave may contain the same element; delete it from one',
  )
  return (
    elements ??
    pairwise(
      content,
      memory.texts,
      ['interleave'],
      (pattern) => (pattern.kind === 'text' ? { kind: 'anyName' } : undefined),
      'both parts of an interleave may contain text; delete it from one',
    )
  )
}

/** Returns `message` if the two sides of some pattern of these kinds have names in common. */
function pairwise(
  content: Pattern,
  known: Map<number, ReadonlySet<NameClass>>,
  kinds: readonly Pattern['kind'][],
  namesOf: (pattern: Pattern) => NameClass | undefined,
  message: string,
): string | undefined {
  let problem: string | undefined
  const collect = (pattern: Pattern): ReadonlySet<NameClass> => {
    const ready = known.get(pattern.id)
    if (ready) return ready
    const own = namesOf(pattern)
    const sides = pattern.kind === 'attribute' || pattern.kind === 'data' ? [] : parts(pattern).map(collect)
    if (kinds.includes(pattern.kind) && problem === undefined && meet(sides[0]!, sides[1]!)) problem = message
    const all = new Set(sides.flatMap((side) => [...side]))
    if (own) all.add(own)
    known.set(pattern.id, all)
    return all
  }
  collect(content)
  return problem
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
