import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import type { XmlDocument } from '../xml/tree.js'
import { parseCompact } from './relaxng/compact/parse.js'
import { relaxNgSchema } from './relaxng/engine.js'
import type { RelaxNgSchema } from './relaxng/engine.js'
import { SchemaError } from './relaxng/schema-error.js'

/** Files that a schema includes, by path; undefined where they may not or cannot be read. */
export type ReadSchema = (path: string) => SourceFile | undefined

/** Schemas that were compiled, as long as their files are kept: one run validates many documents. */
const compiled = new WeakMap<SourceFile, RelaxNgSchema | readonly Diagnostic[]>()

/** RELAX NG by our own engine. The document has passed the front door. */
export function validateRelaxNg(
  file: SourceFile,
  document: XmlDocument,
  given: { readonly file: SourceFile; readonly document?: XmlDocument; readonly read?: ReadSchema },
): Diagnostic[] {
  const schema = compiled.get(given.file) ?? compile(given.file, given.document, given.read)
  compiled.set(given.file, schema)
  if (!('validate' in schema)) return [...schema]
  return schema
    .validate(document)
    .map(({ message, place }) =>
      diagnose(file, place, { rule: 'relaxng', source: 'relaxng', severity: 'error', reason: message }),
    )
}

function compile(
  file: SourceFile,
  document: XmlDocument | undefined,
  read: ReadSchema = () => undefined,
): RelaxNgSchema | readonly Diagnostic[] {
  try {
    const tree = document ?? schemaTree(file)
    if (!('root' in tree)) return tree
    return relaxNgSchema(file, tree, (path) => {
      const other = read(path)
      const included = other && schemaTree(other)
      return other && included && 'root' in included ? { file: other, document: included } : undefined
    })
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error
    return [unusable(error)]
  }
}

/** A schema as a tree: XML syntax, or compact syntax (`.rnc`). */
function schemaTree(file: SourceFile): XmlDocument | readonly Diagnostic[] {
  if (/\.rnc$/i.test(file.name)) return parseCompact(file)
  const parsed = parseXml(file)
  return parsed.value ?? parsed.diagnostics
}

function unusable({ message, file, place }: SchemaError): Diagnostic {
  const position = place && { start: locate(file, place.start), end: locate(file, place.end) }
  return {
    rule: 'schema-unusable',
    source: 'relaxng',
    severity: 'error',
    reason: `the schema cannot be used: ${message}`,
    place: { file: file.name, ...(position && { position }) },
  }
}
