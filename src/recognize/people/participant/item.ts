import { officeOfBody } from '../../../memo/office-of-body.js'
import { familyName } from '../../../memo/family-name.js'
import { isHonour, withoutHonours } from '../../../memo/honours.js'
import { OF_OFFICES, isPolite, isTitle } from '../../../memo/title-words.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { PARTICLES, isElided } from '../../../source/particles.js'
import type { Span } from '../../../source/position.js'
import { endAboveOffice, endBeforeOffice, endBeforeRealm, endOfStandIn, nameEnd, withoutTold } from './end.js'
import { nameLead } from './lead.js'
import { isNobody } from './nobody.js'
import { isByOffice, isOfCrown, isOfficeAlone, positionOf } from './office.js'
import { readRole } from './role.js'
import type { Role } from './role.js'
import { isHonor, nameStart, wordsBetween } from '../name/name-start.js'
import type { Word } from '../name/name-start.js'

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

/** What an item may have, told by its words: somebody with a form of address behind others, a role. */
export interface Cues {
  readonly next: boolean
  readonly role: boolean
}

/**
 * Reads a participant as printed.
 *
 *     NE—Mr. William L. Hamilton, Deputy Director (interpreting)
 *        title ^^^^^^^^^^^^^^^^^  office           role
 *
 * `offset`: where the text begins in the item. `below`: the second line of the item.
 */
export function readItem(printed: string, offset: number, cues: Cues, below?: Span): ItemReading | undefined {
  const text = withoutTold(withoutStop(printed))
  const lead = nameLead(text, cues.next)
  const end = Math.min(
    nameEnd(text, lead),
    below ? endAboveOffice(text, offset, below) : endBeforeOffice(text, lead),
    endOfStandIn(text, lead),
    endBeforeRealm(text, lead),
  )
  const words = wordsBetween(text, lead, end)
  const first = nameStart(words)
  const titles = titlesIn(words.slice(0, first))
  const named = nameIn(words.slice(first))
  const role = cues.role ? readRole(text, offset) : undefined
  const isNameless =
    isOfCrown(text.slice(lead)) ||
    (first > 0 && first === words.length) ||
    (first > 0 ? named.some(({ word }) => isOfOffice(word)) : isByOffice(text, lead, named))
  if (isNameless || isHonor(words)) return byOffice(text, lead, offset, role)
  if (named.length === 0 || named.length > 6 || !beginsName(named, first > 0)) return undefined
  // "Mr. ——", whose name nobody could read; "S/S"; "Q.C., M.P.," of the line above
  if (named.every(({ word }) => isPolite(word) || word.includes('/') || isHonour(word))) return undefined
  const parts = named.map(({ word }) => word.replace(/[[\]]/g, ''))
  if (
    isNobody(parts) ||
    /^(?:For|From)$/.test(parts[0]!) ||
    (titles.length === 0 && OF_OFFICES.has(parts.at(-1)!))
  )
    return undefined
  // "Charles W. Freeman, Jr." is called Freeman.
  const isSuffixed = SUFFIX.test(parts.at(-1)!)
  if (isSuffixed && parts.length === 1) return undefined
  if (isSuffixed) parts.splice(-2, 2, parts.at(-2)!.replace(/,$/, ''))
  const last = named.at(-1)!
  return {
    titles,
    office: [officeBefore(text, lead), officeBehind(text, end)].filter(Boolean).join(', '),
    role,
    titleStart: offset + (officeOfBody(text) > 0 ? 0 : lead),
    named: { start: offset + named[0]!.at, end: offset + last.at + last.word.length },
    ...familyName(parts),
  }
}

/** The titles before a name, whole ("Vice President"); in "Ambassador and Mrs. Lund" those of the one who has the name. */
function titlesIn(words: readonly Word[]): string[] {
  const and = words.findIndex(({ word }, index) => index > 0 && word === 'and')
  const end = and < 0 ? words.length : and
  const titles: string[] = []
  for (let at = 0; at < end;) {
    let length = Math.min(LONGEST_TITLE, end - at)
    while (length > 0 && !isTitle(titleAt(words, at, length))) length--
    if (length > 0) titles.push(titleAt(words, at, length))
    at += Math.max(1, length)
  }
  return titles
}

