import type { Item, List, ListKind } from '../../../memo/ast.js'
import { isSideName } from '../../../memo/sides.js'
import type { Begins, Cursor } from '../cursor.js'
import { currentLine, joinedText, phrase, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine, isOfPage, pageTurnLine } from '../line.js'
import { PERSON_OPENING, TITLED } from '../vocabulary.js'
import { isUnfinished } from '../wrap.js'
import { looksLikePerson } from './bulleted-list.js'
import { nestDelegations } from './delegation.js'
import { labelKind } from './label.js'
import { withoutMarker } from '../../../source/note-number.js'

/** Items without bullets, one a line (or wrapped), until a line that is none. */
export function readPlainItems(cursor: Cursor, kind: ListKind): List | undefined {
  const groups: (readonly Line[])[] = []
  for (;;) {
    if (groups.length > 0) groups.push(overleaf(cursor, kind, groups.pop()!))
    const line = currentLine(cursor)
    if (!line || labelKind(line.text)) break
    if (
      groups.length > 0 &&
      line.blanksBefore > 0 &&
      !(goesOn(cursor, kind) || (isApart(groups) && isShort(line)))
    )
      break
    if (groups.length === 0 && line.blanksBefore > 1) break
    groups.push(takeItem(cursor))
    if (kind === 'subject' && !isLine(cursor.units[cursor.at])) break
  }
  if (groups.length === 0) return undefined
  const words = new Map<Item, string>()
  const items = groups.map((lines): Item => {
    const content = phrase(lines)
    const item: Item = { type: 'item', place: content.place, phrase: content }
    words.set(item, joinedText(lines).trimEnd())
    return item
  })
  const nested = kind === 'participants' ? nestDelegations(items, (item) => words.get(item) ?? '') : items
  return {
    type: 'list',
    place: { start: items[0]!.place.start, end: items.at(-1)!.place.end },
    kind,
    items: nested,
    ...(isApart(groups) && { form: 'paragraphs' as const }),
  }
}

/** Moves on to the people of the next page; what stands between the pages goes with the item before it. */
function overleaf(cursor: Cursor, kind: ListKind, last: readonly Line[]): readonly Line[] {
  let ahead = cursor.at
  while (isOfPage(cursor.units[ahead])) ahead++
  if (ahead === cursor.at || !goesOn({ ...cursor, at: ahead }, kind)) return last
  const pages = cursor.units.slice(cursor.at, ahead).filter(isOfPage)
  cursor.at = ahead
  return [...last, pageTurnLine(pages)]
}

/** Every item is a paragraph of its own: then short lines without a full stop go on with the list. */
function isApart(groups: readonly (readonly Line[])[]): boolean {
  return groups.length > 2 && groups.every(([first]) => first!.blanksBefore > 0)
}

const isShort = ({ text }: Line): boolean => text.length < 100 && !/[.!?]$|^[A-Z ]+:/.test(text)

/** A name in full with its office, or behind the code of an office: "Sergey A. Borisov, Deputy Minister", "EUR—Ralph Hall". */
const NAMED =
  /^(?:\p{Lu}\p{Ll}+ (?:\p{Lu}\. ){1,2}\p{Lu}[\p{L}’'-]+, |[A-Z]{1,5}(?:\/[A-Z]{1,5})*(?:—|--)\p{Lu}\p{Ll})/u
/** What a title goes on behind. */
const HALF_A_TITLE = /\b(?:Acting|Assistant|Deputy|First|Foreign|Prime|Private|Second|Special|Under|Vice)$/

/** A person or a delegation begins another item, however full the line before is. */
const beginsItem: Begins = ({ text }, before) =>
  isSideName(text) ||
  NAMED.test(text) ||
  (TITLED.test(text) && !isUnfinished(before.text) && !HALF_A_TITLE.test(before.text))

/** A line of the list, what was wrapped from it, and what was broken by hand. */
export function takeItem(cursor: Cursor): readonly Line[] {
  return takeContinued(cursor, (_, lines) => isUnfinished(lines.at(-1)!.text), beginsItem)
}

/** After a blank line a participants list goes on only with persons or another delegation. */
function goesOn(cursor: Cursor, kind: ListKind): boolean {
  if (kind !== 'participants') return false
  const at = cursor.at
  let persons = 0
  let count = 0
  let only: string | undefined
  for (;;) {
    const line = cursor.units[cursor.at]
    if (!isLine(line) || (count > 0 && line.blanksBefore > 0)) break
    const text = joinedText(takeItem(cursor))
    if (count === 0 && isSideName(text)) persons++
    else if (looksLikePerson(text) && !isSentence(text)) persons++
    only = count === 0 ? text : undefined
    count++
  }
  cursor.at = at
  return count > 1 ? persons >= count * 0.7 : only !== undefined && (isSideName(only) || hasOffice(only))
}

/** A person alone in a paragraph has a title before the name or an office behind it; a heading has neither. */
function hasOffice(text: string): boolean {
  return looksLikePerson(text) && !isSentence(text) && (PERSON_OPENING.test(text) || /[,—(]|--/.test(text))
}

export function isSentence(text: string): boolean {
  return text.length >= 100 || /[.:!?][”"]?$/.test(withoutMarker(text).replace(/(?:Jr|Sr)\.$/, ''))
}
