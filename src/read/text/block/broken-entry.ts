import { LETTERED } from '../../../source/bullet.js'
import { LOWER, kindAt } from '../../../source/characters.js'
import { isNameInFull, isOfficeBelow, isOfficeLine } from '../../../memo/office-line.js'
import { isSideName } from '../../../memo/sides.js'
import { isServiceOf } from '../../../memo/service.js'
import { PARTICLE } from '../../../source/particles.js'
import { joinedText } from '../cursor.js'
import type { Line } from '../line.js'
import { isUnfinished } from '../wrap.js'

/** Small letters that begin another person: "von Brentano", "and Mr. Lund". */
const PERSON = new RegExp(`^(?:and|or|(?:${PARTICLE})(?: (?:${PARTICLE}))?) \\p{Lu}`, 'u')

/** The first half of a title, at the end of a line. */
export const HALF_A_TITLE =
  /\b(?:Acting|Assistant|Deputy|First|Foreign|Prime|Private|Second|Special|Under|Vice)$/

/**
 * Whether a line of a list continues the line before it, though that one was not full: the line before stops in the middle of a
 * phrase, or this one begins with a small letter or is the office of the person before a comma.
 *
 *     Mr. Lund, Foreign Minister       Mr. Hall,
 *     of Norland                       Director, Office of Research
 *
 * `hanging`: it is indented under the line before it.
 */
export function goesOnWith(text: string, before: string, hanging = false): boolean {
  if (isUnfinished(before) || (HALF_A_TITLE.test(before) && isOfficeLine(text))) return true
  // "Chairman", and below it ": Mr. Lund".
  if (text.startsWith(': ')) return true
  if (kindAt(text, 0) & LOWER) return !LETTERED.test(text) && !PERSON.test(text)
  const isBehindComma = before.endsWith(',') && !before.startsWith('The ')
  return (isBehindComma && isServiceOf(text)) || ((hanging || isBehindComma) && isOfficeLine(text))
}

/**
 * Whether a line that is indented under a line of a column goes on with it, as a full margin broke it there: a remark, the last word of a
 * name or office, "General" of a Director General, or who holds the office above.
 *
 *     Mr. Holm, Director        Ambassador Sven        Foreign Minister
 *       General for Legal         Lund                   Knut Dahl
 *       Affairs
 */
export function hangsUnder(text: string, before: string): boolean {
  if (text.startsWith('(') || (LAST_WORD.test(text) && !isSideName(text))) return true
  if (text.startsWith('General ') && HEADS_GENERAL.test(before)) return true
  return isOfficeLine(before) && isNameInFull(text)
}
const LAST_WORD = /^\p{Lu}[\p{L}’'-]+\)?$/u
const HEADS_GENERAL = /\b(?:Director|Secretary|Attorney|Consul|Inspector|Governor)$/

/** The words of an entry, with a comma between a name and the office on the line below. */
export function wordsOfEntry(lines: readonly Line[], skip = 0): string {
  const [first, ...below] = lines
  const name = first!.text.slice(skip)
  return below[0] && isOfficeBelow(below[0].text, name)
    ? `${name}, ${joinedText(below)}`
    : joinedText(lines).slice(skip)
}
