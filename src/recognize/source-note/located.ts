import type { Located } from '../../memo/source-note.js'
import type { Span } from '../../source/position.js'

export function located(text: string, { start, end }: Span): Located {
  return { start, end, text: text.slice(start, end) }
}
