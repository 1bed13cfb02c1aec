import type { Item, List } from '../../../memo/ast.js'
import { isNameInFull } from '../../../memo/office-line.js'
import { isService } from '../../../memo/service.js'
import { isSideName } from '../../../memo/sides.js'
import { addAll } from '../../../source/many.js'
import type { Cursor } from '../cursor.js'
import { currentLine, takeWrapped } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { isSideBesideOthers } from './delegation.js'
import { isLabeled, openingLabel } from './label.js'
import { delegationInLine } from './people-in-line.js'
import { isPerson } from './person.js'
import { readPlainItems } from './plain-items.js'
import { beginsItem, takeItem } from './take-item.js'

/** An entry stands as far out as the label if it begins no further from it. */
const SLACK = 1

/** People whose lines lost their indents: "Participants: The Secretary", and under it "Mr. Lund, EUR". */
export function takeUnindented(cursor: Cursor, groups: Line[][], skip: number): boolean {
  for (;;) {
    const next = currentLine(cursor)
    if (!next || next.blanksBefore > 0 || openingLabel(next.text)) break
    const last = groups.at(-1)!
    if (
      last.length === 1 &&
      isService(next.text) &&
      isNameInFull(last[0]!.text.slice(groups.length === 1 ? skip : 0))
    ) {
      addAll(last, takeWrapped(cursor, beginsItem))
      continue
    }
    if (!isPerson(next.text.replace(/^and /, '')) && !isSideName(next.text)) break
    groups.push([...takeItem(cursor)])
  }
  return groups.length > 1
}

/** "US: Secretary Hall, Mr. Reed", and right below it "UK: Lord Home": a line for each delegation. */
export function takeSides(cursor: Cursor): Item[] {
  const sides: Item[] = []
  for (;;) {
    const next = currentLine(cursor)
    if (!next || next.blanksBefore > 0 || isLabeled(next.text)) return sides
    const ahead = { ...cursor }
    const side = delegationInLine(takeWrapped(ahead, beginsItem), true)
    if (!side) return sides
    sides.push(side)
    cursor.at = ahead.at
  }
}

/** "PARTICIPANTS: U.S.", and right below it the people of that delegation, as far out as the label; then the others. */
export function belowSide(cursor: Cursor, line: Line, skip: number): List | undefined {
  const next = cursor.units[cursor.at + 1]
  const side = { ...line, text: line.text.slice(skip), start: line.start + skip }
  if (!isLine(next) || next.blanksBefore > 0 || !(isSideName(side.text) || isSideBesideOthers(side.text)))
    return undefined
  const isFlush = Math.abs(next.indent - line.indent) <= SLACK
  if (!isFlush || !isPerson(next.text) || isSideName(next.text)) return undefined
  const ahead = { ...cursor, at: cursor.at + 1 }
  const list = readPlainItems(ahead, 'participants', side)
  cursor.at = ahead.at
  return list
}
