import type { Item, List, ListKind } from '../../../memo/ast.js'
import {
  OFFICE_IN,
  isBodyLine,
  isNameInFull,
  isOfficeBelow,
  isOfficeLine,
} from '../../../memo/office-line.js'
import { isBody, isGroup, isSideName } from '../../../memo/sides.js'
import type { Begins, Cursor } from '../cursor.js'
import { currentLine, joinedText, takeContinued } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine, isOfPage, pageTurnLine } from '../line.js'
import { HOUR, PERSON_OPENING, TITLED } from '../vocabulary.js'
import { isUnfinished } from '../wrap.js'
import { itemOfLines, listOf } from './build.js'
import { HALF_A_TITLE, goesOnWith, wordsOfEntry } from './broken-entry.js'
import { isBulleted, looksLikePerson } from './bulleted-list.js'
import { isSideBesideOthers, mayLead, nestDelegations, withMembers } from './delegation.js'
import { isLabeled, isRoleLabel } from './label.js'
import { membersIn, opensWithBody, opensWithSide, sideWithFirst } from './people-in-line.js'
import { isProse } from './prose.js'
import { withoutMarks } from '../../../source/note-number.js'
import { addAll } from '../../../source/many.js'
import { lastWord } from '../../../source/wording.js'

/** Items without bullets, one a line (or wrapped), until a line that is none. `opening`: the first, which is read already. */
export function readPlainItems(cursor: Cursor, kind: ListKind, opening?: Line): List | undefined {
  const groups: (readonly Line[])[] = opening ? [[opening]] : []
  const first = opening ?? currentLine(cursor)
  const bodiesLead = kind === 'participants' && mayLead(first?.text ?? '') && !hasOfficesBelow(cursor)
  for (;;) {
    if (groups.length > 0) groups[groups.length - 1] = overleaf(cursor, kind, groups)
    const line = currentLine(cursor)
    if (
      !line ||
      isLabeled(line.text) ||
      isRoleLabel(line.text) ||
      cursor.speakers.has(line) ||
      (groups.length > 0 && isText(cursor))
    )
      break
    if (
      groups.length > 0 &&
      line.blanksBefore > 0 &&
      (isBulleted(line) || !(goesOn(cursor, kind, isLed(groups)) || goesOnApart(cursor, kind, groups, line)))
    )
      break
    if (groups.length === 0 && line.blanksBefore > 1) break
    groups.push(takeItem(cursor, bodiesLead))
    if (kind === 'subject' && !isLine(cursor.units[cursor.at])) break
  }
  if (groups.length === 0) return undefined
  const items = kind === 'participants' ? participants(groups) : groups.map((lines) => itemOfLines(lines))
  return listOf(kind, items, isApart(groups) ? 'paragraphs' : undefined)
}

/** People, each of some lines, under the names of their delegations; `skip` characters of the first are a label. */
export function participants(groups: readonly (readonly Line[])[], skip = 0): Item[] {
  const entries = groups.map((lines, index) => joinedText(lines).slice(index === 0 ? skip : 0))
  if (entries.some(opensWithSide)) return ledBySides(groups, skip, 'side')
  // "NE—Mr. Hall" alone tells the office of a person.
  const bodies = entries.filter(opensWithBody)
  if (bodies.length > 1 && bodies.some((text) => NAMED_BODY.test(text)))
    return ledBySides(groups, skip, 'body')
  const words = new Map<Item, string>()
  const items = groups.map((lines, index) => {
    const outside = index === 0 ? skip : 0
    const each = itemOfLines(lines, outside)
    words.set(each, wordsOfEntry(lines, outside).trimEnd())
    return each
  })
  return nestDelegations(
    items,
    (each) => words.get(each) ?? '',
    skip > 0 ? undefined : outerOf(items, groups),
  )
}

/** The entries that begin furthest out, and have others further in under them. */
function outerOf(items: readonly Item[], groups: readonly (readonly Line[])[]): ReadonlySet<Item> {
  const indents = groups.map(([first]) => first!.indent)
  const least = indents.reduce((least, indent) => Math.min(least, indent), Infinity)
  return new Set(
    items.filter((_, index) => indents[index] === least && (indents[index + 1] ?? least) > least),
  )
}

/** "State - Henry Hall", "NSC Staff—Per Berg": a body that is called by a word. */
const NAMED_BODY = /^[A-Z]{0,5} ?\p{Lu}\p{Ll}/u

/**
 * People under the sides, or the bodies, that open some of the entries:
 *
 *     For Norland: Minister Lund
 *                  Ambassador Berg
 */
