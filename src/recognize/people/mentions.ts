import type { AuthorityPerson, Certainty, Person } from '../../memo/person.js'
import { forenamesAgree } from './participants.js'
import type { Register } from './register.js'
import { fold, isInnerTitle, isTitle } from './titles.js'

/** A name found in a text: offsets in the text, and who is meant. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly person: Person
  readonly titles: readonly string[]
  readonly cert: Certainty
  readonly reason: string
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Names of places and things that begin or end like a surname. */
const NOT_AFTER =
  /^(?: House\b| Paper\b| Library\b| Russian| Sea\b| Plan\b| Doctrine\b| Street\b| Avenue\b| Island| Field\b| Resolution\b| Amendment\b| Act\b| Hotel\b| University\b)/
const WORDLIKE = new Set(
  'white black brown green gray grey young long rice bell price hope day may march stone dean lord king bishop page hill wood wells field ball bond cook foster gore love marshall mann rule strong wise worth case cross hand head hall park paul france england holland israel jordan paris berlin washington london lincoln jackson merchant farmer fisher carter porter cooper miller baker west east north south church young'.split(
    ' ',
  ),
)

/**
 * All names of known people in a text. Tokenizes once and looks only at capitalized words. In a `trusted`
 * text, such as a signature, surnames that are also words are names.
 */
export function findMentions(text: string, register: Register, trusted = false): Mention[] {
  const words = tokenize(text)
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    const found = mentionAt(text, words, at, register, trusted)
    if (!found) continue
    mentions.push(found.mention)
    at = found.last
  }
  return mentions
}

