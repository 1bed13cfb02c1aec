import type { ValueContext } from '../datatype/datatype.js'
import type { Pattern } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'
import { following } from './after.js'
import { Attributes } from './attributes.js'
import { StartTags } from './start-tags.js'
import { Texts } from './texts.js'

/**
 * Derivatives of patterns, after James Clark's algorithm: the pattern that must match the rest once a part has matched. Results that
 * depend only on names are kept for each pattern, so that the time for a document grows with the number of new situations.
 */
export class Derivatives {
  readonly #attributes: Attributes
  readonly #texts: Texts
  readonly #startTags: StartTags
  readonly #lateStartTags: StartTags

  constructor(private readonly patterns: Patterns) {
    this.#attributes = new Attributes(patterns)
    this.#texts = new Texts(patterns)
    this.#startTags = new StartTags(patterns, false)
    this.#lateStartTags = new StartTags(patterns, true)
  }

  /** After the name of a start tag: an `after(content, rest)` for each way in which the element fits. */
  open(pattern: Pattern, name: string): Pattern {
    return this.#startTags.open(pattern, name)
  }

  /** Like `open`, but skips whatever is required before the element. */
  openLater(pattern: Pattern, name: string): Pattern {
    return this.#lateStartTags.open(pattern, name)
  }

  /** After the name of an attribute: an `after(value, rest)` for each way in which it fits. */
  attributeName(pattern: Pattern, name: string): Pattern {
    return this.#attributes.named(pattern, name)
  }

  /** After an attribute's value; `pattern` is the result of `attributeName`. */
  attributeValue(pattern: Pattern, value: string, context: ValueContext): Pattern {
    const matches = (left: Pattern): boolean => this.#texts.matches(left, value, context)
    return following(this.patterns, pattern, matches)
  }

  /** After the end of a start tag, when no further attributes come. */
  close(pattern: Pattern): Pattern {
    return this.#attributes.closed(pattern)
  }

  /** The same, with missing attributes forgiven. */
  closeLeniently(pattern: Pattern): Pattern {
    return this.#attributes.closedLeniently(pattern)
  }

  /** After a text. */
  text(pattern: Pattern, value: string, context: ValueContext): Pattern {
    return this.#texts.after(pattern, value, context)
  }

  /** Whether a pattern expects a value rather than elements or any text. */
  expectsData(pattern: Pattern): boolean {
    return this.#texts.expectsData(pattern)
  }

  /** After an end tag. */
  end(pattern: Pattern): Pattern {
    return following(this.patterns, pattern, ({ nullable }) => nullable)
  }

  /** After an end tag, or an attribute's value, whether or not what came before it was complete. */
  rest(pattern: Pattern): Pattern {
    return following(this.patterns, pattern, () => true)
  }
}
