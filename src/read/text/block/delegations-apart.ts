import type { Item, List } from '../../../memo/ast.js'
import { isSideName } from '../../../memo/sides.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import { isLine } from '../line.js'
import { itemOfLines, listOf } from './build.js'
import { bulletedList, readBullets } from './bulleted-list.js'
import { mayLead, withMembers } from './delegation.js'
import { isPerson } from './person.js'
import { readPlainItems } from './plain-items.js'

/**
 * Delegations without a label above them, each name alone in a paragraph, and the people under it in paragraphs of their own
 * or behind bullets; `arePeople` judges their names and offices.
 *
 *     U.S. DELEGATION                              U.S. DELEGATION
 *
 *     Mr. Henry Hall                               • Mr. Henry Hall
 *                                                  • Mr. Frank Miller
 *     Mr. Frank Miller, Secretary of the Senate
 */
export function delegationsApart(
  cursor: Cursor,
  arePeople: (lines: readonly string[]) => boolean,
): List | undefined {
  const bulleted = bulletedList({ ...cursor, at: cursor.at + 1 })
  if (bulleted)
    return bulleted[0]!.kind === 'participants' ? delegationsOfBullets(cursor, isSideName) : undefined
  const [first, ...below] = cursor.units
    .slice(cursor.at + 1, cursor.at + 1 + MOST)
    .flatMap((unit) => (isLine(unit) ? unit.text : []))
  if (first === undefined || !isPerson(first) || !arePeople([first, ...below.filter(isPerson)]))
    return undefined
  const ahead = { ...cursor }
  const list = readPlainItems(ahead, 'participants')
  const members = list?.items.flatMap((each) => each.list?.items ?? []) ?? []
  if (members.length < FEWEST) return undefined
  cursor.at = ahead.at
  return list
}

/** Lines enough to see that people are listed. */
const MOST = 40
/** With one member, the name may head what that person says. */
const FEWEST = 2

/** Delegations with bulleted members under their names; `leads` decides on the first name. */
export function delegationsOfBullets(
  cursor: Cursor,
  leads: (text: string) => boolean = mayLead,
): List | undefined {
  const ahead = { ...cursor }
  const items: Item[] = []
  for (let line = currentLine(ahead); line; line = currentLine(ahead)) {
    if (!(items.length > 0 ? mayLead : leads)(line.text)) break
    ahead.at++
    const members = readBullets(ahead, 'participants')
    if (!members) break
    items.push(withMembers(itemOfLines([line]), members.items))
    cursor.at = ahead.at
  }
  return items.length > 0 ? listOf('participants', items) : undefined
}
