import type { AuthorityPerson, Certainty, Person } from '../../memo/person.js'
import { isSideName } from '../../memo/sides.js'
import { BESIDES, BODY } from '../../memo/titles.js'
import { Codes, UPPER } from '../../source/characters.js'
import { LONGEST_PARTICLE, PARTICLES, isElided } from '../../source/particles.js'
import { matches } from './matches.js'
import type { Form } from './authority.js'
import { isContradicted, mayBeWife } from './contradiction.js'
import { fromAuthority } from './named.js'
import type { Register } from './register.js'
import {
  OF_OFFICES,
  TITLE_WORDS,
  fold,
  isInnerTitle,
  isLady,
  isPolite,
  isTitle,
} from '../../memo/title-words.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'

/** A name found in a text: offsets in the text, and who is meant. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly person: Person
  readonly titles: readonly string[]
  readonly cert: Certainty
  readonly reason: string
}

/** Names of places and things that begin or end like a surname. */
const NOT_AFTER =
  /^(?: House\b| Paper\b| Library\b| Russian| Sea\b| Plan\b| Doctrine\b| Street\b| Avenue\b| Island| Field\b| Resolution\b| Amendment\b| Round\b| Act\b| Sound\b| Hotel\b| University\b)/
const WORDLIKE = new Set(
  'white black brown green gray grey young long rice bell price hope day may march stone dean lord king bishop page hill wood wells field ball bond cook foster gore love marshall mann rule strong wise worth case cross hand head hall park paul france england holland israel jordan paris berlin washington london lincoln jackson merchant farmer fisher carter porter cooper miller baker west east north south church young'.split(
    ' ',
  ),
)

/**
 * All names of known people in the words of a text. Looks only at words that may begin a surname. In a `trusted`
 * text, such as a signature, surnames that are also words are names.
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
  if (text[end] === ' ' && NOT_AFTER.test(text.slice(end, end + 20))) return undefined
  // "Franco-German relations"
  if (words.gap(longest) === '-' && longest + 1 < words.length && isSideName(words.at(longest + 1)))
    return undefined
  let agreeing =
    before.names.length === 0
      ? fitting
      : matches(before.names, fitting).filter(({ forenames }) => forenames.length > 0)
  // "Director of Central Intelligence McCone": the words before are an office's, no forenames.
  if (agreeing.length === 0 && before.ofOffice) {
    before.names.length = 0
    agreeing = fitting
  }
  // "Mr. Lund" is not Mrs. Lund, of whom alone the memo knew.
  const isOther = (form: Form): boolean => isContradicted(before.titles, form, register)
  if (before.titles.length > 0 && agreeing.some(isOther)) agreeing = agreeing.filter((form) => !isOther(form))
  if (agreeing.length === 0) return undefined
  const chosen = choose(agreeing, before.titles, register)
  if (!chosen) return undefined
  // "Sarit Lund" names somebody in full, or somebody else.
  if (chosen.given && (before.names.length > 0 || isFollowedByName(words, longest))) return undefined
  const isInBrackets = text[words.start(at) - 1] === '(' && text[end] === ')'
  const bare = before.names.length === 0 && before.titles.length === 0 && !isInBrackets
  if (bare && !trusted && WORDLIKE.has(fold(words.at(at))) && !chosen.person) return undefined
  const isWife = mayBeWife(before.titles, chosen, register)
  const titles = isWife ? [] : before.titles
  const person = chosen.person ?? register.add(fromAuthority(chosen.authority!, titles))
  const start = before.names.length > 0 ? before.start : words.start(at)
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

const isFollowedByName = (words: Words, index: number): boolean =>
  index + 1 < words.length && isCapital(words, index + 1) && AFTER_FORENAME.has(words.gap(index))

const MISPRINT = 'a letter off the name of the one participant so called'
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

/** Forenames and initials glued before a surname, and the titles before them. */
function namesBefore(
  words: Words,
  at: number,
): { names: string[]; titles: string[]; start: number; ofOffice: boolean } {
  const names: string[] = []
  const titles: string[] = []
  let start = words.start(at)
  let ofOffice = false
  for (let index = at - 1; index >= 0 && index > at - 7; index--) {
    // Most words are neither; nothing more need be known of one that stands directly before the name.
    if (names.length === 0 && !isCapital(words, index) && !TITLE_WORDS.mayHave(words, index)) break
    const word = words.at(index)
    const gap = words.gap(index)
    // "Rusk-Gromyko" are two persons, "Paul-Henri Spaak" is one.
    if (gap === '-' && names.length === 0) break
    const office = names.length === 0 && titles.length === 0 ? titleBehind(words, index) : undefined
    if (office !== undefined) {
      titles.push(office)
      break
    }
    if (AFTER_TITLE.has(gap) && isBeforeName(word) && !isInnerTitle(word) && !isInitial(words, index))
      titles.unshift(word)
    else if (
      titles.length > 0 ||
      !isCapital(words, index) ||
      !AFTER_FORENAME.has(gap) ||
      (gap.startsWith('.') && word.length > 2)
    ) {
      // "Secretary of the Treasury Lund"
      const isBody = word === 'the' && names.length > 0 && A_BODY.test(`the ${names.join(' ')}`)
      ofOffice = isBody || (names.length > 0 && (word === 'of' || word === 'for'))
      break
    } else if (OF_OFFICES.has(word)) {
      // "Special Assistant Walt Lund", "the Party Program Lund"
      ofOffice = names.length > 0
      break
    } else if (opensSentence(word) && !gap.startsWith('.')) break
    else {
      names.unshift(word)
      start = words.start(index)
    }
  }
  return { names, titles, start, ofOffice }
}

