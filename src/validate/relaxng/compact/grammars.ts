import type { XmlElement } from '../../../xml/tree.js'
import type { Cursor } from './cursor.js'
import type { Declarations } from './declarations.js'
import { schemaElement } from './schema-element.js'

/** Reads the components of grammars: definitions, `div` and `include`. Their patterns are read by `pattern`. */
export class Grammars {
  constructor(
    private readonly cursor: Cursor,
    private readonly declarations: Declarations,
    private readonly pattern: () => XmlElement,
  ) {}

  /** Whether a schema is the content of a grammar rather than a pattern, as far as its first tokens tell. */
  get isNext(): boolean {
    const { next } = this.cursor
    if (next.kind === 'end') return true
    if (next.kind !== 'name') return false
    const isComponent = !next.quoted && /^(?:start|div|include)$/.test(next.text)
    return isComponent || /^(?:=|\|=|&=)$/.test(this.cursor.ahead(1)?.text ?? '')
  }

  /** A grammar without braces, which is a whole schema. */
  whole(): XmlElement {
    return schemaElement(
      'grammar',
      this.cursor.next,
      {},
      this.#components(() => this.cursor.next.kind === 'end'),
    )
  }

  /** The components between braces. */
  braced(): XmlElement[] {
    return this.cursor.braced(() => this.#components(() => this.cursor.is('}')))
  }

  /** The namespace that an included or external schema inherits. */
  inherited(): { ns: string } {
    const { cursor, declarations } = this
    if (!cursor.accept('inherit')) return { ns: declarations.defaultNamespace }
    cursor.take('=')
    return { ns: declarations.namespace(cursor.identifier()) }
  }

  #components(isEnd: () => boolean): XmlElement[] {
    const found: XmlElement[] = []
    for (this.cursor.annotations(); !isEnd(); this.cursor.annotations()) found.push(this.#component())
    return found
  }

  #component(): XmlElement {
    const { cursor } = this
    const first = cursor.next
    if (cursor.accept('div')) return schemaElement('div', first, {}, this.braced())
    if (cursor.accept('include')) {
      const href = cursor.literal()
      const inherited = this.inherited()
      return schemaElement('include', first, { href, ...inherited }, cursor.is('{') ? this.braced() : [])
    }
    const isStart = cursor.accept('start')
    const attributes = { ...(!isStart && { name: cursor.identifier() }), ...this.#combine() }
    return schemaElement(isStart ? 'start' : 'define', first, attributes, [this.pattern()])
  }

  #combine(): { combine?: string } {
    const { cursor } = this
    if (cursor.accept('=')) return {}
    if (cursor.accept('|=')) return { combine: 'choice' }
    return cursor.accept('&=')
      ? { combine: 'interleave' }
      : cursor.expected('`=`, `|=` or `&=`', undefined, 'add one')
  }
}
