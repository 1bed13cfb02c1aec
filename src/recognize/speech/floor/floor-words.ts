import type { Person } from '../../../memo/person.js'
import type { Cast } from '../cast/cast.js'
import type { Clause } from '../clause/clause.js'
import type { Doer } from '../clause/clauses.js'
import type { Sentence } from '../sentence/sentence.js'
import { firstFrom } from '../sentence/sentence.js'
import { isEnglish } from '../../lexicon.js'
import { lastUpTo } from '../../../source/halving.js'
import { isOfStates } from './turn.js'
import { isOwner } from '../clause/verb-after.js'
import { readSubject } from '../sentence/subject.js'
import type { Pronoun } from '../sentence/reading.js'

/** "Mr. Hall and Mr. Lund exchanged a few words, and the former said". */
export function ofTheTwo(word: Pronoun, doer: Doer | undefined): Person | undefined {
  if (doer?.subject.kind !== 'pair') return undefined
  return word === 'former'
    ? doer.subject.people[0]
    : word === 'latter'
      ? doer.subject.people.at(-1)
      : undefined
}

/** "He reported this to Mr. Hall and the latter agreed": whom a sentence itself named is not whom it reports. */
export const isOfSentence = (word: Pronoun, { text, start }: Sentence, at: number): boolean =>
  (word === 'latter' || word === 'former') && /\p{Lu}/u.test(text.slice(Math.max(start + 1, at - 200), at))

/** What several agreed to do or on was settled, and nobody’s words. */
export const SETTLED = /^(?:(?!agreed).){0,80} agreed (?:to (?!th)|on|upon)\b/

/** "Mr. Hall and Mr. Lund discussed": what two did together tells what happened; they may think the same of it. */
export const isJoint = (evidence: string, sentence: Sentence): boolean =>
  (TOGETHER.test(evidence) && !THINK_ALIKE.test(sentence.slice(sentence.start, sentence.start + 120))) ||
  SETTLED.test(sentence.slice())
const TOGETHER =
  / (?:discussed|talked|compared|concluded|resumed|considered|reviewed|turned|spoke|continued|opened|began|returned|related|knew|found|saw)$/
const THINK_ALIKE = / considered (?:this|that|it) (?:an?|the|to be|very|quite|rather|too) /

/** A reply of which nothing is told. */
const RESPONDED = /, (?:to which|and) (?:\p{Lu}[\p{L}.’-]* |the ){1,4}(?:responded|replied|answered)\.$/u

export const endsInReply = (sentence: Sentence): boolean =>
  sentence.slice(sentence.end - 3) === 'ed.' && RESPONDED.test(sentence.slice(sentence.end - 60))

/** Verbs that have for their object whom the drafter talks to. */
export const MEETS =
  /^(?:then |next |again )?(?:called|telephoned|phoned|saw|met|visited|received|rang|reached|sought out|(?:lunched|dined|had (?:lunch|dinner|luncheon|breakfast|tea)|talked|spoke) with)\b/
/** "At Mr. Lund’s request I called on him": it is he of whom something was named. */
export const MEETS_HIM = /^(?:\p{Ll}+ ){1,4}(?:him|her)(?!\p{L})/u

/** What stands before "that": whom somebody is told of behind it is not whom the drafter speaks to. */
const BEFORE_CONTENT = /^.*? (?=(?:that|whether|if|how|why|what|I|he|she|we|they)\b)/

