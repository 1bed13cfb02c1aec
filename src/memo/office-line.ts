import { isService } from './service.js'
import { isBody, isSideName } from './sides.js'
import { BODY } from './titles.js'

/** An office without a name behind it: "Deputy Director", "Office of European Affairs". */
const OFFICE = new RegExp(
  `^(?:(?:${[
    'Acting|Agricultural|Air|Army|Assistant|Associate|Commercial|Consular|Country|Cultural|Defense|Deputy|Desk|Economic|Executive|Finance|First',
    'Foreign|High|Joint|Labor|Legal|Military|National|Naval|Office|Permanent|Planning|Political|Press|Prime|Principal|Private|Public Affairs|Regional|Scientific|Second',
    'Senior|Special|Staff|State|Third|Trade|Treasury|Under|Vice',
  ].join('|')}) )*(?:${[
    'Adviser|Advisor|Aide|Ambassador|Assistant|Attaché|Attorney|Bureau|Chairman|Chancellor|Chargé|Chief|Commander|Commissioner|Consul|Coordinator|Counsel|Counsell?or',
    'Department|Deputy|Director|Division|Embassy|Governor|Head|Interpreter|Member|Minister|Ministry|Mission|Office|Officer|Premier|President',
    'Representative|Secretariat|Secretary|Under-Secretary|(?:Ambassador|Minister|Secretary)-(?:at-Large|[Dd]esignate|Counsell?or|General)',
  ].join('|')})(?=$|[,;)]| \\(| (?:General|d.Affaires|of|for|to|in|at|on|and)(?!\\p{L}))`,
  'u',
)

/** "Secretary of State Lund": an office, and who holds it. */
const HOLDER = new RegExp(`^[\\p{L} ]{3,40} (?:of|for) (?:${BODY}) \\p{Lu}\\p{Ll}`, 'u')

/** Whether a line begins with an office or service or is nothing but a body, and does not name who holds it. */
export const isOfficeLine = (text: string): boolean =>
  (OFFICE.test(text) && !HOLDER.test(text)) || isBody(text) || isService(text)

/** Whether a line is a body in which somebody has an office: "Office of Research", "NSC Staff". */
export const isBodyLine = (text: string): boolean => OF_BODY.test(text) || isBody(text)
const OF_BODY = /^(?:Bureau|Department|Division|Embassy|Ministry|Mission|Office)(?: |$)/

/** A full name without an office: "Henry B. Hall", "General Per Holm, USA". */
const NAME =
  /^(?:(?:Mr|Mrs|Miss|Ms|Dr|General|Gen|Lt|Col|Colonel|Vice Admiral|Rear Admiral|Admiral|Adm|Major|Maj|Captain|Capt|Sir)\.? )*\p{Lu}(?:\p{Ll}|[.’'-]|(?<=Mc)\p{Lu})*(?: (?:\p{Lu}[\p{L}.’'-]*|de|von|van)){1,3}(?:, (?:Jr\.|Sr\.|USA|USN|USAF|USMC))?$/u

/**
 * Whether a line is the office of the person whose full name stands alone on the line above:
 *
 *     Henry B. Hall
 *     Director of the Office of Northern Affairs
 */
export const isOfficeBelow = (text: string, before: string): boolean =>
  isOfficeLine(text) && isNameInFull(before)

/** Whether a line is a full name and nothing else. */
export const isNameInFull = (text: string): boolean =>
  text.length <= 60 &&
  NAME.test(text) &&
  !text.startsWith('The ') &&
  !OFFICE_IN.test(text) &&
  !isSideName(text)

/** Words that no full name contains. */
export const OFFICE_IN =
  /\b(?:Adviser|Advisor|Ambassador|Assistant|Bureau|Chairman|Chief|Consul|Counsel|Counselor|Delegation|Department|Deputy|Director|Embassy|Governor|Minister|Ministry|Office|Officer|President|Representative|Secretary|Senator|Side|Special|Under)\b/
