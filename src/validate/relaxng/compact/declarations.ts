import { XML_NAMESPACE } from '../../../xml/tree.js'
import { XSD } from '../datatype/datatypes.js'
import type { Cursor } from './cursor.js'
import type { Token } from './tokens.js'

/** The prefixes that a schema declares at its beginning, of namespaces and of datatype libraries. */
export class Declarations {
  readonly #prefixes = new Map<string, string>([['xml', XML_NAMESPACE]])
  readonly #libraries = new Map<string, string>([['xsd', XSD]])
  #default = ''

  constructor(private readonly cursor: Cursor) {
    while (this.#declaration());
  }

  /** The namespace of elements without a prefix. */
  get defaultNamespace(): string {
    return this.#default
  }

  namespace(prefix: string): string {
    return (
      this.#prefixes.get(prefix) ??
      this.cursor.fail(`the prefix \`${prefix}\` is not declared; add \`namespace ${prefix} = "…"\``)
    )
  }

  /** The URI of a library; `type` is the token that has the prefix. */
  library(prefix: string, type: Token): string {
    return (
      this.#libraries.get(prefix) ??
      this.cursor.fail(
        `the prefix \`${prefix}\` of a type is not declared; add \`datatypes ${prefix} = "…"\``,
        type,
      )
    )
  }

  /** `namespace x = "…"`, `default namespace = "…"`, `datatypes d = "…"`. */
  #declaration(): boolean {
    const { cursor } = this
    cursor.annotations()
    if (cursor.accept('datatypes')) {
      const prefix = cursor.identifier()
      cursor.take('=')
      this.#libraries.set(prefix, cursor.literal())
      return true
    }
    const isDefault = cursor.accept('default')
    if (!isDefault && !(cursor.is('namespace') && cursor.ahead(2)?.text === '=')) return false
    cursor.take('namespace')
    const prefix = isDefault && cursor.is('=') ? undefined : cursor.identifier()
    cursor.take('=')
    const uri = cursor.accept('inherit') ? '' : cursor.literal()
    if (prefix !== undefined) this.#prefixes.set(prefix, uri)
    if (isDefault) this.#default = uri
    return true
  }
}
