import type { Item, List, ListKind, Phrase } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped, phrase, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { isSideName } from '../../../memo/sides.js'
import { PERSON_OPENING } from '../vocabulary.js'
import { isUnfinished } from '../wrap.js'
import { looksLikePerson, readBullets } from './bulleted-list.js'
import { columns, columnsList } from './columns.js'
import { nestDelegations } from './delegation.js'
import { labelKind } from './label.js'

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
  const kind = labelKind(line.text)
  // Whom copies go to stays the lines that it is printed as.
  if (!kind || kind === 'distribution' || !(cursor.front || isLateList(cursor, kind))) return undefined
  const start = cursor.at
  cursor.at++
  const label = phrase([line])
  const list = readBullets(cursor, kind) ?? readColumns(cursor, kind) ?? readPlainItems(cursor, kind)
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

/** A list with its label, and where both stand. */
export function labeled(list: List, label: Phrase): List {
  const { kind, items, form } = list
  const place = { start: label.place.start, end: list.place.end }
  return { type: 'list', place, kind, label, items, ...(form && { form }) }
}

/** Items without bullets, one a line (or wrapped), until a line that is none. */
function readPlainItems(cursor: Cursor, kind: ListKind): List | undefined {
  const groups: (readonly Line[])[] = []
  for (;;) {
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
    words.set(item, joinedText(lines))
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

/** Every item is a paragraph of its own: then short lines without a full stop go on with the list. */
function isApart(groups: readonly (readonly Line[])[]): boolean {
  return groups.length > 2 && groups.every(([first]) => first!.blanksBefore > 0)
}

const isShort = ({ text }: Line): boolean => text.length < 100 && !/[.!?]$|^[A-Z ]+:/.test(text)

/** A form of address, or a name in full with its office: "Sergey A. Borisov, Deputy Minister". */
const PERSON = /^(?:(?:Mr|Mrs|Miss|Ms|Dr|Sir|Messrs)\b|\p{Lu}\p{Ll}+ (?:\p{Lu}\. ){1,2}\p{Lu}[\p{L}’'-]+, )/u

/** A person or a delegation begins another item, however full the line before is. */
const beginsItem = ({ text }: Line): boolean => PERSON.test(text) || isSideName(text)

/** A line of the list, what was wrapped from it, and what was broken by hand. */
function takeItem(cursor: Cursor): readonly Line[] {
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
    const text = joinedText(peekWrapped(cursor).lines)
    if (count === 0 && isSideName(text)) persons++
    else if (looksLikePerson(text) && !isSentence(text)) persons++
    only = count === 0 ? text : undefined
    takeItem(cursor)
    count++
  }
  cursor.at = at
  return count > 1 ? persons >= count * 0.7 : only !== undefined && (isSideName(only) || hasOffice(only))
}

/** A person alone in a paragraph has a title before the name or an office behind it; a heading has neither. */
function hasOffice(text: string): boolean {
  return looksLikePerson(text) && !isSentence(text) && (PERSON_OPENING.test(text) || /[,—(]/.test(text))
}

function isSentence(text: string): boolean {
  return text.length >= 100 || /[.!?][”"]?(?: ?\d{1,2})?$/.test(text.replace(/(?:Jr|Sr)\.$/, ''))
}
