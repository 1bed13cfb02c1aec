import { readFileSync } from 'node:fs'
import { sourceFile } from '../source/file.js'
import type { Schema } from '../validate/schemas.js'

/** The schemas of the package lie beside `dist/` and `src/`. */
const folder = new URL('../../schemas/', import.meta.url)

export function jsonSchema(name: 'metadata' | 'edition' | 'decisions'): object {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as object
}

/** What a document is held against if the user names nothing: our profile and our rules. */
export function ownSchemas(): readonly Schema[] {
  return (own ??= readOwnSchemas())
}

let own: readonly Schema[] | undefined

function readOwnSchemas(): Schema[] {
  const profile = sourceFile('chancery.rng', readFileSync(new URL('chancery.rng', folder), 'utf8'))
  return [{ type: 'relaxng', file: profile }, { type: 'rules' }]
}
