import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'

/** What somebody is; "Ministry" and "Staff" are where somebody is. */
const OFFICE = new RegExp(
  `(?<!\\p{L})(?:${[
    'Administrator|Advis[eo]r|Aide|Ambassador|Assistant|Attaché|Attorney|Chairman|Chancellor|Chargé|Charge|Chief|Clerk|Commander|Commissioner',
    'Congressman|Congresswoman|Consul|Consultant|Coordinator|Counsel|Counsell?or|Deputy|Director|Editor|Envoy|Expert|Governor|Head|Host|Inspector|Leader',
    'Interpreter|King|Member|Minister|Officer|Premier|President|Professor|Prosecutor|Queen|Rapporteur|Representative|Secretary|Senator|Speaker',
    'Specialist|Translator|Under-Secretary|Undersecretary',
  ].join('|')})(?!\\p{L})`,
  'iu',
)

/** "S/P", before what else is said. */
const CODE = /^([A-Z]{1,5}(?:\/[A-Z]{1,5}){0,2}), (?=\S)/

/**
 * What a list tells of somebody besides the name: an office, or else the body or country that somebody is of. "EUR, Director" tells both.
 */
export function officeElements(text: string): XmlElement[] {
  const [before = '', code] = CODE.exec(text) ?? []
  const parts = [code, text.slice(before.length)].map((part) => bare(part ?? '')).filter(Boolean)
  return parts
    .filter((part) => !ATTENDANCE.test(part))
    .map((part) => tei(OFFICE.test(part) ? 'occupation' : 'affiliation', {}, [part]))
}

/** "(part-time)", "(for part of meeting)": neither an office nor a body. */
const ATTENDANCE = /^(?:part[- ]time|(?:for|in|during) part|(?:at|for) the (?:beginning|end|first|last))\b/i

/** Without a comma before it and the brackets around it. */
function bare(text: string): string {
  const words = text.replace(/^[\s,;]+/, '')
  return /^\([^()]+\)$/.test(words) ? words.slice(1, -1) : words
}