function ledBySides(groups: readonly (readonly Line[])[], skip: number, by: 'side' | 'body'): Item[] {
  const items: Item[] = []
  let side: Item | undefined
  let members: Item[] = []
  const close = (): void => {
    if (side) items.push(withMembers(side, members))
  }
  for (const [index, lines] of groups.entries()) {
    const outside = index === 0 ? skip : 0
    const led = sideWithFirst(lines, outside, by)
    if (side && !led && !isSideName(joinedText(lines).slice(outside))) {
      addAll(
        members,
        joinedText(lines).includes(';') ? membersIn(lines, outside) : [itemOfLines(lines, outside)],
      )
      continue
    }
    close()
    side = led ?? itemOfLines(lines, outside)
    members = [...(led?.list?.items ?? [])]
  }
  close()
  return items
}

/** Moves on to the people of the next page; what stands between the pages goes with the item before it. */
function overleaf(cursor: Cursor, kind: ListKind, groups: readonly (readonly Line[])[]): readonly Line[] {
  const last = groups.at(-1)!
  let ahead = cursor.at
  while (isOfPage(cursor.units[ahead])) ahead++
  if (ahead === cursor.at || !goesOn({ ...cursor, at: ahead }, kind, isLed(groups))) return last
  const pages = cursor.units.slice(cursor.at, ahead).filter(isOfPage)
  cursor.at = ahead
  return [...last, pageTurnLine(pages)]
}

const isLed = ([first]: readonly (readonly Line[])[]): boolean =>
  first?.length === 1 && mayLead(first[0]!.text)

/** Every item is a paragraph of its own: then short lines without a full stop go on with the list. */
function isApart(groups: readonly (readonly Line[])[]): boolean {
  return groups.length > 2 && groups.every(([first]) => first!.blanksBefore > 0)
}

const isShort = ({ text }: Line): boolean => text.length < 100 && !/[.!?]$|^[A-Z ]+:/.test(text)

