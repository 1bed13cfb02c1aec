import { spelledOut } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'

/** The elements of which one must still come, whichever way the content goes on; empty if it may end here. */
export function owedElements(pattern: Pattern): Set<string> {
  if (pattern.nullable) return new Set()
  switch (pattern.kind) {
    case 'element':
      return new Set(spelledOut(pattern.definition.names))
    case 'choice':
      return union(pattern.members.map(owedElements))
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

/** The attributes that must come; of a choice, none if one of its members needs none. */
export function owedAttributes(pattern: Pattern): Set<string> {
  switch (pattern.kind) {
    case 'attribute':
      return new Set(spelledOut(pattern.names))
    case 'choice': {
      const each = pattern.members.map(owedAttributes)
      return each.some((names) => names.size === 0) ? new Set() : union(each)
    }
    case 'group':
    case 'interleave':
      return union([owedAttributes(pattern.left), owedAttributes(pattern.right)])
    case 'oneOrMore':
      return owedAttributes(pattern.inner)
    case 'after':
      return owedAttributes(pattern.left)
    default:
      return new Set()
  }
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> =>
  new Set(sets.flatMap((each) => [...each]))
