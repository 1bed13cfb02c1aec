import type { List } from '../../../memo/ast.js'
import { isSideName } from '../../../memo/sides.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, peekWrapped } from '../cursor.js'
import { isLine } from '../line.js'
import { HOUR, TITLED } from '../vocabulary.js'
import { itemOfLines, listOf } from './build.js'
import { isAttachmentLabel } from './attachment-label.js'
import { isElsewhere } from './list-kind.js'
import { isBulleted } from './bulleted-list.js'
import { delegationsApart } from './delegations-apart.js'
import { isTitle } from './title.js'
import { kindOfLabel, openingLabel } from './label.js'
import { isPerson } from './person.js'
import { itemsAt } from './take-item.js'
import { readPlainItems } from './plain-items.js'
import { isReport } from './prose.js'
import { section } from './section.js'

/**
 * The people of a conversation without a label and without bullets, and what stands alone beside them: the subject.
 *
 *     Export of Research Equipment
 *
 *     Secretary Hodges, Mr. Behrman
 *     Secretary Rusk (State)
 *
 * A subject may also stand alone. At the end of a memo only a delegation begins such a list.
 */
export function unlabeledList(cursor: Cursor): [List] | undefined {
  const line = currentLine(cursor)
  if (!line || line.blanksBefore === 0 || !cursor.meeting) return undefined
  if (!(cursor.front || isSideName(line.text))) return undefined
  const list = people(cursor) ?? (cursor.front && !cursor.named ? subject(cursor) : undefined)
  return list && [list]
}

function people(cursor: Cursor): List | undefined {
  const items = itemsAt(cursor, MOST)
  const isAlone = items.length === 1 || isBulleted(cursor.units[cursor.at + 1])
  const isSideAlone = isAlone && cursor.front && isSideName(items[0]!)
  const list = isSideAlone
    ? delegationsApart(cursor, haveTitles)
    : arePeople(items)
      ? readPlainItems(cursor, 'participants')
      : undefined
  if (list) cursor.listed = true
  return list
}

/** The subject: a line by itself, right above or below the people, that does not end like a sentence. */
function subject(cursor: Cursor): List | undefined {
  const { lines, end } = peekWrapped(cursor)
  const text = joinedText(lines)
  const below = cursor.units[end]
  if (!isMatter(text) || !isLine(below) || below.blanksBefore === 0) return undefined
  const beside = cursor.listed || arePeople(itemsAt({ ...cursor, at: end }, MOST))
  if (!beside && !(cursor.top && isOnlyHeading(text, cursor))) return undefined
  cursor.at = end
  return listOf('subject', [itemOfLines(lines)])
}

/**
 * A line alone between the dateline and the body is the subject of a conversation where it is the only heading: it names
 * no person and no day, text follows, and nothing below it heads more text.
 */
function isOnlyHeading(words: string, cursor: Cursor): boolean {
  if (isTitle(words) || isPerson(words) || YEAR.test(words) || openingLabel(words)) return false
  if (isAttachmentLabel(words) || !isHeading(cursor, cursor.at)) return false
  for (let at = cursor.at + 1; at < cursor.units.length; at++) if (isHeading(cursor, at)) return false
  return true
}

/** "4 October 1971" */
const YEAR = /\d{4}$/

/** Whether a line is a heading with text under it. */
function isHeading(cursor: Cursor, at: number): boolean {
  const line = cursor.units[at]
  const below = cursor.units[at + 1]
  if (!isLine(line) || line.blanksBefore === 0 || !isLine(below) || below.blanksBefore === 0) return false
  const ahead = { ...cursor, at }
  const text = section(ahead) && currentLine(ahead)
  if (!text || kindOfLabel(text.text)) return false
  return section(ahead) === undefined
}

/** Whether a line may be a subject: no sentence, code ("USDel/MC/5"), classification ("SECRET"), date or time. */
function isMatter(text: string): boolean {
  return (
    text.length < LONGEST_MATTER &&
    !/(?:[.!?]|, \d{4})$/.test(text) &&
    /\p{Ll}/u.test(text) &&
    text.includes(' ') &&
    !HOUR.test(text) &&
    !isReport(text)
  )
}

const LONGEST_MATTER = 200

/** Items that are enough to judge a list. */
const MOST = 40

/** Whether two or more lines are mostly people, with a title, a delegation or two offices among them; or one refers to a list. */
function arePeople(items: readonly string[]): boolean {
  if (items.length === 1) return isElsewhere(items[0]!)
  if (items.some((text) => OTHER.test(text))) return false
  const people = items.filter((text) => isSideName(text) || isPerson(text))
  if (people.length < items.length * 0.7) return false
  return people.some(isSideName) || haveTitles(people)
}

/** Whether some people include a title or two offices. */
const haveTitles = (people: readonly string[]): boolean =>
  people.some((text) => TITLED.test(text)) || people.filter((text) => OFFICE_BEHIND.test(text)).length > 1

/** Columns, or an editor’s remark. */
const OTHER = /\t| {3}|^\[/
/** "George Hall, Director". */
const OFFICE_BEHIND = /, \p{Lu}/u
