import { readFileSync, realpathSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRelaxNg } from '../validate/relaxng.js'
import type { ReadSchema } from '../validate/relaxng.js'
import type { Schema } from '../validate/schemas.js'
import { readXml } from '../xml/read.js'
import type { XmlDocument } from '../xml/tree.js'
import type { Catalog } from './catalog.js'
import { UsageError } from './command.js'
import { fromFolder, isInside, readBytes } from './files.js'
import { userCache } from './cache.js'
import { InputError, readDocument } from './inputs.js'
import { printable } from './excerpt.js'
import { report } from './report.js'
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
}

/** The schemas that `--schema` names: RELAX NG (`.rng`, `.rnc`), with the rules in it if wished, and Schematron (`.sch`). */
export async function readSchemas(
  paths: readonly string[],
  options: SchemaOptions,
  terminal: Terminal,
): Promise<Schema[]> {
  const schemas: Schema[] = []
  for (const path of paths) {
    const ending = extname(path).toLowerCase()
    if (ending !== '.rng' && ending !== '.rnc' && ending !== '.sch')
      throw new UsageError(`--schema ${path}: expected RELAX NG (.rng, .rnc) or Schematron (.sch)`)
    if (ending !== '.sch') schemas.push(await relaxNg(path, options, terminal))
    if (ending === '.sch' || (options.embedded && ending === '.rng'))
      schemas.push(...(await rulesOf(path, options, terminal, ending === '.rng')))
  }
  return schemas
}

async function relaxNg(path: string, { complete }: SchemaOptions, terminal: Terminal): Promise<Schema> {
  const cache = userCache()
  const { value, diagnostics, sources } = await loadRelaxNg(
    { name: path, bytes: await readBytes(path, terminal) },
    { read: readIncluded(path), ...(cache && { cache }) },
  )
  if (!value) throw new InputError(diagnostics, sources)
  return { type: 'relaxng', schema: value, complete }
}

/** A Schematron schema, or the rules inside a RELAX NG schema, if it has any. */
async function rulesOf(
  path: string,
  { phase }: SchemaOptions,
  terminal: Terminal,
  embedded: boolean,
): Promise<Schema[]> {
  const { file, document } = await readDocument(path, terminal)
  const { embeddedRules } = await import('../validate/schematron-schema.js')
  const rules = embedded ? embeddedRules(document) : document
  if (!rules) return []
  const included = readIncluded(path)
  const { untrustedRules } = await import('./schematron.js')
  const { value: run, diagnostics } = untrustedRules({
    file,
    rules,
    embedded,
    read: (href) => {
      const other = included(resolve(dirname(path), href))
      return other && readXml(other.name, other.bytes).result.value
    },
    cache: userCache(),
    phase: embedded ? undefined : phase,
  })
  if (!run) throw new InputError(diagnostics, [file])
  report(diagnostics, [file], terminal)
  return [{ type: 'schematron', run, schema: file }]
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
): Promise<Schema[] | undefined> {
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
  const schemas: Schema[] = []
  for (const file of new Set(files.values()))
    if (file !== undefined)
      schemas.push(...((await ownAt(file, options)) ?? (await readSchemas([file], options, terminal))))
  return schemas.length === 0 ? undefined : schemas
}

/** A phase is one of Schematron: without a schema of that kind it would be ignored. */
export function checkPhase({ phase }: SchemaOptions, schemas: readonly Schema[]): void {
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
async function ownAt(file: string, { complete }: SchemaOptions): Promise<Schema[] | undefined> {
  const type = Object.entries({ 'chancery.rng': 'relaxng', 'chancery.sch': 'rules' }).find(
    ([name]) => resolve(file) === fileURLToPath(new URL(name, schemaFolder)),
  )?.[1]
  return type === undefined
    ? undefined
    : (await ownSchemasInPlace(complete)).filter((schema) => schema.type === type)
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
