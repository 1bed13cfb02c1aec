import type { Decision, Decisions } from '../../memo/decision.js'
import type { Metadata } from '../../memo/metadata.js'
import type { Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { jsonSchema } from './schemas.js'

/** Loaded with its packages when the first such file comes. */
const json = () => import('./json.js')

/** Metadata of a document (JSON), held against `metadata.schema.json`; each wrong key is a diagnostic. Never throws. */
export async function readMetadata(file: SourceFile): Promise<Result<Metadata>> {
  return (await json()).validateJson<Metadata>(file, jsonSchema('metadata'))
}

/** Corrections of editors (JSON), held against `decisions.schema.json`, with the place of each. Never throws. */
export async function readDecisions(file: SourceFile): Promise<Result<Decisions>> {
  const { validateJson, placesOf } = await json()
  const { value, diagnostics } = validateJson<{ decisions: Decision[] }>(file, jsonSchema('decisions'))
  if (!value) return { diagnostics }
  const places = placesOf(file, 'decisions')
  return { value: { file: file.name, decisions: value.decisions, places }, diagnostics }
}
