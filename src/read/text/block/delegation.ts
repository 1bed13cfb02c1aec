import type { Item } from '../../../memo/ast.js'
import { isBody, isForSide, isGroup, isSideName, mayBeSide, withoutCount } from '../../../memo/sides.js'
import { OF_OFFICES } from '../../../memo/title-words.js'
import { addAll } from '../../../source/many.js'
import { listOf } from './build.js'

/**
 * Puts the members of a delegation under its name where a list only names them one after another:
 *
 *     Pakistan                      Pakistan
 *     The Prime Minister      →       The Prime Minister
 *     United States                 United States
 *     The Secretary                   The Secretary
 *
 * `outer`: entries that have others further in under them.
 */
export function nestDelegations(
  items: readonly Item[],
  textOf: (item: Item) => string,
  outer: ReadonlySet<Item> = NONE,
): Item[] {
  if (!items[0] || items.some((item) => item.list)) return [...items]
  const sides = sidesAmong(items, textOf, outer)
  const nested: Item[] = []
  let members: Item[] = []
  let side: Item | undefined
  const close = (): void => {
    if (side) nested.push(withMembers(side, members))
    else addAll(nested, members)
    members = []
  }
  for (const [index, item] of items.entries()) {
    if (!sides.has(index)) {
      members.push(item)
      continue
    }
    close()
    side = item
  }
  close()
  return nested
}

/** Marks the entries that head delegations (`leads`) and leaves the list flat, as a web edition prints it. */
export function markDelegations(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  if (items.some((item) => item.list)) return items
  const sides = sidesAmong(items, textOf, NONE)
  return sides.size === 0
    ? items
    : items.map((item, index) => (sides.has(index) ? { ...item, leads: true } : item))
}

const NONE: ReadonlySet<Item> = new Set()

/** The indexes of entries that head delegations. */
function sidesAmong(
  items: readonly Item[],
  textOf: (item: Item) => string,
  outer: ReadonlySet<Item>,
): ReadonlySet<number> {
  const texts = items.map((item) => withoutCount(textOf(item)))
  const known = new Set<number>()
  const leads = new Set<number>()
  let isCertain = false
  for (const [index, text] of texts.entries()) {
    const isKnown = isSideName(text) || isGroup(text)
    if (isKnown) known.add(index)
    const mayBe = isKnown || mayLead(text)
    // A single word below a long entry may have been wrapped from it.
    const isWrapped = index > 0 && texts[index - 1]!.length > LONG && isStateAlone(text)
    const isOuter = outer.has(items[index]!) && mayBeSide(text)
    if (!isOuter && (!mayBe || isWrapped)) continue
    leads.add(index)
    isCertain ||= isKnown || isOuter || isBody(text) || isForSide(text)
  }
  if (isCertain && haveMembers(leads, items.length)) return leads
  if (known.size > 0)
    for (const [index, text] of texts.entries())
      if (isSideBesideOthers(text) || (index === 0 && isStateAlone(text))) known.add(index)
  return known
}

const LONG = 50

/** Whether there are two or more heads, the first opens the list, and each has somebody under it. */
const haveMembers = (leads: ReadonlySet<number>, length: number): boolean =>
  leads.size > 1 &&
  leads.has(0) &&
  !leads.has(length - 1) &&
  [...leads].every((index) => !leads.has(index + 1))

/** Whether an entry may head a delegation beside others: "U.S.", "Norland", "Foreign Office", "Norland:", "Members:". */
export const mayLead = (text: string): boolean =>
  isSideName(text) || isBody(text) || isGroup(text) || isStateAlone(text) || isSideBesideOthers(text)

/** Whether an entry is a side where others are known: "Norland:", "For Norland". */
export const isSideBesideOthers = (text: string): boolean =>
  (text.endsWith(':') && mayBeSide(text.slice(0, -1).trimEnd())) || isForSide(text)

/** Whether an entry is a single word that may be a side where others are known: "Norland", "NORLAND". */
const isStateAlone = (text: string): boolean => STATE.test(text) && !OF_OFFICES.has(text) && mayBeSide(text)
const STATE = /^(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{5,20})$/u

/** An item with its members as an inner list; unchanged without members. */
export function withMembers(side: Item, members: readonly Item[]): Item {
  if (members.length === 0) return side
  const list = listOf('plain', members)
  const place = { start: side.place.start, end: list.place.end }
  return { type: 'item', place, phrase: side.phrase, list }
}
