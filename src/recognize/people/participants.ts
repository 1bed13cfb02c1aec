import type { Person } from '../../memo/person.js'
import { remember } from '../remember.js'
import { OFFICE, ROLES, fold, isInnerTitle, isTitle, isTitlePair } from './titles.js'
import { matchesOf } from '../../source/matches.js'

/** One item of a participants list, read: whose it is, and where name and role stand in it. */
export interface ItemReading {
  readonly titles: readonly string[]
  /** Empty for a person who is named by office only. */
  readonly forenames: readonly string[]
  readonly surname: string
  readonly office: string
  readonly role?: { readonly value: string; readonly start: number; readonly end: number }
  /** Where the name stands, or the office of who is not named. */
  readonly named: { readonly start: number; readonly end: number }
}

/** "Mr. Quarles, Mr. Holaday" are two; "Acting Prime Minister, Mr. Chundrigar" is one. */
const NEXT = /(?:,| and|;) (?=(?:Mr|Mrs|Miss|Dr|Sir)\.? \p{Lu})/gu

/** Reads the participants of an item: one, or several where each has a form of address. */
export function readItems(text: string): ItemReading[] {
  const readings: ItemReading[] = []
  let from = 0
  for (const { index, 0: gap } of matchesOf(NEXT, text)) {
    const reading = readItem(text.slice(from, index), from)
    if (!reading || reading.surname === '') continue
    readings.push(reading)
    from = index + gap.length
  }
  const last = readItem(text.slice(from), from)
  return last ? [...readings, last] : readings
}

/** "And other advisors", "Three Notetakers": nobody in particular. */
const NOBODY =
  /^(?:and|others?|additional|listed|two|three|four|five|six|several)\b|\b(?:aides|advis[eo]rs|interpreters|notetakers|note takers|members|officials|others)$/i

/**
 * Reads a participant as printed.
 *
 *     NE—Mr. William L. Hamilton, Deputy Director (interpreting)
 *        title ^^^^^^^^^^^^^^^^^  office           role
 *
 * `offset`: where the text begins in the item.
 */
