import { familyName } from '../../../memo/family-name.js'
import { isBody, isSideName } from '../../../memo/sides.js'
import { OFFICE, isOfficeWord, isTitle } from '../../../memo/title-words.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from '../name/bearer.js'
import { stranger } from '../name/named.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'

const PART = "(?!(?:II|III|IV)\\b)\\p{Lu}[\\p{L}’'-]{1,20}"
const INITIAL = '\\p{Lu}\\.'
const NAME = `(?:${PART}|${INITIAL})(?: (?:${PART}|${INITIAL}|de|von|van)){0,3} ${PART}`
/** "Henry Hall", "L. Dean Brown", "John A. McCone, Jr.", with "/s/" before it or not. */
const SIGNATURE = new RegExp(`^(?:/s/ ?)?(${NAME})(?:,? (?:Jr\\.?|Sr\\.?|II|III|IV))?(?=$|,)`, 'u')
/** "Memorandum for the Files by Henry Hall, Special Assistant": who wrote it. */
const BY = new RegExp(`^.{1,160}? by (${NAME})(?=$|,| (?:to|of) )`, 'u')
/** "Rear Admiral Henry A. Hall, Director", "Henry Hall was": whom a note explains. */
const EXPLAINED = new RegExp(`^(${NAME})(?=,| (?:was|is|had)\\b)`, 'u')
const LONGEST = 60
const LONGEST_TITLE = 200

/**
 * Adds whoever signs by forename and surname or is the author of the title, and gives the forename to who is known by the surname
 * alone; so does a note that begins with the full name. A name is known by a Western forename, an initial, or a rank or office
 * behind it: "American Embassy" signs as well.
 */
export function introduceSigners(texts: readonly PeopleText[], register: Register): void {
  for (const { flow, zone } of texts)
    if (zone === 'signed') {
      const [first] = flow.phrase.lines
      const line = flow.text.slice(0, Math.min(LONGEST, first ? first.end - first.start : 0)).trimEnd()
      const name = withoutOffice(line)
      introduceFull(SIGNATURE.exec(name)?.[1], register, name.length < line.length)
    } else if (zone === 'heading' && flow.text.includes(' by '))
      introduceFull(BY.exec(flow.text.slice(0, LONGEST_TITLE))?.[1], register, false)
    else if (zone === 'note')
      complete(EXPLAINED.exec(withoutTitles(flow.text.slice(0, LONGEST)))?.[1], register)
}

function introduceFull(name: string | undefined, register: Register, hasOffice: boolean): void {
  if (name === undefined || isSideName(name) || isBody(name) || complete(name, register)) return
  const words = name.split(' ')
  if (words.some(isOfficeWord) || !(isCalled(words) || (hasOffice && !words.some(isNoName)))) return
  const { surname, forenames } = familyName(words)
  if (register.known(surname).length === 0 && bearersOf(surname, register).length === 0)
    register.add(stranger(surname, forenames))
}

/** Gives the forenames of a full name to the one person who is known by its surname alone; whether there is one. */
function complete(name: string | undefined, register: Register): boolean {
  if (name === undefined) return false
  const { surname, forenames } = familyName(name.split(' '))
  if (register.known(surname).length > 0 || forenames.some(isNoForename)) return false
  const [known, ...others] = bearersOf(surname, register)
  if (known === undefined || others.length > 0 || known.forenames.length > 0) return false
  register.complete(known, stranger(surname, forenames))
  return true
}

const bearersOf = (surname: string, register: Register): ReturnType<Register['found']> =>
  register.found(surname).filter((each) => each.surname === surname)

/** "Henry Hall Maj. Gen. U.S. Army": what stands before the first word of a rank or an office, from the third word on. */
function withoutOffice(line: string): string {
  const words = line.split(' ')
  for (let at = 2; at < words.length; at++)
    if (isTitle(words[at]!) || OFFICE.test(words.slice(at).join(' '))) {
      const before = words.slice(0, at)
      return (MORE_OF_RANK.test(before.at(-1)!) ? before.slice(0, -1) : before).join(' ')
    }
  return line
}
/** "Press Secretary", "Maj. Gen.", "Brigadier General" */
const MORE_OF_RANK = /^(?:Press|Brig|Brigadier|Lieutenant|Rear|Deputy|Special|Assistant)\.?$/

/** "Rear Admiral Henry Hall": the words from the first that is of no title; most notes begin with none. */
function withoutTitles(text: string): string {
  if (!isOfTitle(text.split(' ', 1)[0]!)) return text
  const words = text.split(' ')
  const first = words.findIndex((word) => !isOfTitle(word))
  return words.slice(Math.max(0, first)).join(' ')
}

const isOfTitle = (word: string): boolean => isOfficeWord(word.replace(/\.$/, '')) || MORE_OF_RANK.test(word)
/** "Presumably Hall is meant" */
const isNoForename = (word: string): boolean => isOfficeWord(word) || (isEnglish(word) && !isForename(word))
/** "EXEMPT FROM GENERAL DECLASSIFICATION" is no general’s name. */
const isNoName = (word: string): boolean => isNoForename(word) || isSideName(word)
const isCalled = (words: readonly string[]): boolean =>
  words.slice(0, -1).some((word) => isForename(word) || /^\p{Lu}\.$/u.test(word))
