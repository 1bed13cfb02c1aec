import { LETTERED } from '../../../source/bullet.js'
import { LOWER, kindAt } from '../../../source/characters.js'
import { PARTICLE } from '../../../source/particles.js'
import { isUnfinished } from '../wrap.js'

/** "von Brentano", "de Murville", "and Mr. Lund": another person. */
const PERSON = new RegExp(`^(?:and|or|(?:${PARTICLE})(?: (?:${PARTICLE}))?) \\p{Lu}`, 'u')
/** An office without a name behind it: "Deputy Director", "Office of European Affairs". */
const OFFICE =
  /^(?:(?:Acting|Assistant|Associate|Deputy|Economic|Executive|First|Foreign|Military|Office|Permanent|Political|Press|Principal|Private|Second|Senior|Special|Third|Under|Vice) )*(?:Adviser|Advisor|Aide|Ambassador|Assistant|Attaché|Bureau|Chairman|Chief|Commander|Consul|Counsel|Counsell?or|Department|Deputy|Director|Division|Embassy|Governor|Head|Interpreter|Member|Minister|Ministry|Mission|Office|Officer|President|Representative|Secretariat|Secretary)(?=$|[,;)]| (?:General|of|for|to|in|at|on|and)\b)/

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
  return (hanging || (before.endsWith(',') && !before.startsWith('The '))) && OFFICE.test(text)
}
