import type { XmlElement } from '../../../xml/tree.js'
import type { Cursor } from './cursor.js'
import type { Declarations } from './declarations.js'
import { schemaElement, textElement } from './schema-element.js'

/** Reads the names of elements or attributes: `p`, `tei:p`, `tei:*`, `* - (a | b)`. */
export class NameClasses {
  constructor(
    private readonly cursor: Cursor,
    private readonly declarations: Declarations,
  ) {}

  /** `ns` is the namespace of names without a prefix. */
  read(ns: string): XmlElement {
    const first = this.cursor.next
    const members = [this.#one(ns)]
    while (this.cursor.accept('|')) members.push(this.#one(ns))
    return members.length === 1 ? members[0]! : schemaElement('choice', first, {}, members)
  }

  #one(ns: string): XmlElement {
    const { cursor, declarations } = this
    cursor.annotations()
    if (cursor.accept('(')) {
      const inside = this.read(ns)
      cursor.take(')')
      return inside
    }
    const token = cursor.skip()
    switch (token.kind) {
      case 'name':
        return textElement('name', token, { ns }, token.text)
      case 'prefixed': {
        const [prefix, local] = token.text.split(':')
        return textElement('name', token, { ns: declarations.namespace(prefix!) }, local!)
      }
      case 'any-of':
        return schemaElement('nsName', token, { ns: declarations.namespace(token.text) }, this.#except(ns))
      default:
        return token.kind === 'symbol' && token.text === '*'
          ? schemaElement('anyName', token, {}, this.#except(ns))
          : cursor.expected('a name', token)
    }
  }

  #except(ns: string): XmlElement[] {
    const minus = this.cursor.next
    return this.cursor.accept('-') ? [schemaElement('except', minus, {}, [this.#one(ns)])] : []
  }
}
