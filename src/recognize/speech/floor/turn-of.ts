import type { Certainty, Person } from '../../../memo/person.js'
import { answerer } from './asked.js'
import type { Clause } from '../clause/clause.js'
import type { Doer } from '../clause/clauses.js'
import {
  RESUMES,
  isJoint,
  isOfSentence,
  isOwnImpression,
  isThoughtNow,
  ofSubordinate,
  ofTheTwo,
} from './floor-words.js'
import { isNew, isOfOwnSide, isOfTwo, mayAnswer, maySpeak, notDrafter } from './may-speak.js'
import { doing, meant, notTold } from './pronouns.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Pronoun } from '../sentence/reading.js'
import type { Talk } from './talk.js'
import { theyWho } from './they.js'
import type { Turn } from './turn.js'

type NewTurn = (who: readonly Person[], cert: Certainty) => Turn

/** Whose turn a clause of saying begins, as the sentences before have left the talk; nobody's where it does not count. */
export function turnOf(
  clause: Clause,
  sentence: Sentence,
  doer: Doer | undefined,
  talk: Talk,
): Turn | undefined {
  const { start, subject, rule, evidence } = clause
  const turn: NewTurn = (who, cert) => ({
    start: sentence.start,
    who,
    cert,
    rule,
    reason: `\`${evidence}\` names the speaker`,
  })
  switch (subject.kind) {
    case 'drafter':
      if (isThoughtNow(clause) || thinks(clause, sentence, talk)) return undefined
      return turn([talk.cast.drafter], evidence.startsWith('The writer') ? 'medium' : 'high')
    case 'pronoun':
      return ofPronoun(subject.word, clause, sentence, doer, talk, turn)
    case 'group': {
      const they = theyWho(talk, clause, sentence)
      if (they) return turn(they.people, they.cert)
      // "We pointed out that": the mission, for which its chief writes.
      return talk.cast.kind === 'message' && WE_TELL.test(evidence) && talk.cast.participants.length === 0
        ? turn([talk.cast.drafter], 'medium')
        : undefined
    }
    case 'crowd':
      return ofCrowd(subject.side, clause, sentence, talk, turn)
    case 'pair': {
      const [first, ...others] = isJoint(evidence, sentence) ? [] : subject.people
      return first && maySpeak(talk, first)
        ? turn([first, ...others.filter((person) => maySpeak(talk, person))], 'medium')
        : undefined
    }
    case 'person':
      return ofPerson(subject.person, evidence, start === sentence.start, talk, turn)
  }
}

/** Whether a clause only tells what the drafter thought, and no more of what he said, nor an answer. */
export const thinks = (clause: Clause, sentence: Sentence, { asked, current, cast }: Talk): boolean =>
  asked === undefined &&
  isOwnImpression(clause, sentence, current !== undefined && cast.isDrafter(current), cast)

/** What a mission does when it talks with others, and hardly what a Government is said to have done. */
const WE_TELL =
  /^we … (?:asked|said|told|pointed|replied|responded|answered|explained|assured|inquired|informed|reminded|stressed|emphasized|referred|urged)$/i

function ofPronoun(
  word: Pronoun,
  clause: Clause,
  sentence: Sentence,
  doer: Doer | undefined,
  talk: Talk,
  turn: NewTurn,
): Turn | undefined {
  const { cast, current, interrupted } = talk
  const ofPair = ofTheTwo(word, doer)
  if (ofPair) return turn([ofPair], 'medium')
  if (isOfSentence(word, sentence, clause.start)) return undefined
  const broken = interrupted?.current ?? talk.brokenOff
  if (broken && cast.mayBe(word, broken) && RESUMES.test(sentence.slice())) return turn([broken], 'medium')
  if (talk.isUnknown && !word.endsWith('er')) return turn([], 'low')
  const he =
    ofSubordinate(sentence, clause.start, cast) ??
    doing(talk, word, doer, sentence, clause.start) ??
    answerer(talk, word, clause, sentence) ??
    meant(talk, clause.act, word)
  const person = notTold(talk, he, clause, sentence)
  const isSure =
    talk.sentence > 0 && person === current && !talk.mayBeAnswer && !talk.isDoubtful && !interrupted
  if (person) return turn([person], isSure ? 'high' : 'medium')
  // "He further said", where nobody but the drafter was heard: whoever it is, it is not he.
  const isOfDrafter = current !== undefined && cast.isDrafter(current)
  return isOfDrafter && clause.start === sentence.start ? turn([], 'low') : undefined
}

function ofCrowd(
  side: readonly Person[],
  { evidence }: Clause,
  sentence: Sentence,
  talk: Talk,
  turn: NewTurn,
): Turn | undefined {
  const { current } = talk
  // Who speaks for his side goes on.
  if (current && talk.sentence > 0 && (side.includes(current) || isOfOwnSide(evidence, sentence, talk)))
    return undefined
  return side.length === 1 ? turn(side, 'medium') : turn([], 'low')
}

function ofPerson(
  person: Person,
  evidence: string,
  isFirst: boolean,
  talk: Talk,
  turn: NewTurn,
): Turn | undefined {
  if (maySpeak(talk, person, evidence))
    return turn(
      [person],
      isMisprinted(person, evidence) ||
        isOneOfDelegation(person, evidence, talk) ||
        talk.cast.offices.areSeveral(evidence) ||
        isOnlyThought(person, evidence, talk)
        ? 'medium'
        : 'high',
    )
  if (mayAnswer(talk, person, evidence) || (isFirst && isNew(talk, person, evidence)))
    return turn([person], 'low')
  return !talk.current && isOfTwo(talk.cast) ? turn(notDrafter(talk.cast), 'low') : undefined
}

/** "The French Representative", whose delegation has others. */
const isOneOfDelegation = ({ id, side }: Person, evidence: string, { cast }: Talk): boolean =>
  side !== undefined &&
  /^.he .{2,40}(?:representative|delegate)(?!\p{L})/iu.test(evidence) &&
  cast.participants.some((other) => other.side === side && other.id !== id)

/** "The President did not believe it", in a message that lists nobody: who was not met nor heard may be spoken of by whoever writes. */
const isOnlyThought = (person: Person, evidence: string, { cast, met, told }: Talk): boolean =>
  cast.kind === 'message' &&
  cast.participants.length === 0 &&
  THINKS.test(evidence) &&
  person !== met &&
  person !== told &&
  !cast.recent.includes(person) &&
  !cast.isDrafter(person)
const THINKS =
  / (?:did|felt|thought|believed|hoped|wished|wanted|feared|doubted|preferred|considered|was|would|could)$/

/** Whether the name of somebody stands there with a letter wrong. */
const isMisprinted = ({ misprints }: Person, evidence: string): boolean =>
  misprints?.some((misprint) => evidence.includes(misprint)) === true
