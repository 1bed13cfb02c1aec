import type { ListKind } from '../../../memo/ast.js'
import { LIST_LABELS } from '../vocabulary.js'

/** "SUBJECT", "Participants:", "PRESENT 1": the label may carry a colon and a note marker. */
export function labelKind(text: string): ListKind | undefined {
  // No label is that long; most lines are longer.
  if (text.length > 60) return undefined
  const words = text
    .replace(/\d{1,2}$/, '')
    .replace(/\s*:$/, '')
    .toLowerCase()
  return Object.hasOwn(LIST_LABELS, words) ? LIST_LABELS[words] : undefined
}
