import type { SourceFile } from '../../../source/file.js'
import { XML_NAMESPACE } from '../../../xml/tree.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../../xml/tree.js'
import { XSD } from '../datatype/datatypes.js'
import { SchemaError } from '../schema-error.js'
import { RELAXNG } from '../compile/syntax.js'
import { tokens } from './tokens.js'
import type { Token } from './tokens.js'

const KEYWORDS = new Set(
  'attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed parent start string text token'.split(
    ' ',
  ),
)
const REPEATED: Readonly<Record<string, string>> = { '*': 'zeroOrMore', '+': 'oneOrMore', '?': 'optional' }
const JOINED: Readonly<Record<string, string>> = { '|': 'choice', ',': 'group', '&': 'interleave' }

/** Parses a schema in compact syntax to the tree of its XML syntax, with the places of elements. Throws a `SchemaError`. */
export function parseCompact(file: SourceFile): XmlDocument {
  const root = new CompactParser(file).schema()
  return { type: 'document', file, children: [root], root }
}

const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end of the schema' : `\`${text}\``)

class CompactParser {
  readonly #tokens: readonly Token[]
  #at = 0
  readonly #prefixes = new Map<string, string>([['xml', XML_NAMESPACE]])
  readonly #libraries = new Map<string, string>([['xsd', XSD]])
  #default = ''

  constructor(private readonly file: SourceFile) {
    this.#tokens = tokens(file)
  }

