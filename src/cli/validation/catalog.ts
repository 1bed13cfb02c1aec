import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson } from '../files/inputs.js'
import { schemaFolder } from '../../validate/json/schemas.js'
import type { Terminal } from '../terminal/terminal.js'

/** The paths of local files, by the URI of the schema that documents name. */
export type Catalog = ReadonlyMap<string, string>

interface CatalogFile {
  readonly schemas: Readonly<Record<string, string>>
}

/** Reads the user's catalogs and that of the package; for a URI in several, the first one counts. */
export async function readCatalogs(paths: readonly string[], terminal: Terminal): Promise<Catalog> {
  const found = new Map<string, string>()
  const add = (path: string, { schemas }: CatalogFile): void => {
    for (const [uri, file] of Object.entries(schemas))
      if (!found.has(uri)) found.set(uri, resolve(dirname(path), file))
  }
  for (const path of paths) add(path, await readJson<CatalogFile>(path, 'catalog', terminal))
  const own = fileURLToPath(new URL('catalog.json', schemaFolder))
  add(own, JSON.parse(readFileSync(own, 'utf8')) as CatalogFile)
  return found
}
