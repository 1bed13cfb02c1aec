import { attribute } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import { define, nameOf, titleOf } from './definition.js'
import { fail, inside } from './environment.js'
import type { Environment } from './environment.js'
import { schemaChildren } from './forms.js'
import { referencedFile } from './referenced-file.js'
import type { Resolve } from './referenced-file.js'

/** The names that an `include` overrides, and whether the included grammar has them. */
type Overridden = Map<string, boolean>

/** Adds the components of grammars to their scopes, with those of included files. Throws a `SchemaError`. */
export class GrammarReader {
  constructor(private readonly resolve: Resolve) {}

  /** `overridden` are the names that the `include`s around a grammar override. */
  read(grammar: XmlElement, environment: Environment, overridden: readonly Overridden[] = []): void {
    for (const child of schemaChildren(grammar)) {
      const within = inside(child, environment)
      if (child.localName === 'div') this.read(child, within, overridden)
      else if (child.localName === 'include') this.#include(child, within, overridden)
      else component(child, within, overridden)
    }
  }

  #include(element: XmlElement, environment: Environment, overridden: readonly Overridden[]): void {
    const file = referencedFile(element, environment, environment.scope, this.resolve)
    const href = attribute(element, 'href')!
    if (file.root.localName !== 'grammar')
      fail(`\`${href}\` is not a grammar; include one, or use \`externalRef\``, element, environment)
    const own = componentsIn(element, environment)
    const names: Overridden = new Map(own.map(({ child }) => [nameOf(child), false]))
    this.read(file.root, inside(file.root, file.environment), [...overridden, names])
    for (const [name, had] of names)
      if (!had)
        fail(
          `${titleOf(name)} overrides nothing in \`${href}\`; correct the name, or move it out of the \`include\``,
          element,
          environment,
        )
    for (const { child, within } of own) component(child, within, overridden)
  }
}

/** Adds a `start` or `define`, unless an `include` around it has another in its place. */
function component(child: XmlElement, environment: Environment, overridden: readonly Overridden[]): void {
  const name = nameOf(child)
  const replaced = overridden.filter((names) => names.has(name))
  for (const names of replaced) names.set(name, true)
  if (replaced.length === 0) define(child, environment)
}

/** The components inside an `include` or a `div` of one, with their environments. */
function componentsIn(
  element: XmlElement,
  environment: Environment,
): { child: XmlElement; within: Environment }[] {
  return schemaChildren(element).flatMap((child) => {
    const within = inside(child, environment, 'include')
    return child.localName === 'div' ? componentsIn(child, within) : [{ child, within }]
  })
}