  schema(): XmlElement {
    while (this.#declaration());
    const first = this.#next
    const isGrammar =
      first.kind === 'end' ||
      (first.kind === 'name' && !first.quoted && /^(?:start|div|include)$/.test(first.text)) ||
      (first.kind === 'name' && /^(?:=|\|=|&=)$/.test(this.#tokens[this.#at + 1]?.text ?? '')) ||
      first.text === '['
    const content = isGrammar ? this.#make('grammar', first, {}, this.#components('')) : this.#pattern()
    if (this.#next.kind !== 'end')
      this.#fail(`found \`${this.#next.text}\` after the end of the schema; delete it`)
    return {
      ...content,
      attributes: [
        { name: 'ns', namespace: '', value: this.#default },
        ...content.attributes.filter(({ name }) => name !== 'ns'),
      ],
    }
  }

  get #next(): Token {
    return this.#tokens[this.#at]!
  }

  #fail(message: string, token = this.#next): never {
    throw new SchemaError(message, this.file, { start: token.start, end: token.end })
  }

  #is(text: string, offset = 0): boolean {
    const token = this.#tokens[this.#at + offset]
    return (
      token?.text === text &&
      !token.quoted &&
      (token.kind === 'symbol' || (token.kind === 'name' && KEYWORDS.has(text)))
    )
  }

  #take(text: string): Token {
    if (!this.#is(text)) this.#fail(`found ${shown(this.#next)}, expected \`${text}\`; add it`)
    return this.#tokens[this.#at++]!
  }

  #accept(text: string): boolean {
    if (!this.#is(text)) return false
    this.#at++
    return true
  }

  #make(
    name: string,
    from: Token,
    attributes: Readonly<Record<string, string>> = {},
    children: readonly XmlNode[] = [],
  ): XmlElement {
    return {
      type: 'element',
      name,
      localName: name,
      namespace: RELAXNG,
      attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, namespace: '', value })),
      children,
      place: { start: from.start, end: from.end },
    }
  }

  #text(value: string): XmlNode {
    return { type: 'text', value }
  }

  /** `namespace x = "…"`, `default namespace = "…"`, `datatypes d = "…"`. */
  #declaration(): boolean {
    this.#annotations()
    if (this.#is('datatypes')) {
      this.#at++
      const prefix = this.#identifier()
      this.#take('=')
      this.#libraries.set(prefix, this.#literal())
      return true
    }
    const isDefault = this.#is('default')
    if (!isDefault && !(this.#is('namespace') && this.#tokens[this.#at + 2]?.text === '=')) return false
    if (isDefault) this.#at++
    this.#take('namespace')
    const prefix = isDefault && this.#is('=') ? undefined : this.#identifier()
    this.#take('=')
    const uri = this.#accept('inherit') ? '' : this.#literal()
    if (prefix !== undefined) this.#prefixes.set(prefix, uri)
    if (isDefault) this.#default = uri
    return true
  }

  #identifier(): string {
    if (this.#next.kind !== 'name') this.#fail(`found ${shown(this.#next)}, expected a name; add it`)
    return this.#tokens[this.#at++]!.text
  }

  #literal(): string {
    if (this.#next.kind !== 'literal')
      this.#fail(`found ${shown(this.#next)}, expected a text in quotation marks; add it`)
    let value = this.#tokens[this.#at++]!.text
    while (this.#accept('~')) value += this.#literal()
    return value
  }

  /** Skips annotations in brackets, which do not matter to a validator. */
  #annotations(): void {
    while (this.#is('[')) {
      const open = this.#take('[')
      for (let depth = 1; depth > 0; this.#at++) {
        if (this.#next.kind === 'end') this.#fail('an annotation has no `]`; close it', open)
        if (this.#is('[')) depth++
        if (this.#is(']')) depth--
      }
    }
  }

  /** The components of a grammar up to `close`, or to the end of the schema if that is ''. */
  #components(close: string): XmlElement[] {
    const found: XmlElement[] = []
    for (
      this.#annotations();
      !(close === '' ? this.#next.kind === 'end' : this.#is(close));
      this.#annotations()
    )
      found.push(this.#component())
    return found
  }

  #component(): XmlElement {
    const first = this.#next
    if (this.#accept('div'))
      return this.#make(
        'div',
        first,
        {},
        this.#braced(() => this.#components('}')),
      )
    if (this.#accept('include')) {
      const href = this.#literal()
      const inherit = this.#inherited()
      const children = this.#is('{') ? this.#braced(() => this.#components('}')) : []
      return this.#make('include', first, { href, ...inherit }, children)
    }
    const isStart = this.#accept('start')
    const name = isStart ? undefined : this.#identifier()
    const combine = this.#accept('=')
      ? undefined
      : this.#accept('|=')
        ? 'choice'
        : this.#accept('&=')
          ? 'interleave'
          : this.#fail(`found ${shown(this.#next)}, expected \`=\`, \`|=\` or \`&=\`; add one`)
    return this.#make(
      isStart ? 'start' : 'define',
      first,
      { ...(name !== undefined && { name }), ...(combine !== undefined && { combine }) },
      [this.#pattern()],
    )
  }

  #inherited(): { ns?: string } {
    if (!this.#accept('inherit')) return { ns: this.#default }
    this.#take('=')
    return { ns: this.#namespace(this.#identifier()) }
  }

  #namespace(prefix: string): string {
    const found = this.#prefixes.get(prefix)
    return found ?? this.#fail(`the prefix \`${prefix}\` is not declared; add \`namespace ${prefix} = "…"\``)
  }

  #braced<T>(read: () => T): T {
    this.#take('{')
    const inside = read()
    this.#take('}')
    return inside
  }

  #pattern(): XmlElement {
    const first = this.#next
    const parts = [this.#particle()]
    const joint = Object.keys(JOINED).find((symbol) => this.#is(symbol))
    if (joint === undefined) return parts[0]!
    while (this.#accept(joint)) parts.push(this.#particle())
    const mixed = Object.keys(JOINED).find((symbol) => this.#is(symbol))
    if (mixed !== undefined) this.#fail(`\`${joint}\` and \`${mixed}\` are mixed; put parentheses around one`)
    return this.#make(JOINED[joint]!, first, {}, parts)
  }

  #particle(): XmlElement {
    this.#annotations()
    const first = this.#next
    let pattern = this.#primary()
    const repeated = Object.keys(REPEATED).find((symbol) => this.#is(symbol))
    if (repeated !== undefined) {
      this.#at++
      pattern = this.#make(REPEATED[repeated]!, first, {}, [pattern])
    }
    while (this.#accept('>>')) {
      this.#at++
      this.#annotations()
    }
    return pattern
  }

  #primary(): XmlElement {
    const first = this.#next
    if (this.#accept('(')) {
      const inside = this.#pattern()
      this.#take(')')
      return this.#make('group', first, {}, [inside])
    }
    if (first.kind === 'literal') return this.#make('value', first, {}, [this.#text(this.#literal())])
    if (first.kind === 'prefixed' || this.#is('string') || this.#is('token')) return this.#data(first)
    if (first.kind !== 'name') this.#fail(`found ${shown(first)}, expected a pattern; add it`)
    this.#at++
    if (first.quoted || !KEYWORDS.has(first.text)) return this.#make('ref', first, { name: first.text })
    switch (first.text) {
      case 'element':
      case 'attribute': {
        const names = this.#nameClass(first.text === 'attribute')
        return this.#make(first.text, first, {}, [names, this.#braced(() => this.#pattern())])
      }
      case 'mixed':
      case 'list':
        return this.#make(first.text, first, {}, [this.#braced(() => this.#pattern())])
      case 'empty':
      case 'text':
      case 'notAllowed':
        return this.#make(first.text, first)
      case 'parent':
        return this.#make('parentRef', first, { name: this.#identifier() })
      case 'external': {
        const href = this.#literal()
        return this.#make('externalRef', first, { href, ...this.#inherited() })
      }
      case 'grammar':
        return this.#make(
          'grammar',
          first,
          {},
          this.#braced(() => this.#components('}')),
        )
      default:
        return this.#fail(`\`${first.text}\` is a keyword; write \`\\${first.text}\` for a name`, first)
    }
  }

  /** A datatype, `xsd:date { pattern = "…" } - "x"`, or a value of one, `xsd:integer "1"`. */
  #data(first: Token): XmlElement {
    this.#at++
    const [prefix, local] = first.kind === 'prefixed' ? first.text.split(':') : ['', first.text]
    const library =
      prefix === ''
        ? ''
        : (this.#libraries.get(prefix!) ??
          this.#fail(
            `the prefix \`${prefix!}\` of a type is not declared; add \`datatypes ${prefix!} = "…"\``,
            first,
          ))
    const type = { type: local!, datatypeLibrary: library }
    if (this.#next.kind === 'literal') return this.#make('value', first, type, [this.#text(this.#literal())])
    const parameters: XmlElement[] = []
    if (this.#accept('{'))
      while (!this.#accept('}')) {
        this.#annotations()
        const at = this.#next
        const name = this.#identifier()
        this.#take('=')
        parameters.push(this.#make('param', at, { name }, [this.#text(this.#literal())]))
      }
    const minus = this.#next
    const except = this.#accept('-') ? [this.#make('except', minus, {}, [this.#primary()])] : []
    return this.#make('data', first, type, [...parameters, ...except])
  }

  #nameClass(forAttribute: boolean): XmlElement {
    const first = this.#next
    const members = [this.#simpleName(forAttribute)]
    while (this.#accept('|')) members.push(this.#simpleName(forAttribute))
    return members.length === 1 ? members[0]! : this.#make('choice', first, {}, members)
  }

  #simpleName(forAttribute: boolean): XmlElement {
    this.#annotations()
    const token = this.#next
    if (this.#accept('(')) {
      const inside = this.#nameClass(forAttribute)
      this.#take(')')
      return inside
    }
    this.#at++
    if (token.kind === 'name')
      return this.#make('name', token, { ns: forAttribute ? '' : this.#default }, [this.#text(token.text)])
    if (token.kind === 'prefixed') {
      const [prefix, local] = token.text.split(':')
      return this.#make('name', token, { ns: this.#namespace(prefix!) }, [this.#text(local!)])
    }
    const except = (): XmlElement[] => {
      const minus = this.#next
      return this.#accept('-') ? [this.#make('except', minus, {}, [this.#simpleName(forAttribute)])] : []
    }
    if (token.kind === 'any-of')
      return this.#make('nsName', token, { ns: this.#namespace(token.text) }, except())
    if (token.kind === 'symbol' && token.text === '*') return this.#make('anyName', token, {}, except())
    return this.#fail(`found ${shown(token)}, expected a name; add it`, token)
  }
}
