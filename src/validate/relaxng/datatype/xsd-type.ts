import { normalize, same } from './datatype.js'
import type { Datatype, Parameter } from './datatype.js'
import { facets } from './facets.js'
import type { Primitive } from './primitive.js'
import { PRIMITIVES } from './primitives.js'

/** A type of XML Schema with its parameters; undefined if there is none of the name. Throws a `DatatypeError` for its parameters. */
export function xsdType(name: string, parameters: readonly Parameter[]): Datatype | undefined {
  const primitive = Object.hasOwn(PRIMITIVES, name) ? PRIMITIVES[name]! : undefined
  if (!primitive) return undefined
  const white = WHITE[primitive.whiteSpace]
  const checks = facets(name, primitive, parameters)
  return {
    title: titleOf(name, parameters),
    parse: (raw, context) => {
      const lexical = white(raw)
      const value = primitive.parse(lexical, context)
      return value !== undefined && checks.every((check) => check(value, lexical)) ? value : undefined
    },
    equal: primitive.equal ?? same,
  }
}

const WHITE: Readonly<Record<Primitive['whiteSpace'], (value: string) => string>> = {
  preserve: (value) => value,
  replace: (value) => value.replace(/[\t\r\n]/g, ' '),
  collapse: normalize,
}

/** What is wrong with a text of a type, such as "month 13"; undefined if that cannot be said. */
export function whatIsWrong(type: string, value: string): string | undefined {
  return Object.hasOwn(PRIMITIVES, type) ? PRIMITIVES[type]!.hint?.(value.trim()) : undefined
}

/** The name of a type in messages: `token matching \S+`. */
function titleOf(name: string, parameters: readonly Parameter[]): string {
  const patterns = parameters.filter((parameter) => parameter.name === 'pattern').map(({ value }) => value)
  const others = parameters
    .filter((parameter) => parameter.name !== 'pattern')
    .map((parameter) => `${parameter.name} ${parameter.value}`)
  return [name, ...(patterns.length > 0 ? [`matching ${patterns.join(' and ')}`] : []), ...others]
    .join(', ')
    .replace(', matching', ' matching')
}
