import type { Sentence } from '../sentence/sentence.js'
import type { Reading } from '../sentence/reading.js'
import { GESTURE } from '../words/action.js'
import { CALLED, actOf } from '../words/verbs.js'
import type { Act } from '../words/verbs.js'

/** "He looked startled and said": the second verb of one subject. */
export function secondAct(sentence: Sentence, { subject, end }: Reading): Act | undefined {
  if (subject.kind === 'group') return undefined
  const rest = sentence.slice(end, end + 160)
  if (rest.includes(' to ') && CALLED.test(rest)) return 'says'
  if (rest.includes('ing ') && HAS_SAYING.test(rest) && SAYING.test(rest)) return 'says'
  if (rest.includes(' to say ') && EXCEPT.test(rest)) return 'says'
  if (rest.includes('ing that ') && SAYING_THAT.test(rest)) return 'says'
  const listed = rest.startsWith(' read ') ? LISTED.exec(rest)?.[1] : undefined
  if (listed !== undefined && actOf(listed)) return actOf(listed)
  // "The Minister seemed to have taken the map and called it his own": so another judges him.
  if (rest.startsWith(' seemed to have ')) return undefined
  const near = rest.slice(0, FARTHEST_JOINT)
  if (!near.includes(' and ') && !near.includes(' but ')) return undefined
  const second = SECOND.exec(rest)
  // "He went upstairs and returned with a map" tells of two movements.
  return second && !GESTURE.test(second[1]!) ? actOf(second[1]!) : undefined
}

/** Where what joins the second verb ends at the latest. */
const FARTHEST_JOINT = 116
const SECOND =
  /^(?:[^,;.“”]|(?<=\b(?:Mr|Mrs|Dr|Amb|Gen))\.){3,110}?,? (?:and|but) (?:then |also |\p{Ll}+ly )?(\p{Ll}+(?!\p{L}).*)/u
/** "read the note, expressed his thanks, and". */
const LISTED = /^ read [^,;.“”]{3,70}, (\p{Ll}+ed(?!\p{L}).*)/u
/** "called me at home, saying that". */
const HAS_SAYING = /, (?:saying|stating|adding|remarking|explaining)\b/
const SAYING =
  /^ (?!(?:to|had|has|have|was|were|and|or|of|in|on|at|for|with|by|from)\b)\p{Ll}[^;“”]{3,140}?, (?:saying|stating|adding|remarking|explaining)(?: that)? (?!\p{Lu}\p{Ll}+ed)/u
/** "made no comment other than to say that". */
const EXCEPT = /^ [^;.“”]{3,120}?,? (?:other than|except|beyond) to say /u
/** "handed him a copy emphasizing that". */
const SAYING_THAT =
  /^ (?:handed|gave|showed|passed|presented|returned|read|produced) [^;“”]{3,100}?,? (?:emphasizing|stressing|noting|explaining|remarking|saying|adding|observing) that /u
