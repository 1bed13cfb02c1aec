import type { Pattern } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'

/*
 * Inside a tag or a value, a pattern is an `after(left, right)` or a choice of several: `left` is what may still come inside,
 * `right` what may follow.
 */

/** Changes what may follow. */
export function behind(patterns: Patterns, pattern: Pattern, change: (rest: Pattern) => Pattern): Pattern {
  if (pattern.kind === 'after') return patterns.after(pattern.left, change(pattern.right))
  return pattern.kind === 'choice'
    ? patterns.choice(...pattern.members.map((member) => behind(patterns, member, change)))
    : patterns.notAllowed
}

/** What may follow where `isLeft` holds of what may still come inside. */
export function following(patterns: Patterns, pattern: Pattern, isLeft: (left: Pattern) => boolean): Pattern {
  if (pattern.kind === 'after') return isLeft(pattern.left) ? pattern.right : patterns.notAllowed
  return pattern.kind === 'choice'
    ? patterns.choice(...pattern.members.map((member) => following(patterns, member, isLeft)))
    : patterns.notAllowed
}
