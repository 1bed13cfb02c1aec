import type { Certainty, Person } from '../../../memo/person.js'
import { isSideName } from '../../../memo/sides.js'
import { Codes, UPPER } from '../../../source/characters.js'
import { LONGEST_PARTICLE, PARTICLES, isElided } from '../../../source/particles.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from '../name/bearer.js'
import { CAPITALS } from '../name/capitals.js'
import { matches } from '../name/matches.js'
import type { Form } from '../register/authority.js'
import { choose } from './choose.js'
import type { Chosen } from './choose.js'
import { isContradicted, mayBeWife } from '../name/contradiction.js'
import { fromAuthority } from '../name/named.js'
import { AFTER_FORENAME, isCapital, namesBefore } from '../name/names-before.js'
import type { Register } from '../register/register.js'
import { isWordAlone } from '../name/word-for-name.js'
import { areOfSentence } from '../name/words-before.js'
import { fold, isOfficeWord, isTitle } from '../../../memo/title-words.js'
import type { Words } from '../../../memo/words.js'

/** A name found in a text: offsets in the text, and who is meant. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly person: Person
  readonly titles: readonly string[]
  readonly cert: Certainty
  readonly reason: string
}

/** Behind a surname: the name of a place or a thing. */
const NOT_AFTER =
  /^(?: House\b| Paper\b| Library\b| Russian| Sea\b| Plan\b| Doctrine\b| Street\b| Avenue\b| Island| Field\b| Resolution\b| Amendment\b| Round\b| Act\b| Sound\b| Hotel\b| University\b)/
/**
 * All names of known people in the words of a text; whoever was known by a register alone becomes a person of the memo. In a
 * `trusted` text, such as a signature, surnames that are also words are names.
 */
export function findMentions(words: Words, register: Register, trusted = false): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    if (!mayBeginSurname(words, at, register)) continue
    const found = mentionAt(words, at, register, trusted)
    if (!found) continue
    mentions.push(found.mention)
    at = found.last
  }
  return mentions
}

function mayBeginSurname(words: Words, at: number, register: Register): boolean {
  if (words.initial(at) & UPPER) return register.mayHave(words, at)
  const length = words.end(at) - words.start(at)
  if (length > LONGEST_PARTICLE) return isElided(words.text, words.start(at)) && register.mayHave(words, at)
  return register.mayHave(words, at) && PARTICLES.has(words.at(at))
}

function mentionAt(
  words: Words,
  at: number,
  register: Register,
  trusted: boolean,
): { mention: Mention; last: number } | undefined {
  const { text } = words
  const forms = register.forms(words.at(at))
  if (forms.length === 0) return undefined
  const { fitting, last: longest } = longestForms(words, at, forms)
  if (fitting.length === 0) return undefined
  const before = namesBefore(words, at)
  const end = suffixEnd(text, words.end(longest))
  if (isOfOtherName(words, longest, end)) return undefined
  if (isOfFile(text, words.start(at))) return undefined
  const byForenames = withForenames(fitting, before.names)
  // "Director of Central Intelligence McCone": the words before are an office's or the sentence's, no forenames.
  const isBehindWords =
    byForenames.length === 0 && (before.ofOffice || areOfSentence(words, before.names, before.first))
  const names = isBehindWords ? NONE : before.names
  const agreeing = notContradicted(isBehindWords ? fitting : byForenames, before.titles, register)
  if (agreeing.length === 0) return undefined
  const chosen = choose(agreeing, before.titles, register)
  if (!chosen) return undefined
  // "Sarit Lund" names somebody in full, or somebody else.
  if (chosen.given && (names.length > 0 || isFollowedByName(words, longest))) return undefined
  const isInBrackets = text[words.start(at) - 1] === '(' && text[end] === ')'
  const isBare = names.length === 0 && before.titles.length === 0 && !isInBrackets
  if (isBare && !trusted && isWordAlone(words, at, longest, chosen.person !== undefined)) return undefined
  if (isForenameOfOther(words, at, longest, names, register)) return undefined
  if (isBare && isOfTitle(words, at, longest, chosen)) return undefined
  const isWife = mayBeWife(before.titles, chosen, register)
  const titles = isWife ? [] : before.titles
  const person = chosen.person ?? register.add(fromAuthority(chosen.authority!, titles))
  const start = names.length > 0 ? before.start : words.start(at)
  return {
    mention: {
      start,
      end,
      person,
      titles,
      cert: isWife ? 'medium' : chosen.cert,
      reason: isWife ? WIFE : chosen.reason,
    },
    last: longest,
  }
}

const NONE: readonly string[] = []

