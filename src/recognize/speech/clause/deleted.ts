import type { Clause } from './clause.js'
import type { Sentence } from '../sentence/sentence.js'
import { actOf } from '../words/verbs.js'

/** "[name not declassified]", "Mr. [name not declassified] of the Agency": somebody whose name editors may not print. */
const DELETED =
  /^(?:\p{Lu}\p{L}+\.? )?\[[^[\]]{0,60}(?:not declassified|deleted|excised)\](?: of (?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*){0,3}| \([^()]{1,30}\))?,?(?: (?:then|also|again|\p{Ll}+ly))? (?=\p{Ll})/u

/** What somebody says whose name was taken out: nobody knows who he is. */
export function deleted(sentence: Sentence): Clause | undefined {
  if (!sentence.hasBracket) return undefined
  const { start } = sentence
  const evidence = DELETED.exec(sentence.slice(start, start + LONGEST))?.[0]
  if (evidence === undefined) return undefined
  const verb = start + evidence.length
  const act = actOf(sentence.slice(verb, verb + LONGEST))
  if (act === undefined) return undefined
  const subject = { kind: 'crowd', side: [] } as const
  return { start, subject, act, rule: 'unnamed-speaker', evidence: evidence.trimEnd() }
}
const LONGEST = 160
