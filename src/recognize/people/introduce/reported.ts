import { bearerOf } from '../name/bearer.js'
import { CAPITALS } from '../name/capitals.js'
import type { PeopleText } from '../people.js'
import { areOneName } from '../../../memo/east-asian.js'
import { wordsOfName } from '../../../memo/family-name.js'
import type { Person } from '../../../memo/person.js'
import type { Words } from '../../../memo/words.js'
import { isSideName } from '../../../memo/sides.js'
import { UPPER } from '../../../source/characters.js'
import { isEnglish } from '../../lexicon.js'
import { stranger } from '../name/named.js'
import type { Register } from '../register/register.js'
import { ENOUGH, OWNS, speakers } from './reported-speakers.js'
import type { Speaker } from './reported-speakers.js'
import { isTitle } from '../../../memo/title-words.js'
import { HONORS } from '../../../memo/titles.js'

/** Newspapers and agencies: they write, but are nobody. */
const NEWSPAPERS = new Set('Pravda Izvestia Izvestiya Tass Reuters Reuter Monde Figaro Zeitung'.split(' '))
/** What stands before places, and what has an article. */
const NO_PERSON = new Set('in at near the The'.split(' '))
/** How often a surname must open a sentence before a verb of speaking, where nothing else shows that it is somebody’s. */
const OFTEN = 3

interface Candidate extends Omit<Speaker, 'opens'> {
  times: number
  /** How often it opens a sentence. */
  opens: number
  isSure: boolean
  inPerson: boolean
  forename: string | undefined
}

/**
 * Adds those whom neither a list nor a title introduces, but whom the report has speak face to face: "Berg asked", "I told Berg"; more
 * than once where nobody is listed.
 */
export function introduceReported(texts: readonly PeopleText[], register: Register): void {
  const candidates = new Map<string, Candidate>()
  const isListed = texts.some(({ participant }) => participant)
  for (const { flow, zone } of texts)
    if (zone === 'paragraph') for (const each of speakers(flow.words, !isListed)) count(each, candidates)
  for (const { surname } of candidates.values()) {
    // "Souvanna said": whoever of the list bears that name besides the surname.
    if (isTitle(surname) || register.knows(surname)) continue
    const bearer = bearerOf(surname, register)
    if (bearer && (isFamilyOf(bearer, surname) || (bearer.participant && !isEnglish(surname))))
      register.call(bearer, surname)
  }
  const enough = isListed ? 1 : ENOUGH
  const likely = [...candidates.values()].filter(
    ({ surname, times, inPerson, opens, isSure }) =>
      ((times >= enough && inPerson) || (!isListed && (isSure || opens >= OFTEN))) &&
      !NEWSPAPERS.has(surname) &&
      !CAPITALS.has(surname) &&
      isStranger(surname, register),
  )
  if (likely.length === 0) return
  const noPersons = new Set<string>()
  for (const { flow, zone } of texts) if (zone === 'paragraph') addNoPersons(flow.words, noPersons)
  for (const { surname, forename } of likely) {
    if (noPersons.has(surname)) continue
    register.add(stranger(surname, forename === undefined ? [] : [forename]))
  }
}

/** "Park said": the family name of Park Chung Hee, whatever it means elsewhere. */
function isFamilyOf(person: Person, word: string): boolean {
  const [family, given] = wordsOfName(person)
  return family === word && given !== undefined && areOneName(family, given)
}

function count(speaker: Speaker, candidates: Map<string, Candidate>): void {
  const { surname, forename, inPerson, isSure } = speaker
  const opens = speaker.opens ? 1 : 0
  const known = candidates.get(surname)
  if (!known) candidates.set(surname, { surname, forename, inPerson, isSure, opens, times: 1 })
  else {
    known.times++
    known.opens += opens
    known.isSure ||= isSure
    known.inPerson ||= inPerson
    known.forename ??= forename
  }
}

const HONORED = new Set(HONORS.split('|'))

/** Whether a word may be the name of somebody whom the memo and its registers do not know. */
const isStranger = (word: string, register: Register): boolean =>
  /\p{Ll}/u.test(word) &&
  !isEnglish(word) &&
  !isTitle(word) &&
  !HONORED.has(word) &&
  !isSideName(word) &&
  !register.knows(word) &&
  register.bearing(word).length === 0

/** Adds what stands where no person does: "in Hanoi", "the Kremlin"; "in Lund’s office" tells nothing. */
function addNoPersons(words: Words, found: Set<string>): void {
  for (let index = 1; index < words.length; index++)
    if (
      words.initial(index) & UPPER &&
      words.gap(index - 1) === ' ' &&
      NO_PERSON.has(words.at(index - 1)) &&
      !OWNS.test(words.gap(index))
    )
      found.add(words.at(index))
}
