import { VERSION } from '../../version.js'
import { digestOf } from '../cache.js'
import type { Cache } from '../cache.js'
import { restoreSchema } from './engine.js'
import type { RelaxNgSchema, StoredSchema } from './engine.js'
import { resolvePath } from './path.js'
import { isCompact } from './schema-file.js'
import type { ReadSchema, SchemaFile } from './schema-file.js'

/** A cached schema, with the other files that it was made from. */
interface Kept {
  readonly included: readonly (readonly [path: string, digest: string])[]
  readonly schema: StoredSchema
}

/** To be increased whenever the form of `Kept` changes. */
const FORM = 1

/** The cached schema if it was compiled from exactly the same files. */
export function keptSchema(cache: Cache, file: SchemaFile, read: ReadSchema): RelaxNgSchema | undefined {
  const text = cache.get(keyOf(file))
  if (text === undefined) return undefined
  const kept = parse(text)
  const unchanged = kept?.included.every(([path, digest]) => {
    const other = read(resolvePath(file.name, path))
    return other !== undefined && digestOf(other.bytes) === digest
  })
  return unchanged ? restoreSchema(kept!.schema) : undefined
}

/** Caches a schema; `included` are the other files that it was made from, by path. */
export function keepSchema(
  cache: Cache,
  file: SchemaFile,
  included: ReadonlyMap<string, SchemaFile>,
  schema: RelaxNgSchema,
): void {
  // Cached schemas are found by content, wherever the file is, so includes are stored relative to it.
  const folder = file.name.replaceAll('\\', '/').replace(/[^/]*$/, '')
  if ([...included.keys()].some((path) => !path.startsWith(folder))) return
  const kept: Kept = {
    included: [...included].map(([path, { bytes }]): [string, string] => [
      path.slice(folder.length),
      digestOf(bytes),
    ]),
    schema: schema.store(),
  }
  cache.put(keyOf(file), JSON.stringify(kept))
}

function parse(text: string): Kept | undefined {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null
    return Array.isArray(kept?.included) && kept.schema ? (kept as Kept) : undefined
  } catch {
    return undefined
  }
}

function keyOf({ name, bytes }: SchemaFile): string {
  return digestOf([FORM, VERSION, isCompact(name) ? 'compact' : 'xml', digestOf(bytes)].join(' '))
}
