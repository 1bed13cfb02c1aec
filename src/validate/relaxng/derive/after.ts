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

/**
 * What is left of a pattern once what `derive` looks for has begun in any of its parts; `notAllowed` for those that have none. A choice
 * and a group have ways of their own.
 */
export function inAnyPart(patterns: Patterns, pattern: Pattern, derive: (part: Pattern) => Pattern): Pattern {
  switch (pattern.kind) {
    case 'oneOrMore':
      return behind(patterns, derive(pattern.inner), (rest) =>
        patterns.group(rest, patterns.optional(pattern)),
      )
    case 'interleave':
      return patterns.choice(
        behind(patterns, derive(pattern.left), (rest) => patterns.interleave(rest, pattern.right)),
        behind(patterns, derive(pattern.right), (rest) => patterns.interleave(pattern.left, rest)),
      )
    case 'after':
      return behind(patterns, derive(pattern.left), (rest) => patterns.after(rest, pattern.right))
    default:
      return patterns.notAllowed
  }
}
