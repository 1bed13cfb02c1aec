import type { Result } from '../source/diagnostic.js'
import { loadRelaxNg } from './relaxng.js'
import type { ReadSchema } from './relaxng.js'
import type { Schema } from './schemas.js'

export interface LoadOptions {
  /** Gives the files that the schema includes, by path as seen from its name; absent, they are missing. */
  readonly read?: ReadSchema
  /** Messages name everything that is allowed, not only what is likely. */
  readonly complete?: boolean
}

/**
 * A RELAX NG schema, in XML or (by the ending `.rnc`) in compact syntax, to give to `validate`. A schema that does not compile
 * gives diagnostics with places in its files, and no value. Never throws.
 */
export async function loadSchema(
  name: string,
  bytes: Uint8Array,
  { read, complete }: LoadOptions = {},
): Promise<Result<Schema>> {
  const { value, diagnostics } = await loadRelaxNg({ name, bytes }, read ? { read } : {})
  if (!value) return { diagnostics }
  return { value: { type: 'relaxng', schema: value, ...(complete && { complete }) }, diagnostics }
}
