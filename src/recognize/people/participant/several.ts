import { withSmallLetters } from '../../../source/wording.js'
import { isOffice, withoutTitles } from '../../../memo/person-name.js'
import { isNameInFull } from '../../../memo/office-line.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import { TITLE_WORDS, isPolite, isTitle, isOfficeWord } from '../../../memo/title-words.js'
import { OF_SEVERAL, titlesOf } from '../../../memo/titles.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { isEnglish } from '../../lexicon.js'
import { CAPITALS } from '../name/capitals.js'
import { isOfficeAlone } from './office.js'
import { readItem } from './item.js'
import type { ItemReading } from './item.js'
import { roleOf } from './role.js'

/** "Interpreters: Henry Hall, Per Holm and Mr. Vik", "The Messrs. Hall and Holm" */
const SEVERAL = new RegExp(
  `^(?:\\(?\\d{1,2}[.)]\\s+)?(?:(?:The )?(?:${OF_SEVERAL})\\.? (?=(?:[^()]|\\([^()]{1,40}\\)){1,80}?(?:,| and ))|(?:Interpreters|Translators|Note-?takers|Recorders|Reporters)(?:(?: ?:|\\s?--?|—) ?| (?:${OF_SEVERAL})\\.? ))(?=\\p{L})`,
  'iu',
)

const SEVERAL_WORDS = new WordTable([
  OF_SEVERAL,
  'Interpreters|Translators|Note|Notetakers|Recorders|Reporters',
])
const JOINT = /[,;] | and /

/** The participants of a line that names several, each by the name alone or all by their titles. */
export function readSeveral(words: Words): ItemReading[] | undefined {
  const { text } = words
  const several = SEVERAL_WORDS.mayHaveAny(words) ? SEVERAL.exec(text) : null
  if (several) return parted(text, several[0].length, several[0])
  const atSlashes = text.includes('/') ? readSlashed(text) : undefined
  if (atSlashes) return atSlashes
  if (text.length > LONGEST || !JOINT.test(text) || !hasTitles(words)) return undefined
  const before = LABEL.exec(text)?.[0] ?? ''
  // "Chairman: Mr. Lund, Mr. Berg"
  if (isOfficeAlone(before.replace(/\W+$/, ''))) return undefined
  const named = text.slice(before.length)
  if (isOneHolder(named) || !(isOfTitled(named) || isOfNames(named))) return undefined
  return parted(text, before.length, before, / the \p{Lu}|^The \p{Lu}/u.test(named) ? WITH_OFFICES : AND)
}

/**
 * Those whom slashes part, each of them with a title and a name or an office that one person holds: "The President/Mr. Lund", but
 * neither "Special Assistant/Adviser" nor "S/S".
 */
function readSlashed(text: string): ItemReading[] | undefined {
  if (text.length > LONGEST) return undefined
  const readings: ItemReading[] = []
  let start = 0
  for (const part of text.split('/')) {
    const words = part.trim()
    const reading = readItem(words, start + part.indexOf(words), { next: false, role: true })
    // "Acting Secretary Hall S/B": an office.
    const hasName = reading && reading.titles.length > 0 && reading.surname.length > 1
    if (!hasName && !(reading?.surname === '' && isOfficeOfOne(words))) return undefined
    readings.push(reading)
    start += part.length + 1
  }
  return readings
}

/** "1. U.S.: Secretary Lund", "Norland - Mr. Vik" */
const LABEL = /^(?:\(?\d{1,2}[.)]\s+)?(?:[^:(),]{2,40}?(?::| ?[—–]| -) (?=\p{Lu}))?/u

/** "Secretary Lund, Assistant Secretary Berg and Ambassador Holm (interpreter)": each with a title and a surname. */
function isOfTitled(text: string): boolean {
  const first = text.includes('(') ? undefined : JOINT.exec(text)
  if (first && !isOne(text.slice(0, first.index))) return false
  const parts = text.replace(/ \([^()]*\)/g, '').split(/,? and |[,;] /)
  return parts.length > 1 && parts.every(isOne) && parts.some(isTitledName)
}

/** "The Foreign Secretary, Mr. Lund", where nobody else stands: one person, with his office. */
function isOneHolder(text: string): boolean {
  const comma = text.indexOf(', ')
  const name = text.slice(comma + 2)
  return comma > 0 && !JOINT.test(name) && isOfficeOfOne(text.slice(0, comma)) && POLITE.test(name)
}
const POLITE = new RegExp(`^(?:${titlesOf('address', 'women').join('|')}|Sir)\\.? `, 'u')

