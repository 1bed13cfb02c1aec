import type { Person } from '../../memo/person.js'
import type { Cast } from './cast.js'
import type { Sentence } from './sentence.js'
import { readSubject } from './subject.js'

/** What stands between a subject and the words that he is quoted with: "had three times spoken to him and had said:". */
const SAID =
  /^ (?:had (?:\p{L}+ ){0,9}?)?(?:said|told|asked|written|wrote|replied|answered|remarked|stated|warned|assured)(?: (?:him|her|me|us|them|to (?:him|her|me|us|them)))?[,:]? $/u
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
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = words.start(starts[index]!)
    if (start >= at) continue
    if (start < at - FARTHEST) return undefined
    const reading = readSubject(words, starts[index]!, end, cast)
    if (!reading || !SAID.test(text.slice(reading.end, at))) continue
    const { subject } = reading
    const before = index > 0 ? readSubject(words, starts[index - 1]!, end, cast) : undefined
    // "Mr. Lund and Mr. Berg said": two say it.
    if (before?.end === start - AND.length && text.startsWith(AND, before.end)) return undefined
    return subject.kind === 'person' && !who.includes(subject.person) ? subject.person : undefined
  }
  return undefined
}