const MAY_BE_OF_TITLE = new WordTable([...OF_OFFICES, 'Large'])

/** "Under Secretary of State Lund", "Ambassador at Large Berg": the title before what it is of, which ends in a word. */
function titleBehind(words: Words, last: number): string | undefined {
  if (!MAY_BE_OF_TITLE.mayHave(words, last)) return undefined
  const word = words.at(last)
  if (!OF_OFFICES.has(word) && word !== 'Large') return undefined
  let index = last - 1
  if (index > 0 && words.at(index) === 'the') index--
  const bond = index > 0 ? words.at(index) : ''
  const isBond = word === 'Large' ? bond === 'at' : bond === 'of' || bond === 'for'
  return isBond && isTitle(words.at(index - 1)) ? words.at(index - 1) : undefined
}

const isBeforeName = (word: string): boolean => isTitle(word) || BESIDE.has(word)
const BESIDE = new Set(BESIDES.split('|'))

const A_BODY = new RegExp(`^(?:${BODY})$`, 'u')

const isCapital = (words: Words, index: number): boolean => (words.initial(index) & UPPER) !== 0

const SUFFIX = /^,? (?:Jr\.|Sr\.|III|II|IV)(?!\p{L})/u
const BEGINS_SUFFIX = new Codes('JSI')

/** ", III" belongs to the name. */
function suffixEnd(text: string, end: number): number {
  if (text[end] !== ',' && text[end] !== ' ') return end
  if (!BEGINS_SUFFIX.areAt(text, text.startsWith(',', end) ? end + 2 : end + 1)) return end
  return end + (SUFFIX.exec(text.slice(end, end + 6))?.[0].length ?? 0)
}

/** What may stand between a title and a name, and between forenames. */
const AFTER_TITLE = new Set(['', ' ', '.', '. ', "' ", '’ '])
const AFTER_FORENAME = new Set([' ', '.', '. ', '-'])

export function opensSentence(word: string): boolean {
  return SENTENCE_OPENERS.has(word) || SENTENCE_OPENERS.has(word[0]! + word.slice(1).toLowerCase())
}

/** "William M. Rountree": an M between names is no Monsieur. */
function isInitial(words: Words, index: number): boolean {
  return (
    index > 0 &&
    words.at(index).length === 1 &&
    isCapital(words, index - 1) &&
    /^[ .]{1,2}$/.test(words.gap(index - 1)) &&
    !opensSentence(words.at(index - 1))
  )
}

