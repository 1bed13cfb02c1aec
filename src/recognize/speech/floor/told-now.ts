import type { Clause } from '../clause/clause.js'
import type { Sentence } from '../sentence/sentence.js'
import { REMEMBERED } from './floor-words.js'

/** So many clauses of saying tell in which tense a record is. */
const FEWEST = 3
/** How many times as often as the other. */
const MOSTLY = 4

/**
 * In which tense a record tells who said what. In one that is told in the past, what another "says" or "believes" is what
 * whoever speaks says of him: "Mr. Berg said that it was late. Now Mr. Lund says that it is not."
 */
export class Tense {
  #past = 0
  #present = 0
  /** Whoever notes initials writes in haste, now in this tense and now in that. */
  #isHasty = false

  /** A clause that names a speaker. */
  pass({ evidence }: Clause): void {
    this.#isHasty ||= INITIAL.test(evidence)
    if (isPresent(evidence)) this.#present++
    else this.#past++
  }

  /** Whether a clause stands in the present, and the record does not. */
  isLeft({ evidence }: Clause): boolean {
    return (
      !this.#isHasty && isPresent(evidence) && this.#past >= FEWEST && this.#present * MOSTLY < this.#past
    )
  }
}

/** "L … said", "The Sec … said" */
const INITIAL = /^(?:\p{Lu}|(?:the )?(?:Sec|Pres|Amb))\.? …/iu
/** "Mr. Lund … says" */
const isPresent = (evidence: string): boolean =>
  evidence.endsWith('s') && /… (?!was$)\p{Ll}+s$/u.test(evidence)

/** "Mr. Lund said yesterday that": it was said elsewhere. */
export const wasElsewhere = (sentence: Sentence, start: number): boolean => {
  const words = sentence.slice(start, start + LONGEST_ELSEWHERE)
  return words.includes(' yesterday ') && ELSEWHERE.test(words)
}
const LONGEST_ELSEWHERE = 80
const ELSEWHERE = /^[^,;]{2,50}? (?:\p{Ll}+ed|said|told|thought|felt)(?: (?:me|us|him|her|them))? yesterday /u

/** "Mr. Lund had given him a copy and asked": what was before whoever speaks tells of. */
export const wasBefore = ({ evidence, start }: Clause, sentence: Sentence): boolean => {
  if (!evidence.endsWith(' had')) return false
  const verb = sentence.text.indexOf(' had ', start)
  return verb >= 0 && REMEMBERED.test(sentence.text.slice(verb + 1, verb + LONGEST_VERB))
}
const LONGEST_VERB = 60
