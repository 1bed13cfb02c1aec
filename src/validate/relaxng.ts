import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { readEvents, replay } from '../xml/events.js'
import { parseXml } from '../xml/parse.js'
import type { XmlDocument } from '../xml/tree.js'
import { parseCompact } from './relaxng/compact/parse.js'
import { relaxNgSchema } from './relaxng/engine.js'
import type { RelaxNgSchema } from './relaxng/engine.js'
import { Messages } from './relaxng/messages.js'
import type { Mistake } from './relaxng/validator.js'
import { SchemaError } from './relaxng/schema-error.js'
import { keepSchema, keptSchema } from './relaxng/kept.js'
import type { GrammarCache, ReadSchema } from './relaxng/kept.js'

export type { GrammarCache, ReadSchema } from './relaxng/kept.js'
export type { RelaxNgSchema } from './relaxng/engine.js'

/**
 * A schema by our own engine, in XML or in compact syntax (`.rnc`). With a cache, a schema that was compiled before
 * is not compiled again as long as none of its files changes.
 */
export function loadRelaxNg(
  file: SourceFile,
  { read = () => undefined, cache }: { readonly read?: ReadSchema; readonly cache?: GrammarCache } = {},
): Result<RelaxNgSchema> {
  const kept = cache && keptSchema(cache, file, read)
  if (kept) return { value: kept, diagnostics: [] }
  const included = new Map<string, SourceFile>()
  try {
    const tree = schemaTree(file)
    if (!tree.value) return { diagnostics: tree.diagnostics }
    const value = relaxNgSchema(file, tree.value, (path) => {
      const other = read(path)
      const document = other && schemaTree(other).value
      if (!document) return undefined
      included.set(path, other)
      return { file: other, document }
    })
    if (cache) keepSchema(cache, file, included, value)
    return { value, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error
    return { diagnostics: [unusable(error)] }
  }
}

/** Holds a document against a schema: as a tree, or as it is read for the first time, without one. */
export function validateRelaxNg(
  file: SourceFile,
  document: XmlDocument | undefined,
  schema: RelaxNgSchema,
  options: { readonly complete?: boolean } = {},
): Diagnostic[] {
  const lineOf = (offset: number): number => locate(file, offset).line
  const check = schema.check(new Messages({ lineOf, ...(options.complete && { most: Infinity }) }))
  const refused = document ? replay(document, check) : readEvents(file, check)
  return refused ? [refused] : check.mistakes.map((mistake) => diagnosis(file, mistake))
}

function diagnosis(file: SourceFile, { message, place }: Mistake): Diagnostic {
  return diagnose(file, place, { rule: 'relaxng', source: 'relaxng', severity: 'error', reason: message })
}

function schemaTree(file: SourceFile): Result<XmlDocument> {
  if (!/\.rnc$/i.test(file.name)) return parseXml(file)
  return { value: parseCompact(file), diagnostics: [] }
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
