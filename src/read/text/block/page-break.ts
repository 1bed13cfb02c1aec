import type { PageBreak } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { isPage } from '../line.js'

/** A page mark between blocks. */
export function pageBreak(cursor: Cursor): [PageBreak] | undefined {
  const unit = cursor.units[cursor.at]
  if (!isPage(unit)) return undefined
  cursor.at++
  return [{ type: 'pageBreak', place: { start: unit.start, end: unit.end }, n: unit.page }]
}
