import type { Item, List, ListKind } from '../../../memo/ast.js'
import { isOfficeBelow } from '../../../memo/office-line.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine, isOfPage, pageTurnLine } from '../line.js'
import { withoutMarks } from '../../../source/note-number.js'
import { addAll } from '../../../source/many.js'
import { itemOfLines, listOf } from './build.js'
import { wordsOfEntry } from './broken-entry.js'
import { isBulleted } from './bulleted-list.js'
import { mayLead, nestDelegations, withMembers } from './delegation.js'
import { isLabeled, isRoleLabel } from './label.js'
import { membersIn, opensWithBody, opensWithSide, sideWithFirst } from './people-in-line.js'
import { LONGEST_ENTRY } from './person.js'
import { isProse } from './prose.js'
import { isRemark } from './remark.js'
import { takeItem } from './take-item.js'
import { isApart, goesOn, goesOnApart } from './items-apart.js'

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
      isRemark(line, cursor) ||
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

export const isLed = ([first]: readonly (readonly Line[])[]): boolean =>
  first?.length === 1 && mayLead(first[0]!.text)

/** Whether a paragraph follows, though no blank line stands before it: no entry is a sentence or so long, nor ends so if it is long. */
function isText(cursor: Cursor): boolean {
  const lines = takeItem({ ...cursor })
  const text = joinedText(lines)
  if (text.length > LONGEST_ENTRY || isProse(lines[0]!.text)) return true
  return isProse(text) || (text.length > LONG && /[.?!][”")\]]?$/.test(withoutMarks(text)))
}

const LONG = 120

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
