import type { Person } from '../../memo/person.js'
import { WordTable } from '../../memo/word-table.js'
import type { Clause } from './clause.js'
import type { Sentence } from './sentence.js'
import { actOf } from './verbs.js'

const MAY_BE_CROWD = new WordTable([
  'The',
  'All',
  'Several',
  'Some',
  'Most',
  'Others',
  'One',
  'A',
  'An',
  'Two',
])
const MEMBERS = 'side|delegation|representatives|delegates|members|negotiators|experts'
const SOMEBODY = 'member|participant|delegate|representative|questioner|voice|speaker'
/** "The Norland side", "The others", "All three", "Several of those present", "An unidentified member of the Council". */
const CROWD = new RegExp(
  `^(?:The (\\p{Lu}[\\p{L}-]+) (?:${MEMBERS})|The (?:others|other (?:${MEMBERS}|participants|Ministers|Ambassadors))|All (?:three|four|five|of them)|(?:Several|Some|Most|One|Two) of (?:those present|the (?:${MEMBERS}|participants|others))|Several (?:${MEMBERS}|participants)|Others|An? (?:unidentified|unnamed|unknown|other) (?:${SOMEBODY})(?: of the \\p{L}+(?: \\p{Lu}\\p{L}+){0,2})?)`,
  'u',
)
const ADVERBS = /^ (?:(?:then|also|next|again|thereupon|\p{Ll}+ly|all|at once|in turn) )*/u
/** The people of a country who are present, with what they do in talks and hardly else: "The Norlanders then said". */
const PEOPLE =
  /^The (\p{Lu}\p{Ll}{3,}) (?=(?:then|next|thereupon|in turn|for their part) |(?:pointed out|asked|inquired|replied|agreed|objected|suggested|proposed)\b)/u

/** At the beginning of a paragraph it need not say so. */
const AT_BEGINNING = /^The (\p{Lu}\p{Ll}{3,}) /u

/** Several, or somebody whom nobody names, speak: one is known where a side has one member. */
export function crowd(sentence: Sentence, participants: readonly Person[]): Clause | undefined {
  const { words, opening, start } = sentence
  if (opening >= words.length || !MAY_BE_CROWD.mayHave(words, opening)) return undefined
  const head = sentence.slice(start, start + 110)
  const named = CROWD.exec(head)
  const people = named ? null : (start === 0 ? AT_BEGINNING : PEOPLE).exec(head)
  const country = named?.[1] ?? people?.[1]
  const side = country === undefined ? [] : participants.filter((person) => isOf(person, country))
  if (people && side.length === 0) return undefined
  const subject = named?.[0] ?? (people ? `The ${people[1]!}` : undefined)
  if (subject === undefined) return undefined
  const rest = head.slice(subject.length)
  const verb = rest.slice(ADVERBS.exec(`${rest} `)?.[0].length ?? 1)
  const act = actOf(verb)
  if (act === undefined) return undefined
  const [first] = side
  return {
    start,
    subject: side.length === 1 && first ? { kind: 'person', person: first } : { kind: 'crowd', side },
    act,
    rule: 'unnamed-speaker',
    evidence: subject,
  }
}

/** "Germans" are of Germany, "Pakistanis" and the "Pakistani" side of Pakistan. */
function isOf({ side = '' }: Person, country: string): boolean {
  const stem = country.slice(0, country.length > 6 ? 6 : 4)
  return side.toLowerCase().includes(stem.toLowerCase())
}
