import { spelledOut } from '../pattern/name-class.js'
import { sameLevel } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'

/** The names of the elements that may come next, as far as the schema spells them out. */
export function expectedElements(pattern: Pattern): Set<string> {
  const names = new Set<string>()
  visit(pattern, first, (each) => {
    if (each.kind === 'element') for (const name of spelledOut(each.definition.names)) names.add(name)
  })
  return names
}

/** The attributes that may come. */
export function expectedAttributes(pattern: Pattern): Set<string> {
  const names = new Set<string>()
  visit(pattern, sameLevel, (each) => {
    if (each.kind === 'attribute') for (const name of spelledOut(each.names)) names.add(name)
  })
  return names
}

/** The allowed values and types of a value, as messages name them. */
export function expectedValues(pattern: Pattern): { values: string[]; types: string[] } {
  const values = new Set<string>()
  const types = new Set<string>()
  visit(pattern, sameLevel, (each) => {
    if (each.kind === 'value') values.add(each.printed)
    else if (each.kind === 'data') types.add(each.type.title)
  })
  return { values: [...values], types: [...types] }
}

/** The parts that may match what comes first. */
const first = (pattern: Pattern): readonly Pattern[] =>
  pattern.kind === 'group' && !pattern.left.nullable ? [pattern.left] : sameLevel(pattern)

/** Visits a pattern and what `parts` says are its parts, each once. */
function visit(
  pattern: Pattern,
  parts: (pattern: Pattern) => readonly Pattern[],
  see: (pattern: Pattern) => void,
  seen = new Set<number>(),
): void {
  if (seen.has(pattern.id)) return
  seen.add(pattern.id)
  see(pattern)
  for (const part of parts(pattern)) visit(part, parts, see, seen)
}
