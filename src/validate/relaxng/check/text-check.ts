import type { Span } from '../../../source/position.js'
import { isSpace } from '../datatype/datatype.js'
import type { ValueContext } from '../datatype/datatype.js'
import type { ValueMessages } from '../messages/values.js'
import type { Pattern } from '../pattern/pattern.js'
import type { Mistakes } from './mistakes.js'
import type { OpenElement } from './open-element.js'
import type { Validator } from './validator.js'

/** Checks the texts of elements. */
export class TextCheck {
  constructor(
    private readonly validator: Validator,
    private readonly messages: ValueMessages,
    private readonly mistakes: Mistakes,
    private readonly context: ValueContext,
  ) {}

  /** Checks the text before a start tag: white space between elements does not count. */
  beforeTag(element: OpenElement): void {
    const { content, text } = element
    if (text === undefined || !content) return
    element.text = undefined
    if (!isSpace(text)) this.#words(element, content, text)
  }

  /** Checks the text before the end of an element: one without text or children has the empty text. */
  beforeEnd(element: OpenElement): void {
    const { content, text = '', before, alone } = element
    if (!content) return
    element.text = undefined
    if (!isSpace(text)) this.#words(element, content, text)
    else if (before === undefined && !(alone && content.nullable)) {
      const { patterns, derivatives } = this.validator
      element.content = patterns.choice(content, derivatives.texts.after(content, text, this.context))
    }
  }

  #words(element: OpenElement, content: Pattern, text: string): void {
    const { derivatives } = this.validator
    const after = derivatives.texts.after(content, text, this.context)
    if (after.kind !== 'notAllowed') {
      element.content = after
      return
    }
    const isValue = derivatives.texts.expectsData(content)
    const message = isValue
      ? this.messages.wrongContent(element.name, text, content)
      : this.messages.textNotAllowed(text, element.name)
    this.mistakes.report(message, firstWords(text, element.textPlace))
    if (isValue) element.content = this.#asIfRight(content)
  }

  /** A pattern of data, as if its value had been right. */
  #asIfRight(pattern: Pattern): Pattern {
    const { patterns } = this.validator
    if (pattern.kind === 'after') return patterns.after(patterns.empty, pattern.right)
    return pattern.kind === 'choice' && pattern.members.some(({ kind }) => kind === 'after')
      ? patterns.choice(...pattern.members.map((member) => this.#asIfRight(member)))
      : patterns.empty
  }
}

/** The place of a text without the white space before it. */
function firstWords(text: string, place: Span | undefined): Span | undefined {
  if (!place) return undefined
  const lead = /^\s*/.exec(text)![0].length
  return { start: Math.min(place.start + lead, place.end), end: place.end }
}
