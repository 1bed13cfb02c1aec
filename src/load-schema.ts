import { compileRules } from './schematron.js'
import type { Diagnostic, Result } from './source/diagnostic.js'
import type { SourceFile } from './source/file.js'
import type { Cache } from './validate/cache.js'
import { loadRelaxNg } from './validate/relaxng.js'
import type { ReadSchema, SchemaFile } from './validate/relaxng.js'
import type { Schema } from './validate/schemas.js'
import { embeddedRules } from './validate/schematron-schema.js'
import type { RuleFile } from './validate/schematron-schema.js'
import { readXml } from './xml/read.js'

export interface LoadOptions {
  /** Gives the files that the schema includes, by path as seen from its name; absent, they are missing. */
  readonly read?: ReadSchema
  /** RELAX NG: messages name everything that is allowed, not only what is likely. */
  readonly complete?: boolean
  /** Schematron: the phase whose patterns are run, `#ALL` for all; absent, what the schema says. */
  readonly phase?: string
  /** Keeps what was compiled, which takes a second or two for Schematron; absent, nothing is kept. */
  readonly cache?: Cache
}

/** A schema, or what is wrong with it. */
export interface LoadedSchema extends Result<Schema> {
  /** The files that diagnostics speak of. */
  readonly sources: readonly SourceFile[]
}

/**
 * A schema to give to `validate`, told by the ending of its name: Schematron (`.sch`), or RELAX NG in compact syntax (`.rnc`) or
 * in XML (any other). One that does not compile gives diagnostics with places in its files, and no value. Never throws.
 */
export async function loadSchema(
  name: string,
  bytes: Uint8Array,
  options: LoadOptions = {},
): Promise<LoadedSchema> {
  if (/\.sch$/i.test(name)) return await loadSchematron({ name, bytes }, options)
  const { read, complete, cache } = options
  const { value, ...rest } = await loadRelaxNg(
    { name, bytes },
    { ...(read && { read }), ...(cache && { cache }) },
  )
  return value ? { value: { type: 'relaxng', schema: value, ...(complete && { complete }) }, ...rest } : rest
}

/**
 * The Schematron rules inside a RELAX NG schema in XML, to give to `validate` besides it. A pattern with an expression that
 * cannot be run is left out, with a warning. There is neither a value nor an error where a schema has no rules.
 */
export async function loadEmbeddedRules(
  name: string,
  bytes: Uint8Array,
  { read, cache }: Pick<LoadOptions, 'read' | 'cache'> = {},
): Promise<LoadedSchema> {
  const { value, diagnostics, sources } = ruleFile({ name, bytes })
  const rules = value && embeddedRules(value.document)
  if (!rules) return { diagnostics, sources }
  return await compiled(
    { file: value.file, document: rules },
    { ...(read && { read }), ...(cache && { cache }), embedded: true },
  )
}

async function loadSchematron(
  schema: SchemaFile,
  { read, phase, cache }: LoadOptions,
): Promise<LoadedSchema> {
  const { value, diagnostics, sources } = ruleFile(schema)
  if (!value) return { diagnostics, sources }
  return await compiled(value, { ...(read && { read }), ...(cache && { cache }), phase, embedded: false })
}

async function compiled(
  rules: RuleFile,
  { read, ...options }: { read?: ReadSchema; cache?: Cache; phase?: string | undefined; embedded: boolean },
): Promise<LoadedSchema> {
  const sources = [rules.file]
  const { value: run, diagnostics } = await compileRules(rules, {
    ...options,
    read: (path) => {
      const other = read?.(path)
      const included = other && ruleFile(other)
      if (included) sources.push(...included.sources)
      return included?.value
    },
  })
  return { ...(run && { value: { type: 'schematron', run, sources } }), diagnostics, sources }
}

/** A schema through the front door for XML. */
function ruleFile({ name, bytes }: SchemaFile): Result<RuleFile> & { sources: SourceFile[] } {
  const { file, result } = readXml(name, bytes)
  const diagnostics: readonly Diagnostic[] = result.diagnostics
  const sources = file ? [file] : []
  return { ...(file && result.value && { value: { file, document: result.value } }), diagnostics, sources }
}
