import type { Signed } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine, isPage } from '../line.js'

/** "Marion W. Boggs", "JFD", "L. D. Battle", "R.W. Strong, Lt. Col., USA", with a note marker glued on. */
const NAME =
  /^(?:\/s\/ ?)?\[?(?:(?:Mr|Mrs|Dr|Lt|Col|Gen|Maj|Capt|Adm)\. )*(?:[A-Z][\p{L}’'-]+|(?:[A-Z]\.? ?)+|Mc[A-Z]\p{Ll}+)(?: (?:[A-Z][\p{L}’'-]+|(?:[A-Z]\. ?)+|[A-Z]|Mc[A-Z]\p{Ll}+|de|von|van|der|la))* ?(?:, (?:Jr|Sr|II|III)\.?)?\]? ?\d{0,2}$/u
/** "Maurice J. Mountain Deputy Director, Policy Planning Staff": name and title on one line. */
const NAME_AND_TITLE =
  /^(?:[A-Z][\p{L}’'-]+ |(?:[A-Z]\. ?)+)(?:[A-Z]\. ?)*[A-Z][\p{L}’'-]+(?: ?\d{1,2})?,? (?:Press|Foreign|Prime|Minister|President|Vice|Consul|Chargé|Administrator|Legal|Adviser|Advisor|Counsel|Attaché|Deputy|Major|Maj\.|Brigadier|Brig\.|General|Colonel|Col\.|Lieutenant|Lt\.|Captain|Commander|Rear|Vice|Admiral|Deputy|Director|Assistant|Acting|Special|Executive|Secretary|Counselor|Chief|Under|Military|Ambassador|Chairman)[^.!?]{0,80}(?:\.[^.!?]{0,20}){0,3}$/u
/** "Dulles", as telegrams are signed. */
const SURNAME = /^\[?[A-Z][\p{L}’'-]{2,20}\]?\d{0,2}$/u
const OFFICE =
  /^(?:Director|Secretary|Chairman|Ambassador|Counselor|President|Notes|Footnotes|Attachment|Enclosure|Annex|Conclusion|Recommendation|Summary|Chief|Minister|Consul)/
const INITIALS = /^(?:[A-Z]\.? ?){2,4}\d{0,2}$/
const TITLE = /^(?:[A-Z(][^.!?]{2,90}|[A-Z].{2,80}(?:U\.S\.|USA?|Jr\.)[^.]{0,20})$/

/** The name that closes a document, with the title that may stand under it. */
export function signed(cursor: Cursor): [Signed] | undefined {
  const line = currentLine(cursor)
  if (!line || cursor.front || !(isName(line) || NAME_AND_TITLE.test(line.text))) return undefined
  const rest = cursor.units.slice(cursor.at + 1)
  const titles = titleLines(rest)
  if (!titles || !endsHere(rest.slice(titles.length))) return undefined
  cursor.at += 1 + titles.length
  const phrases = [line, ...titles].map((each) => phrase([each]))
  return [{ type: 'signed', place: { start: line.start, end: phrases.at(-1)!.place.end }, phrases }]
}

function isName(line: Line): boolean {
  if (line.text.length > 50) return false
  if (OFFICE.test(line.text)) return false
  return (
    INITIALS.test(line.text) || SURNAME.test(line.text) || (NAME.test(line.text) && line.text.includes(' '))
  )
}

/** The lines under a name, glued to it without a blank line. */
function titleLines(rest: readonly Unit[]): Line[] | undefined {
  const titles: Line[] = []
  for (const unit of rest) {
    if (!isLine(unit) || unit.blanksBefore > 0) break
    if (!TITLE.test(unit.text) || titles.length === 3) return undefined
    titles.push(unit)
  }
  return titles
}

/** Nothing but page marks, or an attachment, may follow. */
function endsHere(rest: readonly Unit[]): boolean {
  const next = rest.find((unit) => !isPage(unit))
  return (
    next === undefined ||
    (isLine(next) &&
      /^(?:Attachment|Enclosure|Annex|Tab [A-Z0-9]|\[?(?:Attachment|Enclosure|Annex))/.test(next.text))
  )
}