/** "Henry R. Hall, Ambassador Anders Lund, Mrs. Lund, Per Vik": three or more in full or with a title, two of them with one. */
function isOfNames(text: string): boolean {
  if (text.includes('(')) return false
  const parts = text.split(/,? and |, /)
  const isTitled = (part: string): boolean => {
    const [first, ...others] = part.split(' ')
    return isTitle(first!) && (isTitledName(part) || isFullName(others.join(' ')))
  }
  return (
    parts.length > 2 &&
    parts.every((part) => isTitled(part) || isFullName(part)) &&
    parts.filter(isTitled).length > 1
  )
}

function isFullName(text: string): boolean {
  const words = text.split(' ')
  return (
    isNameInFull(text) &&
    !isSideName(text) &&
    !isBody(text) &&
    !words.some((word) => isOfficeWord(word) || CAPITALS.has(word)) &&
    !words.every(isEnglish)
  )
}

/** "Secretary Lund", or "the Vice President" among them. */
const isOne = (part: string): boolean => isTitledName(part) || isOfficeOfOne(part)

function isOfficeOfOne(part: string): boolean {
  return /^[Tt]he \p{Lu}/u.test(part) && isOfficeAlone(`The ${part.slice(4).replace(/[;.,]$/, '')}`)
}

const LONGEST = 300

/** Whether there may be two titles at least. */
function hasTitles(words: Words): boolean {
  let found = 0
  for (let index = 0; index < words.length && found < 2; index++)
    if (TITLE_WORDS.mayHave(words, index)) found++
  return found > 1
}

function isTitledName(part: string): boolean {
  const words = part.replace(/[;.,]$/, '').split(' ')
  const named = withoutTitles(words)
  const [name] = named
  if (named.length !== 1 || words.length === 1 || !/^\p{Lu}\p{Ll}/u.test(name!) || isOffice(named))
    return false
  return isPolite(words[0]!) || !(isEnglish(name!) || isSideName(name!))
}

/**
 * Those whom commas part behind a role or a form of address that several have; `from`: where they begin, `joint`: what parts them.
 */
export function parted(text: string, from: number, label = '', joint = AND): ItemReading[] {
  const value = roleOf(label)
  const cues = { next: false, role: value === undefined }
  const role = value && { value, start: 0, end: label.search(/\W*$/) }
  const readings: ItemReading[] = []
  const isInCapitals = IN_CAPITALS.test(text.slice(from))
  for (let start = from; start < text.length;) {
    joint.lastIndex = start
    let gap = joint.exec(text)
    while (gap && isInBrackets(text, start, gap.index)) gap = joint.exec(text)
    const part = text.slice(start, gap?.index)
    // "Comrades VIK and HALL": no codes of offices.
    const reading = readItem(isInCapitals ? withoutCapitals(part) : part, start, cues)
    const isSomebody = reading?.surname !== '' || (joint === WITH_OFFICES && isOfficeOfOne(part))
    // "Messrs. Hall and Holm, EUR"
    if (reading && isSomebody && (isInCapitals || !CODE.test(part)))
      readings.push(role ? { ...reading, role } : reading)
    start = gap ? joint.lastIndex : text.length
  }
  return readings
}

function isInBrackets(text: string, from: number, at: number): boolean {
  if (at - from > LONGEST) return false
  const before = text.slice(from, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

const CODE = /^\p{Lu}{1,4}$/u
const withoutCapitals = (part: string): string => part.replace(/\p{Lu}{2,}/gu, withSmallLetters)
const IN_CAPITALS = /^\p{Lu}{2,}(?![\p{L}.])/u
const WITH_OFFICES = /(?:,|;|,? and) (?=(?:the )?\p{Lu})(?!(?:Jr|Sr|II|III|IV)\b)/gu
const AND = /(?:,|;|,? and) (?=\p{Lu})(?!(?:Jr|Sr|II|III|IV)\b)/gu

/** Where the names begin behind a "Messrs." or "Senators" inside a line, and where what is before it ends. */
export function severalFrom(words: Words): { readonly names: number; readonly end: number } | undefined {
  const found = SEVERAL_WORDS.mayHaveAny(words, 1) ? INSIDE.exec(words.text) : null
  return found ? { names: found.index + found[0].length, end: found.index } : undefined
}

const INSIDE = new RegExp(`(?:,|;|,? and|, accompanied by) (?:the )?(?:${OF_SEVERAL})\\.? (?=\\p{Lu})`, 'u')