/** "Berlin House", "Franco-German relations": whether what is behind a surname shows that it is part of something else's name. */
function isOfOtherName(words: Words, last: number, end: number): boolean {
  const { text } = words
  if (text[end] === ' ' && NOT_AFTER.test(text.slice(end, end + 20))) return true
  return words.gap(last) === '-' && last + 1 < words.length && isSideName(words.at(last + 1))
}

/** "POL 7 US/Lund", "032 Lund": a file number ends in the name. */
const FILE_BEFORE = /(?:(?<![\p{L}\d])[A-Z]{2,5}(?: \d{1,2}(?:[–-]\d{1,2})?)? [A-Z]{2,8}\/|[,(] ?\d{3} )$/u

function isOfFile(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1]
  if (before === undefined || !ENDS_NUMBER.areAt(before, 0)) return false
  return FILE_BEFORE.test(text.slice(Math.max(0, start - 30), start))
}
const ENDS_NUMBER = new Codes('/0123456789')

/** The forms whose forenames can be those that stand before the surname. */
const withForenames = (forms: readonly Form[], names: readonly string[]): readonly Form[] =>
  names.length === 0 ? forms : matches(names, forms).filter(({ forenames }) => forenames.length > 0)

/** "Mr. Lund" is not Mrs. Lund, of whom alone the memo knew. */
function notContradicted(
  forms: readonly Form[],
  titles: readonly string[],
  register: Register,
): readonly Form[] {
  const isOther = (form: Form): boolean => isContradicted(titles, form, register)
  return titles.length > 0 && forms.some(isOther) ? forms.filter((form) => !isOther(form)) : forms
}

/**
 * "Allen W. Dulles", "Henry Lund": a surname that is a forename as well is one before another name, but for "told Henry Lund had left",
 * where Lund is known and has no such forename.
 */
function isForenameOfOther(
  words: Words,
  at: number,
  last: number,
  names: readonly string[],
  register: Register,
): boolean {
  if (last !== at || names.length > 0 || !isForename(words.at(at)) || words.gap(at) !== ' ') return false
  let next = at + 1
  if (next >= words.length || !isCapital(words, next)) return false
  while (words.end(next) - words.start(next) === 1 && words.gap(next) === '. ' && next + 1 < words.length)
    next++
  const word = words.at(next)
  if (!isCapital(words, next) || isOfficeWord(word)) return false
  const known = register.forms(word)
  if (known.length > 0) return matches([words.at(at)], known).some(({ forenames }) => forenames.length > 0)
  return !isEnglish(word) && !isSideName(word) && !CAPITALS.has(word)
}

const isFollowedByName = (words: Words, index: number): boolean =>
  index + 1 < words.length && isCapital(words, index + 1) && AFTER_FORENAME.has(words.gap(index))

/** "the King", "King Faris", where the memo has a Mr. King; a register may well have a Shah. */
const isOfTitle = (words: Words, at: number, last: number, { authority }: Chosen): boolean =>
  authority === undefined &&
  isTitle(words.at(at)) &&
  (isFollowedByName(words, last) ||
    (at > 0 && words.gap(at - 1) === ' ' && /^[Tt]he$/.test(words.at(at - 1))))

const WIFE = 'the entry of this surname; his wife may be meant'

/** The forms that take in the most words, and the last of these. */
function longestForms(
  words: Words,
  at: number,
  forms: readonly Form[],
): { fitting: readonly Form[]; last: number } {
  const [only] = forms
  // Most surnames are one word, of one person.
  if (forms.length === 1 && only!.parts.length === 1) return { fitting: forms, last: at }
  let last = -1
  let fitting: Form[] = []
  for (const form of forms) {
    const reach = surnameReach(words, at, form.parts)
    if (reach > last) [last, fitting] = [reach, []]
    if (reach >= 0 && reach === last) fitting.push(form)
  }
  return { fitting, last }
}

/** The index of the last word of a surname of these parts whose first word is known to be there, or -1. */
function surnameReach(words: Words, at: number, parts: readonly string[]): number {
  for (let index = 1; index < parts.length; index++) {
    if (at + index >= words.length || fold(words.at(at + index)) !== parts[index]) return -1
    if (!/^[\s–-]+$/.test(words.gap(at + index - 1))) return -1
  }
  return at + parts.length - 1
}

const SUFFIX = /^,? (?:Jr\.|Sr\.|III|II|IV)(?!\p{L})/u
const BEGINS_SUFFIX = new Codes('JSI')

/** ", III" belongs to the name. */
function suffixEnd(text: string, end: number): number {
  if (text[end] !== ',' && text[end] !== ' ') return end
  if (!BEGINS_SUFFIX.areAt(text, text.startsWith(',', end) ? end + 2 : end + 1)) return end
  return end + (SUFFIX.exec(text.slice(end, end + 6))?.[0].length ?? 0)
}
