import type { ValueContext } from '../datatype/datatype.js'
import { contains } from '../pattern/name-class.js'
import { parts } from '../pattern/pattern.js'
import type { Pattern, PatternOf } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'

/** Patterns by pattern and name. */
class Transitions {
  readonly #rows: (Map<string, Pattern> | undefined)[] = []

  get({ id }: Pattern, name: string): Pattern | undefined {
    return this.#rows[id]?.get(name)
  }

  set({ id }: Pattern, name: string, found: Pattern): Pattern {
    ;(this.#rows[id] ??= new Map<string, Pattern>()).set(name, found)
    return found
  }
}

/** The members of a choice, indexed by the names of the elements that they may begin with. */
class Starts {
  readonly #byName = new Map<string, Pattern[]>()
  /** Members that may begin with any element, as far as can be told without looking into them. */
  readonly #others: Pattern[] = []

  constructor(members: readonly Pattern[]) {
    for (const member of members) {
      if (member.kind === 'element' && member.definition.names.kind === 'name') {
        const { name } = member.definition.names
        const known = this.#byName.get(name)
        if (known) known.push(member)
        else this.#byName.set(name, [member])
      } else if (!startsNothing(member)) this.#others.push(member)
    }
  }

  of(name: string): readonly Pattern[] {
    const named = this.#byName.get(name)
    return named ? [...named, ...this.#others] : this.#others
  }
}

/** Patterns that contain no other pattern of the same level, except attributes. */
const isLeaf = ({ kind }: Pattern): boolean =>
  kind === 'empty' ||
  kind === 'text' ||
  kind === 'notAllowed' ||
  kind === 'element' ||
  kind === 'data' ||
  kind === 'value' ||
  kind === 'list'

/** Whether no element can match the pattern. */
const startsNothing = (pattern: Pattern): boolean =>
  pattern.kind === 'attribute' || (pattern.kind !== 'element' && isLeaf(pattern))

/**
 * Derivatives of patterns, after James Clark's algorithm: the pattern that must match the rest once a part has matched. Results that
 * depend only on names are kept for each pattern, so that the time for a document grows with the number of new situations.
 */
export class Derivatives {
  readonly #open = new Transitions()
  readonly #skip = new Transitions()
  readonly #attribute = new Transitions()
  readonly #starts = new Map<number, Starts>()
  readonly #withAttributes = new Map<number, boolean>()
  readonly #close = new Map<number, Pattern>()
  readonly #anyText = new Map<number, Pattern>()
  readonly #hasData = new Map<number, boolean>()

  constructor(readonly patterns: Patterns) {}

  /** After the name of a start tag: an `after(content, rest)` for each way in which the element fits. */
  open(pattern: Pattern, name: string): Pattern {
    if (pattern.kind === 'element') return this.#openElement(pattern, name)
    if (startsNothing(pattern)) return this.patterns.notAllowed
    return (
      this.#open.get(pattern, name) ??
      this.#open.set(
        pattern,
        name,
        this.#openNew(pattern, name, (each) => this.open(each, name), false),
      )
    )
  }

  /** Like `open`, but skips whatever is required before the element. */
  openLater(pattern: Pattern, name: string): Pattern {
    if (pattern.kind === 'element') return this.#openElement(pattern, name)
    if (startsNothing(pattern)) return this.patterns.notAllowed
    return (
      this.#skip.get(pattern, name) ??
      this.#skip.set(
        pattern,
        name,
        this.#openNew(pattern, name, (each) => this.openLater(each, name), true),
      )
    )
  }

