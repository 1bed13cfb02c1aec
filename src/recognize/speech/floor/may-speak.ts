import type { Person } from '../../../memo/person.js'
import type { Cast } from '../cast/cast.js'
import { ANSWERS, WISHES } from './floor-words.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Talk } from './talk.js'

/** Whether somebody may take the floor inside a sentence: "I saw Mr. Lund, and he said" only tells of others. */
export function isHere(talk: Talk, person: Person): boolean {
  const { participants, recent } = talk.cast
  return (
    person.participant || participants.length < 2 || talk.cast.isDrafter(person) || recent.includes(person)
  )
}

/** In a memo that lists its participants, others are quoted rather than heard, and what they wanted is spoken of. */
export function maySpeak(talk: Talk, person: Person, evidence = ''): boolean {
  const { participants, recent } = talk.cast
  if (person.participant || recent.includes(person)) return true
  if (isOfTwo(talk.cast)) return false
  if (WISHES.test(evidence) && talk.current && !talk.cast.isDrafter(talk.current)) return false
  return participants.length < 2 || talk.sentence === 0 || talk.current === undefined
}

/** "The Secretary replied", where the list calls nobody so: he speaks unless he was spoken of before. */
export function mayAnswer(talk: Talk, person: Person, evidence: string): boolean {
  const isSpokenOf = talk.named.includes(person) && !talk.owners.includes(person)
  return person.surname === '' && ANSWERS.test(evidence) && !isSpokenOf && !isOfTwo(talk.cast)
}

/** "Ambassador Berg said", of whom nothing was told so far, where the list left some out. */
export function isNew(talk: Talk, person: Person, evidence: string): boolean {
  return talk.cast.hasOthers && ANSWERS.test(evidence) && !talk.known.has(person)
}

/** Who takes part besides whoever writes: of two, the one who tells him what somebody who is not there has said. */
export function notDrafter(cast: Cast): readonly Person[] {
  return cast.participants.filter((person) => !cast.isDrafter(person))
}

/** Whether the drafter and one other take part, and nobody else. */
export function isOfTwo(cast: Cast): boolean {
  const { participants } = cast
  return participants.length === 2 && participants.some((person) => cast.isDrafter(person))
}

/** "Our side believes … The Norland side would like": reports of what another says are in the past. */
export function isOfOwnSide(side: string, sentence: Sentence, { before, asked }: Talk): boolean {
  if (asked || !side.endsWith(' side')) return false
  const at = sentence.start + side.length
  const rest = sentence.slice(at, at + 20)
  const isSpokenOf = before?.slice().includes(side.replace('The ', 'the ')) === true
  return IS_PRESENT.test(rest) || (isSpokenOf && rest.startsWith(' would '))
}
const IS_PRESENT =
  /^ (?:is|has|does|(?:believe|propose|think|consider|feel|hope|wishe|want|suggest|prefer|stand)s) /
