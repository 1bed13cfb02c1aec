import type { Diagnostic } from '../../source/diagnostic.js'
import type { SefPart } from '../sandbox/sef.js'

/** A warning if the stylesheet calls `uri-collection()`, for which the processor always returns nothing. */
export function emptyCollections(stylesheet: string, sef: SefPart): Diagnostic[] {
  if (!calls(sef)) return []
  return [
    {
      rule: 'uri-collection',
      source: 'publish',
      severity: 'warning',
      reason:
        'uri-collection() is always empty in this processor; use collection() and ask its documents for their document-uri()',
      place: { file: stylesheet },
    },
  ]
}

const calls = ({ N, name, C = [] }: SefPart): boolean =>
  (N === 'fn' && name === 'uri-collection') || C.some(calls)
