import { isOfficeLine } from '../../../memo/office-line.js'
import { isSideName } from '../../../memo/sides.js'
import { OFFICE, OF_OFFICES, isOfficeWord } from '../../../memo/title-words.js'
import type { Word } from '../name/name-start.js'

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
  isOfficeLine(/^[Tt]he /.test(text) ? text.slice(4) : text) || isOfCountry(text) || isOfCrown(text)

/** "The Norwegian Ambassador", "U.S. Secretary of State", "H.E. the Ambassador": whose office it is stands before it. */
function isOfCountry(text: string): boolean {
  const found = OF_COUNTRY.exec(text)
  if (!found) return false
  const [before, article, country] = found
  const isKnown = country === undefined ? before !== '' : isSideName(country.trimEnd())
  return (
    (isKnown || (article !== undefined && !isOfficeWord(country!.trimEnd()))) &&
    isOfficeLine(text.slice(before.length))
  )
}
const OF_COUNTRY =
  /^(?:H\.E\. )?([Tt]he )?((?:\p{Lu}[\p{L}.’'-]{1,20} ){1,2}?)?(?=(?:Acting |Deputy |Vice |Prime |Foreign |High |Permanent )*(?:Ambassador|Chancellor|Chargé|Commissioner|Consul|Delegate|Foreign|Minister|Premier|President|Representative|Secretary)(?!\p{L}))/u
/** Offices of the Crown that no other word tells: nobody is called Lord Privy Seal. */
export const isOfCrown = (text: string): boolean => OF_CROWN.test(text)
const OF_CROWN =
  /^(?:[Tt]he )?(?:Lord (?:Privy Seal|President(?: of the Council)?|Chancellor|Advocate)|Chief Whip|Paymaster[- ]General)(?=$|,| \()/

function looksLikeSurname(word: string, office: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) && !/ of | for /.test(office) && !OFFICE.test(word) && !OF_OFFICES.has(word)
  )
}
