import { textOf } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import type { NameClass } from '../pattern/name-class.js'
import { fail, inside, qualify } from './environment.js'
import type { Environment } from './environment.js'
import { isNameClass, isQualifiedName, schemaChildren, valueOf } from './forms.js'

/** The names of an `element` or `attribute`, and its children that are not part of these. Throws a `SchemaError`. */
export function namesOf(
  element: XmlElement,
  environment: Environment,
): { names: NameClass; rest: readonly XmlElement[] } {
  const children = schemaChildren(element)
  const name = valueOf(element, 'name')
  if (name !== undefined)
    return { names: { kind: 'name', name: qualify(name, element, environment) }, rest: children }
  return { names: nameClass(children[0]!, environment, undefined), rest: children.slice(1) }
}

/** `around` is the name class that a class is excepted from: there not every class is allowed. */
type Around = 'anyName' | 'nsName' | undefined

function nameClass(element: XmlElement, outer: Environment, around: Around): NameClass {
  if (!isNameClass(element))
    fail(
      `\`${element.localName}\` is not a name class; use \`name\`, \`anyName\`, \`nsName\` or \`choice\``,
      element,
      outer,
    )
  const environment = inside(element, outer, 'names')
  switch (element.localName) {
    case 'name':
      return oneName(element, environment)
    case 'anyName':
      if (around !== undefined)
        fail(
          '`anyName` is not allowed in the `except` of a name class; name what is meant',
          element,
          environment,
        )
      return { kind: 'anyName', ...excepted(element, environment, 'anyName') }
    case 'nsName':
      if (around === 'nsName')
        fail(
          '`nsName` is not allowed in the `except` of an `nsName`; name what is meant',
          element,
          environment,
        )
      return { kind: 'nsName', namespace: environment.ns, ...excepted(element, environment, 'nsName') }
    default:
      return { kind: 'choice', members: membersOf(element, environment, around) }
  }
}

function oneName(element: XmlElement, environment: Environment): NameClass {
  const written = textOf(element).trim()
  if (!isQualifiedName(written)) fail(`\`${written}\` is not a name; correct it`, element, environment)
  return { kind: 'name', name: qualify(written, element, environment) }
}

function excepted(element: XmlElement, environment: Environment, around: Around): { except?: NameClass } {
  const [except] = schemaChildren(element)
  if (!except) return {}
  const members = membersOf(except, inside(except, environment, 'names'), around)
  return { except: members.length === 1 ? members[0]! : { kind: 'choice', members } }
}

const membersOf = (element: XmlElement, environment: Environment, around: Around): NameClass[] =>
  schemaChildren(element).map((child) => nameClass(child, environment, around))
