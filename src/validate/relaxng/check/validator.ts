import { Derivatives } from '../derive/derivatives.js'
import type { Compiled } from '../pattern/compiled.js'
import { spelledOut } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'
import type { Patterns } from '../pattern/patterns.js'

/** A schema for the documents that it checks; derivatives are kept from one to the next. */
export class Validator {
  readonly start: Pattern
  readonly patterns: Patterns
  readonly derivatives: Derivatives
  readonly #byName = new Map<string, Pattern>()

  constructor(
    { start, patterns, elements }: Compiled,
    readonly checksIds: boolean,
  ) {
    this.start = start
    this.patterns = patterns
    this.derivatives = new Derivatives(patterns)
    for (const definition of elements)
      for (const name of spelledOut(definition.names)) {
        const known = this.#byName.get(name) ?? patterns.notAllowed
        this.#byName.set(name, patterns.choice(known, patterns.element(definition)))
      }
  }

  /** The choice of all elements of a name, wherever the schema has them. */
  anywhere(name: string): Pattern | undefined {
    return this.#byName.get(name)
  }

  get elementNames(): string[] {
    return [...this.#byName.keys()]
  }
}
