import { DatatypeError, NO_NAMESPACES, normalize } from './datatype.js'
import type { Parameter } from './datatype.js'
import type { Decimal } from './decimal.js'
import type { Form, Primitive } from './primitive.js'
import { xsdRegex } from './regex/regex.js'

/** Whether a value with its text (white space normalized) satisfies a facet. */
type Check = (value: unknown, lexical: string) => boolean

/** The checks of the parameters of a type. Throws a `DatatypeError` for a parameter that the type does not have, or a wrong value. */
export function facets(name: string, primitive: Primitive, parameters: readonly Parameter[]): Check[] {
  return parameters.map(({ name: facet, value }) => {
    const refuse = (why: string): never => {
      throw new DatatypeError(`the parameter \`${facet}\` of \`${name}\` ${why}`)
    }
    switch (facet) {
      case 'pattern':
        return matching(value)
      case 'minInclusive':
      case 'maxInclusive':
      case 'minExclusive':
      case 'maxExclusive':
        return within(facet, value, name, primitive, refuse)
      case 'length':
      case 'minLength':
      case 'maxLength':
        return ofLength(facet, value, primitive, refuse)
      case 'totalDigits':
      case 'fractionDigits':
        return ofDigits(facet, value, primitive, refuse)
      default:
        return refuse(UNKNOWN)
    }
  })
}

type Refuse = (why: string) => never

const UNKNOWN = 'does not exist; delete it, or correct its name'

/** A document uses few of the types of a large schema, so an expression is compiled on first use. */
function matching(pattern: string): Check {
  let regex: Form | undefined
  return (_, lexical) => (regex ??= xsdRegex(pattern)).test(lexical)
}

function within(
  facet: 'minInclusive' | 'maxInclusive' | 'minExclusive' | 'maxExclusive',
  value: string,
  type: string,
  primitive: Primitive,
  refuse: Refuse,
): Check {
  const compare = primitive.compare as ((a: unknown, b: unknown) => number) | undefined
  if (!compare) return refuse(UNKNOWN)
  const bound = primitive.parse(normalize(value), NO_NAMESPACES)
  if (bound === undefined) return refuse(`is not a valid ${type}: \`${value}\`; correct it`)
  switch (facet) {
    case 'minInclusive':
      return (each) => compare(each, bound) >= 0
    case 'maxInclusive':
      return (each) => compare(each, bound) <= 0
    case 'minExclusive':
      return (each) => compare(each, bound) > 0
    case 'maxExclusive':
      return (each) => compare(each, bound) < 0
  }
}

function ofLength(
  facet: 'length' | 'minLength' | 'maxLength',
  value: string,
  primitive: Primitive,
  refuse: Refuse,
): Check {
  const limit = wholeNumber(value, refuse)
  const length = primitive.length as ((value: unknown) => number) | undefined
  if (!length) return refuse(UNKNOWN)
  if (facet === 'length') return (each) => length(each) === limit
  return facet === 'minLength' ? (each) => length(each) >= limit : (each) => length(each) <= limit
}

function ofDigits(
  facet: 'totalDigits' | 'fractionDigits',
  value: string,
  primitive: Primitive,
  refuse: Refuse,
): Check {
  const limit = wholeNumber(value, refuse)
  if (!primitive.isDecimal) return refuse(UNKNOWN)
  return (each) => {
    const { whole, fraction } = each as Decimal
    return (facet === 'totalDigits' ? whole.length + fraction.length : fraction.length) <= limit
  }
}

const wholeNumber = (value: string, refuse: Refuse): number =>
  /^\s*\d+\s*$/.test(value) ? Number(value) : refuse('must be a whole number; correct it')
