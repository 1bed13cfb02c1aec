import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson } from './inputs.js'
import { schemaFolder } from './schemas.js'
import type { Terminal } from './terminal.js'

/** Local files for schemas that documents name by URI. */
export type Catalog = ReadonlyMap<string, string>

/** The catalogs of the user, and that of the package behind them: what is named first counts. */
export async function readCatalogs(paths: readonly string[], terminal: Terminal): Promise<Catalog> {
  const found = new Map<string, string>()
  for (const path of [...paths, fileURLToPath(new URL('catalog.json', schemaFolder))]) {
    const { schemas } = await readJson<{ schemas: Record<string, string> }>(path, 'catalog', terminal)
    for (const [uri, file] of Object.entries(schemas))
      if (!found.has(uri)) found.set(uri, resolve(dirname(path), file))
  }
  return found
}
