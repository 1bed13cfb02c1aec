import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { XmlDocument } from '../xml/tree.js'
import { engines } from './schemas.js'
import type { Schema } from './schemas.js'

/** A document that passed the front door, held against schemas; problems in the order of the text. */
export async function validate(
  file: SourceFile,
  document: XmlDocument,
  schemas: readonly Schema[],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const schema of schemas) for (const each of await run(file, document, schema)) found.push(each)
  const offset = ({ place }: Diagnostic): number => place.position?.start.offset ?? -1
  return found.sort((a, b) => offset(a) - offset(b))
}

async function run<T extends Schema['type']>(
  file: SourceFile,
  document: XmlDocument,
  schema: Extract<Schema, { type: T }>,
): Promise<Diagnostic[]> {
  const engine = engines[schema.type]
  return await engine(file, document, schema)
}
