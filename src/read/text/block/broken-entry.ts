import { LETTERED } from '../../../source/bullet.js'
import { LOWER, kindAt } from '../../../source/characters.js'
import { isSideName } from '../../../memo/sides.js'
import { BODY } from '../../../memo/titles.js'
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

/** A name in full and no office: "Henry B. Hall", "General Per Holm, USA". */
const NAME =
  /^(?:(?:Mr|Mrs|Miss|Ms|Dr|General|Gen|Lt|Col|Colonel|Vice Admiral|Rear Admiral|Admiral|Adm|Major|Maj|Captain|Capt|Sir)\.? )*\p{Lu}(?:\p{Ll}|[.’'-]|(?<=Mc)\p{Lu})*(?: (?:\p{Lu}[\p{L}.’'-]*|de|von|van)){1,3}(?:, (?:Jr\.|Sr\.|USA|USN|USAF|USMC))?$/u

/**
 * Whether a line is the office of the person whom nothing but a name in full stands for above it:
 *
 *     Henry B. Hall
 *     Director of the Office of Northern Affairs
 */
export const isOfficeBelow = (text: string, before: string): boolean =>
  OFFICE.test(text) && !HOLDER.test(text) && isNameInFull(before)

/** Whether a line is a name in full, and nothing else. */
export const isNameInFull = (text: string): boolean =>
  text.length <= 60 && NAME.test(text) && !OFFICE_IN.test(text) && !isSideName(text)

/** "Secretary of State Lund": an office, and who holds it. */
const HOLDER = new RegExp(`^[\\p{L} ]{3,40} (?:of|for) (?:${BODY}) \\p{Lu}\\p{Ll}`, 'u')

/** No name in full holds one of these. */
export const OFFICE_IN =
  /\b(?:Adviser|Advisor|Ambassador|Assistant|Bureau|Chairman|Chief|Consul|Counsel|Counselor|Delegation|Department|Deputy|Director|Embassy|Governor|Minister|Ministry|Office|Officer|President|Representative|Secretary|Senator|Side|Special|Under)\b/
