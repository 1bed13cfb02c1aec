import { contains } from '../pattern/name-class.js'
import type { Pattern, PatternOf } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'
import { behind, inAnyPart } from './after.js'
import { Starts, startsNothing } from './starts.js'
import { Transitions } from './transitions.js'

/** Derivatives by the names of start tags. */
export class StartTags {
  readonly #known = new Transitions()
  readonly #starts = new Map<number, Starts>()

  /** If `late`, whatever is required before the element is skipped. */
  constructor(
    private readonly patterns: Patterns,
    private readonly late: boolean,
  ) {}

  /** An `after(content, rest)` for each way in which an element of the name fits. */
  open(pattern: Pattern, name: string): Pattern {
    if (pattern.kind === 'element') return this.#element(pattern, name)
    if (startsNothing(pattern)) return this.patterns.notAllowed
    return this.#known.get(pattern, name) ?? this.#known.set(pattern, name, this.#derive(pattern, name))
  }

  #element({ definition }: PatternOf<'element'>, name: string): Pattern {
    const { patterns } = this
    return contains(definition.names, name)
      ? patterns.after(definition.content(), patterns.empty)
      : patterns.notAllowed
  }

  #derive(pattern: Pattern, name: string): Pattern {
    const { patterns } = this
    const derive = (part: Pattern): Pattern => this.open(part, name)
    switch (pattern.kind) {
      case 'choice':
        return patterns.choice(...this.#startsOf(pattern).of(name).map(derive))
      case 'group': {
        const first = behind(patterns, derive(pattern.left), (rest) => patterns.group(rest, pattern.right))
        return pattern.left.nullable || this.late ? patterns.choice(first, derive(pattern.right)) : first
      }
      default:
        return inAnyPart(patterns, pattern, derive)
    }
  }

  #startsOf(choice: PatternOf<'choice'>): Starts {
    const known = this.#starts.get(choice.id)
    if (known) return known
    const starts = new Starts(choice.members)
    this.#starts.set(choice.id, starts)
    return starts
  }
}