/** A name in full with its office, or behind the code of an office: "Sergey A. Borisov, Deputy Minister", "EUR—Ralph Hall". */
const NAMED =
  /^(?:\p{Lu}\p{Ll}+ (?:\p{Lu}\. ){1,2}\p{Lu}[\p{L}’'-]+, |[A-Z]{1,5}(?:\/[A-Z]{1,5})*(?:—|--)\p{Lu}\p{Ll})/u

/** A person or a delegation begins another item, however full the line before is. */
export const beginsItem: Begins = ({ text }, before) =>
  isSideName(text) ||
  NAMED.test(text) ||
  ((TITLED.test(text) || opensWithSide(text)) &&
    !isUnfinished(before.text) &&
    !HALF_A_TITLE.test(before.text))

/** Whether a paragraph follows, though no blank line stands before it: no entry is a sentence or so long, nor ends so if it is long. */
function isText(cursor: Cursor): boolean {
  const lines = takeItem({ ...cursor })
  const text = joinedText(lines)
  if (text.length > LONGEST || isProse(lines[0]!.text)) return true
  return isProse(text) || (text.length > LONG && /[.?!][”")\]]?$/.test(withoutMarks(text)))
}

const LONG = 120
const LONGEST = 250

/**
 * A line of the list, what was wrapped from it, and what was broken by hand. `bodiesLead`: a body alone in a line is another
 * delegation.
 */
export function takeItem(cursor: Cursor, bodiesLead = false): readonly Line[] {
  return takeContinued(
    cursor,
    (next, lines) =>
      goesOnWith(next.text, lines.at(-1)!.text, isHanging(next, lines)) ||
      (!(bodiesLead && isBody(next.text)) && isOfficeOf(next, lines)),
    beginsItem,
  )
}

/** Whether somebody of a list has the office on a line below the name: then a body there is of whom it stands under. */
function hasOfficesBelow({ units, at }: Cursor): boolean {
  for (let index = at + 1; index < at + FEW; index++) {
    const [before, line] = [units[index - 1], units[index]]
    if (!isLine(line) || !isLine(before)) return false
    if (line.blanksBefore === 0 && !isBody(line.text) && isOfficeBelow(line.text, before.text)) return true
  }
  return false
}

/** Lines that show how a list is printed. */
const FEW = 12

/** The office below a name, and below the office the body that it is in: "Director", "Office of Research". */
const isOfficeOf = (next: Line, lines: readonly Line[]): boolean =>
  isOfficeBelow(lines[1]?.text ?? next.text, lines[0]!.text) &&
  (lines.length === 1 ||
    (lines.length === 2 && isOfficeLine(lines[1]!.text) && !isBody(lines[1]!.text) && isBodyLine(next.text)))

/** Indented under an item that is no delegation. */
export const isHanging = (next: Line, [first]: readonly Line[]): boolean =>
  next.indent > first!.indent + 1 && !isSideName(first!.text)

/** The words of the items that a list at the cursor would have, up to a blank line; so many at the most. */
export function itemsAt(cursor: Cursor, most = Infinity): string[] {
  const ahead = { ...cursor }
  const items: string[] = []
  for (
    let line = currentLine(ahead);
    line && items.length < most && (items.length === 0 || line.blanksBefore === 0);
    line = currentLine(ahead)
  )
    items.push(wordsOfEntry(takeItem(ahead)))
  return items
}

/**
 * After a blank line a participants list goes on only with persons or another delegation. `isLed`: a delegation opens it.
 */
function goesOn(cursor: Cursor, kind: ListKind, isLed: boolean): boolean {
  if (kind !== 'participants') return false
  const items = itemsAt(cursor)
  const [first] = items
  if (first === undefined) return false
  const opens = opensWithSide(first) || opensWithBody(first)
  if (items.length === 1)
    return isSideName(first) || hasOffice(first) || opens || (isLed && isLeadApart(cursor, first))
  const isSide = isSideName(first) || isGroup(first) || isSideBesideOthers(first) || opens
  const others = items.slice(1)
  // "Norland", behind a list that "U.S." opens.
  if (isLed && !isSide && mayLead(first)) return others.every((text) => isListed(text) || isSideName(text))
  const people = items.filter(
    (text, index) =>
      (index === 0 && isSide) || isPerson(text) || SURNAME.test(text) || (opens && opensWithSide(text)),
  )
  return people.length >= items.length * 0.7
}

const isListed = (text: string): boolean => isPerson(text) || SURNAME.test(text)

/** "LUND, O. H., Minister", "BERG, Karl" */
const SURNAME =
  /^\p{Lu}[\p{Lu}’'-]{1,20}(?: \p{Lu}{2,20})?, (?:(?:\p{Lu}\.|\p{Lu}\p{Ll}{1,20}) ?){1,3}(?:, \p{Lu}|$)/u

/** "Norland" alone in a paragraph, and people in the next. */
function isLeadApart({ units, at, ...cursor }: Cursor, text: string): boolean {
  const next = units[at + 1]
  if (!mayLead(text) || !isLine(next) || next.blanksBefore !== 1) return false
  return itemsAt({ ...cursor, units, at: at + 1 }).every((each) => isListed(each))
}

/** Whether a line is another entry of a list whose entries are paragraphs. */
function goesOnApart(
  cursor: Cursor,
  kind: ListKind,
  groups: readonly (readonly Line[])[],
  line: Line,
): boolean {
  if (kind === 'participants' && isBareName(line.text))
    return (
      (isApart(groups) || groups.every(([first]) => isAlone(first) || isSideName(first!.text))) &&
      isNameApart(cursor, line.text)
    )
  return isApart(groups) && isShort(line) && !(kind === 'participants' && HOUR.test(line.text))
}

/** A name in full without a title, as a heading may look, too. */
const isBareName = (text: string): boolean => isNameInFull(text) && !TITLED.test(text)

const isAlone = (line: Unit | undefined): boolean =>
  isLine(line) && line.blanksBefore > 0 && isNameInFull(line.text)

/** Such a name heads no text where another name or a label follows, or the text speaks of who bears it. */
function isNameApart({ units, at }: Cursor, name: string): boolean {
  const next = units[at + 1]
  if (!isLine(next) || next.blanksBefore === 0) return false
  if (isAlone(next) || isLabeled(next.text) || isSideName(next.text)) return true
  const surname = lastWord(name)
  return units.slice(at + 1, at + 1 + NEAR).some((unit) => isLine(unit) && unit.text.includes(surname))
}

/** Lines: who takes part is soon spoken of. */
const NEAR = 40

export const isPerson = (text: string): boolean => looksLikePerson(text) && !isSentence(text)

/** "Mr. Henry Hall, Vice-Chairman of the Committee": however long the office is. */
function isNameWithOffice(text: string): boolean {
  const comma = text.indexOf(', ')
  return comma > 0 && isNameInFull(text.slice(0, comma)) && OFFICE_IN.test(text.slice(comma))
}

/** A person alone in a paragraph has a title before the name or an office behind it; a heading has neither. */
function hasOffice(text: string): boolean {
  return isPerson(text) && (PERSON_OPENING.test(text) || /[,—(]|--/.test(text))
}

function isSentence(text: string): boolean {
  return (
    text.length > LONGEST ||
    (text.length >= 100 && !isNameWithOffice(text)) ||
    isProse(text) ||
    /[.:!?][”"]?$/.test(withoutMarks(text).replace(/(?:Jr|Sr)\.$/, ''))
  )
}
