import { spelledOut } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'

/** The names of the elements that may come next; `anyName` if some pattern does not spell them out. */
export function expectedElements(pattern: Pattern): { names: Set<string>; anyName: boolean } {
  const names = new Set<string>()
  let anyName = false
  visit(pattern, (each) => {
    if (each.kind !== 'element') return
    const found = spelledOut(each.definition.names)
    if (found.length === 0) anyName = true
    for (const name of found) names.add(name)
  })
  return { names, anyName }
}

/** Visits the patterns that may match what comes first. */
function visit(pattern: Pattern, see: (pattern: Pattern) => void, seen = new Set<number>()): void {
  if (seen.has(pattern.id)) return
  seen.add(pattern.id)
  see(pattern)
  switch (pattern.kind) {
    case 'choice':
      for (const member of pattern.members) visit(member, see, seen)
      break
    case 'interleave':
      visit(pattern.left, see, seen)
      visit(pattern.right, see, seen)
      break
    case 'group':
      visit(pattern.left, see, seen)
      if (pattern.left.nullable) visit(pattern.right, see, seen)
      break
    case 'after':
      visit(pattern.left, see, seen)
      break
    case 'oneOrMore':
      visit(pattern.inner, see, seen)
      break
    default:
  }
}

/** The elements of which one must still come, whichever way the content goes on; empty if it may end here. */
export function owedElements(pattern: Pattern): Set<string> {
  if (pattern.nullable) return new Set()
  switch (pattern.kind) {
    case 'element':
      return new Set(spelledOut(pattern.definition.names))
    case 'choice':
      return new Set(pattern.members.flatMap((member) => [...owedElements(member)]))
    case 'group':
    case 'interleave': {
      const left = owedElements(pattern.left)
      return left.size > 0 ? left : owedElements(pattern.right)
    }
    case 'oneOrMore':
      return owedElements(pattern.inner)
    case 'after':
      return owedElements(pattern.left)
    default:
      return new Set()
  }
}

/** The attributes that may come, and those that must (`owed`). */
export function expectedAttributes(pattern: Pattern): { names: Set<string>; owed: Set<string> } {
  const names = new Set<string>()
  const seen = new Set<number>()
  const collect = (each: Pattern): void => {
    if (seen.has(each.id)) return
    seen.add(each.id)
    if (each.kind === 'attribute') for (const name of spelledOut(each.names)) names.add(name)
    else if (each.kind === 'choice') each.members.forEach(collect)
    else if (each.kind === 'group' || each.kind === 'interleave') [each.left, each.right].forEach(collect)
    else if (each.kind === 'after') collect(each.left)
    else if (each.kind === 'oneOrMore') collect(each.inner)
  }
  collect(pattern)
  return { names, owed: owedAttributes(pattern) }
}

/** The attributes that must come; of a choice, none if one of its members needs none. */
function owedAttributes(pattern: Pattern): Set<string> {
  switch (pattern.kind) {
    case 'attribute':
      return new Set(spelledOut(pattern.names))
    case 'choice': {
      const each = pattern.members.map(owedAttributes)
      return each.some((names) => names.size === 0) ? new Set() : new Set(each.flatMap((names) => [...names]))
    }
    case 'group':
    case 'interleave':
      return new Set([...owedAttributes(pattern.left), ...owedAttributes(pattern.right)])
    case 'oneOrMore':
      return owedAttributes(pattern.inner)
    case 'after':
      return owedAttributes(pattern.left)
    default:
      return new Set()
  }
}

/** The allowed values and types of a value, as messages name them. */
export function expectedValues(pattern: Pattern): { values: string[]; types: string[] } {
  const values = new Set<string>()
  const types = new Set<string>()
  const collect = (each: Pattern): void => {
    if (each.kind === 'value') values.add(each.printed)
    else if (each.kind === 'data') types.add(each.type.title)
    else if (each.kind === 'choice') each.members.forEach(collect)
    else if (each.kind === 'group' || each.kind === 'interleave') [each.left, each.right].forEach(collect)
    else if (each.kind === 'after') collect(each.left)
    else if (each.kind === 'oneOrMore' || each.kind === 'list') collect(each.inner)
  }
  collect(pattern)
  return { values: [...values], types: [...types] }
}