/** "Deputy Under Secretary" */
const LONGEST_TITLE = 3
const titleAt = (words: readonly Word[], at: number, length: number): string =>
  length === 1
    ? words[at]!.word
    : words
        .slice(at, at + length)
        .map(({ word }) => word)
        .join(' ')

/** The words of a name without what may stand behind it. */
function nameIn(words: readonly Word[]): readonly Word[] {
  const behind = words.findIndex(({ word }, index) => index > 0 && GOES_WITH.test(word))
  const named = behind < 0 ? [...words] : words.slice(0, behind)
  // "Sir Norman Brook.": the full stop of the sentence.
  const closing = named.at(-1)
  if (closing && /\p{Ll}{2}\.$/u.test(closing.word) && !SUFFIX.test(closing.word) && !isTitle(closing.word))
    named[named.length - 1] = { word: closing.word.slice(0, -1), at: closing.at }
  // "George W. Ball Mr.": a title that lost its name.
  while (named.length > 1 && named.at(-1)!.word.endsWith('.') && isTitle(named.at(-1)!.word)) named.pop()
  while (named.length > 1 && isHonour(named.at(-1)!.word)) named.pop()
  return named
}

/** Somebody who is named by office only. */
function byOffice(text: string, lead: number, offset: number, role: Role | undefined): ItemReading {
  const office = positionOf(text, lead)
  const start = offset + lead
  const words = /^(?:(?!--)[^,;(—])*/.exec(office)![0].replace(/[\s/]+$/, '')
  const named = { start, end: start + words.length }
  return { titles: NONE, forenames: NONE, surname: '', office, role, titleStart: start, named }
}

/** Without the comma, semicolon, slash or "and" that parts it from the next, and without a sign that leads to a remark. */
export function withoutStop(text: string): string {
  const end = stopOf(text, text.endsWith(' and') ? text.length - 4 : text.length)
  return end === text.length ? text : text.slice(0, end)
}

function stopOf(text: string, from: number): number {
  let end = from
  while (end > 0 && ',; /*†‡§'.includes(text[end - 1]!)) end--
  return end
}

/** Names begin with capitals, behind a title also with particles: "Minister von Brentano". */
function beginsName(named: readonly Word[], isTitled: boolean): boolean {
  const word = named[0]!.word.replace('[', '')
  if (kindAt(word, 0) & UPPER || isElided(word, 0)) return true
  const family = named.find((each) => !PARTICLES.has(each.word))
  return isTitled && PARTICLES.has(word) && family !== undefined && /^\p{Lu}/u.test(family.word)
}

const NONE: readonly string[] = []
/** "Secretary Dulles and" (the next one is another item), "Mr. Lund plus staff", "Mr. Berg et al." */
const GOES_WITH = /^(?:and|plus|with|et)$/
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/

/** What stands behind a name, without what closes it and without honours. */
const officeBehind = (text: string, end: number): string =>
  end === text.length || text[end] === ')'
    ? ''
    : withoutHonours(text.slice(end).replace(/^(?:\[[^\]]{0,40}\])?[\s,*†‡—-]*/, ''))

/** The office that stands before a name: "Secretary of State, Mr. Lund", "Chairman - Henry Hall", "S/P—Mr. Vik". */
function officeBefore(text: string, lead: number): string {
  // "Secretary of State Lund" has the office for a title.
  if (officeOfBody(text) > 0) return ''
  const before = text.slice(0, lead).replace(/[\s,:(—–-]{1,4}$/, '')
  return before.length < lead && (isOfficeAlone(before) || CODE.test(before)) ? before : ''
}

/** "H", "S/S" */
const CODE = /^[A-Z]{1,5}(?:\/[A-Z]{1,5}){0,2}$/

const isOfOffice = (word: string): boolean => word === 'of' || word === 'for' || word === 'the'
