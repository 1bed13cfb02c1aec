import type { Clause } from './clause.js'
import type { Sentence } from '../sentence/sentence.js'

/** "the Ambassador could assure his Minister": what somebody may say elsewhere. */
const MAY_SAY =
  /^[^,;:]{2,60}? could (?:also |then |therefore )?(?:assure|say|tell|inform|promise|report|repeat)(?!\p{L})/u
/** "It was late and the President did not believe it": what somebody thinks, behind what whoever has the floor says. */
const THINKS = / (?:did|thought|believed|felt|hoped|feared|wanted|doubted|wished)$/
const DID_NOT_THINK = /^[^,;:]{2,60}? did not (?:think|believe|feel|want|wish|expect|like)(?!\p{L})/u

/** Whether a clause inside another's remarks is part of what he says: where it tells what its subject could say, or thought. */
export function isContent({ start, evidence }: Clause, sentence: Sentence, isFirst: boolean): boolean {
  const isLate = isFirst && start > sentence.start && BEHIND_AND.test(sentence.slice(start - 5, start))
  if (evidence.endsWith(' could')) return MAY_SAY.test(sentence.slice(start, start + LONGEST))
  if (!isLate || !THINKS.test(evidence)) return false
  return !evidence.endsWith(' did') || DID_NOT_THINK.test(sentence.slice(start, start + LONGEST))
}
const BEHIND_AND = / (?:and|but) $/
const LONGEST = 100
