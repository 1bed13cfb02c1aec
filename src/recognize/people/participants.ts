import { agree, initials } from '../../memo/forenames.js'
import { idOfPerson } from '../../memo/ids.js'
import { OFFICE_IN, isNameInFull, isOfficeLine } from '../../memo/office-line.js'
import { isBody } from '../../memo/sides.js'
import { BODY } from '../../memo/titles.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { LETTER, SPACE, UPPER, kindAt } from '../../source/characters.js'
import { PARTICLES, isElided } from '../../source/particles.js'
import type { Span } from '../../source/position.js'
import { familyName } from '../../memo/family-name.js'
import { remember } from '../remember.js'
import {
  ADDRESS,
  OFFICE,
  OF_OFFICES,
  fold,
  isInnerTitle,
  isTitle,
  isTitlePair,
} from '../../memo/title-words.js'
import { matchesOf } from '../../source/matches.js'

/** One item of a participants list, read: whose it is, and where name and role stand in it. */
export interface ItemReading {
  readonly titles: readonly string[]
  /** Empty for a person who is named by office only. */
  readonly forenames: readonly string[]
  readonly surname: string
  readonly office: string
  readonly role: Role | undefined
  /** Where the title before the name begins. */
  readonly titleStart: number
  /** Where the name stands, or the office of who is not named. */
  readonly named: Span
}

interface Role extends Span {
  readonly value: string
}

/** "Mr. Quarles, Mr. Holaday" are two; "Acting Prime Minister, Mr. Chundrigar" is one. */
const NEXT = /(?:,| and|;) (?=(?:Mr|Mrs|Miss|Dr|Sir)\.? \p{Lu})/gu
const FORMS_OF_ADDRESS = new WordTable(['Mr|Mrs|Miss|Dr|Sir'])
/** What a person does at the meeting, printed with the name. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\binterpret(?:ers?|ing)\b/i, 'interpreter'],
  [/\btranslat(?:ors?|ing)\b/i, 'interpreter'],
  [/\bnote-? ?tak(?:ers?|ing)\b/i, 'note-taker'],
  [/\b(?:reporting officer|recorder|rapporteur|stenographer|reporting)\b/i, 'note-taker'],
]
/** What those do who stand under a label: "INTERPRETERS". */
export const roleOf = (label: string): string | undefined => ROLES.find(([role]) => role.test(label))?.[1]

const ROLE_WORDS = new WordTable([
  'interpreter|interpreting|translator|translating|note|notetaker|notetaking|reporting|recorder|rapporteur|stenographer',
])

/** What an item may have, told by its words: somebody with a form of address behind others, a role. */
interface Cues {
  readonly next: boolean
  readonly role: boolean
}

/** Reads the participants of an item: one, or several where each has a form of address. `below`: its second line. */
export function readItems(words: Words, below?: Span): ItemReading[] {
  const { text } = words
  const several = SEVERAL.exec(text)
  if (several) return parted(text, several[0].length)
  const cues = { next: FORMS_OF_ADDRESS.mayHaveAny(words, 1), role: ROLE_WORDS.mayHaveAny(words) }
  const readings: ItemReading[] = []
  // "1. Mr. Lund", "*Mr. Lund"
  let from = COUNTED.exec(text)?.[0].length ?? 0
  if (cues.next)
    for (const { index, 0: gap } of matchesOf(NEXT, text)) {
      if (index < from) continue
      const reading = readItem(text.slice(from, index), from, cues, below)
      if (!reading || reading.surname === '') continue
      readings.push(reading)
      from = index + gap.length
    }
  const last = readItem(from === 0 ? text : text.slice(from), from, cues, below)
  if (last) readings.push(last)
  return readings
}

const COUNTED = /^(?:\(?\d{1,2}[.)]\s+|[*†‡§]{1,3}\s?)/

/** "Interpreters: Henry Hall, Per Holm and Mr. Vik", "Messrs. Hall and Holm" */
const SEVERAL =
  /^(?:\(?\d{1,2}[.)]\s+)?(?:Messrs\.? (?=[^()]{1,80}(?:,| and ))|(?:Interpreters|Translators|Note-?takers|Recorders|Reporters)(?: ?:|\s?--?|—) ?)(?=\p{L})/iu

/** Those whom commas part behind a role or a form of address that several have; `from`: where they begin. */
function parted(text: string, from: number): ItemReading[] {
  const cues = { next: false, role: false }
  const value = roleOf(text.slice(0, from))
  const role = value && { value, start: 0, end: text.slice(0, from).search(/\W*$/) }
  const readings: ItemReading[] = []
  for (let start = from; start < text.length;) {
    AND.lastIndex = start
    const gap = AND.exec(text)
    const reading = readItem(text.slice(start, gap?.index), start, cues)
    if (reading && reading.surname !== '') readings.push(role ? { ...reading, role } : reading)
    start = gap ? AND.lastIndex : text.length
  }
  return readings
}

