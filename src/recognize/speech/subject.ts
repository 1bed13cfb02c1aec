import type { Person } from '../../memo/person.js'
import { LETTER, UPPER, kindAt, wordEnd } from '../../source/characters.js'
import { isTitle } from '../people/titles.js'
import type { Cast } from './cast.js'

/** Who does something in a sentence, as far as the words say it. */
export type Subject =
  | { readonly kind: 'person'; readonly person: Person; readonly byName: boolean }
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'drafter' }
  /** "We", "They", "The two", "Both sides". */
  | { readonly kind: 'group' }

/** A subject and where it ends. */
export interface Reading {
  readonly subject: Subject
  readonly end: number
}

const OFFICE =
  'Vice[- ]President|President|Secretary[- ]General|Deputy Under Secretary|Under Secretary|Assistant Secretary|Foreign Secretary|Finance Secretary|Secretary|Prime Minister|Foreign Minister|Minister|Ambassador|Chancellor|Vice Chairman|Chairman|Vice Premier|Premier|Counselor|Chargé|Senator|Governor|General|Admiral|Shah|King|Queen|Emperor|Archbishop|Director|Congressman|Marshal|Sultan|Prince|Commissioner|Consul|Attorney General|Generalissimo|Colonel|Major|Speaker|Representative|Amir|Sheikh|Sec|Pres|Amb|Chief of State|Chief of Staff'
const THE_OFFICE = new RegExp(
  `^[Tt]he ((?:(?!(?:${OFFICE})\\b)\\p{Lu}[\\p{L}’-]* ){0,3}(?:${OFFICE})(?: of State| of Defense| of the Treasury| for External Affairs)?)(?![\\p{L}-]|[ ]\\p{Lu}\\p{Ll})`,
  'u',
)
/** Small words inside a name. */
const PARTICLES = new Set([
  'de',
  'du',
  'la',
  'le',
  'von',
  'van',
  'der',
  'den',
  'di',
  'da',
  'al',
  'el',
  'ben',
  'ibn',
  'bin',
])
/** Words that begin a clause, and no name. */
const OPENERS = new Set(
  'When If As While After Before Since Although Though Because That Whether Until Unless In On At For To But And Or So With From By Of Did Does Do Had Has Was Were Is Are Both Neither Either Not Only Then Thus However Moreover Therefore Here There This These What Why How Who Where According Regarding Concerning Following During Unlike Like'.split(
    ' ',
  ),
)
/** Surnames that are common words at the beginning of a sentence. */
const COMMON =
  /^(?:May|Will|White|Stone|Dean|Hope|Young|Long|Short|Little|Good|Rose|Case|Self|Ball|Rice|Hare|Wood|Day)$/
const GROUP =
  /^(?:We|They|we|they|[Tt]he two(?: \p{L}+)?|Both(?: sides| men| parties)?|[Tt]he (?:group|participants))(?!\p{L})/u

/** Reads the subject that begins at `at`; the first letter says what it can be. */
export function readSubject(text: string, at: number, cast: Cast): Reading | undefined {
  const rest = text.slice(at, at + 90)
  switch (letters(rest)) {
    case 'He':
    case 'he':
    case 'She':
    case 'she':
      return { subject: { kind: 'pronoun' }, end: at + letters(rest).length }
    case 'I':
      return rest[1] === '’' || rest[1] === '.'
        ? readName(rest, at, cast)
        : { subject: { kind: 'drafter' }, end: at + 1 }
    case 'We':
    case 'we':
    case 'They':
    case 'they':
    case 'Both':
      return { subject: { kind: 'group' }, end: at + GROUP.exec(rest)![0].length }
    case 'The':
    case 'the':
      return readBehindArticle(rest, at, cast) ?? readName(rest, at, cast)
    default:
      return readName(rest, at, cast)
  }
}

/** "the latter", "the two Ministers", "the Soviet Ambassador". */
function readBehindArticle(rest: string, at: number, cast: Cast): Reading | undefined {
  const pronoun = /^.he (?:latter|former)(?!\p{L})/u.exec(rest)
  if (pronoun) return { subject: { kind: 'pronoun' }, end: at + pronoun[0].length }
  const group = GROUP.exec(rest)
  if (group) return { subject: { kind: 'group' }, end: at + group[0].length }
  const office = THE_OFFICE.exec(rest)
  return office
    ? {
        subject: { kind: 'person', person: cast.byOffice(office[1]!), byName: false },
        end: at + office[0].length,
      }
    : undefined
}

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** "Mr. Khrushchev", "Foreign Minister Gromyko", "Kreisky", "L.": the longest name that somebody bears. */
function readName(rest: string, at: number, cast: Cast): Reading | undefined {
  const initial = rest[1] === ' ' || rest[1] === '.' ? /^(\p{Lu})\.?(?= \p{Ll})/u.exec(rest) : undefined
  const meant = initial && initial[1] !== 'A' ? cast.byInitial(initial[1]!) : undefined
  if (initial && meant)
    return { subject: { kind: 'person', person: meant, byName: true }, end: at + initial[0].length }
  if (OPENERS.has(letters(rest))) return undefined
  const words = nameWords(rest)
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]!
    const end = last.end - tail(last.word)
    if (!cast.bears(rest.slice(last.start, end))) continue
    for (let length = Math.min(3, count); length > 0; length--) {
      const person = cast.named(rest.slice(words[count - length]!.start, end))
      const bare = length === count && !person?.participant
      if (person && !(bare && cast.participants.length > 0 && COMMON.test(words[0]!.word)))
        return { subject: { kind: 'person', person, byName: true }, end: at + end }
    }
  }
  return titled(rest, words, at, cast)
}

/** The words at the beginning that may make up a name: capitalized, or particles; six at the most. */
function nameWords(text: string): Word[] {
  const words: Word[] = []
  for (let start = 0; words.length < 6;) {
    let end = start
    while (end < text.length && (kindAt(text, end) & LETTER || "’'.-".includes(text[end]!))) end++
    const word = text.slice(start, end)
    if (end === start || !(kindAt(text, start) & UPPER || PARTICLES.has(word))) break
    words.push({ word, start, end })
    if (text[end] !== ' ') break
    start = end + 1
  }
  return words
}

/** The letters with which a text begins. */
const letters = (text: string): string => text.slice(0, wordEnd(text, 0))

/** How much of a word is no part of the name: a possessive ending, a full stop, a comma. */
function tail(word: string): number {
  if ("’'.,".includes(word.at(-1)!)) return 1
  return word.endsWith('’s') || word.endsWith("'s") ? 2 : 0
}

/** "Shaikh Yusuf", "M. Finet": a title makes a name out of words that nobody is known to bear. */
function titled(rest: string, words: readonly Word[], at: number, cast: Cast): Reading | undefined {
  let first = 0
  while (first < words.length - 1 && isTitle(words[first]!.word)) first++
  if (first === 0) return undefined
  const given = words.slice(first).filter(({ word }) => !/^\p{Lu}\.$/u.test(word))
  if (given.length === 0 || given.length > 2 || isTitle(given[0]!.word)) return undefined
  const last = given.at(-1)!
  const end = last.end - tail(last.word)
  const name = rest.slice(0, words.at(-1)!.end)
  const person =
    cast.byForename(given[0]!.word.replace(/[’']s?$/, '')) ??
    cast.stranger(name.slice(0, name.length - tail(last.word)), rest.slice(last.start, end))
  return { subject: { kind: 'person', person, byName: true }, end: at + end }
}
