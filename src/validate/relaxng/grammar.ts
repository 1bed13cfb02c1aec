import { attribute } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { XML_PREFIX } from './compile.js'
import type { Compiler, Environment } from './compile.js'
import type { Pattern } from './pattern.js'
import { schemaChildren } from './syntax.js'

/** The definitions of a grammar by name; `start` by the empty name. */
export interface Scope {
  readonly parent: Scope | undefined
  readonly definitions: Map<string, Definition>
}

export interface Definition {
  readonly parts: { readonly children: readonly XmlElement[]; readonly environment: Environment }[]
  combine: string | undefined
  /** A part that says nothing of `combine`: there may be one. */
  plain: number
  pattern?: Pattern
  busy?: boolean
}

/** Names that an `include` overrides, and whether the included grammar had them. */
type Overridden = Map<string, boolean>

/** Puts the components of a grammar into its scope, those of included files too. */
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
    compiler.fail(`${title} is combined in two ways`, child, environment)
  definition.combine ??= combine
  if (
    definition.plain > 1 ||
    (definition.plain === 1 && definition.parts.length > 0 && definition.combine === undefined)
  )
    compiler.fail(`${title} is defined twice; say how to \`combine\` the two`, child, environment)
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
    compiler.fail(`\`${attribute(element, 'href')!}\` is no grammar`, element, environment)
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
        `${name === '' ? '`start`' : `\`${name}\``} overrides nothing in \`${attribute(element, 'href')!}\``,
        element,
        environment,
      )
  for (const child of schemaChildren(element)) own(compiler, child, environment, overridden)
}

/** The components inside the `include` itself. */
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

function namesIn(compiler: Compiler, element: XmlElement, environment: Environment): string[] {
  return schemaChildren(element).flatMap((child) => {
    const within = compiler.inside(child, environment, 'include')
    if (child.localName === 'div') return namesIn(compiler, child, within)
    return [child.localName === 'start' ? '' : attribute(child, 'name')!.trim()]
  })
}
