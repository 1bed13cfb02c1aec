import type { SourceFile } from '../../../source/file.js'
import { SchemaError } from '../schema-error.js'
import { isKeyword, tokens } from './tokens.js'
import type { Token } from './tokens.js'

/** The tokens of a schema, read from first to last; the last is of the kind `end`. */
export class Cursor {
  readonly #file: SourceFile
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(file: SourceFile) {
    this.#file = file
    this.#tokens = tokens(file)
  }

  get next(): Token {
    return this.#tokens[this.#at]!
  }

  /** The token so many places behind the next one. */
  ahead(places: number): Token | undefined {
    return this.#tokens[this.#at + places]
  }

  /** Throws a `SchemaError` at a token. */
  fail(message: string, { start, end } = this.next): never {
    throw new SchemaError(message, this.#file, { start, end })
  }

  /** Throws a `SchemaError`: something else was expected instead of a token. */
  expected(what: string, token = this.next, toDo = 'add it'): never {
    return this.fail(`found ${shown(token)}, expected ${what}; ${toDo}`, token)
  }

  /** Whether a keyword or symbol is next. */
  is(text: string): boolean {
    const { next } = this
    return next.text === text && (next.kind === 'symbol' || isKeyword(next))
  }

  skip(): Token {
    return this.#tokens[this.#at++]!
  }

  take(text: string): Token {
    return this.is(text) ? this.skip() : this.expected(`\`${text}\``)
  }

  accept(text: string): boolean {
    const found = this.is(text)
    if (found) this.#at++
    return found
  }

  identifier(): string {
    return this.next.kind === 'name' ? this.skip().text : this.expected('a name')
  }

  /** A text in quotation marks, or several joined by `~`. */
  literal(): string {
    if (this.next.kind !== 'literal') this.expected('a text in quotation marks')
    let value = this.skip().text
    while (this.accept('~')) value += this.literal()
    return value
  }

  braced<T>(read: () => T): T {
    this.take('{')
    const inside = read()
    this.take('}')
    return inside
  }

  /** Skips annotations in brackets, which do not matter to a validator. */
  annotations(): void {
    while (this.is('[')) {
      const open = this.skip()
      for (let depth = 1; depth > 0; this.#at++) {
        if (this.next.kind === 'end') this.fail('an annotation has no `]`; close it', open)
        if (this.is('[')) depth++
        if (this.is(']')) depth--
      }
    }
  }
}

const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end of the schema' : `\`${text}\``)
