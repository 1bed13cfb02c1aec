import { LETTERED } from '../../../source/bullet.js'
import { LOWER, kindAt } from '../../../source/characters.js'
import { isOfficeLine } from '../../../memo/office-line.js'
import { PARTICLE } from '../../../source/particles.js'
import { isUnfinished } from '../wrap.js'

/** "von Brentano", "de Murville", "and Mr. Lund": another person. */
const PERSON = new RegExp(`^(?:and|or|(?:${PARTICLE})(?: (?:${PARTICLE}))?) \\p{Lu}`, 'u')
/**
 * Whether a line of a list goes on with the line before it, though that one was not full: the line before stops in the
 * middle of a phrase, or this one begins with a small letter, or it is the office of the person before the comma.
 *
 *     Mr. Lund, Foreign Minister       Mr. Hall,
 *     of Norland                       Director, Office of Research
 *
 * `hanging`: it is indented under the line before it.
 */
export function goesOnWith(text: string, before: string, hanging = false): boolean {
  if (isUnfinished(before)) return true
  if (kindAt(text, 0) & LOWER) return !LETTERED.test(text) && !PERSON.test(text)
  return (hanging || (before.endsWith(',') && !before.startsWith('The '))) && isOfficeLine(text)
}