function tokenize(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}][\p{L}\p{M}]*(?:[’'](?!s\b)[\p{L}\p{M}]+)*/gu))
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  return words
}

function mentionAt(
  text: string,
  words: readonly Word[],
  at: number,
  register: Register,
  trusted: boolean,
): { mention: Mention; last: number } | undefined {
  const word = words[at]!
  const known = register.known(word.text)
  const found = register.found(word.text)
  if ((known.length === 0 && found.length === 0) || !/^\p{Lu}|^(?:de|von|van|el|al|bin)$/u.test(word.text))
    return undefined
  const candidates = [
    ...known,
    ...found
      .filter(({ authority }) => !authority)
      .map((person) => ({ person, surname: person.surname, forenames: person.forenames })),
  ]
  const reach = candidates
    .map((candidate) => ({ ...candidate, last: surnameReach(words, at, candidate.surname, text) }))
    .filter(({ last }) => last >= 0)
  const longest = Math.max(-1, ...reach.map(({ last }) => last))
  const fitting = reach.filter(({ last }) => last === longest)
  if (fitting.length === 0) return undefined
  const before = namesBefore(text, words, at)
  const suffix = SUFFIX.exec(text.slice(words[longest]!.end, words[longest]!.end + 6))?.[0] ?? ''
  const end = words[longest]!.end + suffix.length
  if (NOT_AFTER.test(text.slice(end, end + 20))) return undefined
  let agreeing = fitting.filter(
    ({ forenames }) => before.names.length === 0 || forenamesMatch(before.names, forenames),
  )
  // "Director of Central Intelligence McCone": the words before are an office's, no forenames.
  if (agreeing.length === 0 && before.ofOffice) {
    before.names.length = 0
    agreeing = fitting
  }
  if (agreeing.length === 0) return undefined
  const chosen = choose(agreeing, before.titles, register)
  if (!chosen) return undefined
  const bare = before.names.length === 0 && before.titles.length === 0
  if (bare && !trusted && WORDLIKE.has(fold(word.text)) && !chosen.present) return undefined
  const person = chosen.person ?? register.add(fromAuthority(chosen.authority!, before.titles))
  const start = before.names.length > 0 ? before.start : word.start
  return {
    mention: { start, end, person, titles: before.titles, cert: chosen.cert, reason: chosen.reason },
    last: longest,
  }
}

/** The index of the last word of a surname that begins at a word, or -1. */
function surnameReach(words: readonly Word[], at: number, surname: string, text: string): number {
  const parts = surname.split(/[\s-]+/)
  for (const [index, part] of parts.entries()) {
    const word = words[at + index]
    if (!word || fold(word.text) !== fold(part)) return -1
    if (index > 0 && !/^[\s-]+$/.test(text.slice(words[at + index - 1]!.end, word.start))) return -1
  }
  return at + parts.length - 1
}

/** Forenames and initials glued before a surname, and the titles before them. */
function namesBefore(
  text: string,
  words: readonly Word[],
  at: number,
): { names: string[]; titles: string[]; start: number; ofOffice: boolean } {
  const names: string[] = []
  const titles: string[] = []
  let start = words[at]!.start
  let ofOffice = false
  for (let index = at - 1; index >= 0 && index > at - 7; index--) {
    const word = words[index]!
    const gap = text.slice(word.end, words[index + 1]!.start)
    // "Rusk-Gromyko" are two persons, "Paul-Henri Spaak" is one.
    if (gap === '-' && names.length === 0) break
    if (
      isTitle(word.text) &&
      /^\.? ?$/.test(gap) &&
      !isInnerTitle(word.text) &&
      !isInitial(text, words, index)
    )
      titles.unshift(word.text)
    else if (
      titles.length > 0 ||
      !/^\p{Lu}/u.test(word.text) ||
      !/^(?:\. ?| |-)$/.test(gap) ||
      (gap.startsWith('.') && word.text.length > 2)
    ) {
      ofOffice = names.length > 0 && /^(?:of|for)$/.test(word.text)
      break
    } else if (opensSentence(word.text) && !gap.startsWith('.')) break
    else {
      names.unshift(word.text)
      start = word.start
    }
  }
  return { names, titles, start, ofOffice }
}

/** ", III" belongs to the name. */
const SUFFIX = /^,? (?:Jr\.|Sr\.|III|II|IV)(?!\p{L})/u

function opensSentence(word: string): boolean {
  return SENTENCE_OPENERS.has(word) || SENTENCE_OPENERS.has(word[0]! + word.slice(1).toLowerCase())
}

/** "William M. Rountree": an M between names is no Monsieur. */
function isInitial(text: string, words: readonly Word[], index: number): boolean {
  const before = words[index - 1]
  return (
    words[index]!.text.length === 1 &&
    before !== undefined &&
    /^\p{Lu}/u.test(before.text) &&
    /^[ .]{1,2}$/.test(text.slice(before.end, words[index]!.start)) &&
    !opensSentence(before.text)
  )
}

const SENTENCE_OPENERS = new Set(
  'Secretaries Ministers Ambassadors Senators Presidents Generals Congressmen Admirals Governors Messrs Chairmen Premiers Part Prime Vice Chairman Both The A An In On At By For From With When While If As But And Or So That This Although Though Since After Before Both Neither Either Then Thus Also Yes No Perhaps However Did Does Was Is Had Has To Of Like Unlike Drafted Approved Cleared Initialed Source See Dear His Her Their Our Its Not Only Regarding Concerning Re Messrs Under Soviet French German British American Italian Canadian Israeli Iraqi Turkish Greek Polish Spanish Cuban Chinese Indian Department Embassy Foreign State Defense'.split(
    ' ',
  ),
)

function forenamesMatch(found: readonly string[], known: readonly string[]): boolean {
  return known.length > 0 && forenamesAgree(found, known)
}

interface Candidate {
  readonly authority?: AuthorityPerson
  readonly person?: Person
  readonly surname: string
  readonly forenames: readonly string[]
  readonly whole?: boolean
}

type Chosen = Candidate & { readonly cert: Certainty; readonly reason: string; readonly present: boolean }

/** Of two of one name the one who needs no introduction, where no "Mr." stands before the name. */
const FOREMOST =
  /^(?:\d{4}[–-]\d{2,4} )?(?:President of the United States|Secretary of State(?! for)\b|Chairman of the Council of Ministers)/

/** The person meant: the only one of that name, or the one who takes part, or whose office the title names. */
function choose(
  candidates: readonly Candidate[],
  titles: readonly string[],
  register: Register,
): Chosen | undefined {
  const polite = titles.some((title) => /^(?:Mr|Mrs|Miss|Dr)$/.test(title))
  const scored = candidates
    .filter(
      ({ authority, person }, index) =>
        candidates.findIndex((other) => other.authority === authority && other.person === person) === index,
    )
    .map((candidate) => {
      const person = candidate.person ?? register.get(candidate.authority!.id)
      const office = titles.some(
        (title) => !/^(?:Mr|Mrs|Miss|Dr)$/.test(title) && candidate.authority?.description.includes(title),
      )
        ? 2
        : 0
      return {
        candidate: { ...candidate, ...(person && { person }) },
        score:
          (person ? 1 : 0) +
          (person?.participant ? 3 : 0) +
          office +
          (candidate.whole === false ? 0 : 0.5) +
          (!polite && FOREMOST.test(candidate.authority?.description ?? '') ? 1 : 0),
        present: person !== undefined,
      }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || second?.score === best.score) return undefined
  return {
    ...best.candidate,
    present: best.present,
    cert: second && best.score - second.score < 2 ? 'medium' : 'high',
    reason: second ? 'fits best among persons of this surname' : 'the only person of this name',
  }
}

export function fromAuthority(
  authority: AuthorityPerson,
  titles: readonly string[] = [],
): Omit<Person, 'id'> {
  return {
    name: authority.name,
    surname: authority.surname,
    forenames: authority.forenames,
    titles,
    offices: [],
    printed: [],
    roles: [],
    participant: false,
    authority,
  }
}
