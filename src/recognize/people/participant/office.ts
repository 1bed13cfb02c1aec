import { isOfficeLine } from '../../../memo/office-line.js'
import { OFFICE, OF_OFFICES, isTitle } from '../../../memo/title-words.js'
import { BODY } from '../../../memo/titles.js'
import { PARTICLE } from '../../../source/particles.js'
import type { Word } from './start.js'

/** "Secretary of State Rogers", "Director of Central Intelligence Helms": an office of some body, and its holder. */
const OF_BODY = new RegExp(
  `^(?:[Tt]he )?(?:(?:Acting|Deputy|Under|Assistant|Vice) )*(?:Secretary|Director|Minister|Chairman|Chief|Counsell?or) (?:of|for) (?:${BODY}) (?=(?:\\p{Lu}\\. ?|\\p{Lu}[\\p{L}’'-]+ ?|(?:${PARTICLE}) ){1,6}(?:$|,|\\())`,
  'u',
)

/** How long the office is that stands before a name, with the body that it is of; 0 where none is. */
export const officeOfBody = (text: string): number => OF_BODY.exec(text)?.[0].length ?? 0

/** Whether a word is a title or part of what offices are called, and no surname. */
export const isOfficeWord = (word: string): boolean => isTitle(word) || OF_OFFICES.has(word)

const CHARGE = /^(?:the )?charg[ée](?!\p{L})/iu

/** Whether a text begins with an office, whatever stands behind. */
export const isOffice = (text: string): boolean => OFFICE.test(text) || CHARGE.test(text)

/** What is printed of a participant, without brackets behind it. */
export function positionOf(text: string, lead: number): string {
  const rest = text.slice(lead)
  return rest.includes('(') ? rest.replace(/\s*\(.*$/, '') : rest
}

/** Whether somebody without a title is named by office: "Secretary of State". */
export function isByOffice(text: string, lead: number, named: readonly Word[]): boolean {
  const position = positionOf(text, lead)
  if (isOfficeAlone(position)) return true
  if (!isOffice(position)) return false
  for (let at = 1; at < named.length; at++) if (looksLikeSurname(named[at]!.word, position)) return false
  return true
}

/** Whether a text is an office and names nobody. */
export const isOfficeAlone = (text: string): boolean =>
  isOfficeLine(text.startsWith('The ') ? text.slice(4) : text)

function looksLikeSurname(word: string, office: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) && !/ of | for /.test(office) && !OFFICE.test(word) && !OF_OFFICES.has(word)
  )
}