const AND = /(?:,|;|,? and) (?=\p{Lu}(?!r\b))/gu

/** "And other advisors", "Three Notetakers": nobody in particular. */
const NOBODY =
  /^(?:and|others?|additional|listed|two|three|four|five|six|several)\b|\b(?:aides|advis[eo]rs|interpreters|notetakers|note takers|members|officials|others)$/i
const FIRST_OF_NOBODY = new WordTable(['and|other|others|additional|listed|two|three|four|five|six|several'])
const LAST_OF_NOBODY = new WordTable([
  'aides|advisers|advisors|interpreters|notetakers|takers|members|officials|others',
])

function isNobody(parts: readonly string[]): boolean {
  const mayBe = FIRST_OF_NOBODY.mayBe(parts[0]!) || LAST_OF_NOBODY.mayBe(parts.at(-1)!)
  return mayBe && NOBODY.test(parts.join(' '))
}

/**
 * Reads a participant as printed.
 *
 *     NE—Mr. William L. Hamilton, Deputy Director (interpreting)
 *        title ^^^^^^^^^^^^^^^^^  office           role
 *
 * `offset`: where the text begins in the item. `below`: the second line of the item.
 */
function readItem(printed: string, offset: number, cues: Cues, below?: Span): ItemReading | undefined {
  const text = withoutStop(printed)
  const lead = nameLead(text, cues)
  const end = Math.min(
    nameEnd(text, lead),
    below ? endAboveOffice(text, offset, below) : endBeforeOffice(text, lead),
    endOfStandIn(text, lead),
  )
  const words = wordsBetween(text, lead, end)
  const first = nameStart(words)
  const titles: string[] = []
  for (let at = 0; at < first; at++) if (isTitle(words[at]!.word)) titles.push(words[at]!.word)
  const named = words.slice(first)
  // "Secretary Dulles and": the next one is another item.
  if (named.length > 1 && named.at(-1)!.word === 'and') named.pop()
  // "Sir Norman Brook.": the full stop of the sentence.
  const closing = named.at(-1)
  if (closing && /\p{Ll}{2}\.$/u.test(closing.word) && !SUFFIX.test(closing.word) && !isTitle(closing.word))
    named[named.length - 1] = { word: closing.word.slice(0, -1), at: closing.at }
  // "George W. Ball Mr.": a title that lost its name.
  while (named.length > 1 && named.at(-1)!.word.endsWith('.') && isTitle(named.at(-1)!.word)) named.pop()
  const role = cues.role ? readRole(text, offset) : undefined
  const isNameless =
    titles.length > 0 ? named.some(({ word }) => isOfOffice(word)) : isByOffice(text, lead, named)
  if (isNameless || isHonor(words)) {
    const office = positionOf(text, lead)
    const start = offset + lead
    const words = /^(?:(?!--)[^,;(—])*/.exec(office)![0].replace(/[\s/]+$/, '')
    return {
      titles: NONE,
      forenames: NONE,
      surname: '',
      office,
      role,
      titleStart: start,
      named: { start, end: start + words.length },
    }
  }
  if (named.length === 0 || named.length > 6 || !beginsName(named, titles)) return undefined
  const parts = named.map(({ word }) => word)
  if (isNobody(parts) || (titles.length === 0 && OF_OFFICES.has(parts.at(-1)!))) return undefined
  // "Charles W. Freeman, Jr." is called Freeman.
  const isSuffixed = SUFFIX.test(parts.at(-1)!)
  if (isSuffixed && parts.length === 1) return undefined
  if (isSuffixed) parts.splice(-2, 2, parts.at(-2)!.replace(/,$/, ''))
  const last = named.at(-1)!
  return {
    titles,
    ...familyName(parts),
    office: end === text.length ? officeBefore(text, lead) : text.slice(end).replace(/^[\s,*†‡—-]+/, ''),
    role,
    titleStart: offset + (officeOfBody(text) > 0 ? 0 : lead),
    named: { start: offset + named[0]!.at, end: offset + last.at + last.word.length },
  }
}

/** An entry as it would be printed alone, without its number and the comma, semicolon or sign behind it. */
export const printedAlone = (text: string): string =>
  withoutStop(text).slice(COUNTED.exec(text)?.[0].length ?? 0)

/** Without the comma or semicolon that parts it from the next, and without a sign that leads to a remark. */
function withoutStop(text: string): string {
  let end = text.length
  while (end > 0 && ',; *†‡§'.includes(text[end - 1]!)) end--
  return end === text.length ? text : text.slice(0, end)
}

/** Names begin with capitals, behind a title also with particles: "Minister von Brentano". */
function beginsName(named: readonly Word[], titles: readonly string[]): boolean {
  const [first, second] = named
  if (kindAt(first!.word, 0) & UPPER || isElided(first!.word, 0)) return true
  return (
    titles.length > 0 && PARTICLES.has(first!.word) && second !== undefined && /^\p{Lu}/u.test(second.word)
  )
}

const NONE: readonly string[] = []
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const CHARGE = /^(?:the )?charg[ée](?!\p{L})/iu

/** The office that stands before a name: "Secretary of State, Mr. Lund", "Chairman - Henry Hall". */
function officeBefore(text: string, lead: number): string {
  // "Secretary of State Lund" has the office for a title.
  if (officeOfBody(text) > 0) return ''
  const before = text.slice(0, lead).replace(/[\s,:—–-]{1,4}$/, '')
  return before.length < lead && isOfficeAlone(before) ? before : ''
}

const isOfficeAlone = (text: string): boolean => isOfficeLine(text.startsWith('The ') ? text.slice(4) : text)

/** Where the participant begins: behind the code of an office, and behind an office before a form of address. */
function nameLead(text: string, cues: Cues): number {
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
    // "Chairman: Mr. Lund"
    const label = /^[^:]{2,40}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? ''
    if (isOffice(label) || ROLES.some(([role]) => role.test(label))) lead = label.length
  }
  const holder = officeOfBody(text)
  if (holder > 0) return holder
  // "The Secretary of State, Henry B. Hall"
  const inFull = text[stop] === ',' ? IN_FULL.exec(text) : null
  if (inFull && isOfficeAlone(inFull[1]!)) return inFull[0].length
  if (!cues.next) return lead
  // "Chargé d’Affaires, Mr. Gardiner": the name stands behind the office.
  const behind = /^[^,(—]+, (?=(?:Mr|Mrs|Miss|Dr|Sir)\.? \p{Lu})/u.exec(text.slice(lead))?.[0]
  return behind !== undefined && (isOffice(behind) || isOfficeAlone(behind)) ? lead + behind.length : lead
}

/** A name with an initial, behind a comma. */
const IN_FULL =
  /^([^,(—]{3,60}), (?=\p{Lu}[\p{Ll}.]{1,12} (?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}’'-]{1,20}(?:$|,| \())/u

/** "Chairman - Henry Hall": where a name in full stands behind a dash and an office; 0 where none does. */
function behindOffice(text: string): number {
  const found = DASHED.exec(text)
  return found &&
    (isOfficeAlone(found[1]!) || isBody(found[1]!)) &&
    (isNameInFull(found[2]!) || TITLED_NAME.test(found[2]!))
    ? text.indexOf(found[2]!, found[1]!.length)
    : 0
}

const DASHED = /^([A-Z][A-Za-z&/. ]{1,40}?)\s?(?:—|--?|–)\s?(?=\p{Lu})([^,(—]{3,60})/u
const TITLED_NAME = /^(?:Mr|Mrs|Miss|Ms|Dr|Sir)\b/

/** "Secretary of State Rogers", "Director of Central Intelligence Helms": an office of some body, and its holder. */
const OF_BODY = new RegExp(
  `^(?:[Tt]he )?(?:(?:Acting|Deputy|Under|Assistant|Vice) )*(?:Secretary|Director|Minister|Chairman|Chief|Counsell?or) (?:of|for) (?:${BODY}) (?=(?:\\p{Lu}\\. ?|\\p{Lu}[\\p{L}’'-]+ ?){1,4}(?:$|,|\\())`,
  'u',
)

/** How long the office is that stands before a name, with the body that it is of; 0 where none is. */
export const officeOfBody = (text: string): number => OF_BODY.exec(text)?.[0].length ?? 0

const isOffice = (text: string): boolean => OFFICE.test(text) || CHARGE.test(text)

/** What is printed of a participant, without brackets behind it. */
function positionOf(text: string, lead: number): string {
  const rest = text.slice(lead)
  return rest.includes('(') ? rest.replace(/\s*\(.*$/, '') : rest
}

/** Whether somebody without a title is named by office: "Secretary of State". */
function isByOffice(text: string, lead: number, named: readonly Word[]): boolean {
  const position = positionOf(text, lead)
  if (isOfficeAlone(position)) return true
  if (!isOffice(position)) return false
  for (let at = 1; at < named.length; at++) if (looksLikeSurname(named[at]!.word, position)) return false
  return true
}

/** "His Imperial Majesty", and no name behind it. */
const isHonor = (words: readonly Word[]): boolean =>
  words.length > 1 && /^(?:His|Her|Their)$/.test(words[0]!.word) && HONORIFIC.test(words.at(-1)!.word)

const isOfOffice = (word: string): boolean => word === 'of' || word === 'for' || word === 'the'

interface Word {
  readonly word: string
  readonly at: number
}

/** What stands between spaces. */
function wordsBetween(text: string, from: number, to: number): Word[] {
  const found: Word[] = []
  for (let at = from; at < to; at++) {
    if (kindAt(text, at) & SPACE) continue
    const start = at
    while (at < to && !(kindAt(text, at) & SPACE)) at++
    found.push({ word: text.slice(start, at), at: start })
  }
  return found
}

/**
 * Where the name begins: behind the last title, form of address or office before it.
 *
 *     His Excellency Daniel Oduber      Argentine Ambassador Alemann      The Honorable Phillips Talbot
 *                    ^                                       ^                          ^
 */
function nameStart(words: readonly Word[]): number {
  let first = 0
  for (let at = 0; at < words.length - 1; at++) {
    const { word } = words[at]!
    // "John M. Leddy": behind a forename a letter is none for Monsieur.
    if (!BEFORE_NAMES.mayBe(word) || (at > first && INITIAL.test(word))) continue
    if (isInnerTitle(word)) break
    // "Mohammad Reza Shah Pahlavi": some stand behind the name as well.
    if (word === 'Shah' && at > first) continue
    if (isTitle(word) || HONORIFIC.test(word)) first = at + 1
    else if (at < words.length - 2 && isTitlePair(word, words[at + 1]!.word)) first = at + 1
  }
  return first
}

const INITIAL = /^\p{Lu}\.?$/u

const HONORIFIC =
  /^(?:Excellency|Honou?rable|Hon|Hon’ble|Hon'ble|Rt|H\.E|Highness|Majesty|Eminence|Marques|Comte|Freiherr|(?:Ambassador|Minister|Counselor|Secretary)-.*)\.?$/
const BEFORE_NAMES = new WordTable([
  ADDRESS,
  'Excellency|Honourable|Honorable|Hon|Rt|Highness|Majesty|Eminence|Marques|Comte|Freiherr',
])

/** Where a name ends: at a comma, bracket, dash, colon or semicolon, or with the text. */
function nameEnd(text: string, from: number): number {
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
      case '(':
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

/** A name ends with its line where the next begins with an office: "Sven Lund", and below it "Foreign Minister". */
function endAboveOffice(text: string, offset: number, below: Span): number {
  const start = below.start - offset
  const end = start - 1
  if (end <= 0 || start >= text.length || !isOfficeLine(text.slice(start, below.end - offset)))
    return text.length
  const last = text.slice(text.lastIndexOf(' ', end - 1) + 1, end)
  // "Deputy Assistant", and below it "Secretary for Trade".
  return isTitle(last) || OF_OFFICES.has(last) ? text.length : end
}

/** The same where the two are printed in one line, as our text editions have them: "Sven Lund Foreign Minister". */
function endBeforeOffice(text: string, lead: number): number {
  if (/[,;:()—–/]/.test(text) || !OFFICE_IN.test(text)) return text.length
  for (let at = text.indexOf(' ', lead); at >= 0 && at < LONGEST_NAME; at = text.indexOf(' ', at + 1))
    if (isOfficeLine(text.slice(at + 1)) && isNameInFull(text.slice(lead, at))) return at
  return text.length
}
const LONGEST_NAME = 60

/** A name ends before whom somebody stands in for: "General Hall for the Chairman". */
function endOfStandIn(text: string, lead: number): number {
  const end = text.indexOf(' for the ', lead)
  if (end <= lead || isOfficeAlone(text.slice(lead))) return text.length
  const last = text.slice(text.lastIndexOf(' ', end - 1) + 1, end)
  return isTitle(last) || OF_OFFICES.has(last) || OFFICE_IN.test(last) || !/^\p{Lu}/u.test(last)
    ? text.length
    : end
}

const NAME_GOES_ON = /, (?:Jr|Sr|II|III)\b/y

function looksLikeSurname(word: string, office: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) && !/ of | for /.test(office) && !OFFICE.test(word) && !OF_OFFICES.has(word)
  )
}

function readRole(text: string, offset: number): Role | undefined {
  for (const [pattern, value] of ROLES) {
    const found = pattern.exec(text)
    if (!found) continue
    const start = offset + found.index
    return { value, start, end: start + found[0].length }
  }
  return undefined
}

/** Those of some names whose forenames can be those found before a surname. */
export function matches<T extends { readonly forenames: readonly string[] }>(
  found: readonly string[],
  candidates: readonly T[],
): readonly T[] {
  if (candidates.length === 0) return candidates
  const given = initials(found)
  return candidates.filter(({ forenames }) => agree(given, knownInitials(forenames)))
}

const knownInitials = remember(initials)

/** The id that a person of this surname wishes for: the surname in plain letters. */
export const personId = (surname: string): string => idOfPerson(fold(surname).replace(/ß/g, 'ss'))
