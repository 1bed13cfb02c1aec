import type { StartTag } from '../../../xml/events.js'
import type { XmlAttribute } from '../../../xml/tree.js'
import type { ValueContext } from '../datatype/datatype.js'
import type { Derivatives } from '../derive/derivatives.js'
import type { Messages } from '../messages/messages.js'
import type { Pattern } from '../pattern/pattern.js'
import { isDeclaration } from '../xmlns.js'
import type { Mistakes } from './mistakes.js'
import type { QualifiedNames } from './qualified-names.js'

/** Checks the attributes of start tags. */
export class AttributeCheck {
  constructor(
    private readonly derivatives: Derivatives,
    private readonly messages: Messages,
    private readonly mistakes: Mistakes,
    private readonly names: QualifiedNames,
    private readonly context: ValueContext,
  ) {}

  /** What may come inside an element after its start tag. */
  check({ attributes, place }: StartTag, element: string, opened: Pattern): Pattern {
    let pattern = opened
    for (const attribute of attributes)
      if (!isDeclaration(attribute)) pattern = this.#after(attribute, element, pattern, place)
    const closed = this.derivatives.attributes.closed(pattern)
    if (closed.kind !== 'notAllowed') return closed
    this.mistakes.report(this.messages.attributes.missing(element, pattern), place, place)
    return this.derivatives.attributes.closedLeniently(pattern)
  }

  #after(attribute: XmlAttribute, element: string, pattern: Pattern, tag: StartTag['place']): Pattern {
    const name = this.names.of(attribute.namespace, attribute.name)
    const place = attribute.place ?? tag
    const named = this.derivatives.attributes.named(pattern, name)
    if (named.kind === 'notAllowed') {
      this.mistakes.report(this.messages.attributes.unknown(name, element, pattern), place)
      return pattern
    }
    const valued = this.derivatives.attributes.valued(named, attribute.value, this.context)
    if (valued.kind !== 'notAllowed') return valued
    this.mistakes.report(this.messages.values.wrong(attribute.name, attribute.value, named), place, tag)
    return this.derivatives.rest(named)
  }
}
