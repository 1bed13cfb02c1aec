import type { ListKind } from '../../../memo/ast.js'
import { isNameInFull } from '../../../memo/office-line.js'
import { isGroup, isSideName } from '../../../memo/sides.js'
import type { Cursor } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { HOUR, PERSON_OPENING, TITLED } from '../vocabulary.js'
import { lastWord } from '../../../source/wording.js'
import { isSideBesideOthers, mayLead } from './delegation.js'
import { isLabeled } from './label.js'
import { opensWithBody, opensWithSide } from './people-in-line.js'
import { isPerson } from './person.js'
import { itemsAt } from './take-item.js'

/** Every item is a paragraph of its own: then short lines without a full stop go on with the list. */
export function isApart(groups: readonly (readonly Line[])[]): boolean {
  return groups.length > 2 && groups.every(([first]) => first!.blanksBefore > 0)
}

const isShort = ({ text }: Line): boolean => text.length < 100 && !/[.!?]$|^[A-Z ]+:/.test(text)

/**
 * After a blank line a participants list goes on only with persons or another delegation. `isLed`: a delegation opens it.
 */
export function goesOn(cursor: Cursor, kind: ListKind, isLed: boolean): boolean {
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
export function goesOnApart(
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

/** A person alone in a paragraph has a title before the name or an office behind it; a heading has neither. */
function hasOffice(text: string): boolean {
  return isPerson(text) && (PERSON_OPENING.test(text) || /[,—(]|--/.test(text))
}
