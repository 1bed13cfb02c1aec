import type { Person } from '../../memo/person.js'
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
const NAME =
  /^(?:(?:\p{Lu}[\p{L}’'.-]*|de|du|la|le|von|van|der|den|di|da|al|el|ben|ibn|bin)(?: |(?![\p{L}’'.-]))){1,6}/u
/** Words that begin a clause, and no name. */
const OPENER =
  /^(?:When|If|As|While|After|Before|Since|Although|Though|Because|That|Whether|Until|Unless|In|On|At|For|To|But|And|Or|So|With|From|By|Of|Did|Does|Do|Had|Has|Was|Were|Is|Are|Both|Neither|Either|Not|Only|Then|Thus|However|Moreover|Therefore|Here|There|This|These|What|Why|How|Who|Where|According|Regarding|Concerning|Following|During|Unlike|Like)(?!\p{L})/u
/** Surnames that are common words at the beginning of a sentence. */
const COMMON =
  /^(?:May|Will|White|Stone|Dean|Hope|Young|Long|Short|Little|Good|Rose|Case|Self|Ball|Rice|Hare|Wood|Day)$/
const GROUP =
  /^(?:We|They|we|they|[Tt]he two(?: \p{L}+)?|Both(?: sides| men| parties)?|[Tt]he (?:group|participants))(?!\p{L})/u

/** Reads the subject that begins at `at`. */
export function readSubject(text: string, at: number, cast: Cast): Reading | undefined {
  const rest = text.slice(at, at + 90)
  const pronoun = /^(?:[Hh]e|[Ss]he|[Tt]he (?:latter|former))(?!\p{L})/u.exec(rest)
  if (pronoun) return { subject: { kind: 'pronoun' }, end: at + pronoun[0].length }
  if (/^I(?![\p{L}’.])/u.test(rest)) return { subject: { kind: 'drafter' }, end: at + 1 }
  const group = GROUP.exec(rest)
  if (group) return { subject: { kind: 'group' }, end: at + group[0].length }
  const office = THE_OFFICE.exec(rest)
  if (office)
    return {
      subject: { kind: 'person', person: cast.byOffice(office[1]!), byName: false },
      end: at + office[0].length,
    }
  return readName(rest, at, cast)
}

/** "Mr. Khrushchev", "Foreign Minister Gromyko", "Kreisky", "L.": the longest name that somebody bears. */
function readName(rest: string, at: number, cast: Cast): Reading | undefined {
  const initial = /^(\p{Lu})\.?(?= \p{Ll})/u.exec(rest)
  const meant = initial && initial[1] !== 'A' ? cast.byInitial(initial[1]!) : undefined
  if (initial && meant)
    return { subject: { kind: 'person', person: meant, byName: true }, end: at + initial[0].length }
  const name = NAME.exec(rest)
  if (!name || OPENER.test(name[0])) return undefined
  const words = [...name[0].matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    end: index + word.length,
  }))
  for (let count = words.length; count > 0; count--)
    for (let length = Math.min(3, count); length > 0; length--) {
      const surname = words
        .slice(count - length, count)
        .map(({ word }) => word)
        .join(' ')
      const tail = /(?:[’']s?|[.,])$/.exec(surname)?.[0].length ?? 0
      const person = cast.named(surname.slice(0, surname.length - tail))
      const before = words.slice(0, count - length)
      const bare = before.length === 0 && !person?.participant
      if (person && !(bare && cast.participants.length > 0 && COMMON.test(words[0]!.word)))
        return { subject: { kind: 'person', person, byName: true }, end: at + words[count - 1]!.end - tail }
    }
  return titled(words, at, cast)
}

/** "Shaikh Yusuf", "M. Finet": a title makes a name out of words that nobody is known to bear. */
function titled(
  words: readonly { word: string; end: number }[],
  at: number,
  cast: Cast,
): Reading | undefined {
  let first = 0
  while (first < words.length - 1 && isTitle(words[first]!.word)) first++
  const given = words.slice(first).filter(({ word }) => !/^\p{Lu}\.$/u.test(word))
  if (first === 0 || given.length === 0 || given.length > 2 || isTitle(given[0]!.word)) return undefined
  const last = given.at(-1)!
  const tail = /(?:[’']s?|[.,])$/.exec(last.word)?.[0].length ?? 0
  const name = words.map(({ word }) => word).join(' ')
  const person =
    cast.byForename(given[0]!.word.replace(/[’']s?$/, '')) ??
    cast.stranger(name.slice(0, name.length - tail), last.word.slice(0, last.word.length - tail))
  return { subject: { kind: 'person', person, byName: true }, end: at + last.end - tail }
}