const SENTENCE_OPENERS = new Set(
  'Should Would Could Can Must Were Are Secretaries Ministers Ambassadors Senators Presidents Generals Congressmen Admirals Governors Messrs Chairmen Premiers Part Prime Vice Chairman Both The A An In On At By For From With When While If As But And Or So That This Although Though Since After Before Both Neither Either Then Thus Also Yes No Perhaps However Did Does Was Is Had Has To Of Like Unlike Drafted Approved Cleared Initialed Source See Dear His Her Their Our Its Not Only Regarding Concerning Re Messrs Under Soviet French German British American Italian Canadian Israeli Iraqi Turkish Greek Polish Spanish Cuban Chinese Indian Department Embassy Foreign State Defense'.split(
    ' ',
  ),
)

interface Chosen {
  readonly authority: AuthorityPerson | undefined
  /** Whom the memo has already. */
  readonly person: Person | undefined
  /** By a forename alone. */
  readonly given: boolean
  readonly cert: Certainty
  readonly reason: string
}

/** Of two of one name the one who needs no introduction, where no "Mr." stands before the name. */
const FOREMOST =
  /^(?:\d{4}[–-]\d{2,4} )?(?:President of the United States|Secretary of State(?! for)\b|Chairman of the Council of Ministers)/

/** The person meant: the only one of that name, or the one who takes part, or whose office the title names. */
function choose(
  candidates: readonly Form[],
  titles: readonly string[],
  register: Register,
): Chosen | undefined {
  const known = ({ authority, person }: Form): Person | undefined =>
    person ?? (authority && register.get(authority.id))
  if (candidates.length === 1) {
    const [{ authority, given, surname }, person] = [candidates[0]!, known(candidates[0]!)]
    if (person?.misprints?.includes(surname) === true)
      return { authority, person, given, cert: 'low', reason: MISPRINT }
    return given
      ? { authority, person, given, cert: 'medium', reason: 'the only person of this forename' }
      : { authority, person, given, cert: 'high', reason: 'the only person of this name' }
  }
  const polite = titles.some(isPolite)
  const scored = onePerPerson(candidates)
    .map((candidate) => {
      const { authority, whole } = candidate
      const person = known(candidate)
      const office = titles.some((title) => !isPolite(title) && authority?.description.includes(title))
        ? 2
        : 0
      const score =
        (person ? 1 : 0) +
        (person?.participant ? 3 : 0) +
        office -
        (person && isOfSpouse(titles, person, polite) ? 0.25 : 0) +
        (whole === false ? 0 : 0.5) +
        (!polite && FOREMOST.test(authority?.description ?? '') ? 1 : 0)
      return { authority, person, score }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best) return undefined
  if (second?.score === best.score) {
    // A register made of texts has an entry for those of whom only the surname was said.
    const bare = scored.filter(
      ({ authority, score }) => score === best.score && authority?.forenames.length === 0,
    )
    if (bare.length !== 1 || titles.some(isInnerTitle)) return undefined
    const [{ authority, person }] = bare as [(typeof scored)[number]]
    return { authority, person, given: false, cert: 'medium', reason: 'the entry of this surname alone' }
  }
  return {
    authority: best.authority,
    person: best.person,
    given: false,
    cert: second && best.score - second.score < 2 ? 'medium' : 'high',
    reason: second ? 'fits best among persons of this surname' : 'the only person of this name',
  }
}

/** Whether a name goes with somebody less well than with whom he or she is married to: "Mrs. Lund", "President Lund". */
function isOfSpouse(titles: readonly string[], person: Person, polite: boolean): boolean {
  if (isLady(person.titles)) return !polite
  return isLady(titles)
}

/** The first form of each person. */
function onePerPerson(forms: readonly Form[]): readonly Form[] {
  const found = new Map<AuthorityPerson | Person | undefined, Form>()
  for (const form of forms) {
    const who = form.authority ?? form.person
    if (!found.has(who)) found.set(who, form)
  }
  return [...found.values()]
}