  #openElement({ definition }: PatternOf<'element'>, name: string): Pattern {
    const { patterns } = this
    return contains(definition.names, name)
      ? patterns.after(definition.content(), patterns.empty)
      : patterns.notAllowed
  }

  #openNew(pattern: Pattern, name: string, open: (pattern: Pattern) => Pattern, late: boolean): Pattern {
    const { patterns } = this
    switch (pattern.kind) {
      case 'choice':
        return patterns.choice(...this.#mayStart(pattern, name).map(open))
      case 'oneOrMore':
        return this.behind(open(pattern.inner), (rest) => patterns.group(rest, patterns.optional(pattern)))
      case 'group': {
        const first = this.behind(open(pattern.left), (rest) => patterns.group(rest, pattern.right))
        return pattern.left.nullable || late ? patterns.choice(first, open(pattern.right)) : first
      }
      case 'interleave':
        return patterns.choice(
          this.behind(open(pattern.left), (rest) => patterns.interleave(rest, pattern.right)),
          this.behind(open(pattern.right), (rest) => patterns.interleave(pattern.left, rest)),
        )
      case 'after':
        return this.behind(open(pattern.left), (rest) => patterns.after(rest, pattern.right))
      default:
        return patterns.notAllowed
    }
  }

  /** The members of a choice that may begin with an element of a name: there can be hundreds. */
  #mayStart(choice: PatternOf<'choice'>, name: string): readonly Pattern[] {
    let starts = this.#starts.get(choice.id)
    if (!starts) this.#starts.set(choice.id, (starts = new Starts(choice.members)))
    return starts.of(name)
  }

  /** Changes the right side of every `after` in a choice. */
  behind(pattern: Pattern, change: (rest: Pattern) => Pattern): Pattern {
    if (pattern.kind === 'after') return this.patterns.after(pattern.left, change(pattern.right))
    if (pattern.kind === 'choice')
      return this.patterns.choice(...pattern.members.map((member) => this.behind(member, change)))
    return this.patterns.notAllowed
  }

  /** After the name of an attribute: `after(value, rest)`. */
  attributeName(pattern: Pattern, name: string): Pattern {
    const { patterns } = this
    if (pattern.kind === 'attribute')
      return contains(pattern.names, name)
        ? patterns.after(pattern.inner, patterns.empty)
        : patterns.notAllowed
    if (!this.#holdsAttributes(pattern)) return patterns.notAllowed
    return (
      this.#attribute.get(pattern, name) ??
      this.#attribute.set(pattern, name, this.#attributeNew(pattern, name))
    )
  }

  #attributeNew(pattern: Pattern, name: string): Pattern {
    const { patterns } = this
    const inner = (each: Pattern): Pattern => this.attributeName(each, name)
    switch (pattern.kind) {
      case 'choice':
        return patterns.choice(...pattern.members.map(inner))
      case 'oneOrMore':
        return this.behind(inner(pattern.inner), (rest) => patterns.group(rest, patterns.optional(pattern)))
      case 'group':
        return patterns.choice(
          this.behind(inner(pattern.left), (rest) => patterns.group(rest, pattern.right)),
          this.behind(inner(pattern.right), (rest) => patterns.group(pattern.left, rest)),
        )
      case 'interleave':
        return patterns.choice(
          this.behind(inner(pattern.left), (rest) => patterns.interleave(rest, pattern.right)),
          this.behind(inner(pattern.right), (rest) => patterns.interleave(pattern.left, rest)),
        )
      case 'after':
        return this.behind(inner(pattern.left), (rest) => patterns.after(rest, pattern.right))
      default:
        return patterns.notAllowed
    }
  }

  /** After an attribute's value; `pattern` is the result of `attributeName`. */
  attributeValue(pattern: Pattern, value: string, context: ValueContext): Pattern {
    if (pattern.kind === 'after')
      return this.matches(pattern.left, value, context) ? pattern.right : this.patterns.notAllowed
    if (pattern.kind === 'choice')
      return this.patterns.choice(
        ...pattern.members.map((member) => this.attributeValue(member, value, context)),
      )
    return this.patterns.notAllowed
  }

  /** Whether a value as a whole matches. */
  matches(pattern: Pattern, value: string, context: ValueContext): boolean {
    return (pattern.nullable && /^[ \t\r\n]*$/.test(value)) || this.text(pattern, value, context).nullable
  }

  /** Whether there are attributes in the pattern: most large content models have none. */
  #holdsAttributes(pattern: Pattern): boolean {
    if (pattern.kind === 'attribute') return true
    if (isLeaf(pattern)) return false
    const known = this.#withAttributes.get(pattern.id)
    if (known !== undefined) return known
    const found = parts(pattern).some((part) => this.#holdsAttributes(part))
    this.#withAttributes.set(pattern.id, found)
    return found
  }

  /** The right sides of all `after`s, whether or not the left sides are complete. */
  rest(pattern: Pattern): Pattern {
    if (pattern.kind === 'after') return pattern.right
    return pattern.kind === 'choice'
      ? this.patterns.choice(...pattern.members.map((member) => this.rest(member)))
      : this.patterns.notAllowed
  }

  /** After the end of a start tag, when no further attributes come. If `lenient`, missing attributes are forgiven. */
  close(pattern: Pattern, lenient = false): Pattern {
    if (!this.#holdsAttributes(pattern)) return pattern
    if (!lenient) {
      const known = this.#close.get(pattern.id)
      if (known) return known
    }
    const { patterns } = this
    const inner = (each: Pattern): Pattern => this.close(each, lenient)
    const closed = ((): Pattern => {
      switch (pattern.kind) {
        case 'attribute':
          return lenient ? patterns.empty : patterns.notAllowed
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
    })()
    if (!lenient) this.#close.set(pattern.id, closed)
    return closed
  }

  /** After an end tag. */
  end(pattern: Pattern): Pattern {
    if (pattern.kind === 'after') return pattern.left.nullable ? pattern.right : this.patterns.notAllowed
    return pattern.kind === 'choice'
      ? this.patterns.choice(...pattern.members.map((member) => this.end(member)))
      : this.patterns.notAllowed
  }

  /** After a text. If no data is expected, all texts have the same result. */
  text(pattern: Pattern, value: string, context: ValueContext): Pattern {
    if (this.#expectsData(pattern)) return this.#text(pattern, value, context)
    const known = this.#anyText.get(pattern.id)
    if (known) return known
    const found = this.#text(pattern, value, context)
    this.#anyText.set(pattern.id, found)
    return found
  }

  #expectsData(pattern: Pattern): boolean {
    const known = this.#hasData.get(pattern.id)
    if (known !== undefined) return known
    const found =
      pattern.kind === 'data' || pattern.kind === 'value' || pattern.kind === 'list'
        ? true
        : pattern.kind === 'choice'
          ? pattern.members.some((member) => this.#expectsData(member))
          : pattern.kind === 'group' || pattern.kind === 'interleave'
            ? this.#expectsData(pattern.left) || this.#expectsData(pattern.right)
            : pattern.kind === 'after'
              ? this.#expectsData(pattern.left)
              : pattern.kind === 'oneOrMore' && this.#expectsData(pattern.inner)
    this.#hasData.set(pattern.id, found)
    return found
  }

  #text(pattern: Pattern, value: string, context: ValueContext): Pattern {
    const { patterns } = this
    const inner = (each: Pattern): Pattern => this.text(each, value, context)
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
        return parsed !== undefined && pattern.type.equal(parsed, pattern.value)
          ? patterns.empty
          : patterns.notAllowed
      }
      case 'data':
        if (pattern.type.parse(value, context) === undefined) return patterns.notAllowed
        return pattern.except && this.matches(pattern.except, value, context)
          ? patterns.notAllowed
          : patterns.empty
      case 'list': {
        const words = value.split(/[ \t\r\n]+/).filter((word) => word !== '')
        return words.reduce((left, word) => this.text(left, word, context), pattern.inner).nullable
          ? patterns.empty
          : patterns.notAllowed
      }
      default:
        return patterns.notAllowed
    }
  }
}
