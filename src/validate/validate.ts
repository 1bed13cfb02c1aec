import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import type { XmlDocument } from '../xml/tree.js'
import { validateRelaxNg } from './relaxng.js'
import { ownSchemas } from './own.js'
import { engines } from './schemas.js'
import type { Finding } from './finding.js'
import type { Schema } from './schemas.js'

/**
 * Validates a file with schemas, our own if none are given. Returns the problems in the order of the text, none for a valid
 * document. Without `document`, the file is parsed first, and an error in its XML is a problem like others; if the only schema is
 * RELAX NG, the file is checked as it is read, and memory grows with its depth alone. Never throws.
 */
export async function validate(
  file: SourceFile,
  document?: XmlDocument,
  given?: readonly Schema[],
): Promise<readonly Diagnostic[]> {
  const schemas = given ?? (await ownSchemas())
  const [only] = schemas
  if (!document && schemas.length === 1 && only!.type === 'relaxng')
    return inOrder(validateRelaxNg(file, undefined, only!.schema, only))
  const parsed = document ? { value: document, diagnostics: [] } : parseXml(file)
  if (!parsed.value) return parsed.diagnostics
  const found: Finding[] = []
  for (const schema of schemas) for (const each of await run(file, parsed.value, schema)) found.push(each)
  return inOrder(withoutEchoes(found))
}

/** Drops what rules say of elements that the grammar has reported: both are about one mistake. */
function withoutEchoes(found: readonly Finding[]): Diagnostic[] {
  const told = found.flatMap(({ element }) => element ?? [])
  if (told.length === 0) return found.map(({ diagnostic }) => diagnostic)
  const isTold = (at: number): boolean => told.some(({ start, end }) => start <= at && at < end)
  return found
    .filter(({ diagnostic: { source, place } }) => {
      const at = place.position?.start.offset
      return source !== 'schematron' || at === undefined || !isTold(at)
    })
    .map(({ diagnostic }) => diagnostic)
}

function inOrder(found: Diagnostic[]): Diagnostic[] {
  const offset = ({ place }: Diagnostic): number => place.position?.start.offset ?? -1
  return found.sort((a, b) => offset(a) - offset(b))
}

async function run<T extends Schema['type']>(
  file: SourceFile,
  document: XmlDocument,
  schema: Extract<Schema, { type: T }>,
): Promise<Finding[]> {
  const engine = engines[schema.type]
  return await engine(file, document, schema)
}
