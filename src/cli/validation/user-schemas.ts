import { readFileSync, realpathSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose, hasErrors } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { ReadSchema } from '../../validate/relaxng.js'
import type { Schema } from '../../validate/schemas.js'
import type { XmlDocument, XmlInstruction, XmlNode } from '../../xml/tree.js'
import type { Catalog } from './catalog.js'
import { FileError, InputError, UsageError } from '../command.js'
import { fromFolder, isInside, readBytes } from '../files/files.js'
import { userCache } from '../files/cache.js'
import { schemaFolder } from '../../validate/json/schemas.js'
import { ownSchemasInPlace } from './own-schemas.js'
import type { Terminal } from '../terminal/terminal.js'

export interface SchemaOptions {
  /** Whether Schematron rules inside RELAX NG schemas are applied. */
  readonly embedded: boolean
  /** Whether messages name everything that is allowed. */
  readonly complete: boolean
  /** The phase of Schematron schemas; undefined for their default. */
  readonly phase: string | undefined
  readonly catalog: Catalog
  /** The schemas that earlier documents named, by path. */
  readonly known: Map<string, () => ReadSchemas>
}

/** Schemas that were read. */
export interface ReadSchemas {
  readonly schemas: readonly Schema[]
  /** Warnings about them, to be reported once. */
  readonly notices: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
}

/** Reads the schemas that `--schema` names: RELAX NG (`.rng`, `.rnc`) and Schematron (`.sch`). */
export async function readSchemas(
  paths: readonly string[],
  options: SchemaOptions,
  terminal: Terminal,
): Promise<ReadSchemas> {
  const read: ReadSchemas[] = []
  for (const path of paths)
    read.push((await ownAt(path, options)) ?? (await readSchema(path, options, terminal)))
  return together(read)
}

const together = (read: readonly ReadSchemas[]): ReadSchemas => ({
  schemas: read.flatMap(({ schemas }) => schemas),
  notices: read.flatMap(({ notices }) => notices),
  sources: read.flatMap(({ sources }) => sources),
})

async function readSchema(path: string, options: SchemaOptions, terminal: Terminal): Promise<ReadSchemas> {
  const ending = extname(path).toLowerCase()
  if (ending !== '.rng' && ending !== '.rnc' && ending !== '.sch')
    throw new UsageError(`--schema ${path}: expected RELAX NG (.rng, .rnc) or Schematron (.sch)`)
  const { loadEmbeddedRules, loadSchema } = await import('../../load-schema.js')
  const bytes = await readBytes(path, terminal)
  const { embedded, complete, phase } = options
  const settings = { read: readIncluded(path), complete, phase, cache: userCache() }
  const loaded = [await loadSchema(path, bytes, settings)]
  if (embedded && ending === '.rng') loaded.push(await loadEmbeddedRules(path, bytes, settings))
  const notices = loaded.flatMap(({ diagnostics }) => diagnostics)
  const sources = loaded.flatMap((each) => each.sources)
  if (hasErrors(notices)) throw new InputError(notices, sources)
  return { schemas: loaded.flatMap(({ value }) => value ?? []), notices, sources }
}

/** Reads a schema that documents name only once, so that what is wrong with it is reported with the first of them only. */
async function readOnce(path: string, options: SchemaOptions, terminal: Terminal): Promise<ReadSchemas> {
  const key = `${options.embedded ? 'with' : 'without'} rules: ${path}`
  const known = options.known.get(key)
  if (known) return known()
  try {
    const read = await readSchema(path, options, terminal)
    options.known.set(key, () => ({ ...read, notices: [] }))
    return read
  } catch (error) {
    // A missing schema is reported for each document that names it.
    if (error instanceof FileError) throw error
    options.known.set(key, () => {
      throw new InputError([], [])
    })
    throw error
  }
}

/** A schema that a document names with `<?xml-model?>`. */
interface Model {
  readonly href: string
  /** The local file; undefined for one that would have to be fetched. */
  readonly path: string | undefined
  /** It is named for its Schematron rules, which may stand inside RELAX NG. */
  readonly forRules: boolean
  readonly instruction: XmlInstruction
}

