import type { StartTag } from '../../../xml/events.js'
import type { Derivatives } from '../derive/derivatives.js'
import type { ElementMessages } from '../messages/elements.js'
import { owedElements } from '../messages/owed.js'
import type { Pattern } from '../pattern/pattern.js'
import type { Mistakes } from './mistakes.js'
import { enter } from './open-element.js'
import type { FirstChild, OpenElement } from './open-element.js'
import type { Validator } from './validator.js'

/** Finds out how elements fit at their places; where one does not, what the document would be like if that were corrected. */
export class Placement {
  readonly #derivatives: Derivatives

  constructor(
    private readonly validator: Validator,
    private readonly messages: ElementMessages,
    private readonly mistakes: Mistakes,
  ) {
    this.#derivatives = validator.derivatives
  }

  /** An element at its start tag. Inside one that the schema does not have, those that it has are still checked. */
  place(element: OpenElement, tag: StartTag, parent: OpenElement | undefined): void {
    const pattern = parent ? parent.content : this.validator.start
    if (!pattern) {
      this.#enterAnywhere(element, this.validator.anywhere(element.name))
      return
    }
    if (parent) parent.first ??= { name: element.name, place: tag.place, content: pattern }
    const opened = this.#derivatives.startTags.open(pattern, element.name)
    if (opened.kind === 'notAllowed') {
      this.#correct(element, tag, pattern, parent)
      return
    }
    if (parent) parent.displaced = undefined
    enter(element, opened)
  }

  /** Reports an element that does not fit, and goes on behind what it skips, or as if it were not there. */
  #correct(element: OpenElement, tag: StartTag, pattern: Pattern, parent: OpenElement | undefined): void {
    const { name } = element
    const known = this.validator.anywhere(name)
    if (!known) {
      // The element is probably meant to be what the parent would lack, which is then not reported.
      const message = this.messages.unknown(name, pattern, this.validator.elementNames)
      this.mistakes.report(message, tag.place, parent?.place)
      if (parent) parent.stranger = true
      element.resume = pattern
      return
    }
    if (!parent?.missed?.delete(name)) this.#displace(name, tag, parent, pattern)
    const later = this.#derivatives.lateStartTags.open(pattern, name)
    if (later.kind !== 'notAllowed') {
      if (parent) parent.missed = owedElements(pattern)
      enter(element, later)
      return
    }
    this.#enterAnywhere(element, known)
    element.resume = pattern
  }

  #enterAnywhere(element: OpenElement, known: Pattern | undefined): void {
    if (known) enter(element, this.#derivatives.startTags.open(known, element.name))
  }

  /** Reports a misplaced element if it is the first in a row; others are added to that report. */
  #displace(name: string, tag: StartTag, parent: OpenElement | undefined, pattern: Pattern): void {
    const row = parent?.displaced
    if (row) {
      row.more++
      this.mistakes.reword(row.report, this.messages.andMore(row.message, row.more))
      return
    }
    const message = this.#misplaced(name, parent, pattern)
    const report = this.mistakes.report(message, tag.place)
    if (parent) parent.displaced = { report, message, more: 0 }
  }

  #misplaced(name: string, parent: OpenElement | undefined, pattern: Pattern): string {
    const first = parent?.first
    return parent?.before !== undefined && first?.place && this.#fitsBefore(first, name)
      ? this.messages.late(name, parent.before, parent.name, first.place)
      : this.messages.misplaced(name, parent?.before, parent?.name, pattern)
  }

  /** Whether an element that came too late would fit before the first one. */
  #fitsBefore({ name: firstName, content }: FirstChild, name: string): boolean {
    const rest = this.#derivatives.rest(this.#derivatives.startTags.open(content, name))
    return this.#derivatives.startTags.open(rest, firstName).kind !== 'notAllowed'
  }
}
