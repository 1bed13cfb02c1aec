import type { Certainty, Person } from '../../../memo/person.js'
import type { Clause } from '../clause/clause.js'
import { SETTLED } from './floor-words.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Talk } from './talk.js'

/** Several who speak as one, and how sure it is that it is they. */
interface They {
  readonly people: readonly Person[]
  readonly cert: Certainty
}

/** Who "we", "they" and "both" are that say something; nobody knows who of several goes on. */
export function theyWho(talk: Talk, clause: Clause, sentence: Sentence): They | undefined {
  const words = sentence.slice()
  if (SETTLED.test(words)) return undefined
  if (talk.crowd !== undefined && /^(?:.{0,90}, )?[Tt]hey\b/.test(words)) return NOBODY_NAMED
  if (talk.couple && COUPLE.test(words)) return { people: talk.couple, cert: 'medium' }
  const isOfTalk = THEY_TALK.test(sentence.slice(clause.start, clause.start + 60))
  const met = isOfTalk ? metBefore(talk) : undefined
  if (met && !(talk.current && met.people.includes(talk.current))) return met
  const both = bothWho(talk, clause.act, words)
  if (both) return { people: both, cert: 'medium' }
  return met ?? (isOfTalk && !talk.current && talk.cast.participants.length > 0 ? NOBODY_NAMED : undefined)
}
const NOBODY_NAMED: They = { people: [], cert: 'low' }
const COUPLE = /^(?:Both|They|The two)\b/

/** The two who spoke last, if "they" answer; "we" and "we both" are the drafter and who spoke last. */
function bothWho({ cast }: Talk, act: Clause['act'], words: string): readonly Person[] | undefined {
  const ours = /^(?:.{0,90}, )?[Ww]e (?:\p{Ll}+ )?both (?!of us)/u.test(words)
  if (act !== 'replies' && !ours) return undefined
  if (!ours && !/^(?:.{0,40}, )?(?:We|we|They|they|[Tt]he two|[Bb]oth)\b/.test(words)) return undefined
  const two = cast.recent.slice(0, 2)
  if (ours || /^we\b/i.test(words)) {
    const other = cast.recent.find((person) => !cast.isDrafter(person))
    return cast.recent.some((person) => cast.isDrafter(person)) && other ? [cast.drafter, other] : undefined
  }
  return two.length === 2 ? two : undefined
}

/** "Mr. Hall told Mr. Berg and Mr. Dahl … They replied": those named as one before, unless who speaks has just spoken of others. */
function metBefore(talk: Talk): They | undefined {
  const people = talk.two
  if (!people) return undefined
  const isTold = talk.hasJustMet && !(talk.current && people.includes(talk.current))
  const isAsked = talk.asked && !people.includes(talk.asked.asker)
  if (isTold || isAsked || talk.pair === people) return { people, cert: 'medium' }
  const isOfOthers = talk.sentence > 0 && talk.before && SPEAKS_OF.test(talk.before.slice())
  return isOfOthers ? undefined : { people, cert: 'low' }
}
/** What is done in talks, and hardly in what somebody tells of others. */
const THEY_TALK =
  /^(?:[Tt]hey|[Bb]oth|[Tt]he (?:two|ladies|gentlemen))(?: men| women)? (?:then |also |again |next |\p{Ll}+ly )?(?:said|noted|added|indicated|asked|inquired|replied|responded|answered|agreed|confirmed|acknowledged|mentioned|remarked|raised|thanked|promised|suggested|pointed out)(?!\p{L})/u
/** "the new banks", "the Norlanders", "several of them": others of whom is spoken. */
const SPEAKS_OF =
  /\b(?:[Tt]he(?:se)?|those|[Tt]heir|[Hh]is|[Ii]ts|our|two|three|several|some|many|all|most|other) (?:\p{Ll}+ ){0,2}(?!(?:was|has|is|as|its|his|this|does)\b)(?:\p{L}+[^s’'\P{L}]s|\p{Lu}\p{L}+(?:sh|ch|ese))(?![\p{L}’'])/u
