import type { SourceFile } from '../../../source/file.js'
import type { XmlDocument, XmlElement } from '../../../xml/tree.js'
import { RELAXNG } from '../namespace.js'
import { resolvePath } from '../path.js'
import { fail, ofFile } from './environment.js'
import type { Environment } from './environment.js'
import { valueOf } from './forms.js'

/** Reads another file of a schema by its path (with `/`); undefined if it may not or cannot be read. */
export type Resolve = (path: string) => { file: SourceFile; document: XmlDocument } | undefined

/** The root of a file, with the environment around it. */
export interface Root {
  readonly root: XmlElement
  readonly environment: Environment
}

/** The file that the `href` of an element names; its patterns will be in a scope. Throws a `SchemaError`. */
export function referencedFile(
  element: XmlElement,
  environment: Environment,
  scope: Environment['scope'],
  resolve: Resolve,
): Root {
  const href = valueOf(element, 'href')!
  const found = resolve(resolvePath(environment.base, href))
  if (!found) fail(`\`${href}\` cannot be read; name a schema beside this one`, element, environment)
  if (environment.stack.includes(found.file.name))
    fail(`\`${href}\` includes itself; delete this reference`, element, environment)
  const { root } = found.document
  return checkedRoot(root, ofFile(found.file, { ...environment, scope }))
}

/** Throws a `SchemaError` if a root is not of the schema language. */
export function checkedRoot(root: XmlElement, environment: Environment): Root {
  if (root.namespace !== RELAXNG)
    fail(`found \`${root.name}\`, expected a schema in the namespace ${RELAXNG}`, root, environment)
  return { root, environment }
}
