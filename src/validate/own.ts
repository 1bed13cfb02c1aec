import { readFileSync } from 'node:fs'
import { unsealed } from './cache.js'
import type { Cache } from './cache.js'
import { schemaFolder } from './json/schemas.js'
import { loadRelaxNg } from './relaxng.js'
import type { RelaxNgSchema } from './relaxng.js'
import type { Schema } from './schemas.js'

/**
 * Our profile and our rules, for `validate`. The profile was compiled by the build and is read once. With `complete`, messages name
 * everything that is allowed, not only what is likely meant.
 */
export async function ownSchemas(complete = false): Promise<readonly Schema[]> {
  profile ??= await readProfile()
  return [{ type: 'relaxng', schema: profile, complete }, { type: 'rules' }]
}

/** The schemas that the build compiled; part of the package, so nothing is ever added. */
const shipped: Cache = {
  get: (key) => {
    try {
      return unsealed(readFileSync(new URL(`../grammars/${key}.json`, import.meta.url), 'utf8'))
    } catch {
      // Tests run from `src/`, without compiled schemas, and compile the schema itself.
      return undefined
    }
  },
  put: () => undefined,
}

let profile: RelaxNgSchema | undefined

async function readProfile(): Promise<RelaxNgSchema> {
  const bytes = readFileSync(new URL('chancery.rng', schemaFolder))
  const { value } = await loadRelaxNg({ name: 'chancery.rng', bytes }, { cache: shipped })
  return value!
}
