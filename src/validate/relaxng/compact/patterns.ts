import type { XmlElement } from '../../../xml/tree.js'
import type { Cursor } from './cursor.js'
import type { Declarations } from './declarations.js'
import { Grammars } from './grammars.js'
import { NameClasses } from './name-classes.js'
import { schemaElement, textElement } from './schema-element.js'
import { isKeyword } from './tokens.js'
import type { Token } from './tokens.js'

const REPEATED: Readonly<Record<string, string>> = { '*': 'zeroOrMore', '+': 'oneOrMore', '?': 'optional' }
const JOINED: Readonly<Record<string, string>> = { '|': 'choice', ',': 'group', '&': 'interleave' }

/** Reads patterns. */
export class PatternReader {
  readonly grammars: Grammars
  readonly #names: NameClasses

  constructor(
    private readonly cursor: Cursor,
    private readonly declarations: Declarations,
  ) {
    this.grammars = new Grammars(cursor, declarations, () => this.pattern())
    this.#names = new NameClasses(cursor, declarations)
  }

  pattern(): XmlElement {
    const first = this.cursor.next
    const parts = [this.#particle()]
    const joint = this.#oneOf(JOINED)
    if (joint === undefined) return parts[0]!
    while (this.cursor.accept(joint)) parts.push(this.#particle())
    const other = this.#oneOf(JOINED)
    if (other !== undefined)
      this.cursor.fail(`\`${joint}\` and \`${other}\` are mixed; put parentheses around one`)
    return schemaElement(JOINED[joint]!, first, {}, parts)
  }

  /** The symbol that is next, if it is one of these. */
  #oneOf(symbols: Readonly<Record<string, string>>): string | undefined {
    return Object.keys(symbols).find((symbol) => this.cursor.is(symbol))
  }

  /** A pattern that may be repeated, and may be followed by annotations (`>> a:b [ … ]`). */
  #particle(): XmlElement {
    const { cursor } = this
    cursor.annotations()
    const first = cursor.next
    const once = this.#primary()
    const repeated = this.#oneOf(REPEATED)
    if (repeated !== undefined) cursor.skip()
    while (cursor.accept('>>')) {
      cursor.skip()
      cursor.annotations()
    }
    return repeated === undefined ? once : schemaElement(REPEATED[repeated]!, first, {}, [once])
  }

  #primary(): XmlElement {
    const { cursor } = this
    const first = cursor.next
    if (cursor.accept('(')) {
      const inside = this.pattern()
      cursor.take(')')
      return schemaElement('group', first, {}, [inside])
    }
    if (first.kind === 'literal') return textElement('value', first, {}, cursor.literal())
    if (first.kind === 'prefixed' || cursor.is('string') || cursor.is('token')) return this.#data()
    if (first.kind !== 'name') cursor.expected('a pattern')
    cursor.skip()
    return isKeyword(first) ? this.#keyword(first) : schemaElement('ref', first, { name: first.text })
  }

  /** The pattern that a keyword begins, which was read. */
  #keyword(keyword: Token): XmlElement {
    const { cursor, grammars } = this
    const { text } = keyword
    switch (text) {
      case 'element':
      case 'attribute': {
        const names = this.#names.read(text === 'attribute' ? '' : this.declarations.defaultNamespace)
        return schemaElement(text, keyword, {}, [names, this.#content()])
      }
      case 'mixed':
      case 'list':
        return schemaElement(text, keyword, {}, [this.#content()])
      case 'empty':
      case 'text':
      case 'notAllowed':
        return schemaElement(text, keyword)
      case 'parent':
        return schemaElement('parentRef', keyword, { name: cursor.identifier() })
      case 'external': {
        const href = cursor.literal()
        return schemaElement('externalRef', keyword, { href, ...grammars.inherited() })
      }
      case 'grammar':
        return schemaElement('grammar', keyword, {}, grammars.braced())
      default:
        return cursor.fail(`\`${text}\` is a keyword; write \`\\${text}\` for a name`, keyword)
    }
  }

  #content(): XmlElement {
    return this.cursor.braced(() => this.pattern())
  }

  /** A datatype, `xsd:date { pattern = "…" } - "x"`, or a value of one, `xsd:integer "1"`. */
  #data(): XmlElement {
    const { cursor } = this
    const first = cursor.skip()
    const [prefix, type] = first.kind === 'prefixed' ? first.text.split(':') : ['', first.text]
    const datatypeLibrary = prefix === '' ? '' : this.declarations.library(prefix!, first)
    const attributes = { type: type!, datatypeLibrary }
    if (cursor.next.kind === 'literal') return textElement('value', first, attributes, cursor.literal())
    const parameters = this.#parameters()
    const minus = cursor.next
    const except = cursor.accept('-') ? [schemaElement('except', minus, {}, [this.#primary()])] : []
    return schemaElement('data', first, attributes, [...parameters, ...except])
  }

  #parameters(): XmlElement[] {
    const { cursor } = this
    const found: XmlElement[] = []
    if (cursor.accept('{'))
      while (!cursor.accept('}')) {
        cursor.annotations()
        const at = cursor.next
        const name = cursor.identifier()
        cursor.take('=')
        found.push(textElement('param', at, { name }, cursor.literal()))
      }
    return found
  }
}
