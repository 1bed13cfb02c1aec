import type { Decision, Decisions } from '../../memo/decision.js'
import type { Metadata } from '../../memo/metadata.js'
import type { Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { jsonSchema } from './schemas.js'

/** Loaded on demand, with its packages. */
const json = () => import('./json.js')

/** Reads the metadata of a document (JSON) and checks it with `metadata.schema.json`. Each error is a diagnostic; never throws. */
export async function readMetadata(file: SourceFile): Promise<Result<Metadata>> {
  return (await json()).validateJson<Metadata>(file, jsonSchema('metadata'))
}

/** Reads the corrections of editors (JSON) with their places, and checks them with `decisions.schema.json`. Never throws. */
export async function readDecisions(file: SourceFile): Promise<Result<Decisions>> {
  const { validateJson, placesOf } = await json()
  const { value, diagnostics } = validateJson<{ decisions: Decision[] }>(file, jsonSchema('decisions'))
  if (!value) return { diagnostics }
  const places = placesOf(file, 'decisions')
  return { value: { file: file.name, decisions: value.decisions, places }, diagnostics }
}
