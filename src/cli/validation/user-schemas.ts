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
import { FileError, UsageError } from '../command.js'
import { fromFolder, isInside, readBytes } from '../files/files.js'
import { userCache } from '../files/cache.js'
import { InputError } from '../files/inputs.js'
import { schemaFolder } from '../../validate/json/schemas.js'
import { ownSchemasInPlace } from './own-schemas.js'
import type { Terminal } from '../terminal/terminal.js'

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
    // What is not there is said of each document that names it.
    if (error instanceof FileError) throw error
    options.known.set(path, () => {
      throw new InputError([], [])
    })
    throw error
  }
}

/** A schema that a document names: its address, the local file of it, and where it is named. */
interface Model {
  readonly href: string
  readonly path: string | undefined
  readonly instruction: XmlInstruction
}

/**
 * The schemas that a document names by `<?xml-model?>`: files beside it, and those of the catalog. Others are not
 * fetched, and are said to be left out; where none is left, ours are to be used.
 */
export async function modelsOf(
  file: SourceFile,
  document: XmlDocument,
  options: SchemaOptions,
  terminal: Terminal,
): Promise<ReadSchemas> {
  const models = document.children.flatMap((node) => namedBy(node, file.name, options.catalog))
  const read: ReadSchemas[] = []
  for (const model of models.filter(isFirst))
    if (model.path !== undefined)
      read.push(
        (await ownAt(model.path, options)) ??
          (await readOnce(model.path, options, terminal).catch((error: unknown) => {
            throw error instanceof FileError
              ? new InputError([unreadable(file, model, error)], [file])
              : error
          })),
      )
  const missing = models.filter(({ path }) => path === undefined)
  const { schemas, notices, sources } = together(read)
  const left = missing.map((model) => notFetched(file, model, schemas.length === 0))
  return { schemas, notices: [...left, ...notices], sources }
}

function namedBy(node: XmlNode, document: string, catalog: Catalog): Model[] {
  if (node.type !== 'instruction' || node.target !== 'xml-model') return []
  const href = /\bhref\s*=\s*["']([^"']+)["']/.exec(node.value)?.[1]
  if (href === undefined) return []
  return [{ href, path: catalog.get(href) ?? beside(document, href), instruction: node }]
}

/** A file that is named twice is one schema. */
const isFirst = ({ path }: Model, index: number, all: readonly Model[]): boolean =>
  all.findIndex((other) => other.path === path) === index

const notFetched = (file: SourceFile, { href, instruction }: Model, isOurs: boolean): Diagnostic =>
  diagnose(file, instruction.place, {
    rule: 'schema-not-fetched',
    source: 'files',
    severity: 'warning',
    reason: `the schema \`${href}\` is not fetched${isOurs ? ', and the document is checked against our own instead' : ''}; name a copy with --schema, or in a catalog (--catalog)`,
  })

const unreadable = (file: SourceFile, { href, instruction }: Model, { diagnostic }: FileError): Diagnostic =>
  diagnose(file, instruction.place, {
    ...diagnostic,
    reason: `the schema \`${href}\` ${diagnostic.reason}`,
  })

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
