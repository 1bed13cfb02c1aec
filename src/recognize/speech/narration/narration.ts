import { isSideName } from '../../../memo/sides.js'
import { WordTable } from '../../../memo/word-table.js'
import { ACTION, OWN_ACTION } from '../words/action.js'
import type { Analysis } from '../clause/clauses.js'
import { happens } from './events/happens.js'
import { OFFERS, isJoint, isThoughtNow } from '../floor/floor-words.js'
import { NUMBERED } from '../words/numbered.js'
import type { Sentence } from '../sentence/sentence.js'

/** "2. Yemen.", "3. On the Congo.": the topic of a numbered paragraph. */
const TOPIC =
  /^(?:(?:On|Re|Regarding) (?:the )?|The )?\p{Lu}[\p{L}’-]+(?:,?(?: (?:and|of|the|in|for|on))* \p{Lu}[\p{L}’-]+){0,4}(?: \(\d{1,2}[a-z]?\))?\.$/u

/** The same of a paragraph without a number: "Nuclear Tests.", "Cuba." */
const isTopic = (words: string): boolean =>
  TOPIC.test(words) && (words.includes(' ') || isSideName(words.slice(0, -1)))
const LONGEST_TOPIC = 40

/** "7. All agencies are to reply by Friday.": what a numbered paragraph tells somebody to do. */
const INSTRUCTION = /^\p{Lu}[^.;:,“”"]{0,80}? (?:is|are) to \p{Ll}/u

/** A remark of the edition. */
const BRACKETED = /^\[[^\]]*\]?$/

/** "… were present at the conversation.", "… were out of town.": who was there and who was not, by the end of a sentence. */
const ATTENDED =
  /(?: (?:was|were) (?:also )?present at (?:the|this) (?:conversation|talks?|interview|discussion)| (?:was|were) out of (?:the city|town|the country))\.$/
const LONGEST_ATTENDED = 60

const ATTENDED_BY_END = new Set('ion iew alk lks ity own try'.split(' '))
const attends = ({ text, start, end }: Sentence): boolean =>
  ATTENDED_BY_END.has(text.slice(end - 4, end - 1)) &&
  ATTENDED.test(text.slice(Math.max(start, end - LONGEST_ATTENDED), end))

/** Whether a sentence is a remark of the edition, the topic of a paragraph, or tells what happened. */
function tells(sentence: Sentence): boolean {
  const { text, start, end } = sentence
  const isNumbered = sentence.begin > start
  const whole = isNumbered ? sentence.slice().replace(NUMBERED, '') : sentence.slice()
  if (text[start] === '[' && BRACKETED.test(whole)) return true
  if (start === 0 && whole.length < LONGEST_TOPIC && end < text.length && isTopic(whole)) return true
  if (isNumbered && ((whole.length < 50 && TOPIC.test(whole)) || INSTRUCTION.test(whole))) return true
  return happens(sentence, whole) || attends(sentence)
}

/** What two do together, besides. */
const TOGETHER =
  /^(?:then |also )?(?:discussed|talked|resumed|concluded|considered|reviewed|spoke|turned|continued|opened|began|returned|related|exchanged|compared|agreed|met|(?:had|held) (?:an?|some|lunch|dinner|talks))\b/

/** "That suited Mr. Hall.": what somebody who is there makes of it is seen by who writes. */
const SUITS =
  /^(?:This|That|It|The (?:answer|reply|idea|proposal|suggestion|remark|news)) (?:(?:did not|also|quite|very much|\p{Ll}{3,12}ly) )?(?:(?:suit|annoy|delight|embarrass)(?:ed)?|(?:please|amuse|irritate|surprise|startle|displease|relieve)d?|satisf(?:y|ied)) (?=(?:the )?\p{Lu})(?!.* (?:that|to|when|whether|if|as|since|because) )/u
const MAY_SUIT = new WordTable(['This', 'That', 'It', 'The'])
const LONGEST_SUITED = 80

const pleases = (
  { words, opening, start, end, text }: Sentence,
  { people: [only, ...others] }: Analysis,
): boolean =>
  only?.participant === true &&
  others.length === 0 &&
  end - start < LONGEST_SUITED &&
  MAY_SUIT.mayHave(words, opening) &&
  SUITS.test(text.slice(start, end))

/** Whether a sentence in which nobody was heard to speak is the drafter's telling. */
export function narrates(sentence: Sentence, analysis: Analysis): boolean {
  const { doer, clauses } = analysis
  if (tells(sentence) || pleases(sentence, analysis)) return true
  // What two "discussed and agreed that" is what they said.
  if (clauses[0]?.subject.kind === 'pair' && isJoint(clauses[0].evidence, sentence))
    return !sentence.slice().includes(' agreed that ')
  if (clauses[0] && isThoughtNow(clauses[0])) return true
  switch (doer?.subject.kind) {
    case 'drafter':
      return !OFFERS.test(doer.verb) && !/^(?:might|would|could|should|will|may|must|am)\b/.test(doer.verb)
    case 'person':
      return ACTION.test(doer.verb)
    case 'pronoun':
    case 'group':
      return OWN_ACTION.test(doer.verb)
    case 'pair':
      return TOGETHER.test(doer.verb) || ACTION.test(doer.verb.replace(/^were /, 'was '))
    case 'crowd':
    case undefined:
      return false
  }
}
