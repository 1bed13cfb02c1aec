import { isBodyLine, isOfficeBelow, isOfficeLine } from '../../../memo/office-line.js'
import { isService } from '../../../memo/service.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import type { Begins, Cursor } from '../cursor.js'
import { currentLine, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'
import { TITLED } from '../vocabulary.js'
import { isUnfinished } from '../wrap.js'
import { HALF_A_TITLE, goesOnWith, wordsOfEntry } from './broken-entry.js'
import { opensWithSide } from './people-in-line.js'

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

/**
 * A line of the list, what was wrapped from it, and what was broken by hand. `bodiesLead`: a body alone in a line is another
 * delegation.
 */
export function takeItem(cursor: Cursor, bodiesLead = false): readonly Line[] {
  return takeContinued(
    cursor,
    (next, lines) =>
      goesOnWith(next.text, lines.at(-1)!.text, isHanging(next, lines)) ||
      (!(bodiesLead && isBody(next.text) && !isService(next.text)) && isOfficeOf(next, lines)),
    beginsItem,
  )
}

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
