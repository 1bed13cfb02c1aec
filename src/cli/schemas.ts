import { readFileSync } from 'node:fs'
import { sourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import { readNeighbour } from './neighbours.js'
import { rulesOf } from '../validate/rule-catalog.js'
import type { Rule } from '../validate/rule-catalog.js'
import type { Schema } from '../validate/schemas.js'

/** The schemas of the package lie beside `dist/` and `src/`. */
const folder = new URL('../../schemas/', import.meta.url)

export function jsonSchema(name: 'metadata' | 'edition' | 'decisions'): object {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as object
}

/** Our rules with what their schemas say of them, by topic in the order in which they are run. */
export function ownRules(): readonly Rule[] {
  const order = readFileSync(new URL('chancery.sch', folder), 'utf8').matchAll(/<sch:include href="([^"]+)"/g)
  return [...order].flatMap(([, href]) => {
    const { value } = parseXml(sourceFile(href!, readFileSync(new URL(href!, folder), 'utf8')))
    return value ? rulesOf(value) : []
  })
}

/** What a document is held against if the user names nothing: our profile and our rules. */
export function ownSchemas(): readonly Schema[] {
  return (own ??= readOwnSchemas())
}

/** The same for documents that lie where their names say: pointers into the files beside them are followed. */
export function ownSchemasInPlace(): readonly Schema[] {
  return ownSchemas().map((schema) =>
    schema.type === 'rules' ? { ...schema, neighbours: readNeighbour } : schema,
  )
}

let own: readonly Schema[] | undefined

function readOwnSchemas(): Schema[] {
  const profile = sourceFile('chancery.rng', readFileSync(new URL('chancery.rng', folder), 'utf8'))
  return [{ type: 'relaxng', file: profile }, { type: 'rules' }]
}
