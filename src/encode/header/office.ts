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

/** What stands behind a name in a list: the office of somebody, or else the body or country that somebody is of. */
export const officeElement = (text: string): XmlElement =>
  tei(OFFICE.test(text) ? 'occupation' : 'affiliation', {}, [text])
