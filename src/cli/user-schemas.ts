import { readFileSync, realpathSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasErrors } from '../source/diagnostic.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { ReadSchema } from '../validate/relaxng.js'
import type { Schema } from '../validate/schemas.js'
import type { XmlDocument } from '../xml/tree.js'
import type { Catalog } from './catalog.js'
import { UsageError } from './command.js'
import { fromFolder, isInside, readBytes } from './files.js'
import { userCache } from './cache.js'
import { InputError } from './inputs.js'
import { printable } from './excerpt.js'
import { schemaFolder } from '../validate/json-schemas.js'
import { ownSchemasInPlace } from './schemas.js'
import type { Terminal } from './terminal.js'

export interface SchemaOptions {
  /** The Schematron rules inside RELAX NG schemas count, too. */
  readonly embedded: boolean
  /** Messages name all that is allowed. */
  readonly complete: boolean
  /** The phase of Schematron schemas, where they have phases. */
  readonly phase?: string
  /** Local files for the URIs that documents name. */
  readonly catalog: Catalog
  /** The schemas that documents named before, by path. */
  readonly known: Map<string, () => ReadSchemas>
}

/** Schemas, and what is to be told of them once. */
export interface ReadSchemas {
  readonly schemas: readonly Schema[]
  readonly notices: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
}

/** The schemas that `--schema` names: RELAX NG (`.rng`, `.rnc`), with the rules in it if wished, and Schematron (`.sch`). */
export async function readSchemas(
  paths: readonly string[],
  options: SchemaOptions,
  terminal: Terminal,
): Promise<ReadSchemas> {
  const read: ReadSchemas[] = []
  for (const path of paths) read.push(await readSchema(path, options, terminal))
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
  const { loadEmbeddedRules, loadSchema } = await import('../load-schema.js')
  const bytes = await readBytes(path, terminal)
  const cache = userCache()
  const { embedded, complete, phase } = options
  const settings = {
    read: readIncluded(path),
    complete,
    ...(phase !== undefined && { phase }),
    ...(cache && { cache }),
  }
  const loaded = [await loadSchema(path, bytes, settings)]
  if (embedded && ending === '.rng') loaded.push(await loadEmbeddedRules(path, bytes, settings))
  const notices = loaded.flatMap(({ diagnostics }) => diagnostics)
  const sources = loaded.flatMap((each) => each.sources)
  if (hasErrors(notices)) throw new InputError(notices, sources)
  return { schemas: loaded.flatMap(({ value }) => value ?? []), notices, sources }
}

/** A schema that documents name is read once, and what is wrong with it told with the first of them. */
async function readOnce(path: string, options: SchemaOptions, terminal: Terminal): Promise<ReadSchemas> {
  const known = options.known.get(path)
  if (known) return known()
  try {
    const read = await readSchema(path, options, terminal)
    options.known.set(path, () => ({ ...read, notices: [] }))
    return read
  } catch (error) {
    options.known.set(path, () => {
      throw new InputError([], [])
    })
    throw error
  }
}

/**
 * The schemas that a document names by `<?xml-model?>`: files beside it, and those of the catalog. Others are not
 * fetched, and are said to be left out.
 */
export async function modelsOf(
  path: string,
  document: XmlDocument,
  options: SchemaOptions,
  terminal: Terminal,
): Promise<ReadSchemas | undefined> {
  const hrefs = document.children.flatMap((node) =>
    node.type === 'instruction' && node.target === 'xml-model'
      ? (/\bhref\s*=\s*["']([^"']+)["']/.exec(node.value)?.slice(1) ?? [])
      : [],
  )
  const files = new Map(hrefs.map((href) => [href, options.catalog.get(href) ?? beside(path, href)]))
  const left = [...files].flatMap(([href, file]) => (file === undefined ? [printable(href)] : []))
  if (left.length > 0 && !terminal.quiet)
    terminal.err(
      `${printable(path)}: not fetched: ${left.join(', ')}; name a copy with --schema, or in a catalog (--catalog)\n`,
    )
  const read: ReadSchemas[] = []
  for (const file of new Set(files.values()))
    if (file !== undefined)
      read.push((await ownAt(file, options)) ?? (await readOnce(file, options, terminal)))
  return read.length === 0 ? undefined : together(read)
}

/** A phase is one of Schematron: without a schema of that kind it would be ignored. */
export function checkPhase({ phase }: SchemaOptions, { schemas }: ReadSchemas): void {
  if (phase !== undefined && !schemas.some(({ type }) => type === 'schematron'))
    throw new UsageError(
      `--phase ${phase}: there is no Schematron schema with phases; name one with --schema`,
    )
}

/** A schema beside the document. */
function beside(path: string, href: string): string | undefined {
  const isFile = !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(href) && /\.(?:rng|rnc|sch)$/i.test(href)
  return isFile ? fromFolder(dirname(path), href) : undefined
}

/** Our own profile and rules, which were compiled at build. */
async function ownAt(file: string, { complete }: SchemaOptions): Promise<ReadSchemas | undefined> {
  const type = Object.entries({ 'chancery.rng': 'relaxng', 'chancery.sch': 'rules' }).find(
    ([name]) => resolve(file) === fileURLToPath(new URL(name, schemaFolder)),
  )?.[1]
  if (type === undefined) return undefined
  const schemas = (await ownSchemasInPlace(complete)).filter((schema) => schema.type === type)
  return { schemas, notices: [], sources: [] }
}

/** Files that a schema includes, from its own folder and those inside it. */
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
