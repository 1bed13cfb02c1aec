/** What the value of a qualified name depends on: the namespaces in scope. */
export interface ValueContext {
  readonly namespaceOf: (prefix: string) => string | undefined
}

/** For values that are no qualified names. */
export const NO_NAMESPACES: ValueContext = { namespaceOf: () => undefined }

/** A datatype with its parameters. */
export interface Datatype {
  /** Its name in messages: `date`, `token matching \S+`. */
  readonly title: string
  /** The value of a text; undefined if the text is not of this type. */
  readonly parse: (text: string, context: ValueContext) => unknown
  readonly equal: (a: unknown, b: unknown) => boolean
}

/** A parameter of a type as the schema writes it. */
export interface Parameter {
  readonly name: string
  readonly value: string
}

/** Thrown for a type or parameter that does not exist or is wrong. */
export class DatatypeError extends Error {}

/** Whether a text has no words. */
export const isSpace = (text: string): boolean =>
  text === '' || (text.charCodeAt(0) <= SPACE && /^[ \t\r\n]+$/.test(text))

const SPACE = 0x20

/** Collapses white space as XML Schema does. */
export const normalize = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
export const same = (a: unknown, b: unknown): boolean => a === b

/** A type of the built-in library, `string` or `token`. Throws a `DatatypeError` for parameters. */
export function builtInType(name: string, parameters: readonly Parameter[]): Datatype | undefined {
  if (parameters.length > 0)
    throw new DatatypeError(`\`${name}\` of the built-in library takes no parameters; delete them`)
  if (name === 'string') return STRING
  return name === 'token' ? TOKEN : undefined
}

const STRING: Datatype = { title: 'string', parse: (text) => text, equal: same }
const TOKEN: Datatype = { title: 'token', parse: normalize, equal: same }
