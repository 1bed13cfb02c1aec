import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'
import { Entities, withoutDoctype } from './doctype.js'
import { readEvents } from './events.js'
import type { StartTag, XmlHandler } from './events.js'
import { LIMITS } from './limits.js'
import type { Limits } from './limits.js'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './tree.js'

/**
 * Parses XML into a tree with places. The file must be well-formed, have no document type declaration and stay within limits of
 * size and depth (unless `limits` says otherwise); if not, there is one diagnostic instead of a value. Never throws.
 */
export function parseXml(file: SourceFile, limits: Limits = LIMITS): Result<XmlDocument> {
  const builder = new TreeBuilder()
  const refused = readEvents(file, builder, limits)
  if (refused) return { diagnostics: [refused] }
  const { children, root, doctypePlace: declared } = builder
  const plain =
    declared && withoutDoctype(file.text, declared, new Entities(builder.declaration, limits.entities))
  return {
    value: { type: 'document', file, children, root: root!, ...(plain !== undefined && { plain }) },
    diagnostics: [],
  }
}

/** An element whose children and end tag are still to come. */
class GrowingElement implements XmlElement {
  readonly type = 'element'
  readonly name: string
  readonly localName: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: XmlNode[] = []
  readonly place?: Span
  endPlace?: Span

  constructor(tag: StartTag) {
    this.name = tag.name
    this.localName = tag.localName
    this.namespace = tag.namespace
    this.attributes = tag.attributes
    if (tag.place) this.place = tag.place
  }
}

class TreeBuilder implements XmlHandler {
  readonly children: XmlNode[] = []
  root: XmlElement | undefined
  declaration = ''
  doctypePlace: Span | undefined
  readonly #open: GrowingElement[] = []
  /** The children of the open element. */
  #siblings = this.children

  start(tag: StartTag): void {
    const element = new GrowingElement(tag)
    this.#siblings.push(element)
    this.root ??= element
    this.#open.push(element)
    this.#siblings = element.children
  }

  end(place: Span | undefined): void {
    const closed = this.#open.pop()!
    if (place) closed.endPlace = place
    this.#siblings = this.#open.at(-1)?.children ?? this.children
  }

  text(value: string, place: Span): void {
    this.#siblings.push({ type: 'text', value, place })
  }

  comment(value: string, place: Span): void {
    this.#siblings.push({ type: 'comment', value, place })
  }

  doctype(declaration: string, place: Span): void {
    this.declaration = declaration
    this.doctypePlace = place
  }

  instruction(target: string, value: string, place: Span): void {
    this.#siblings.push({ type: 'instruction', target, value, place })
  }
}
