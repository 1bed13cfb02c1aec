import { builtInType, DatatypeError } from './datatype.js'
import type { Datatype, Parameter } from './datatype.js'
import { xsdRegex } from './regex/regex.js'
import { xsdType } from './xsd-type.js'

export const XSD = 'http://www.w3.org/2001/XMLSchema-datatypes'

/** A datatype as a schema names it. */
export interface TypeName {
  /** The URI of its library, '' for the built-in one. */
  readonly library: string
  readonly name: string
  readonly parameters: readonly Parameter[]
}

/** The datatypes of one schema, each made once. */
export class Datatypes {
  readonly #types = new Map<string, Datatype>()
  readonly #names = new Map<Datatype, TypeName>()

  /** Throws a `DatatypeError` for a type or parameters that do not exist. */
  get(library: string, name: string, parameters: readonly Parameter[]): Datatype {
    const key = JSON.stringify([library, name, parameters])
    const known = this.#types.get(key)
    if (known) return known
    const type =
      library === '' ? builtInType(name, parameters) : library === XSD ? xsdType(name, parameters) : undefined
    if (!type)
      throw new DatatypeError(
        `\`${name}\` is not a type of ${library === '' ? 'the built-in library (string, token)' : `the library ${library}`}; correct the name or the library`,
      )
    this.#types.set(key, type)
    this.#names.set(type, { library, name, parameters })
    return type
  }

  /** The same, checking the regular expressions of patterns, which `get` compiles only when they are used. */
  checked(library: string, name: string, parameters: readonly Parameter[]): Datatype {
    const type = this.get(library, name, parameters)
    for (const parameter of parameters) if (parameter.name === 'pattern') xsdRegex(parameter.value)
    return type
  }

  /** The name of a type that `get` returned. */
  nameOf(type: Datatype): TypeName {
    return this.#names.get(type)!
  }
}
