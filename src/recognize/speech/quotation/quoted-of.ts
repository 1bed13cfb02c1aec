import type { Person } from '../../../memo/person.js'
import type { Cast } from '../cast/cast.js'
import type { Sentence } from '../sentence/sentence.js'
import { readSubject } from '../sentence/subject.js'
import type { Reading } from '../sentence/reading.js'

/** What stands between a subject and the words that he is quoted with: "had three times spoken to him and had said:". */
const SAID =
  /^ (?:had (?:[\p{L}“”"’-]{1,20},? ){0,14}?)?(?:said|told|asked|written|wrote|replied|answered|remarked|stated|warned|assured)(?: (?:him|her|me|us|them|to (?:him|her|me|us|them)))?[,:]? $/u
const AND = ' and '
/** So far before the quoted words their speaker is looked for. */
const FARTHEST = 120

/**
 * Who said what is quoted at an offset, where whoever reports it says that it was another: "Mr. Lund said that Mr. Berg had told
 * him: “It is late.”"
 */
export function quotedOf(
  { text, words, starts, end }: Sentence,
  at: number,
  who: readonly Person[],
  cast: Cast,
): Person | undefined {
  const read = (index: number): Reading | undefined =>
    index < 0 ? undefined : readSubject(words, starts[index]!, end, cast)
  for (let index = starts.length - 1; index >= 0; index--) {
    if (words.start(starts[index]!) >= at) continue
    if (words.start(starts[index]!) < at - FARTHEST) return undefined
    const reading = read(index)
    if (!reading || !SAID.test(text.slice(reading.end, at))) continue
    // The name may begin with an earlier word, a title or forename.
    let first = index
    while (read(first - 1)?.end === reading.end) first--
    const { subject } = read(first)!
    // "Mr. Lund and Mr. Berg said": two say it.
    const isJoined = read(first - 1)?.end === words.start(starts[first]!) - AND.length
    if (isJoined && text.startsWith(AND, words.start(starts[first]!) - AND.length)) return undefined
    return subject.kind === 'person' && !who.includes(subject.person) ? subject.person : undefined
  }
  return undefined
}
