import type { Item, List } from '../../../memo/ast.js'
import { isSideName, mayBeSide } from '../../../memo/sides.js'

/**
 * Puts the members of a delegation under its name where a list only names them one after another:
 *
 *     Pakistan                      Pakistan
 *     The Prime Minister      →       The Prime Minister
 *     United States                 United States
 *     The Secretary                   The Secretary
 */
export function nestDelegations(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const isSide = (item: Item): boolean => {
    const text = textOf(item)
    if (item.list) return false
    return isSideName(text) || isSideBesideOthers(text) || (item === items[0] && isStateAlone(text))
  }
  if (!items[0] || items.some((item) => item.list) || !items.some((item) => isSideName(textOf(item))))
    return [...items]
  const nested: Item[] = []
  let members: Item[] = []
  let side: Item | undefined
  const close = (): void => {
    if (side) nested.push(withMembers(side, members))
    else for (const member of members) nested.push(member)
    members = []
  }
  for (const item of items) {
    if (!isSide(item)) {
      members.push(item)
      continue
    }
    close()
    side = item
  }
  close()
  return nested
}

/** "Norland:", where the names of other sides are known. */
export const isSideBesideOthers = (text: string): boolean =>
  text.endsWith(':') && mayBeSide(text.slice(0, -1).trimEnd())

/** "Norland", which opens a list in which other sides are known. */
const isStateAlone = (text: string): boolean => !text.includes(' ') && mayBeSide(text)

/** A side with its members as a list of their own. */
export function withMembers(side: Item, members: readonly Item[]): Item {
  const last = members.at(-1)
  if (!last) return side
  const place = { start: members[0]!.place.start, end: last.place.end }
  const { type, phrase } = side
  const list: List = { type: 'list', place, kind: 'plain', items: members }
  return { type, place: { start: side.place.start, end: last.place.end }, phrase, list }
}
