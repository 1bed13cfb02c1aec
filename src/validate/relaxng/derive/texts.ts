import { isSpace } from '../datatype/datatype.js'
import type { ValueContext } from '../datatype/datatype.js'
import { sameLevel } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'

/** Derivatives by texts and values. */
export class Texts {
  readonly #afterAny = new Map<number, Pattern>()
  readonly #expecting = new Map<number, boolean>()

  constructor(private readonly patterns: Patterns) {}

  /** After a text. If no data is expected, all texts have the same result. */
  after(pattern: Pattern, value: string, context: ValueContext): Pattern {
    if (this.expectsData(pattern)) return this.#derive(pattern, value, context)
    const known = this.#afterAny.get(pattern.id)
    if (known) return known
    const found = this.#derive(pattern, value, context)
    this.#afterAny.set(pattern.id, found)
    return found
  }

  /** Whether a value as a whole matches. */
  matches(pattern: Pattern, value: string, context: ValueContext): boolean {
    // Of hundreds of allowed values, those behind the right one need not be tried.
    if (pattern.kind === 'choice')
      return pattern.members.some((member) => this.matches(member, value, context))
    return (pattern.nullable && isSpace(value)) || this.after(pattern, value, context).nullable
  }

  /** Whether a pattern expects a value rather than elements or any text. */
  expectsData(pattern: Pattern): boolean {
    const known = this.#expecting.get(pattern.id)
    if (known !== undefined) return known
    const { kind } = pattern
    const found =
      kind === 'data' ||
      kind === 'value' ||
      kind === 'list' ||
      sameLevel(pattern).some((part) => this.expectsData(part))
    this.#expecting.set(pattern.id, found)
    return found
  }

  #emptyIf(matches: boolean): Pattern {
    return matches ? this.patterns.empty : this.patterns.notAllowed
  }

  #derive(pattern: Pattern, value: string, context: ValueContext): Pattern {
    const { patterns } = this
    const inner = (part: Pattern): Pattern => this.after(part, value, context)
    switch (pattern.kind) {
      case 'text':
        return pattern
      case 'choice':
        return patterns.choice(...pattern.members.map(inner))
      case 'group': {
        const first = patterns.group(inner(pattern.left), pattern.right)
        return pattern.left.nullable ? patterns.choice(first, inner(pattern.right)) : first
      }
      case 'interleave':
        return patterns.choice(
          patterns.interleave(inner(pattern.left), pattern.right),
          patterns.interleave(pattern.left, inner(pattern.right)),
        )
      case 'oneOrMore':
        return patterns.group(inner(pattern.inner), patterns.optional(pattern))
      case 'after':
        return patterns.after(inner(pattern.left), pattern.right)
      case 'value': {
        const parsed = pattern.type.parse(value, context)
        return this.#emptyIf(parsed !== undefined && pattern.type.equal(parsed, pattern.value))
      }
      case 'data':
        return this.#emptyIf(
          pattern.type.parse(value, context) !== undefined &&
            !(pattern.except && this.matches(pattern.except, value, context)),
        )
      case 'list': {
        const words = value.split(/[ \t\r\n]+/).filter((word) => word !== '')
        return this.#emptyIf(
          words.reduce((left, word) => this.after(left, word, context), pattern.inner).nullable,
        )
      }
      default:
        return patterns.notAllowed
    }
  }
}
