import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadRelaxNg } from '../validate/relaxng.js'
import type { GrammarCache, RelaxNgSchema } from '../validate/relaxng.js'
import type { Schema } from '../validate/schemas.js'
import { grammarCache } from './grammar-cache.js'

/** The schemas of the package lie beside `dist/` and `src/`. */
export const schemaFolder = new URL('../../schemas/', import.meta.url)

export function jsonSchema(name: 'metadata' | 'edition' | 'decisions' | 'catalog'): object {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemaFolder), 'utf8')) as object
}

/** What a document is held against if the user names nothing: our profile and our rules. */
export async function ownSchemas(complete = false): Promise<readonly Schema[]> {
  profile ??= await readProfile()
  return [{ type: 'relaxng', schema: profile, complete }, { type: 'rules' }]
}

/** The same for documents that lie where their names say: pointers into the files beside them are followed. */
export async function ownSchemasInPlace(complete = false): Promise<readonly Schema[]> {
  const { readNeighbour } = await import('./neighbours.js')
  return (await ownSchemas(complete)).map((schema) =>
    schema.type === 'rules' ? { ...schema, neighbours: readNeighbour } : schema,
  )
}

/** Schemas that the build compiled: part of the program, whoever installed it. */
const shipped: GrammarCache = {
  ...grammarCache(fileURLToPath(new URL('../grammars/', import.meta.url)), () => true),
  put: () => undefined,
}

let profile: RelaxNgSchema | undefined

async function readProfile(): Promise<RelaxNgSchema> {
  const bytes = readFileSync(new URL('chancery.rng', schemaFolder))
  const { value } = await loadRelaxNg({ name: 'chancery.rng', bytes }, { cache: shipped })
  return value!
}
