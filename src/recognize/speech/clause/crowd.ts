import type { Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import { wordEnd } from '../../../source/characters.js'
import { agenciesAt, membersOfAgency } from '../cast/agencies.js'
import type { Cast } from '../cast/cast.js'
import type { Clause } from './clause.js'
import { holdersOf, normalOffice } from '../cast/office.js'
import { membersOf } from '../cast/members.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Subject } from '../sentence/reading.js'
import type { Act } from '../words/verbs.js'
import { actOf } from '../words/verbs.js'

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
  'Both',
  'On',
  'From',
  'It',
])
const MEMBERS = 'side|delegation|representatives|delegates|members|negotiators|experts'
const SOMEBODY = 'member|participant|delegate|representative|questioner|voice|speaker'
/** "The Danish and Italian Representatives", "The DANISH, FRENCH AND ITALIAN REPRESENTATIVES": nobody knows who of them spoke. */
const REPRESENTATIVES =
  'The \\p{Lu}[\\p{L}-]{1,20}(?:, \\p{Lu}[\\p{L}-]{1,20}){0,8},? (?:and|AND) \\p{Lu}[\\p{L}-]{1,20} (?:[Rr]epresentatives|REPRESENTATIVES|[Dd]elegates|DELEGATES)'
const ARE_REPRESENTATIVES = new RegExp(`^${REPRESENTATIVES}$`, 'u')
/** What representatives do with what another has said. */
const SIDED = /^(?:supported|approved|endorsed|welcomed|opposed|seconded|shared|reserved)(?!\p{L})/u
/** "The Norland side", "The delegation", "The others", "All three", "Several of those present", "An unidentified member of the Council". */
const CROWD = new RegExp(
  `^(?:The (?:(\\p{Lu}[\\p{L}-]+) (?:${MEMBERS})|delegation)|${REPRESENTATIVES}|The (?:others|other (?:${MEMBERS}|participants|Ministers|Ambassadors))|All (?:three|four|five|of them)|(?:Several|Some|Most|One|Two) of (?:those present|the (?:${MEMBERS}|participants|others))|Several (?:${MEMBERS}|participants)|Others|An? (?:unidentified|unnamed|unknown|other) (?:${SOMEBODY})(?: of the \\p{L}+(?: \\p{Lu}\\p{L}+){0,2})?)`,
  'u',
)
const ADVERBS = /^ (?:(?:then|also|next|again|thereupon|\p{Ll}+ly|all|at once|in turn) )*/u
/** The people of a country who are present, with what they do in talks and hardly else: "The Norlanders then said". */
const PEOPLE =
  /^The (\p{Lu}\p{Ll}{3,}) (?=(?:then|next|thereupon|in turn|for their part) |(?:(?:saw|had) no objections?|pointed out|asked|inquired|replied|agreed|objected|suggested|proposed)\b)/u

/** "On the American side it was stated", "It was stated on the American side". */
const ON_SIDE =
  /^(?:(?:On|From) the (\p{Lu}\p{L}+) side,? it was (?:then |also |again |\p{Ll}+ly )?(?!agreed|decided)(?=\p{Ll})|It was (?=(?!agreed|decided)(?:\p{Ll}+ ){1,3}(?:on|from) the (\p{Lu}\p{L}+) side that ))/u
/** "Both Prime Ministers": whoever holds the office, if two do. */
const BOTH =
  /^Both ((?:Foreign |Prime |Deputy )?(?:Minister|President|Ambassador|Premier|Governor|General|Chancellor))s /u

/** At the beginning of a paragraph it need not say so. */
const AT_BEGINNING = /^The (\p{Lu}\p{Ll}{3,}) /u

/** Several, or somebody whom nobody names, speak: one is known where a side has one member. */
export function crowd(sentence: Sentence, cast: Cast): Clause | undefined {
  const { words, opening } = sentence
  if (opening >= words.length) return undefined
  const agencies = cast.hasAgencies && sentence.start === 0 ? agenciesAt(sentence.slice()) : undefined
  if (agencies !== undefined) return ofAgencies(sentence.start, agencies, cast)
  const { participants } = cast
  if (!MAY_BE_CROWD.mayHave(words, opening)) return undefined
  // Behind the number of its paragraph, if it has one.
  const start = words.start(opening)
  if (start > sentence.start && sentence.text[start - 1] !== ' ') return undefined
  const head = sentence.slice(start, start + 110)
  const byOffice = BOTH.exec(head)
  if (byOffice) return both(byOffice, head, start, participants)
  const onSide = ON_SIDE.exec(head)
  if (onSide) return ofSide(onSide, head, start, participants)
  const named = CROWD.exec(head)
  const people = named ? null : (sentence.start === 0 ? AT_BEGINNING : PEOPLE).exec(head)
  const country = named?.[1] ?? people?.[1]
  const isVisiting = named?.[0] === 'The delegation'
  const side =
    country !== undefined ? membersOf(country, participants) : isVisiting ? visitors(participants) : NOBODY
  if (people && side.length === 0) return undefined
  const subject = named?.[0] ?? (people ? `The ${people[1]!}` : undefined)
  if (subject === undefined) return undefined
  const rest = head.slice(subject.length)
  const verb = rest.slice(ADVERBS.exec(`${rest} `)?.[0].length ?? 1)
  // "supported this": none of them is who spoke before.
  const isOfSeveral = ARE_REPRESENTATIVES.test(subject) && SIDED.test(verb)
  const act = actOf(verb) ?? (isOfSeveral ? 'says' : undefined)
  return act === undefined ? undefined : unnamed(start, side, act, subject)
}

/** "State recommended": whoever sits for it, if one does. */
function ofAgencies(start: number, evidence: string, { participants }: Cast): Clause {
  const side = membersOfAgency(evidence, participants)
  return { start, subject: { kind: 'crowd', side }, act: 'says', rule: 'unnamed-speaker', evidence }
}

/** What a side says, which is its one member if it has no others. */
function unnamed(start: number, side: readonly Person[], act: Act, evidence: string): Clause {
  const [first] = side
  const subject: Subject =
    side.length === 1 && first ? { kind: 'person', person: first } : { kind: 'crowd', side }
  return { start, subject, act, rule: 'unnamed-speaker', evidence }
}

function ofSide(
  [words, before, behind]: RegExpExecArray,
  head: string,
  start: number,
  participants: readonly Person[],
): Clause | undefined {
  const act = actOf(head.slice(words.length))
  const side = membersOf(before ?? behind!, participants)
  return act === undefined ? undefined : unnamed(start, side, act, words.trimEnd())
}

function both(
  [words, office]: RegExpExecArray,
  head: string,
  start: number,
  participants: readonly Person[],
): Clause | undefined {
  const act = actOf(head.slice(words.length).replace(ADVERBS, ''))
  if (act === undefined) return undefined
  const people = holdersOf(normalOffice(office!), participants)
  const evidence = `${words}… ${head.slice(words.length, wordEnd(head, words.length))}`
  return people.length === 2
    ? { start, subject: { kind: 'pair', people }, act, rule: 'unnamed-speaker', evidence }
    : unnamed(start, NOBODY, act, words.trimEnd())
}
const NOBODY: readonly Person[] = []

/** "The delegation": whoever is not of the American side, where there is one. */
function visitors(participants: readonly Person[]): readonly Person[] {
  const hosts = membersOf('american', participants)
  return participants.filter((person) => !hosts.includes(person))
}
