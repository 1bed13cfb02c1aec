import type { ValueContext } from '../datatype/datatype.js'
import { contains } from '../pattern/name-class.js'
import { isLeaf, parts } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'
import { behind, following, inAnyPart } from './after.js'
import type { Texts } from './texts.js'
import { Transitions } from './transitions.js'

/** Derivatives by attributes, and by the end of the start tag. */
export class Attributes {
  readonly #known = new Transitions()
  readonly #closed = new Map<number, Pattern>()
  readonly #holding = new Map<number, boolean>()

  constructor(
    private readonly patterns: Patterns,
    private readonly texts: Texts,
  ) {}

  /** After the name of an attribute: an `after(value, rest)` for each way in which it fits. */
  named(pattern: Pattern, name: string): Pattern {
    const { patterns } = this
    if (pattern.kind === 'attribute')
      return contains(pattern.names, name)
        ? patterns.after(pattern.inner, patterns.empty)
        : patterns.notAllowed
    if (!this.#holdsAttributes(pattern)) return patterns.notAllowed
    return this.#known.get(pattern, name) ?? this.#known.set(pattern, name, this.#derive(pattern, name))
  }

  #derive(pattern: Pattern, name: string): Pattern {
    const { patterns } = this
    const derive = (part: Pattern): Pattern => this.named(part, name)
    switch (pattern.kind) {
      case 'choice':
        return patterns.choice(...pattern.members.map(derive))
      case 'group':
        return patterns.choice(
          behind(patterns, derive(pattern.left), (rest) => patterns.group(rest, pattern.right)),
          behind(patterns, derive(pattern.right), (rest) => patterns.group(pattern.left, rest)),
        )
      default:
        return inAnyPart(patterns, pattern, derive)
    }
  }

  /** After the value of an attribute; `pattern` is the result of `named`. */
  valued(pattern: Pattern, value: string, context: ValueContext): Pattern {
    return following(this.patterns, pattern, (left) => this.texts.matches(left, value, context))
  }

  /** After the last attribute. */
  closed(pattern: Pattern): Pattern {
    if (!this.#holdsAttributes(pattern)) return pattern
    const known = this.#closed.get(pattern.id)
    if (known) return known
    const closed = this.#close(pattern, this.patterns.notAllowed, (part) => this.closed(part))
    this.#closed.set(pattern.id, closed)
    return closed
  }

  /** The same, as if there were all the attributes that are missing. */
  closedLeniently(pattern: Pattern): Pattern {
    if (!this.#holdsAttributes(pattern)) return pattern
    return this.#close(pattern, this.patterns.empty, (part) => this.closedLeniently(part))
  }

  /** A pattern with something in place of its attributes. */
  #close(pattern: Pattern, attribute: Pattern, inner: (part: Pattern) => Pattern): Pattern {
    const { patterns } = this
    switch (pattern.kind) {
      case 'attribute':
        return attribute
      case 'choice':
        return patterns.choice(...pattern.members.map(inner))
      case 'group':
        return patterns.group(inner(pattern.left), inner(pattern.right))
      case 'interleave':
        return patterns.interleave(inner(pattern.left), inner(pattern.right))
      case 'oneOrMore':
        return patterns.oneOrMore(inner(pattern.inner))
      case 'after':
        return patterns.after(inner(pattern.left), pattern.right)
      default:
        return pattern
    }
  }

  /** Whether there are attributes in the pattern: most large content models have none. */
  #holdsAttributes(pattern: Pattern): boolean {
    if (pattern.kind === 'attribute') return true
    if (isLeaf(pattern)) return false
    const known = this.#holding.get(pattern.id)
    if (known !== undefined) return known
    const found = parts(pattern).some((part) => this.#holdsAttributes(part))
    this.#holding.set(pattern.id, found)
    return found
  }
}
