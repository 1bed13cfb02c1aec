import type { Signed } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { addressAtFoot } from './address.js'
import { isAttachmentLabel } from './attachment-label.js'
import { isStamp } from '../classification.js'
import {
  isBelowSignature,
  isClosing,
  isDay,
  isInitials,
  isInitialsBelow,
  isMarkOfPage,
} from './below-signature.js'
import { beginsCopies, isAboveEnclosed, isPostscript } from './postscript.js'
import { NOTE_MARKER, withoutMarker } from '../../../source/note-number.js'
import { PARTICLE } from '../../../source/particles.js'

/** "Marion W. Boggs", "JFD", "L. D. Battle", "R.W. Strong, Lt. Col., USA". */
const NAME = new RegExp(
  `^\\[?(?:(?:Mr|Mrs|Dr|Lt|Col|Gen|Maj|Capt|Adm)\\. )*(?:[A-Z][\\p{L}’'-]+|(?:[A-Z]\\.? ?)+|Mc[A-Z]\\p{Ll}+)(?: (?:[A-Z][\\p{L}’'-]+|(?:[A-Z]\\.)+ ?|[A-Z]|Mc[A-Z]\\p{Ll}+|${PARTICLE}))* ?(?:, (?:Jr|Sr|II|III)\\.?)?\\]?$`,
  'u',
)
/** "Maurice J. Mountain Deputy Director, Policy Planning Staff": name and title on one line. */
const NAME_AND_TITLE = new RegExp(
  String.raw`^(?!(?:The|This|That|These|His|Her|Our|My|In|At|On|As|For) |P\. ?S\.)(?:[A-Z][\p{L}’'-]+ |(?:[A-Z]\. ?)+)(?:[A-Z]\. ?)*[A-Z][\p{L}’'-]+(?: ?${NOTE_MARKER})?,? (?:Press|Foreign|Prime|Minister|President|Vice|Consul|Chargé|Administrator|Legal|Adviser|Advisor|Counsel|Attaché|Deputy|Major|Maj\.|Brigadier|Brig\.|General|Colonel|Col\.|Lieutenant|Lt\.|Captain|Commander|Rear|Admiral|Director|Assistant|Acting|Special|Executive|Secretary|Counselor|Chief|Under|Military|Ambassador|Chairman)[^.!?]{0,80}(?:\.[^.!?]{0,20}){0,3}$`,
  'u',
)
/** A surname alone, as in telegrams: "Dulles". */
const SURNAME = /^\[?[A-Z][\p{L}’'-]{2,20}\]?$/u
const OFFICE =
  /^(?:Director|Secretary|Chairman|Ambassador|Counselor|President|Notes|Footnotes|Attachment|Enclosure|Annex|Conclusion|Recommendation|Summary|Chief|Minister|Consul|END$)/
/** "Brigadier General, USA", "Chargé d’Affaires a.i." */
const TITLE = /^(?:[A-Z(][^.!?]{2,90}|[A-Z].{2,80}(?:U\.S\.|USA?|Jr\.|a\. ?i\.)[^.]{0,20})$/
/** An office on the line below the name: "Assistant Deputy Director for Intelligence". */
const OFFICE_LINE =
  /^(?:(?:Assistant|Deputy|Acting|Executive|Special|Under|Vice|Associate) )*(?:Director|Secretary|Chairman|Counselor|Chief|Minister|Consul|Ambassador|President|Administrator)\b[^.!?]{0,80}$/
/** "Sincerely yours,", "With warm regards," */
const COMPLIMENT =
  /^(?:(?:(?:Very |Most )?(?:[Ss]incerely|[Rr]espectfully|[Ff]aithfully|[Tt]ruly|[Cc]ordially)(?: yours)?|(?:As|Yours) (?:ever|always)|Ever yours|Yours (?:very )?(?:sincerely|faithfully|truly|respectfully)|(?:With|Best|Warm|Kind)[^.]{0,20} (?:regards?|wishes|respect|esteem)[^.]{0,40}|All (?:the best|good wishes)|Respectfully submitted)[,.:]?)$/
/** A formal compliment: "I have, &c.,", "I am, Sir, your obedient servant,", "With kindest regards, I am," */
const HUMBLE =
  /^(?:I (?:have|am|remain)(?: the honou?r to be)?,(?: [^.;:]{1,40},)? (?:&c|etc)\.[.,]?|(?:I (?:am|remain|have the honou?r to be)\b[^.;:]{0,60}, )?(?:(?:with [^.;:]{3,40}, )?your (?:[a-z]+,? (?:and )?){0,4}servant)[,.]?|With [^.;:]{3,60}, (?:I am|believe me|I remain)(?:, (?:dear|my dear|sir)[^.;:]{0,30})?,)$/i
const LONGEST_COMPLIMENT = 140
/** Names with titles are not longer. */
const LONGEST = 250
/** The most signatures of a document, and titles of each. */
const MOST_SIGNATURES = 8
const MOST_TITLES = 3
/** Lines of a compliment and all signatures. */
const MOST_LINES = 1 + MOST_SIGNATURES * (1 + MOST_TITLES)

/** The close of a document: a compliment, and names with any titles under them. */
export function signed(cursor: Cursor): Signed[] | undefined {
  const { units, toEnd } = cursor
  const line = toEnd[cursor.at]! <= MOST_LINES ? currentLine(cursor) : undefined
  const compliment = line && isCompliment(withoutMarker(line.text)) ? line : undefined
  if (
    !line ||
    (cursor.front && !compliment) ||
    (cursor.postscript && line.blanksBefore === 0) ||
    cursor.postscript === 'copies' ||
    (cursor.signedInFull && !cursor.postscript && isInitialsBelow(line.text))
  )
    return undefined
  let at = compliment ? cursor.at + 1 : cursor.at
  const signatures: Line[][] = []
  for (; signatures.length < MOST_SIGNATURES; at += signatures.at(-1)!.length) {
    const signature = signatureAt(units, at)
    if (!signature || (isInitialsBelow(signature[0]!.text) && isInFull(signatures))) break
    signatures.push(signature)
  }
  if (toEnd[at] !== 0 || (signatures.length === 0 && !compliment)) return undefined
  cursor.at = at
  cursor.signed = true
  cursor.signedInFull ||= isInFull(signatures)
  return blocks(compliment, signatures)
}

/** "P.M." below "Carl Hall": whoever signs with his name is not joined by initials, which tell who drafted or typed it. */
const isInFull = ([first]: readonly Line[][]): boolean =>
  first !== undefined && !isInitials(withoutMarker(first[0]!.text))

const isCompliment = (words: string): boolean =>
  words.length <= LONGEST_COMPLIMENT && (COMPLIMENT.test(words) || HUMBLE.test(words))

function blocks(compliment: Line | undefined, signatures: readonly Line[][]): Signed[] {
  const salute = compliment && phrase([compliment])
  const [first = [], ...others] = signatures
  return [first, ...others].map((lines, index): Signed => {
    const phrases = lines.map((each) => phrase([each]))
    const opening = index === 0 ? salute : undefined
    const start = (opening ?? phrases[0]!).place.start
    const end = (phrases.at(-1) ?? opening!).place.end
    return { type: 'signed', place: { start, end }, ...(opening && { salute: opening }), phrases }
  })
}

/** A name with its titles: the lines right below it, or one line further down that is an office. */
function signatureAt(units: readonly Unit[], at: number): Line[] | undefined {
  const line = units[at]
  if (!isLine(line) || line.text.length > LONGEST) return undefined
  const words = withoutMarker(line.text)
  if (
    isMarkOfPage(words) ||
    isAttachmentLabel(words) ||
    isEnclosed(units, at) ||
    addressAtFoot(units, at).length > 0 ||
    (!isName(words) && !NAME_AND_TITLE.test(words))
  )
    return undefined
  const titles: Line[] = []
  for (
    let next = units[at + 1];
    isLine(next) && next.blanksBefore === 0;
    next = units[at + 1 + titles.length]
  ) {
    const words = withoutMarker(next.text)
    const isDated = isDay(next.text)
    if (isBelowSignature(words) && !isDated) break
    if (!(TITLE.test(words) || isDated) || titles.length === MOST_TITLES) return undefined
    titles.push(next)
  }
  const below = units[at + 1 + titles.length]
  if (isLine(below) && titles.length === 0 && OFFICE_LINE.test(withoutMarker(below.text))) titles.push(below)
  return [line, ...titles]
}

/** Whether a line right below "Attachment:" is what is attached. */
function isEnclosed(units: readonly Unit[], at: number): boolean {
  const [above, line] = [units[at - 1], units[at]]
  return isLine(above) && isLine(line) && line.blanksBefore === 0 && isAboveEnclosed(above.text)
}

/** "G[EORGE] C. M[cGHEE]": an editor supplied what initials left out. */
const SUPPLIED = /\p{L}\[\p{L}+\]/u

/** "(J. K. Waller)", and as Russians sign "/N. LUND/" */
const BRACKETED = /^[(/](?=.*\p{Lu}\.)(.+)[)/]$/u

/** The mark of a copied signature: "[signed] Sven Lund", "(Signed) Sven Lund", "/s/ Sven Lund". */
const COPIED =
  /^(?:\[(?:[Ss]igned|SIGNED)\]|\((?:[Ss]igned|SIGNED|[Ss]gd\.?)\)|(?:Signed|SIGNED):|\/?[Ss]\/) ?(?=\S)/

function isName(printedName: string): boolean {
  const words = printedName.replace(COPIED, '')
  const printed = BRACKETED.exec(words)?.[1] ?? words
  const text = printed.includes('[') && SUPPLIED.test(printed) ? printed.replace(/[[\]]/g, '') : printed
  if (text.length > 50 || OFFICE.test(text)) return false
  return isInitials(text) || SURNAME.test(text) || (NAME.test(text) && text.includes(' '))
}

/**
 * For each unit, the number of units up to the next place where a document may end: only page marks, what may stand below a
 * signature, an attachment or a postscript follow there. Spares most lines the test for a signature.
 */
export function unitsToEnd(units: readonly Unit[]): number[] {
  const toEnd = new Array<number>(units.length + 1).fill(0)
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at]!
    const beyond = toEnd[at + 1]!
    toEnd[at] = (beyond === 0 && mayBeBelow(unit)) || endsText(units, at) ? 0 : beyond + 1
  }
  return toEnd
}

const mayBeBelow = (unit: Unit): boolean => !isLine(unit) || isBelowSignature(unit.text)

function endsText(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!
  if (!isLine(unit)) return false
  if (isAttachmentLabel(unit.text) || isPostscript(unit.text) || beginsCopies(units, at)) return true
  if (addressAtFoot(units, at).length > 0) return true
  // The lines of a stamp are not all known.
  return isStamp(unit.text) && isClosing(units, at)
}
