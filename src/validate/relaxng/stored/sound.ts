import { KINDS } from './stored-grammar.js'
import type { StoredGrammar, StoredPattern } from './stored-grammar.js'

/** Whether all indexes are within their tables, and patterns refer only to earlier ones. */
export function isSound({ types, names, patterns, elements, start }: StoredGrammar): boolean {
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
