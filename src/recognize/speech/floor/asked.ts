import type { Person } from '../../../memo/person.js'
import type { Clause } from '../clause/clause.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Pronoun } from '../sentence/reading.js'
import type { Talk } from './talk.js'

const QUESTION = 'whether|if|what|why|how|when|where|who|which'
/** "asked Mr. Lund whether": whom somebody asks something, and not to do something. */
const ASKS_SOMEBODY = new RegExp(
  `\\b(?:asked|queried|questioned|pressed|inquired of) (?:(?!to |that )[\\p{L}’.-]{1,20} ){1,6}?(?:${QUESTION}|about)(?!\\p{L})`,
  'u',
)
/** "He said", "He thought": no more of the same, as "He added" and "He also said" would be. */
const SAYS = /^(?:He|She) … (?:said|stated|thought|believed|felt)$/u
const GOES_ON = /^\S+ (?:then |next )?(?:also|further|again|even|still|only) /
const LONGEST_BEGINNING = 30

/** Who answers with "He said": whom the question before names as the one who is asked. */
export function answerer(
  { asked, before, cast }: Talk,
  word: Pronoun,
  clause: Clause,
  sentence: Sentence,
): Person | undefined {
  const { addressee } = asked ?? {}
  if (!addressee || !before || clause.start !== sentence.start || !SAYS.test(clause.evidence))
    return undefined
  if (GOES_ON.test(sentence.slice(sentence.start, sentence.start + LONGEST_BEGINNING))) return undefined
  const isHere = addressee.participant && !cast.isDrafter(addressee) && cast.mayBe(word, addressee)
  return isHere && ASKS_SOMEBODY.test(before.slice()) ? addressee : undefined
}

/** "whether they would come. They would come in May.": the words with which a sentence takes up the question before. */
const TAKEN_UP =
  /^(?:The [\p{L}’-]{1,20}(?: [\p{Ll}’-]{1,20})?|It|They|This|That|There|These) (?:had|did|was|were|would|could|has|does|is|will|should|might)(?!\p{L})/u

/** Whether a sentence takes up the words of the question before it. */
export function echoes(sentence: Sentence, before: Sentence | undefined): boolean {
  const words =
    before && TAKEN_UP.exec(sentence.slice(sentence.start, sentence.start + LONGEST_TAKEN_UP))?.[0]
  if (words === undefined || sentence.text[sentence.end - 1] === '?') return false
  const question = before!.slice()
  const asks = question.search(ASKS)
  const taken = ` ${words[0]!.toLowerCase()}${words.slice(1)}`
  const at = asks < 0 ? -1 : question.indexOf(taken, asks)
  return at >= 0 && !/^\p{L}/u.test(question.slice(at + taken.length, at + taken.length + 2))
}
const LONGEST_TAKEN_UP = 60
const ASKS = new RegExp(` (?:${QUESTION}) `, 'u')
