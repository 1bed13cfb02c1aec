import type { Certainty, Person } from '../../../memo/person.js'
import { isShortSide, isSideName } from '../../../memo/sides.js'
import { isEnglish } from '../../lexicon.js'
import { CAPITALS } from '../../people/name/capitals.js'
import type { Clause } from '../clause/clause.js'
import type { Sentence } from '../sentence/sentence.js'
import { actOf } from '../words/verbs.js'

/** Whose words a stretch of a sentence gives, from `start`, and how that was seen. */
export interface Turn {
  readonly start: number
  readonly who: readonly Person[]
  readonly cert: Certainty
  readonly rule: string
  readonly reason: string
}

/** "Lund", "Mr. Lund", "Lund (Norland) has", "At this point, Lund subsequently": a name that may be the subject of what follows. */
const BEGINS =
  /^(?!(?:He|She|It|The|This|That|They|These|There|We|If|For|But) )(?:(?:At this (?:point|juncture|moment|stage)|At one point|At the end|In closing|In conclusion|Here|(?:On|As to|Regarding) \p{Ll}[^,;:.]{2,40}(?=,)),? )?((?:Mr|Mrs|Dr)\. |Miss )?(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: \(\p{Lu}[\p{L} .]{1,30}\)(?: has)?)?(?: (?:also|then|again|further|later|next|\p{Ll}+ly))? (?=\p{Ll})/u

/** "The shipping broker said", "The broker (a Mr. Lund) told me": whether the subject is somebody who has no name. */
export const isOfNameless = ({ text, begin, end }: Sentence): boolean =>
  text[begin] === 'T' && NAMELESS.test(text.slice(begin, Math.min(end, begin + 130)))
const NAMELESS =
  /^The (?:(?:\p{Ll}+ ){1,3}?(?:\([^()]{2,60}\) )?|(?!U\.)(?:\p{Lu}\.){2,4} )(?:then |also |later |\p{Ll}+ly )?(?=(?:said|told|replied|answered|reported|explained|asked|stated)(?!\p{L}))/u

/** "Lund stated that": whether a name that nobody is known by is the subject of a verb of saying. */
export function hasOwnSpeaker(sentence: Sentence): boolean {
  const begun = BEGINS.exec(sentence.slice(sentence.start, sentence.start + 100))
  const name = begun?.[2]
  if (!begun || name === undefined) return false
  // "Mr. Bishop" is no bishop.
  if (begun[1] === undefined && isEnglish(name.toLowerCase())) return false
  const verb = sentence.start + begun[0].length
  return actOf(sentence.slice(verb, verb + 100)) !== undefined && !isOfStates(name)
}

/** "Bonn", "Norland", "Norlanders", "Sovs": states and their peoples are spoken of. */
export const isOfStates = (name: string): boolean =>
  CAPITALS.has(name) || isSideName(name) || (name.endsWith('s') && isPeople(name.slice(0, -1)))

/** Of a people in the plural what stands before its "s". */
const isPeople = (name: string): boolean => isShortSide(name) || PEOPLE.test(name)
const PEOPLE =
  /^.{3,}(?:ian|ean)$|^(?:Arab|Kurd|Jew|Turk|Swede|Dane|Finn|Czech|Slovak|Serb|Croat|Moslem|Muslim|Hindu|Sikh|Filipino|Chi[Cc]om|Chi[Nn]at)$/

/** Whether a later clause begins another's words: "…, and Mr. Cadieux agreed". */
export function begins(
  sentence: Sentence,
  { start, subject }: Clause,
  last: Turn,
  turn: Turn,
  answers: boolean,
  ofDrafter: boolean,
): boolean {
  const isHe = subject.kind === 'pronoun' && ofDrafter
  if (subject.kind !== 'person' && subject.kind !== 'drafter' && !isHe) return false
  if (turn.who[0] === last.who[0]) return false
  if (subject.kind === 'drafter' && isInterposed(sentence, start)) return false
  const before = sentence.slice(start - 200, start)
  // "I said that it was late but he replied", "He got the point and I said": whoever writes is none of whom he writes.
  if (isHe || subject.kind === 'drafter') if (/ (?:and|but) $/.test(before)) return true
  // "Miss Carter asked who would come and Mr. Hall replied": an answer needs no comma, and nobody else’s words where two talk.
  if (answers && before.endsWith(' and ')) return true
  return (
    /[,;—”"?] (?:and|but|while|whereupon|to which|at which)? ?$/.test(before) &&
    // "He said that, in Norland, Mr. Lund thought": behind the place goes on what was said.
    !/\b(?:that(?:, (?:in|at|on|for|with|by)(?= ))?|which|when|if|as)\b[^,;]*, $/.test(before)
  )
}

/** "He said, and I thought with some weight, that": what the drafter thinks of it goes on behind the comma. */
const isInterposed = (sentence: Sentence, start: number): boolean =>
  /, (?:and|but|which) $/.test(sentence.slice(start - 7, start)) &&
  /^[^,;]{3,80}, that\b/.test(sentence.slice(start, start + 90))

/** Where the clause begins with its conjunction. */
export function clauseStart(sentence: Sentence, start: number): number {
  const joined = /(?:and|but|while|whereupon|to which|at which) $/.exec(sentence.slice(start - 40, start))
  return start - (joined?.[0].length ?? 0)
}
