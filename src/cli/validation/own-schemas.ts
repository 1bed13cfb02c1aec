import { ownSchemas } from '../../validate/own.js'
import type { Schema } from '../../validate/schemas.js'

/** Our schemas for documents that are files: pointers into the files beside them are checked. */
export async function ownSchemasInPlace(complete = false): Promise<readonly Schema[]> {
  const { readNeighbour } = await import('./neighbours.js')
  return (await ownSchemas(complete)).map((schema) =>
    schema.type === 'rules' ? { ...schema, neighbours: readNeighbour } : schema,
  )
}
