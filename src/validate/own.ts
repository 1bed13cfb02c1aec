import { readFileSync } from 'node:fs'
import { unsealed } from './cache.js'
import type { Cache } from './cache.js'
import { schemaFolder } from './json/schemas.js'
import { loadRelaxNg } from './relaxng.js'
import type { RelaxNgSchema } from './relaxng.js'
import type { Schema } from './schemas.js'

/**
 * Our profile and our rules, to give to `validate`. The profile was compiled at build and is read once; `complete` messages
 * name everything that is allowed, not only what is likely.
 */
export async function ownSchemas(complete = false): Promise<readonly Schema[]> {
  profile ??= await readProfile()
  return [{ type: 'relaxng', schema: profile, complete }, { type: 'rules' }]
}

/** Schemas that the build compiled: part of the program, whoever installed it. */
const shipped: Cache = {
  get: (key) => {
    try {
      return unsealed(readFileSync(new URL(`../grammars/${key}.json`, import.meta.url), 'utf8'))
    } catch {
      // From `src/`, where nothing is compiled yet, the schema itself is.
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
