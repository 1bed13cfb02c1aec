import { isOfficeWord } from '../../../memo/title-words.js'
import { OFFICE_IN, isNameInFull, isOfficeLine } from '../../../memo/office-line.js'
import { titlesOf } from '../../../memo/titles.js'
import { LETTER, SPACE, kindAt } from '../../../source/characters.js'
import { PARTICLE } from '../../../source/particles.js'
import type { Span } from '../../../source/position.js'
import { isOfficeAlone } from './office.js'

/** Where a name ends: at a comma, a bracket that supplies nothing of it or that it stands in, dash, colon or semicolon, or with the text. */
export function nameEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (kindAt(text, at) & (LETTER | SPACE)) continue
    switch (text[at]!) {
      case ',':
        NAME_GOES_ON.lastIndex = at
        if (!NAME_GOES_ON.test(text)) return at
        break
      case '-':
        if (text[at + 1] === '-') return at
        if (at > from && text[at - 1] === ' ' && text[at + 1] === ' ') return at - 1
        break
      case '[':
        SUPPLIED.lastIndex = at
        if (!SUPPLIED.test(text)) return at
        break
      case '(':
      case ')':
      case '—':
      case '–':
      case ':':
      case ';':
      case '*':
      case '†':
      case '‡':
        return at
    }
  }
  return text.length
}

/** "[Henry] Hall", "H[enry] Hall": what an editor supplied of a name, but for "Hall [Hull?]". */
const SUPPLIED = /(?<=\p{L})\[\p{Ll}{1,20}\.?\]|\[\p{L}{1,20}\.?\](?= \p{Lu})/uy

/** A name ends with its line where the next begins with an office: "Sven Lund", and below it "Foreign Minister". */
export function endAboveOffice(text: string, offset: number, below: Span): number {
  const start = below.start - offset
  const end = start - 1
  if (end <= 0 || start >= text.length || !isOfficeLine(text.slice(start, below.end - offset)))
    return text.length
  const last = text.slice(text.lastIndexOf(' ', end - 1) + 1, end)
  // "Deputy Assistant", and below it "Secretary for Trade".
  return isOfficeWord(last) ? text.length : end
}

/** The same where the two are printed in one line, as our text editions have them: "Sven Lund Foreign Minister". */
export function endBeforeOffice(text: string, lead: number): number {
  if (/[,;:()—–/]/.test(text) || !OFFICE_IN.test(text)) return text.length
  for (let at = text.indexOf(' ', lead); at >= 0 && at < LONGEST_NAME; at = text.indexOf(' ', at + 1))
    if (isOfficeLine(text.slice(at + 1)) && isNameInFull(text.slice(lead, at))) return at
  return text.length
}
const LONGEST_NAME = 60

/** A name ends before whom somebody stands in for: "General Hall for the Chairman". */
export function endOfStandIn(text: string, lead: number): number {
  const end = text.indexOf(' for the ', lead)
  if (end <= lead || isOfficeAlone(text.slice(lead))) return text.length
  const last = text.slice(text.lastIndexOf(' ', end - 1) + 1, end)
  return isOfficeWord(last) || OFFICE_IN.test(last) || !/^\p{Lu}/u.test(last) ? text.length : end
}

/**
 * "His Majesty King Faris of Norland", "President Dahl of Norland": behind the name stands of what, but "Prince of Norland" and
 * "Minister Counselor of Embassy" name nobody.
 */
export function endBeforeRealm(text: string, lead: number): number {
  const found = text.includes(' of ') ? OF_REALM.exec(text.slice(lead)) : null
  if (!found || isOfficeWord(found[1]!)) return text.length
  return lead + found[0].length
}
const HEAD = [
  ...titlesOf('throne', 'state').filter((title) => title !== 'Secretary'),
  'Vice President',
  'Ambassador',
]
const OF_REALM = new RegExp(
  `^(?:(?:His|Her) (?:\\p{Lu}\\p{Ll}{2,12} ){1,2})?(?:${HEAD.join('|')}) (?=(\\p{L}+))(?:\\p{Lu}[\\p{L}’'-]{1,20} |(?:${PARTICLE}) ){1,4}(?=of (?:the )?\\p{Lu})`,
  'u',
)

const NAME_GOES_ON = /, (?:Jr|Sr|II|III|IV)\b/y

/** A participant without what is told right behind the name: "Mr. Lund was present for Items 2, 3." */
export function withoutTold(text: string): string {
  const told = TOLD.exec(text)
  return told ? told[1]! : text
}

const TOLD = /^([^,;:()—–]{3,60}?) (?:was|attended|joined|participated|left|arrived) \p{Ll}/u
