import { nearest } from '../../../source/nearest.js'
import { localPart } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'
import { expectedAttributes } from './expected.js'
import type { Lists } from './lists.js'
import { owedAttributes } from './owed.js'
import { quoted, written } from './written.js'

/** Messages about attributes that are unknown or missing. */
export class AttributeMessages {
  constructor(private readonly lists: Lists) {}

  unknown(attribute: string, element: string, pattern: Pattern): string {
    const guess = likeliest(localPart(attribute), [...expectedAttributes(pattern)])
    return `${quoted(attribute)} is not an attribute of ${quoted(element)}; ${guess === undefined ? 'delete it' : `did you mean ${quoted(guess)}?`}`
  }

  missing(element: string, pattern: Pattern): string {
    const owed = owedAttributes(pattern)
    const wanted = owed.size > 0 ? owed : expectedAttributes(pattern)
    return `${quoted(element)} needs the attribute ${this.lists.of([...wanted].map(written))}; add it`
  }
}

/** The name with this local part, or with one that is spelled similarly. */
function likeliest(local: string, names: readonly string[]): string | undefined {
  const find = (part: string): string | undefined => names.find((name) => localPart(name) === part)
  const guess = find(local) === undefined ? nearest(local, names.map(localPart)) : local
  return guess === undefined ? undefined : find(guess)
}
