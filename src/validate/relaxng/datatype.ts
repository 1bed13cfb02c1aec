/** What a value may refer to: the namespaces in scope, for qualified names. */
export interface ValueContext {
  readonly namespaceOf: (prefix: string) => string | undefined
}

/** A data type with its parameters. */
export interface Datatype {
  /** As messages call it: `date`, `token matching \S+`. */
  readonly title: string
  /** The value of a text, or undefined where the text is none of this type. */
  readonly parse: (text: string, context: ValueContext) => unknown
  readonly equal: (a: unknown, b: unknown) => boolean
  /** `ID`, `IDREF` or `IDREFS`, for the types of DTD compatibility. */
  readonly idType?: string
}

/** A parameter of a type as the schema writes it. */
export interface Parameter {
  readonly name: string
  readonly value: string
}

/** A parameter or type that does not exist, or has no meaning. */
export class DatatypeError extends Error {}

export const normalize = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
export const same = (a: unknown, b: unknown): boolean => a === b

/** The two types that every RELAX NG processor knows. */
export function builtInType(name: string, parameters: readonly Parameter[]): Datatype | undefined {
  if (parameters.length > 0)
    throw new DatatypeError(`\`${name}\` of the built-in library takes no parameters`)
  if (name === 'string') return STRING
  return name === 'token' ? TOKEN : undefined
}

const STRING: Datatype = { title: 'string', parse: (text) => text, equal: same }
const TOKEN: Datatype = { title: 'token', parse: normalize, equal: same }
