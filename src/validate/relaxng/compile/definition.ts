import type { XmlElement } from '../../../xml/tree.js'
import type { Pattern } from '../pattern/pattern.js'
import { fail } from './environment.js'
import type { Environment } from './environment.js'
import { schemaChildren, valueOf } from './forms.js'

/** A grammar: its definitions by name, with '' for `start`. */
export interface Scope {
  readonly parent: Scope | undefined
  readonly definitions: Map<string, Definition>
}

/** A definition, which may consist of several parts. */
export interface Definition {
  /** Its name in messages. */
  readonly title: string
  readonly parts: { readonly children: readonly XmlElement[]; readonly environment: Environment }[]
  combine: string | undefined
  /** The number of parts without `combine`, of which there may be one. */
  plain: number
  /** Once it is compiled. */
  pattern?: Pattern
  /** While it is being compiled, to find definitions that contain themselves. */
  busy?: boolean
}

/** The name of a component, a `start` or `define`. */
export const nameOf = (component: XmlElement): string =>
  component.localName === 'start' ? '' : valueOf(component, 'name')!

export const titleOf = (name: string): string => `\`${name === '' ? 'start' : name}\``

/** Adds a `start` or `define` to the definition of its name in the scope. Throws a `SchemaError` if they cannot be combined. */
export function define(component: XmlElement, environment: Environment): void {
  const { definitions } = environment.scope!
  const name = nameOf(component)
  const title = titleOf(name)
  const definition = definitions.get(name) ?? { title, parts: [], combine: undefined, plain: 0 }
  definitions.set(name, definition)
  const combine = valueOf(component, 'combine')
  if (combine === undefined) definition.plain++
  else if (definition.combine !== undefined && definition.combine !== combine)
    fail(`${title} is combined in two ways; use the same \`combine\` throughout`, component, environment)
  definition.combine ??= combine
  if (
    definition.plain > 1 ||
    (definition.plain === 1 && definition.parts.length > 0 && definition.combine === undefined)
  )
    fail(`${title} is defined twice; give one of the two a \`combine\``, component, environment)
  definition.parts.push({ children: schemaChildren(component), environment })
}

/** The definition that a `ref` or `parentRef` names. Throws a `SchemaError` if there is none. */
export function referenced(
  element: XmlElement,
  scope: Scope | undefined,
  environment: Environment,
): Definition {
  const name = valueOf(element, 'name')!
  if (!scope)
    fail(
      `\`${name}\` is referred to outside a grammar; put the pattern into the grammar that defines it`,
      element,
      environment,
    )
  const definition = scope.definitions.get(name)
  if (!definition) fail(`\`${name}\` is not defined; define it, or correct the name`, element, environment)
  return definition
}
