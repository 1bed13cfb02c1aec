import { attribute } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import { XML_PREFIX } from './compiler.js'
import type { Compiler, Environment } from './compiler.js'
import type { Pattern } from '../pattern/pattern.js'
import { schemaChildren } from './syntax.js'

/** A grammar: its definitions by name, with '' for `start`. */
export interface Scope {
  readonly parent: Scope | undefined
  readonly definitions: Map<string, Definition>
}

/** A definition, which may consist of several parts. */
export interface Definition {
  readonly parts: { readonly children: readonly XmlElement[]; readonly environment: Environment }[]
  combine: string | undefined
  /** The number of parts without `combine`, of which there may be one. */
  plain: number
  /** Once it is compiled. */
  pattern?: Pattern
  /** While it is being compiled, to find definitions that contain themselves. */
  busy?: boolean
}

/** The names that an `include` overrides, and whether the included grammar has them. */
type Overridden = Map<string, boolean>

/** Adds the components of a grammar to its scope, with those of included files. */
export function collectGrammar(
  compiler: Compiler,
  element: XmlElement,
  environment: Environment,
  overridden: readonly Overridden[] = [],
): void {
  for (const child of schemaChildren(element)) {
    const within = compiler.inside(child, environment)
    if (child.localName === 'div') collectGrammar(compiler, child, within, overridden)
    else if (child.localName === 'include') include(compiler, child, within, overridden)
    else component(compiler, child, within, overridden)
  }
}

function component(
  compiler: Compiler,
  child: XmlElement,
  environment: Environment,
  overridden: readonly Overridden[],
): void {
  const name = child.localName === 'start' ? '' : attribute(child, 'name')!.trim()
  const replaced = overridden.filter((names) => names.has(name))
  for (const names of replaced) names.set(name, true)
  if (replaced.length > 0) return
  const definitions = environment.scope!.definitions
  const definition: Definition = definitions.get(name) ?? { parts: [], combine: undefined, plain: 0 }
  definitions.set(name, definition)
  const combine = attribute(child, 'combine')?.trim()
  const title = name === '' ? '`start`' : `\`${name}\``
  if (combine === undefined) definition.plain++
  else if (definition.combine !== undefined && definition.combine !== combine)
    compiler.fail(`${title} is combined in two ways; use the same \`combine\` throughout`, child, environment)
  definition.combine ??= combine
  if (
    definition.plain > 1 ||
    (definition.plain === 1 && definition.parts.length > 0 && definition.combine === undefined)
  )
    compiler.fail(`${title} is defined twice; give one of the two a \`combine\``, child, environment)
  definition.parts.push({ children: schemaChildren(child), environment })
}

function include(
  compiler: Compiler,
  element: XmlElement,
  environment: Environment,
  overridden: readonly Overridden[],
): void {
  const { file, root, stack } = compiler.load(element, environment)
  if (root.localName !== 'grammar')
    compiler.fail(
      `\`${attribute(element, 'href')!}\` is not a grammar; include one, or use \`externalRef\``,
      element,
      environment,
    )
  const names: Overridden = new Map(namesIn(compiler, element, environment).map((name) => [name, false]))
  const ns = attribute(element, 'ns') ?? environment.ns
  const inner: Environment = {
    ...environment,
    file,
    stack,
    ns,
    library: '',
    base: file.name,
    prefixes: XML_PREFIX,
  }
  collectGrammar(compiler, root, compiler.inside(root, inner), [...overridden, names])
  for (const [name, had] of names)
    if (!had)
      compiler.fail(
        `${name === '' ? '`start`' : `\`${name}\``} overrides nothing in \`${attribute(element, 'href')!}\`; correct the name, or move it out of the \`include\``,
        element,
        environment,
      )
  for (const child of schemaChildren(element)) own(compiler, child, environment, overridden)
}

/** Adds the components inside the `include` itself. */
function own(
  compiler: Compiler,
  child: XmlElement,
  environment: Environment,
  overridden: readonly Overridden[],
): void {
  const within = compiler.inside(child, environment, 'include')
  if (child.localName === 'div')
    for (const inner of schemaChildren(child)) own(compiler, inner, within, overridden)
  else component(compiler, child, within, overridden)
}

/** The names of the components inside an `include`. */
function namesIn(compiler: Compiler, element: XmlElement, environment: Environment): string[] {
  return schemaChildren(element).flatMap((child) => {
    const within = compiler.inside(child, environment, 'include')
    if (child.localName === 'div') return namesIn(compiler, child, within)
    return [child.localName === 'start' ? '' : attribute(child, 'name')!.trim()]
  })
}
