import type { PageTurn } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { isOfPage, partOfTurn } from '../line.js'

/** A page mark or running line between blocks. */
export function pageBreak(cursor: Cursor): PageTurn['parts'] | undefined {
  const unit = cursor.units[cursor.at]
  if (!isOfPage(unit)) return undefined
  cursor.at++
  return [partOfTurn(unit)]
}
