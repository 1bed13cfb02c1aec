import type { SourceFile } from '../../../source/file.js'
import { attribute, XML_NAMESPACE } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import { resolvePath } from '../path.js'
import { qualified } from '../pattern/name-class.js'
import { SchemaError } from '../schema-error.js'
import { declarations } from '../xmlns.js'
import type { Scope } from './definition.js'
import { syntaxProblem } from './syntax.js'

/** What an element of a schema inherits from the elements around it. */
export interface Environment {
  readonly file: SourceFile
  readonly ns: string
  /** The URI of the datatype library, '' for the built-in one. */
  readonly library: string
  readonly prefixes: ReadonlyMap<string, string>
  /** The grammar around it, if there is one. */
  readonly scope: Scope | undefined
  /** The path that references are relative to: that of the file, or `xml:base`. */
  readonly base: string
  /** The names of the files that include one another down to here, to find cycles. */
  readonly stack: readonly string[]
}

/** The environment of the root of a file; only `ns` and the scope may come from the file that includes it. */
export const ofFile = (
  file: SourceFile,
  { ns, scope, stack }: Pick<Environment, 'ns' | 'scope' | 'stack'>,
): Environment => ({
  file,
  ns,
  library: '',
  prefixes: XML_PREFIX,
  scope,
  base: file.name,
  stack: [...stack, file.name],
})

const XML_PREFIX: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]])

/** The environment inside an element, whose syntax is checked; `parent` as in `syntaxProblem`. Throws a `SchemaError`. */
export function inside(element: XmlElement, outer: Environment, parent?: string): Environment {
  const problem = syntaxProblem(element, parent)
  if (problem !== undefined) fail(problem, element, outer)
  const declared = declarations(element.attributes)
  const ns = attribute(element, 'ns')
  const library = attribute(element, 'datatypeLibrary')
  const base = attribute(element, 'xml:base')
  if (!declared && ns === undefined && library === undefined && base === undefined) return outer
  return {
    ...outer,
    prefixes: declared ? new Map([...outer.prefixes, ...declared]) : outer.prefixes,
    ns: ns ?? outer.ns,
    library: library ?? outer.library,
    base: base === undefined ? outer.base : resolvePath(outer.base, base),
  }
}

/** Throws a `SchemaError` at an element. */
export function fail(message: string, element: XmlElement, { file }: Environment): never {
  throw new SchemaError(message, file, element.place)
}

/** A name as it is written, perhaps with a prefix, with its namespace. Throws a `SchemaError` for an undeclared prefix. */
export function qualify(name: string, element: XmlElement, environment: Environment): string {
  const colon = name.indexOf(':')
  if (colon < 0) return qualified(environment.ns, name)
  const namespace = environment.prefixes.get(name.slice(0, colon))
  if (namespace === undefined)
    fail(`the prefix of \`${name}\` is not declared; declare it with \`xmlns:…\``, element, environment)
  return qualified(namespace, name.slice(colon + 1))
}
