import type { Item, List, ListKind } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, phrase, takeContinued, takeWrapped } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { OPENING_BULLET } from '../../../source/bullet.js'
import { isSideName } from '../../../memo/sides.js'
import { listOf, withLabel } from './build.js'
import { goesOnWith } from './broken-entry.js'
import { looksLikePerson } from './list-kind.js'
import { readBullets } from './bulleted-list.js'
import { columns, columnsList } from './columns.js'
import { delegationsOfBullets } from './delegations-apart.js'
import { isLabeled, isRoleLabel, labelKind } from './label.js'
import { delegationInLine, peopleInLine } from './people-in-line.js'
import { readPlainItems } from './plain-items.js'
import { isProse } from './prose.js'

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
    (kind === 'participants' ? readPeople(cursor) : undefined) ??
    readPlainItems(cursor, kind)
  if (!list) {
    cursor.at = start
    return undefined
  }
  return [withLabel(list, label)]
}

/** A list of participants that the memo puts at its end has its label in capitals and bullets or names under it. */
function isLateList(cursor: Cursor, kind: ListKind): boolean {
  const next = cursor.units[cursor.at + 1]
  if (kind !== 'participants' || !isLine(next)) return false
  return OPENING_BULLET.test(next.text) || isSideName(next.text) || looksLikePerson(next.text)
}

/** The second letter of most lines tells already. */
const isInCapitals = (text: string): boolean =>
  text.length > 1 && (kindAt(text, 1) & UPPER) !== 0 && text === text.toUpperCase()

/** People in columns, by delegations or in a running line. */
const readPeople = (cursor: Cursor): List | undefined =>
  readColumns(cursor) ?? readSides(cursor) ?? delegationsOfBullets(cursor) ?? readRunning(cursor)

function readColumns(cursor: Cursor): List | undefined {
  const items = columns(cursor)
  return items && columnsList(items)
}

/** A line or paragraph for each delegation: "Norland: Mr. Lund, Foreign Minister; Mr. Berg". */
function readSides(cursor: Cursor): List | undefined {
  const ahead = { ...cursor }
  const items: Item[] = []
  let { at: end } = cursor
  for (let line = currentLine(ahead); line; line = currentLine(ahead)) {
    const isApart = items.length > 0 && line.blanksBefore > 0
    if (items.length > 0 && (isLabeled(line.text) || (isApart && mayBeText(line, cursor)))) break
    const side = delegationInLine(takeWrapped(ahead), items.length > 0)
    if (!side && isApart) break
    if (!side) return undefined
    items.push(side)
    end = ahead.at
  }
  if (items.length === 0) return undefined
  cursor.at = end
  return listOf('participants', items)
}

/** Whether a line behind a blank one may be what somebody says, and none of the list. */
const mayBeText = (line: Line, { speakers }: Cursor): boolean =>
  speakers.has(line) || line.blanksBefore > 1 || isProse(line.text) || /[.?!][”"]?$/.test(line.text)

/** One running line under the label, in which semicolons part the people: "Mr. Hall, EUR; Mr. Lund". */
function readRunning(cursor: Cursor): List | undefined {
  const line = currentLine(cursor)
  if (!line || line.blanksBefore > 1) return undefined
  const ahead = { ...cursor }
  const lines = takeContinued(ahead, (next, above) => {
    const last = above.at(-1)!.text
    return last.endsWith(';') || goesOnWith(next.text, last)
  })
  const below = currentLine(ahead)
  const isAlone = !below || below.blanksBefore > 0 || isLabeled(below.text)
  const items =
    isAlone && lines.length <= MOST_LINES && joinedText(lines).includes(';')
      ? peopleInLine(lines, 0)
      : undefined
  if (!items || items.length < 2) return undefined
  cursor.at = ahead.at
  return listOf('participants', items)
}

/** More lines are none that ran on. */
const MOST_LINES = 40