/**
 * Reads the schemas that a document names with `<?xml-model?>`, if they are files beside it or in the catalog. Others are not fetched,
 * but reported; if none is left, the caller uses our own.
 */
export async function modelsOf(
  file: SourceFile,
  document: XmlDocument,
  options: SchemaOptions,
  terminal: Terminal,
): Promise<ReadSchemas> {
  const models = document.children.flatMap((node) => namedBy(node, file.name, options.catalog))
  const read: ReadSchemas[] = []
  for (const model of models.filter(isFirst)) {
    const { path } = model
    if (path === undefined) continue
    const embedded = options.embedded || models.some((each) => each.path === path && each.forRules)
    read.push(
      (await ownAt(path, options)) ??
        (await readOnce(path, { ...options, embedded }, terminal).catch((error: unknown) => {
          throw error instanceof FileError ? new InputError([unreadable(file, model, error)], [file]) : error
        })),
    )
  }
  const missing = models.filter(({ path }) => path === undefined)
  const { schemas, notices, sources } = together(read)
  const left = missing.map((model) => notFetched(file, model, schemas.length === 0))
  return { schemas, notices: [...left, ...notices], sources }
}

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron'

function namedBy(node: XmlNode, document: string, catalog: Catalog): Model[] {
  if (node.type !== 'instruction' || node.target !== 'xml-model') return []
  const href = /\bhref\s*=\s*["']([^"']+)["']/.exec(node.value)?.[1]
  if (href === undefined) return []
  const type = /\bschematypens\s*=\s*["']([^"']+)["']/.exec(node.value)?.[1]
  return [
    {
      href,
      path: catalog.get(href) ?? beside(document, href),
      forRules: type === SCHEMATRON,
      instruction: node,
    },
  ]
}

/** Whether a schema is named for the first time: one that is named twice is applied once. */
const isFirst = ({ path }: Model, index: number, all: readonly Model[]): boolean =>
  all.findIndex((other) => other.path === path) === index

const notFetched = (file: SourceFile, { href, instruction }: Model, isOurs: boolean): Diagnostic =>
  diagnose(file, instruction.place, {
    rule: 'schema-not-fetched',
    source: 'files',
    severity: 'warning',
    reason: `the schema \`${href}\` is not fetched from the network${isOurs ? ', so the document is checked with our own instead' : ''}; name a local copy with --schema or in a catalog (--catalog)`,
  })

const unreadable = (file: SourceFile, { href, instruction }: Model, { diagnostic }: FileError): Diagnostic =>
  diagnose(file, instruction.place, {
    ...diagnostic,
    reason: `the schema \`${href}\` ${diagnostic.reason}`,
  })

/** Throws a `UsageError` for a phase that would be ignored, since no schema is Schematron. */
export function checkPhase({ phase }: SchemaOptions, { schemas }: ReadSchemas): void {
  if (phase !== undefined && !schemas.some(({ type }) => type === 'schematron'))
    throw new UsageError(
      `--phase ${phase}: there is no Schematron schema with phases; name one with --schema`,
    )
}

/** The path of a schema that is named by a relative reference; undefined for any other. */
function beside(path: string, href: string): string | undefined {
  const isFile = !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(href) && /\.(?:rng|rnc|sch)$/i.test(href)
  return isFile ? fromFolder(dirname(path), href) : undefined
}

/** Our own profile or rules if a path is theirs, as compiled by the build. */
async function ownAt(file: string, { complete }: SchemaOptions): Promise<ReadSchemas | undefined> {
  const type = Object.entries({ 'chancery.rng': 'relaxng', 'chancery.sch': 'rules' }).find(
    ([name]) => resolve(file) === fileURLToPath(new URL(name, schemaFolder)),
  )?.[1]
  if (type === undefined) return undefined
  const schemas = (await ownSchemasInPlace(complete)).filter((schema) => schema.type === type)
  return { schemas, notices: [], sources: [] }
}

/** A reader of the files that a schema includes: only those inside its own folder. */
function readIncluded(schema: string): ReadSchema {
  const folder = dirname(resolve(schema))
  return (path) => {
    try {
      const real = realpathSync(resolve(path))
      if (!isInside(folder, real)) return undefined
      return { name: path, bytes: readFileSync(real) }
    } catch {
      return undefined
    }
  }
}
