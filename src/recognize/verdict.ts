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

/** What a decision says, and who says so. */
export function valuesOf(decision: Decision): DecidedValues {
  return Object.fromEntries(
    KEYS.flatMap((key) => (decision[key] === undefined ? [] : [[key, decision[key]]])),
  )
}

export const verdict = ({ note }: Decision) =>
  ({ cert: 'high', rule: 'editor', reason: note ?? 'decided by an editor' }) as const
