import { readFileSync } from 'node:fs'

/** The schemas of the package lie beside `dist/` and `src/`. */
export const schemaFolder = new URL('../../schemas/', import.meta.url)

/** The JSON Schema of what users write. */
export function jsonSchema(name: 'metadata' | 'edition' | 'decisions' | 'catalog'): object {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemaFolder), 'utf8')) as object
}
