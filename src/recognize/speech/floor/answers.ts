import type { Sentence } from '../sentence/sentence.js'

/** No answer that is a sentence by itself is longer. */
const LONGEST = 60
/** "He had.", "The Ambassador did not." */
const ANSWER =
  / (?:had|did|was|were|would|could|has|does|is|will|should)(?: not| indeed)?\.$| did so(?: \p{Ll}+){0,4}\.$/u
/** "Of course it would.", "It did.", "No, but it might." */
const SHORT =
  /^(?:(?:Yes|No|Perhaps|Certainly|Not (?:at all|yet|really|quite|necessarily)|Never|Possibly|Probably|Indeed)(?:[.,;]| (?:not|it|they|he|she|there)\b)|Of course(?:[.;]|,? (?:not|it|they|he|she|there|this|that|we|I)\b)|(?:It|They|There|This|That) (?:had|did|was|were|would|could|has|does|is|will|should|might)(?: not| indeed)?[.,])/

/** "In May.", "Not before the summer.", "Two hundred tons.": a few words without a verb. */
const FRAGMENT =
  /^(?:Not|Only|About|Around|Over|Nearly|Almost|Within|In|On|By|For|From|Until|Since|After|Before|At|Very|Quite|\d[\d,.]{0,8}|One|Two|Three|Four|Five|Six|Ten|Twelve|Twenty|Thirty|Forty|Fifty|Some)(?: [\p{L}\d’,-]{1,15}){0,5}\.$/u
const FINITE =
  /(?<!\p{L})(?:was|were|is|are|am|had|has|have|did|does|do|would|could|should|will|shall|can|may|might|must|said|thought|felt|knew|took|came|went|gave|made|left|saw|(?!hundred)\p{Ll}+ed)(?!\p{L})/u
const LONGEST_FRAGMENT = 40

/** Whether a sentence behind a question, with a subject of its own, is an answer: "He did not." */
export const answers = (sentence: Sentence): boolean =>
  sentence.end - sentence.start <= LONGEST && ANSWER.test(sentence.slice())

/** "The reply was that it would.", "Two percent, was the reply." */
export const isReply = (sentence: Sentence): boolean =>
  /^The (?:reply|answer|response) (?:was|had been)\b/.test(
    sentence.slice(sentence.start, sentence.start + 30),
  ) || /[,”"] (?:was|came) the (?:reply|answer|response)\.$/.test(sentence.slice(sentence.end - 30))

/** Whether a sentence behind a question begins as an answer does that names nobody. */
export const isShort = (sentence: Sentence): boolean =>
  SHORT.test(sentence.slice(sentence.start, sentence.start + 40))

/** Whether it is a few words that take up what was asked. */
export function isFragment(sentence: Sentence): boolean {
  if (sentence.end - sentence.start > LONGEST_FRAGMENT) return false
  const words = sentence.slice()
  return FRAGMENT.test(words) && !FINITE.test(words)
}
