import { OFFICE_IN, isOfficeLine } from '../../../memo/office-line.js'
import { PARTICLE } from '../../../source/particles.js'

/**
 * Whether some words are one person who is called by the surname first: what stands behind its comma is the forename or the office,
 * and behind that nothing but an office.
 *
 *     Hall, Henry R.      von Berg, Karl, Counselor      LUND, Mr. Olav (interpreting)      Vik, EUR
 */
export function isSurnameFirst(words: string): boolean {
  const text = words.replace(/[,;.]$/, '')
  const opening = OPENING.exec(text)
  if (!opening) return false
  const rest = text.slice(opening[0].length)
  if (!rest.startsWith(', ')) return true
  const office = rest.slice(2)
  return isOfficeLine(office) || OFFICE_IN.test(office) || CODE.test(office)
}

const NAME = `\\p{Lu}[\\p{L}’'-]+`
const OPENING = new RegExp(
  `^(?:(?:${PARTICLE}) ){0,2}${NAME}(?: (?:${PARTICLE}) ${NAME})?, (?=\\p{Lu})[^,;()]{1,60}(?=$|, | \\()`,
  'u',
)
/** "EUR", "S/P" */
const CODE = /^[A-Z]{1,5}(?:\/[A-Z]{1,5})*$/