function readItem(text: string, offset: number): ItemReading | undefined {
  // "NE—Mr. Hamilton", but not "Mr. Tyler—EUR".
  const office = /^[A-Z][A-Za-z&/. ]{0,24}(?:—|--)\s*/.exec(text)?.[0] ?? ''
  let lead = office !== '' && isTitle(office.split(/[ .]/)[0]!) ? 0 : office.length
  // "Chargé d’Affaires, Mr. Gardiner": the name stands behind the office.
  const behind = /^[^,(—]+, (?=(?:Mr|Mrs|Miss|Dr|Sir)\.? \p{Lu})/u.exec(text.slice(lead))?.[0]
  if (behind !== undefined && (OFFICE.test(behind) || CHARGE.test(behind))) lead += behind.length
  const end = nameEnd(text, lead)
  const words = matchesOf(/\S+/g, text.slice(lead, end)).map((match) => ({
    word: match[0],
    at: lead + match.index,
  }))
  const first = nameStart(words)
  const titles = words.slice(0, first).flatMap(({ word }) => (isTitle(word) ? [word] : []))
  const role = readRole(text, offset)
  const named = words.slice(first)
  // "George W. Ball Mr.": a title that lost its name.
  while (named.length > 1 && isTitle(named.at(-1)!.word) && named.at(-1)!.word.endsWith('.')) named.pop()
  const position = text.slice(lead).replace(/\s*\(.*$/, '')
  const byOffice =
    (OFFICE.test(position) || CHARGE.test(position)) &&
    titles.length === 0 &&
    !named.slice(1).some(({ word }) => looksLikeSurname(word, position))
  if (byOffice || (titles.length > 0 && named.some(({ word }) => /^(?:of|for|the)$/.test(word)))) {
    const start = offset + lead
    return {
      titles: [],
      forenames: [],
      surname: '',
      office: position,
      named: { start, end: start + /^(?:(?!--)[^,(—])*/.exec(position)![0].trimEnd().length },
      ...(role && { role }),
    }
  }
  if (named.length === 0 || named.length > 6 || !/^\p{Lu}/u.test(named[0]!.word)) return undefined
  const parts = named.map(({ word }) => word)
  if (NOBODY.test(parts.join(' '))) return undefined
  // "Charles W. Freeman, Jr." is called Freeman.
  if (SUFFIX.test(parts.at(-1)!)) parts.splice(-2, 2, parts.at(-2)!.replace(/,$/, ''))
  const family = surnameStart(parts)
  const last = named.at(-1)!
  return {
    titles,
    forenames: parts.slice(0, family),
    surname: parts.slice(family).join(' '),
    office: text.slice(end).replace(/^[\s,—-]+/, ''),
    named: { start: offset + named[0]!.at, end: offset + last.at + last.word.length },
    ...(role && { role }),
  }
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const CHARGE = /^(?:the )?charg[ée]\b/i

/**
 * Where the name begins: behind the last title, form of address or office before it.
 *
 *     His Excellency Daniel Oduber      Argentine Ambassador Alemann      The Honorable Phillips Talbot
 *                    ^                                       ^                          ^
 */
function nameStart(words: readonly { word: string }[]): number {
  let first = 0
  for (let at = 0; at < words.length - 1; at++) {
    const { word } = words[at]!
    if (isInnerTitle(word)) break
    if (isTitle(word) || HONORIFIC.test(word)) first = at + 1
    else if (at < words.length - 2 && isTitlePair(word, words[at + 1]!.word)) first = at + 1
  }
  return first
}

const HONORIFIC =
  /^(?:Excellency|Honou?rable|Hon|Hon’ble|Hon'ble|Rt|H\.E|Highness|Majesty|Eminence|Marques|Comte|Freiherr|(?:Ambassador|Minister|Counselor|Secretary)-.*)\.?$/

function nameEnd(text: string, from: number): number {
  const stop = /,(?! (?:Jr|Sr|II|III)\b)|[(—–:;]|--| - /.exec(text.slice(from))
  return stop ? from + stop.index : text.length
}

function looksLikeSurname(word: string, office: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    !/ of | for /.test(office) &&
    !OFFICE.test(word) &&
    !/^(?:State|Defense|Treasury|Commerce|General|Minister|President|Secretary|Adviser)$/.test(word)
  )
}

/** "Couve de Murville", "von Brentano", "Ben Gurion": particles belong to the surname. */
function surnameStart(words: readonly string[]): number {
  let at = words.length - 1
  while (
    at > 0 &&
    /^(?:de|du|la|le|von|van|der|den|di|da|del|al|el|ben|bin|ibn|Ben|Van|Von|De|Du|Mc)$/.test(words[at - 1]!)
  )
    at--
  return Math.max(0, at)
}

function readRole(text: string, offset: number): ItemReading['role'] {
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

/**
 * "W. M." and "William M." agree; so do "Wellington" and "V. K. Wellington"; "John" and "Allen" don't;
 * nothing said agrees with everybody.
 */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  let from = 0
  for (const part of a) {
    const at = b.findIndex((other, index) => index >= from && alike(part, other))
    if (at >= 0) from = at + 1
    else if (from < b.length || from === 0) return false
  }
  return true
}

/** One forename: initials and short forms count, and so do spellings that are alike ("Anatoly", "Anatoliy"; "Alexei", "Aleksei"). */
function alike(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true
  if (a.length < 5 || b.length < 5) return false
  return a.slice(0, 4) === b.slice(0, 4) || (a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2))
}

const initials = (names: readonly string[]): readonly string[] =>
  names
    .filter(
      (name) => !isTitle(name) && !isInnerTitle(name) && !/^(?:Brigadier|Rear|Vice|Lieutenant)$/.test(name),
    )
    .flatMap((name) => (/^(?:\p{Lu}\.){2,}$/u.test(name) ? name.split('.').filter(Boolean) : [name]))
    .map(fold)
    .filter(Boolean)
const knownInitials = remember(initials)

/** The id that a person of this surname wishes for: the surname in plain letters. */
export function personId(surname: string): string {
  const plain = fold(surname)
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(plain) ? plain : `person-${plain || 'unnamed'}`
}

export type { Person }