/** "What commodities?", "And the pilots?": a few words that take up what another said, and no verb. */
const TAKES_UP =
  /^[“"]?(?:(?:And|But) )?(?:What|Which|Under|With|By|From|In|At|For|To|On|Against|The|the) (?!(?:if|was|were|is|are|did|do|had|has|would|could|should|then|else|of it|what|not)\b)[\p{L}’-]+(?: [\p{L}’-]+)?\?/u

/** "was asked to join the group to report": who speaks next. */
export const IS_INVITED =
  /^was (?:then )?(?:asked|invited|called upon|requested) to (?:join|report|brief|comment|speak|explain|present|summarize|describe|give)\b/
/** "The Secretary asked Mr. Lund to comment": whoever is asked speaks next. */
const INVITES =
  /\b(?:asked|requested|invited) [^,;]{2,60}? to (?:comment|speak|explain|report|describe|outline|summarize|present|review|brief|reply|answer|elaborate|give (?:his|her|the|an?))\b/
export const invites = (sentence: Sentence): boolean => INVITES.test(sentence.slice())

const isQuestion = (sentence: Sentence): boolean => /\?["”’']?$/.test(sentence.slice(sentence.end - 2))

/** Nobody asks about himself by name, and the shortest questions take up what another said. */
export function asksBack(sentence: Sentence, people: readonly Person[], current: Person): boolean {
  if (!isQuestion(sentence)) return false
  return people.includes(current) || (sentence.end - sentence.start < 40 && TAKES_UP.test(sentence.slice()))
}

/** Questions, and what may as well be told of several: nobody says whose words they are. */
export const isOpen = (sentence: Sentence): boolean =>
  isQuestion(sentence) || OF_SEVERAL.test(sentence.slice(sentence.start, sentence.start + 30))
const OF_SEVERAL =
  /^(?:Both|Neither|The two|Apparently|(?:They|We) (?:then |also |\p{Ll}+ly )?(?:said|told|noted|added|indicated|asked|inquired|replied|agreed|confirmed|acknowledged|mentioned|remarked|raised|reported|promised)|It was (?:\p{Ll}+ly )?(?:understood|agreed|felt|recognized)|The \p{Lu}\p{Ll}{3,} (?:agreed|replied|objected|asked|saw no))(?!\p{L})/u

/** "An unidentified man answered": whoever "he" is behind it, he has no name. */
export const isUnidentified = (sentence: Sentence): boolean =>
  sentence.text[sentence.start] === 'A' &&
  /^An? (?:unidentified|unnamed|unknown) \p{L}/u.test(sentence.slice(sentence.start, sentence.start + 20))

/** "I was prepared to put it in writing", "I did not have the text": what the drafter tells whom he speaks to. */
export const OFFERS =
  /^(?:was (?:quite |fully |not )?(?:prepared|ready|willing)|did not have (?:the |any |full )?(?:texts?|instructions|authority|information|details|figures|facts))\b/

/** "The undersigned believes": what the drafter thinks as he writes. */
export const isThoughtNow = ({ subject, evidence }: Clause): boolean =>
  subject.kind === 'drafter' &&
  / (?:believes|thinks|feels|hopes|considers|suggests|gathered|sensed)$/.test(evidence)

/**
 * "I had the impression that he was worried", "I felt that he was ill": what the drafter thought of it, unless it goes on with what
 * he said, as `isHis` tells, of others.
 */
export function isOwnImpression(
  { subject, evidence, start }: Clause,
  sentence: Sentence,
  isHis: boolean,
  cast: Cast,
): boolean {
  if (subject.kind !== 'drafter' || !THOUGHT.test(evidence)) return false
  const words = sentence.slice(start, start + 90)
  const impression = IMPRESSION.exec(words)
  if (!impression) return SEEMS_TO_FEEL.test(words)
  return !isHis || impression[1] !== undefined || isOfOneHeard(sentence, start + impression[0].length, cast)
}

/** Whether somebody who was heard is the subject of what stands behind an offset. */
function isOfOneHeard({ words, opening, end }: Sentence, at: number, cast: Cast): boolean {
  const first = firstFrom(words, opening, at)
  const reading = first < words.length ? readSubject(words, first, end, cast) : undefined
  return reading?.subject.kind === 'person' && cast.recent.includes(reading.subject.person)
}
const THOUGHT = / (?:had|gained|got|formed|felt|thought|believed|could)$/
const IMPRESSION =
  /^(?:I|The \p{Ll}+(?: officer)?) (?:then |also |again |\p{Ll}+ly )?(?:had|gained|got|formed) (?:the|an?|no|some) (?:\p{Ll}+ )?(?:impression|feeling|sense|hunch|suspicion)(?:,? that|(?= (?:he|she|it|they|the|\p{Lu}\p{L}*)(?!\p{L})))( (?:he|she)(?!\p{L}))?/u
const SEEMS_TO_FEEL =
  /^I (?:then |also |again |\p{Ll}+ly )?(?:felt|thought|believed|could see)(?: that)? (?:he|she) (?:looked|seemed|appeared|sounded|was (?:going|about) to|was (?:(?:quite|very|rather|somewhat|\p{Ll}+ly) )?(?:worried|tired|ill|nervous|tense|sincere|pleased|disappointed|embarrassed|relieved|impressed|uncomfortable|uneasy|upset|angry|shaken|surprised|anxious|moved|sad|bitter|hurt))(?!\p{L})/u

/** "Mr. Lund interjected": he says a few words, and whoever he interrupts may go on. */
export const INTERRUPTS = / (?:interjected|interrupted|interposed|injected|broke|cut|chimed)$/
/** "Continuing, he said", "He resumed". */
export const RESUMES =
  /^(?:(?:Continuing|Resuming|Going on)\b.{0,40},? (?:he|she)|(?:he|she) (?:then )?(?:continued|resumed|went on))\b/i

/** Several, or their side, go on. */
export const THEY_GO_ON =
  /^(?:\p{Lu}\p{Ll}+(?:ly)?, )?(?:[Tt]hey|[Tt]he delegation|[Ii]t(?= (?:hoped|wanted|would|could|had|also|believed|felt|proposed|asked|did|saw)\b))(?!\p{L})/u

/** "that Adlai Lund would stay": whom what is said is of, known or not. */
const OF_SOMEBODY =
  / (?:that|considered|thought|believed|felt) ((?:(?:Mr|Mrs|Dr|Gen|Sen)\. )?\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?)(?: \p{Lu}\p{L}+){0,2} (?:was|is|had|has|would|will|could|might|represented)\b/u
export function tellsOfSomebody(sentence: Sentence): boolean {
  const name = OF_SOMEBODY.exec(sentence.slice(sentence.start, sentence.start + 160))?.[1]
  return name !== undefined && !isEnglish(name.toLowerCase()) && !isOfStates(name)
}

/** The words with which drafters mark what is their own. */
export const OF_DRAFTER =
  /\b(?:I|my|me|[Ww]e|[Oo]ur|us|undersigned|writer|drafter|(?:reporting|drafting) officer)\b/

/** "had then told him", "had been obliged to": what had been before somebody spoke, and no "I had lunch". */
export const REMEMBERED =
  /^had (?:(?:not|so|never|also|just|then|once|often|always|already|since|\p{Ll}+ly) ){0,2}(?:been|told|said|heard|thought|understood|known|seen|hoped|read|taken|given|made|met|found|felt|spoken|come|gone|done|written|brought|\p{Ll}{3,}ed)(?!\p{L})/u

/** "He must understand that": the one who speaks says so to him. */
export const BIDDEN =
  /^(?:must|should|ought to) (?:understand|remember|realize|know|see|bear in mind|appreciate|recognize|not forget)\b/

/** What may be said of somebody of whom was spoken. */
export const STATES = /^(?:was|is|had|has|would|will|could|might)\b/

/** So much of a sentence is shown in a reason. */
export const LONGEST_SHOWN = 40

/** "I … told": verbs that have somebody for their object. */
export const TO_SOMEBODY =
  / (?:told|asked|informed|assured|thanked|reminded|urged|warned|pressed|instructed|advised|directed)$/

/** Whom a clause names behind such a verb: "he told Mr. Hall". */
export function toldIn(
  { start, evidence }: Clause,
  { text, words, end }: Sentence,
  cast: Cast,
): Person | undefined {
  const verb = evidence.slice(evidence.lastIndexOf(' '))
  if (!TO_SOMEBODY.test(verb)) return undefined
  const at = text.indexOf(verb, start) + verb.length + 1
  const word = lastUpTo(words.length, (each) => words.start(each), at)
  const reading = words.start(word) === at ? readSubject(words, word, end, cast) : undefined
  return reading?.subject.kind === 'person' && !isOwner(text, reading.end)
    ? reading.subject.person
    : undefined
}

/** What is told of somebody who is not there. */
export const WISHES = / (?:wanted|intended|expected|preferred|favored|opposed)$/
/** Verbs that take up what another said. */
export const ANSWERS =
  / (?:said|asked|inquired|replied|answered|responded|agreed|concurred|noted|thought|wondered|stated|stressed|emphasized|remarked|observed|added|pointed|suggested|explained|commented)$/

/** "During my talk with Mr. Lund he said" */
const TALK_WITH =
  /^(?:During|In|At|After|In the course of) (?:my|our|this) (?:\p{Ll}+ ){0,2}(?:conversation|talk|meeting|discussion|call|lunch|luncheon|dinner|visit|interview|audience) (?:with|on|upon|to) (?=(?:the )?\p{Lu})/u

/** "As the Ambassador was being escorted to his car, he suggested", "During his call Mr. Lund": whom the words before tell of. */
export function ofSubordinate(
  { text, words, start, opening }: Sentence,
  at: number,
  cast: Cast,
): Person | undefined {
  const end = Math.min(at, start + 300)
  const lead =
    /^(?:As for|As|When|While|Before|After|Although|Though|During|On|In) (?=the \p{Lu}|\p{Lu})/u.exec(
      text.slice(start, end),
    )?.[0]
  const talk = lead === undefined ? TALK_WITH.exec(text.slice(start, end))?.[0] : undefined
  if (talk !== undefined) {
    const reading = readSubject(words, firstFrom(words, opening, start + talk.length), end, cast)
    return reading?.subject.kind === 'person' ? reading.subject.person : undefined
  }
  const first = opening + (lead === 'As for ' ? 2 : 1)
  const reading = lead === undefined ? undefined : readSubject(words, first, end, cast)
  if (reading?.subject.kind !== 'person') return undefined
  const rest = text.slice(reading.end, end)
  if (/^(?:During|On|In) $/.test(lead!))
    return /^[’']s? (?:\p{Ll}+ )?(?:call|visit|departure|arrival|talk|remarks|presentation)\b/u.test(rest)
      ? reading.subject.person
      : undefined
  return /^ (?:had|has|have)\b/.test(rest) ? undefined : reading.subject.person
}

const OF_HIM = /^[^\p{Lu}]* (?:him|her)\b/u

/** "I asked whether Mr. Lund was ill": nobody is named before what is said. */
export function onlySpokenOf({ start, subject, evidence }: Clause, sentence: Sentence): boolean {
  if (subject.kind === 'pair') return false
  const from = start + Math.max(1, evidence.indexOf(' … '))
  const object = BEFORE_CONTENT.exec(sentence.slice(from, from + 90))
  if (object !== null) return !/\p{Lu}/u.test(object[0])
  // "I reminded him of Mr. Lund": neither is who is named behind "him".
  return OF_HIM.test(sentence.slice(from, from + 90))
}
