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
  readonly startTags: StartTags
  /** By start tags, skipping whatever is required before the element. */
  readonly lateStartTags: StartTags
  readonly attributes: Attributes
  readonly texts: Texts

  constructor(private readonly patterns: Patterns) {
    this.startTags = new StartTags(patterns, false)
    this.lateStartTags = new StartTags(patterns, true)
    this.texts = new Texts(patterns)
    this.attributes = new Attributes(patterns, this.texts)
  }

  /** After an end tag. */
  end(pattern: Pattern): Pattern {
    return following(this.patterns, pattern, isNullable)
  }

  /** After an end tag, or an attribute's value, whether or not what came before it was complete. */
  rest(pattern: Pattern): Pattern {
    return following(this.patterns, pattern, always)
  }
}

const isNullable = ({ nullable }: Pattern): boolean => nullable
const always = (): boolean => true
