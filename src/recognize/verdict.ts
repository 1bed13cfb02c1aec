import type { DecidedValues, Decision } from '../memo/decision.js'

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

/** What a decision says, and who says so. */
export function valuesOf(said: Said): DecidedValues {
  return Object.fromEntries(KEYS.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])))
}

export const verdict = ({ note }: Decision) =>
  ({ cert: 'high', rule: 'editor', reason: note ?? 'decided by an editor' }) as const
