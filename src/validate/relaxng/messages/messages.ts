import { AttributeMessages } from './attributes.js'
import { ElementMessages } from './elements.js'
import { Lists } from './lists.js'
import { ValueMessages } from './values.js'

export interface MessageOptions {
  /** How many of all allowed names a message lists. */
  readonly most?: number
  /** Returns the line of an offset, for messages that refer to another place. */
  readonly lineOf?: (offset: number) => number
}

/** Writes the messages about mistakes: what was found, what was expected, what to do. */
export class Messages {
  readonly elements: ElementMessages
  readonly attributes: AttributeMessages
  readonly values: ValueMessages

  constructor({ most = 4, lineOf }: MessageOptions = {}) {
    const lists = new Lists(most)
    this.elements = new ElementMessages(lists, lineOf)
    this.attributes = new AttributeMessages(lists)
    this.values = new ValueMessages(lists)
  }
}
