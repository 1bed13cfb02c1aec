import { isOfficeWord } from '../../../memo/title-words.js'
import { isNameInFull } from '../../../memo/office-line.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import { titlesOf } from '../../../memo/titles.js'
import { PARTICLE } from '../../../source/particles.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from '../name/bearer.js'
import { CAPITALS } from '../name/capitals.js'
import { isOffice, isOfficeAlone } from './office.js'

const ADDRESS = [...titlesOf('address', 'women'), 'Sir', 'Dame', 'Lord', 'Lady'].join('|')
const RANK = [...titlesOf('rank', 'short')].join('|')
/** "Mr. Lund", "Signor di Stefano", "M. d’Harcourt" */
const TITLED = new RegExp(`^(?:${ADDRESS})\\.? (?:(?:${PARTICLE}) |[dl][’'](?=\\p{Lu})){0,2}\\p{Lu}`, 'u')
/** "Lt. General Hall" */
const RANKED = new RegExp(`^(?:${RANK}|${ADDRESS})\\.? \\p{Lu}`, 'u')
const LONGEST = 120

/**
 * Where the name begins that stands behind its office and what parts the two, `stop`; 0 where none does.
 *
 *     The Norwegian Ambassador, Mr. Lund       U.S. Secretary of State, Henry Foster Hall
 *     The Prime Minister (Mr. Hall)            Chairman, Standing Group : Lt. General Hall
 *                                              Chairman, Joint Chiefs of Staff, General Hall
 */
export function behindItsOffice(text: string, stop: number): number {
  if (stop > LONGEST || !isOfPerson(text.slice(0, stop).trimEnd())) return 0
  if (text[stop] === ',') return behindComma(text, stop)
  const isBracketed =
    text[stop] === '(' && TITLED.test(text.slice(stop + 1)) && IN_BRACKETS.test(text.slice(stop))
  return isBracketed ? stop + 1 : 0
}
/** Nothing but a name, as far as a bracket tells. */
const IN_BRACKETS = /^\([^(),;:]{4,50}\)/

const isOfPerson = (office: string): boolean => isOffice(office) || isOfficeAlone(office)

function behindComma(text: string, comma: number): number {
  const name = comma + 2
  const behind = text.slice(name, name + LONGEST)
  if (text[comma + 1] !== ' ') return 0
  if (TITLED.test(behind)) return name
  const second = text.indexOf(', ', name)
  if (second > 0 && isBody(text.slice(name, second)) && RANKED.test(text.slice(second + 2))) return second + 2
  const colon = BEFORE_COLON.exec(text)
  if (colon && RANKED.test(text.slice(colon[0].length))) return colon[0].length
  const [words] = /^[^,;:()—]*/.exec(behind)!
  return isName(words.trimEnd(), text.slice(0, comma)) ? name : 0
}
const BEFORE_COLON = /^[^:(—]{4,80}? ?: (?=\p{Lu})/u

/** Whether words are the name of whoever has an office, and not of what it is: "Director, European Affairs". */
function isName(words: string, office: string): boolean {
  if (!isNameInFull(words) || isSideName(words) || isBody(words)) return false
  const parts = words.split(' ')
  if (parts.some((part) => isOfficeWord(part) || CAPITALS.has(part))) return false
  if (isForename(parts[0]!)) return true
  // "The Ambassador of Turkey, Ali Lund", but not "The Consul, Hong Kong"
  return office.startsWith('The ') && !office.includes('Consul') && !parts.some(isEnglish)
}
