import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { readEvents, replay } from '../xml/events.js'
import type { XmlDocument } from '../xml/tree.js'
import type { Cache } from './cache.js'
import type { Mistake } from './relaxng/check/mistakes.js'
import type { RelaxNgSchema } from './relaxng/engine.js'
import { keepSchema, keptSchema } from './relaxng/kept.js'
import { Messages } from './relaxng/messages/messages.js'
import type { ReadSchema, SchemaFile } from './relaxng/schema-file.js'
import type { LoadedSchema } from './relaxng/source.js'
import type { Finding } from './finding.js'

export type { RelaxNgSchema } from './relaxng/engine.js'
export type { ReadSchema, SchemaFile } from './relaxng/schema-file.js'
export type { LoadedSchema } from './relaxng/source.js'

/**
 * Loads a schema, in XML or in compact syntax (`.rnc`), into our own engine. With a cache, a schema is not compiled again, nor is
 * the compiler loaded, as long as none of its files changes.
 */
export async function loadRelaxNg(
  schema: SchemaFile,
  {
    read = () => undefined,
    cache,
  }: { readonly read?: ReadSchema | undefined; readonly cache?: Cache | undefined } = {},
): Promise<LoadedSchema> {
  const kept = cache && keptSchema(cache, schema, read)
  if (kept) return { value: kept, diagnostics: [], sources: [] }
  const { compileSchema } = await import('./relaxng/source.js')
  const included = new Map<string, SchemaFile>()
  const loaded = compileSchema(schema, (path) => {
    const other = read(path)
    if (other) included.set(path, other)
    return other
  })
  if (cache && loaded.value) keepSchema(cache, schema, included, loaded.value)
  return loaded
}

/** Validates a document: a tree that was parsed before, or the file as it is read, without building a tree. */
export function validateRelaxNg(
  file: SourceFile,
  document: XmlDocument | undefined,
  schema: RelaxNgSchema,
  options: { readonly complete?: boolean } = {},
): Diagnostic[] {
  return findMistakes(file, document, schema, options).map(({ diagnostic }) => diagnostic)
}

/** The same; each finding with the element that it is about. */
export function findMistakes(
  file: SourceFile,
  document: XmlDocument | undefined,
  schema: RelaxNgSchema,
  options: { readonly complete?: boolean } = {},
): Finding[] {
  const lineOf = (offset: number): number => locate(file, offset).line
  const check = schema.check(new Messages({ lineOf, ...(options.complete && { most: Infinity }) }))
  const refused = document ? replay(document, check) : readEvents(file, check)
  if (refused) return [{ diagnostic: refused }]
  return check.mistakes.map((mistake) => ({ diagnostic: diagnosis(file, mistake), element: mistake.element }))
}

function diagnosis(file: SourceFile, { message, place }: Mistake): Diagnostic {
  return diagnose(file, place, { rule: 'relaxng', source: 'relaxng', severity: 'error', reason: message })
}
