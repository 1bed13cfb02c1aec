import { officeOfBody } from '../../../memo/office-of-body.js'
import { isNameInFull } from '../../../memo/office-line.js'
import { isBody, isSideName, mayBeSide } from '../../../memo/sides.js'
import { isTitle } from '../../../memo/title-words.js'
import { nameEnd } from './end.js'
import { isOffice, isOfficeAlone } from './office.js'
import { behindItsOffice } from './office-before.js'
import { roleOf } from './role.js'

/** Where the participant begins: behind the code of an office, and behind an office before a form of address. */
export function nameLead(text: string, hasNext: boolean): number {
  let lead = 0
  const stop = nameEnd(text, 0)
  if (text[stop] === '—' || text.startsWith('--', stop)) {
    // "NE—Mr. Hamilton", but not "Mr. Tyler—EUR".
    const office = /^[A-Z][A-Za-z&/. ]{0,24}(?:—|--)\s*/.exec(text)?.[0] ?? ''
    if (office !== '' && isTitle(office.split(/[ .]/)[0]!)) lead = behindOffice(text)
    // "Henry Hall—Interpreter"
    else if (!(isNameInFull(text.slice(0, stop)) && isOfficeAlone(text.slice(office.length))))
      lead = office.length
  } else if (text.startsWith(' - ', stop)) {
    lead = behindOffice(text)
  } else if (text[stop] === ':') {
    // "Chairman: Mr. Lund", "Norland: Mr. Lund"
    const label = /^[^:]{2,40}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? ''
    if (isOffice(label) || roleOf(label) !== undefined || isOfSide(text, label)) lead = label.length
  }
  const holder = officeOfBody(text)
  if (holder > 0) return holder
  // "The Secretary of State, Henry B. Hall"
  const inFull = text[stop] === ',' ? IN_FULL.exec(text) : null
  if (inFull && isOfficeAlone(inFull[1]!)) return inFull[0].length
  if (lead === 0) {
    const name = behindItsOffice(text, stop)
    if (name > 0) return name
  }
  if (!hasNext) return lead
  // "Chargé d’Affaires, Mr. Gardiner": the name stands behind the office.
  const behind = /^[^,(—]+, (?=(?:Mr|Mrs|Miss|Dr|Sir)\.? \p{Lu})/u.exec(text.slice(lead))?.[0]
  return behind !== undefined && (isOffice(behind) || isOfficeAlone(behind)) ? lead + behind.length : lead
}

/** Whether a label names a side, before somebody with a title or, if the side is well known, anybody. */
function isOfSide(text: string, label: string): boolean {
  const side = label.replace(/:\s+$/, '')
  if (side === '') return false
  const isBeforeTitle = isTitle(/^[\p{L}’-]+/u.exec(text.slice(label.length))?.[0] ?? '')
  return isSideName(side) || (isBeforeTitle && mayBeSide(side))
}

/** A name with an initial, or with several glued together, behind a comma. */
const IN_FULL =
  /^([^,(—]{3,60}), (?=(?:\p{Lu}[\p{Ll}.]{1,12} (?:\p{Lu}\. ?){1,2}|(?!U\.[SKN]\.)(?:\p{Lu}\.){2,3} )\p{Lu}[\p{L}’'-]{1,20}(?:$|,| \())/u

/** "Chairman - Henry Hall": where a name in full stands behind a dash and an office; 0 where none does. */
function behindOffice(text: string): number {
  const found = DASHED.exec(text)
  return found &&
    (isOfficeAlone(found[1]!) || isBody(found[1]!) || CODE.test(found[1]!)) &&
    (isNameInFull(found[2]!) || TITLED_NAME.test(found[2]!))
    ? text.indexOf(found[2]!, found[1]!.length)
    : 0
}

/** "S/S", "G/PM" */
const CODE = /^[A-Z]{1,5}(?:\/[A-Z]{1,5}){1,2}$/
const DASHED = /^([A-Z][A-Za-z&/. ]{1,40}?)\s?(?:—|--?|–)\s?(?=\p{Lu})([^,(—]{3,60})/u
const TITLED_NAME = /^(?:Mr|Mrs|Miss|Ms|Dr|Sir)\b/
