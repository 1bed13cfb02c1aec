import { compileRules } from './schematron.js'
import type { Result } from './source/diagnostic.js'
import type { SourceFile } from './source/file.js'
import type { Cache } from './validate/cache.js'
import { loadRelaxNg } from './validate/relaxng.js'
import type { ReadSchema, SchemaFile } from './validate/relaxng.js'
import type { Schema } from './validate/schemas.js'
import { embeddedRules } from './validate/schematron/schema.js'
import type { RuleFile } from './validate/schematron/schema.js'
import { readXml } from './xml/read.js'

export interface LoadOptions {
  /** Returns a file that the schema includes, by its path relative to the schema's name; absent, includes fail. */
  readonly read?: ReadSchema | undefined
  /** RELAX NG: messages name everything that is allowed, not only what is likely meant. */
  readonly complete?: boolean
  /** Schematron: the phase whose patterns are run, `#ALL` for all of them; absent, the schema's default. */
  readonly phase?: string | undefined
  /** Where compiled schemas are kept; compiling Schematron takes a second or two. */
  readonly cache?: Cache | undefined
}

/** A schema, or diagnostics that say why there is none. */
export interface LoadedSchema extends Result<Schema> {
  /** The files that the diagnostics are about. */
  readonly sources: readonly SourceFile[]
}

/**
 * Loads a schema for `validate`. The ending of its name says what it is: Schematron (`.sch`), RELAX NG in compact syntax (`.rnc`)
 * or RELAX NG in XML (any other). A schema that does not compile gives diagnostics at their places instead of a value. Never
 * throws.
 */
export async function loadSchema(
  name: string,
  bytes: Uint8Array,
  options: LoadOptions = {},
): Promise<LoadedSchema> {
  if (/\.sch$/i.test(name)) return await loadSchematron({ name, bytes }, options)
  const { complete = false } = options
  const { value, ...rest } = await loadRelaxNg({ name, bytes }, options)
  return value ? { value: { type: 'relaxng', schema: value, complete }, ...rest } : rest
}

/**
 * Loads the Schematron rules inside a RELAX NG schema in XML, for `validate` to use besides it. A pattern with an expression that
 * cannot be run is left out, with a warning. A schema without rules gives neither a value nor an error. Never throws.
 */
export async function loadEmbeddedRules(
  name: string,
  bytes: Uint8Array,
  options: Pick<LoadOptions, 'read' | 'cache'> = {},
): Promise<LoadedSchema> {
  const { value, diagnostics, sources } = ruleFile({ name, bytes })
  const rules = value && embeddedRules(value.document)
  if (!rules) return { diagnostics, sources }
  return await compiled({ file: value.file, document: rules }, options, true)
}

async function loadSchematron(schema: SchemaFile, options: LoadOptions): Promise<LoadedSchema> {
  const { value, diagnostics, sources } = ruleFile(schema)
  if (!value) return { diagnostics, sources }
  return await compiled(value, options, false)
}

async function compiled(
  rules: RuleFile,
  { read, cache, phase }: LoadOptions,
  embedded: boolean,
): Promise<LoadedSchema> {
  const sources = [rules.file]
  const { value: run, diagnostics } = await compileRules(rules, {
    cache,
    phase,
    embedded,
    read: (path) => {
      const other = read?.(path)
      const included = other && ruleFile(other)
      if (included) sources.push(...included.sources)
      return included?.value
    },
  })
  return { ...(run && { value: { type: 'schematron', run, sources } }), diagnostics, sources }
}

function ruleFile({ name, bytes }: SchemaFile): Result<RuleFile> & { sources: SourceFile[] } {
  const { file, result } = readXml(name, bytes)
  const { value: document, diagnostics } = result
  return { ...(file && document && { value: { file, document } }), diagnostics, sources: file ? [file] : [] }
}
