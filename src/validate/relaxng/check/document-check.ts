import type { Span } from '../../../source/position.js'
import type { StartTag, XmlHandler } from '../../../xml/events.js'
import { XML_NAMESPACE } from '../../../xml/tree.js'
import type { ValueContext } from '../datatype/datatype.js'
import type { Derivatives } from '../derive/derivatives.js'
import { Messages } from '../messages/messages.js'
import type { Pattern } from '../pattern/pattern.js'
import { AttributeCheck } from './attribute-check.js'
import { IdRegister } from './ids.js'
import { Mistakes } from './mistakes.js'
import type { Mistake } from './mistakes.js'
import { openElement } from './open-element.js'
import type { OpenElement } from './open-element.js'
import { Placement } from './placement.js'
import { QualifiedNames } from './qualified-names.js'
import { TextCheck } from './text-check.js'
import type { Validator } from './validator.js'

/**
 * Checks one document as it is read; its mistakes are complete at its end. After a mistake it goes on as if that were corrected in
 * the likeliest way, so that it is reported once.
 */
export class DocumentCheck implements XmlHandler {
  readonly #open: OpenElement[] = []
  readonly #found = new Mistakes()
  readonly #names = new QualifiedNames()
  readonly #derivatives: Derivatives
  readonly #placement: Placement
  readonly #attributes: AttributeCheck
  readonly #texts: TextCheck
  readonly #ids: IdRegister | undefined

  constructor(
    validator: Validator,
    private readonly messages = new Messages(),
  ) {
    const found = this.#found
    const context: ValueContext = { namespaceOf: (prefix) => this.#namespaceOf(prefix) }
    this.#derivatives = validator.derivatives
    this.#placement = new Placement(validator, messages.elements, found)
    this.#attributes = new AttributeCheck(validator.derivatives, messages, found, this.#names, context)
    this.#texts = new TextCheck(validator, messages.values, found, context)
    if (validator.checksIds) this.#ids = new IdRegister(found)
  }

  get mistakes(): readonly Mistake[] {
    return this.#found.found
  }

  start(tag: StartTag): void {
    const name = this.#names.of(tag.namespace, tag.name)
    const parent = this.#open.at(-1)
    if (parent) this.#texts.beforeTag(parent)
    const element = openElement(name, tag)
    this.#open.push(element)
    this.#placement.place(element, tag, parent)
    if (element.content) element.content = this.#attributes.check(tag, name, element.content)
    this.#ids?.check(tag)
  }

  text(value: string, place: Span | undefined): void {
    const element = this.#open.at(-1)
    if (!element?.content) return
    element.textPlace = element.text === undefined ? place : element.textPlace
    element.text = element.text === undefined ? value : element.text + value
  }

  end(place: Span | undefined): void {
    const element = this.#open.at(-1)!
    const rest = element.content && this.#leave(element, place)
    this.#open.pop()
    const parent = this.#open.at(-1)
    if (!parent) return
    parent.before = element.name
    if (parent.content) parent.content = element.resume ?? rest
  }

  /** What may follow an element; reports content that is not complete. */
  #leave(element: OpenElement, place: Span | undefined): Pattern {
    this.#texts.beforeEnd(element)
    const content = element.content!
    if (element.alone) {
      if (!content.nullable) this.#incomplete(element, content, place)
      return element.after!
    }
    const rest = this.#derivatives.end(content)
    if (rest.kind !== 'notAllowed') return rest
    this.#incomplete(element, content, place)
    return this.#derivatives.rest(content)
  }

  /** Reports incomplete content, unless a misplaced or unknown child was reported, which probably explains it. */
  #incomplete(
    { name, place, displaced, stranger }: OpenElement,
    content: Pattern,
    end: Span | undefined,
  ): void {
    if (!displaced && !stranger)
      this.#found.report(this.messages.elements.incomplete(name, content), end, place)
  }

  #namespaceOf(prefix: string): string | undefined {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const found = this.#open[at]!.prefixes?.get(prefix)
      if (found !== undefined) return found
    }
    return prefix === 'xml' ? XML_NAMESPACE : undefined
  }
}
