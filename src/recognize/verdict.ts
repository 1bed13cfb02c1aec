import { BY_EDITOR } from '../memo/decision.js'
import type { DecidedValues, Decision } from '../memo/decision.js'

/** What a decision may say of an inference. */
export const KEYS: readonly (keyof DecidedValues)[] = [
  'who',
  'direct',
  'person',
  'when',
  'from',
  'to',
  'target',
]

/** What is said of an inference; what is not said may be absent or undefined. */
type Said = { readonly [K in keyof DecidedValues]?: DecidedValues[K] | undefined }

/** The values that are said, without those that are not. */
export function valuesOf(said: Said): DecidedValues {
  return Object.fromEntries(KEYS.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])))
}

/** What makes an inference an editor's. */
export const verdict = ({ note }: Decision) =>
  ({ cert: 'high', rule: BY_EDITOR, reason: note ?? 'decided by an editor' }) as const
