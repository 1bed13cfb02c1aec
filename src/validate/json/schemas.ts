import { readFileSync } from 'node:fs'
import { packageFile } from '../../source/package-files.js'

export const schemaFolder = packageFile('schemas/')

/** The JSON Schema of a kind of file that users write. */
export function jsonSchema(name: 'metadata' | 'edition' | 'decisions' | 'catalog'): object {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemaFolder), 'utf8')) as object
}
