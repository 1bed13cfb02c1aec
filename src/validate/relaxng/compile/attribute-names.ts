import { XMLNS_NAMESPACE } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import type { NameClass } from '../pattern/name-class.js'
import { fail } from './environment.js'
import type { Environment } from './environment.js'

/** The beginning of the namespace of declarations, which the specification forbids with or without its slash. */
const XMLNS = XMLNS_NAMESPACE.replace(/\/$/, '')

/** Throws a `SchemaError` if a name class of an attribute names declarations of namespaces, which are no attributes. */
export function checkAttributeNames(names: NameClass, element: XmlElement, environment: Environment): void {
  const check = (inner: NameClass): void => checkAttributeNames(inner, element, environment)
  const refuse = (message: string): never => fail(message, element, environment)
  const refuseNamespace = (): never =>
    refuse('no attribute may be in the namespace of `xmlns`; use another namespace')
  switch (names.kind) {
    case 'name':
      if (names.name === '{}xmlns') refuse('no attribute may be named `xmlns`; delete the pattern')
      if (names.name.startsWith(`{${XMLNS}`)) refuseNamespace()
      break
    case 'nsName':
      if (names.namespace.startsWith(XMLNS)) refuseNamespace()
      if (names.except) check(names.except)
      break
    case 'anyName':
      if (names.except) check(names.except)
      break
    case 'choice':
      names.members.forEach(check)
  }
}
