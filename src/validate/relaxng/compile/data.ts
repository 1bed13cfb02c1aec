import { textOf } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import { DatatypeError } from '../datatype/datatype.js'
import type { Datatype, Parameter } from '../datatype/datatype.js'
import type { Datatypes } from '../datatype/datatypes.js'
import { fail, inside } from './environment.js'
import type { Environment } from './environment.js'
import { schemaChildren, valueOf } from './forms.js'

/** The datatype of a `data` with its parameters. Throws a `SchemaError`. */
export function typeOfData(element: XmlElement, environment: Environment, types: Datatypes): Datatype {
  const parameters = schemaChildren(element)
    .filter(({ localName }) => localName === 'param')
    .map((param): Parameter => {
      inside(param, environment)
      return { name: valueOf(param, 'name')!, value: textOf(param) }
    })
  return typeNamed(valueOf(element, 'type')!, parameters, element, environment, types)
}

export interface Value {
  readonly type: Datatype
  readonly value: unknown
  /** The text of the value in the schema. */
  readonly printed: string
}

/** The value of a `value`, which must be one of its type. Throws a `SchemaError`. */
export function valueIn(element: XmlElement, environment: Environment, types: Datatypes): Value {
  const name = valueOf(element, 'type')
  const type =
    name === undefined ? types.get('', 'token', []) : typeNamed(name, [], element, environment, types)
  const printed = textOf(element)
  const value = type.parse(printed, {
    namespaceOf: (prefix) => (prefix === '' ? environment.ns : environment.prefixes.get(prefix)),
  })
  if (value === undefined)
    fail(`\`${printed}\` is not a value of the type ${type.title}; correct it`, element, environment)
  return { type, value, printed }
}

function typeNamed(
  name: string,
  parameters: readonly Parameter[],
  element: XmlElement,
  environment: Environment,
  types: Datatypes,
): Datatype {
  try {
    return types.checked(environment.library, name, parameters)
  } catch (error) {
    if (error instanceof DatatypeError) fail(error.message, element, environment)
    throw error
  }
}
