import type { Item, List, ListKind, Phrase } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase, takeWrapped } from '../cursor.js'
import { isLine } from '../line.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { isSideName } from '../../../memo/sides.js'
import { looksLikePerson, readBullets } from './bulleted-list.js'
import { columns, columnsList } from './columns.js'
import { delegationsOfBullets } from './delegations-apart.js'
import { isLabeled, isRoleLabel, labelKind } from './label.js'
import { delegationInLine } from './people-in-line.js'
import { readPlainItems } from './plain-items.js'

/**
 * A label on a line of its own, and the items under it, with bullets or without:
 *
 *     PARTICIPANTS
 *     The Secretary
 *     Under Secretary Sisco
 */
export function labeledList(cursor: Cursor): List[] | undefined {
  const line = currentLine(cursor)
  if (!line || !(cursor.front || isInCapitals(line.text))) return undefined
  const kind = labelKind(line.text) ?? (isRoleLabel(line.text) ? 'participants' : undefined)
  // Whom copies go to stays the lines that it is printed as.
  if (!kind || kind === 'distribution' || !(cursor.front || isLateList(cursor, kind))) return undefined
  const start = cursor.at
  cursor.at++
  const label = phrase([line])
  const list =
    readBullets(cursor, kind) ??
    readColumns(cursor, kind) ??
    readSides(cursor, kind) ??
    (kind === 'participants' ? delegationsOfBullets(cursor) : undefined) ??
    readPlainItems(cursor, kind)
  if (!list) {
    cursor.at = start
    return undefined
  }
  return [labeled(list, label)]
}

/** A list of participants that the memo puts at its end has its label in capitals and bullets or names under it. */
function isLateList(cursor: Cursor, kind: ListKind): boolean {
  const next = cursor.units[cursor.at + 1]
  if (kind !== 'participants' || !isLine(next)) return false
  return /^[•-] /.test(next.text) || isSideName(next.text) || looksLikePerson(next.text)
}

/** The second letter of most lines tells already. */
const isInCapitals = (text: string): boolean =>
  text.length > 1 && (kindAt(text, 1) & UPPER) !== 0 && text === text.toUpperCase()

function readColumns(cursor: Cursor, kind: ListKind): List | undefined {
  const items = kind === 'participants' ? columns(cursor) : undefined
  return items && columnsList(items)
}

/** A line for each delegation: "Norland: Mr. Lund, Foreign Minister; Mr. Berg". */
function readSides(cursor: Cursor, kind: ListKind): List | undefined {
  const ahead = { ...cursor }
  const items: Item[] = []
  for (
    let line = currentLine(ahead);
    line && (items.length === 0 || (line.blanksBefore === 0 && !isLabeled(line.text)));
    line = currentLine(ahead)
  ) {
    const side = kind === 'participants' ? delegationInLine(takeWrapped(ahead), items.length > 0) : undefined
    if (!side) return undefined
    items.push(side)
  }
  const last = items.at(-1)
  if (!last) return undefined
  cursor.at = ahead.at
  return { type: 'list', place: { start: items[0]!.place.start, end: last.place.end }, kind, items }
}

/** A list with its label, and where both stand. */
export function labeled(list: List, label: Phrase): List {
  const { kind, items, form } = list
  const place = { start: label.place.start, end: list.place.end }
  return { type: 'list', place, kind, label, items, ...(form && { form }) }
}
