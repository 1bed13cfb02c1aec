import type { Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import { wordEnd } from '../../../source/characters.js'
import { lastUpTo } from '../../../source/halving.js'
import { matchesOf } from '../../../source/matches.js'
import type { Span } from '../../../source/position.js'
import { GESTURE } from '../words/action.js'
import { attached } from './attached.js'
import { isTitle } from '../../../memo/title-words.js'
import type { Cast } from '../cast/cast.js'
import { contextOf } from './clause-context.js'
import type { Clause } from './clause.js'
import { crowd } from './crowd.js'
import { deleted } from './deleted.js'
import { heardSince } from './has-said.js'
import { inverted } from './inverted.js'
import type { Closing } from '../quotation/open-quotation.js'
import { opinion } from './opinion.js'
import { QUOTED } from '../words/quotations.js'
import { secondAct } from './second-act.js'
import type { Sentence } from '../sentence/sentence.js'
import { firstFrom } from '../sentence/sentence.js'
import type { Reading, Subject } from '../sentence/reading.js'
import { Subjects } from '../sentence/subjects.js'
import { isOwner, verbAfter } from './verb-after.js'
import { actOf } from '../words/verbs.js'

/** A subject that does something else than speak, and how many characters of the sentence stand before it. */
export interface Doer {
  readonly subject: Subject
  readonly verb: string
  readonly lead: number
}

/** What a sentence says of speaking: its clauses of saying, and its first subject if that does something else. */
export interface Analysis {
  readonly clauses: readonly Clause[]
  /** Who is named in it, in its order; quoted words left out. */
  readonly people: readonly Person[]
  /** Those of them of whom only something is named: "the President’s speech". */
  readonly owners: readonly Person[]
  /** Those named behind "by" or "of". */
  readonly agents: readonly Person[]
  /** With whom a talk is told to have been: "talked last evening with Mr. Lund". */
  readonly partner: Person | undefined
  /** The last who are named as one, where they do something, or something is done by or with them. */
  readonly together: readonly Person[] | undefined
  /** The sentence begins with this subject, whose verb reports no words. */
  readonly doer: Doer | undefined
}

/** The clauses of saying in a sentence, first to last. `closing`: what closes the quotation in which it begins. */
export function analyze(sentence: Sentence, cast: Cast, closing?: Closing): Analysis {
  const { text, words, starts } = sentence
  const clauses: Clause[] = []
  const people: Person[] = []
  let owners: Person[] | undefined
  let agents: Person[] | undefined
  let doer: Analysis['doer']
  let together: Analysis['together']
  let partner: Person | undefined
  let skip = 0
  const subjects = new Subjects(sentence, cast)
  const quoted = closing !== undefined || sentence.hasQuotationMark ? quotations(sentence, closing) : []
  for (let index = 0; index < starts.length; index++) {
    const at = words.start(starts[index]!)
    if (at < skip || isInside(quoted, at)) continue
    const first = subjects.read(index)
    if (!first) continue
    const reading = joined(first, starts[index]!, subjects) ?? first
    skip = reading.end
    const { subject } = reading
    if (subject.kind === 'person') {
      if (starts[index]! > 0 && BY_OR_OF.mayHave(words, starts[index]! - 1))
        (agents ??= []).push(subject.person)
      if (!people.includes(subject.person)) {
        people.push(subject.person)
        if (isOwner(text, reading.end)) (owners ??= []).push(subject.person)
      }
    } else if (subject.kind === 'pair')
      for (const person of subject.people) if (!people.includes(person)) people.push(person)
    if (subject.kind === 'person')
      partner ??= isPartner(sentence, starts[index]!) ? subject.person : undefined
    const isJoined = clauses.length > 0 || doer !== undefined
    const context =
      contextOf(sentence, starts[index]!, isJoined) ??
      behindTopic(sentence, starts[index]!, reading, isJoined)
    const isBehindVerb = starts[index]! > 0 && WITH_SOMEBODY.mayHave(words, starts[index]! - 1)
    if (subject.kind === 'pair' && (context !== undefined || isBehindVerb)) together = subject.people
    if (context === undefined) continue
    const opens =
      at === sentence.start || (sentence.start === 0 && at < 8 && IS_NUMBER.test(text.slice(0, at)))
    if (opens && isLabel(text, reading) && (at === 0 || isPresent(subject))) {
      clauses.push(labeled(text, at, reading))
      continue
    }
    const next = firstFrom(words, starts[index]!, reading.end)
    const behind = verbAfter(sentence, reading.end, next, doer === undefined)
    if (behind === undefined) continue
    const verb = at === sentence.start ? heardSince(sentence, reading, behind) : behind
    const act = (GESTURE.test(verb) ? undefined : actOf(verb)) ?? secondAct(sentence, reading)
    if (act === undefined) {
      doer ??= { subject, verb, lead: at - sentence.start }
      continue
    }
    clauses.push({
      start: at,
      subject,
      act,
      rule: context === 'start' ? 'subject-of-saying' : 'saying-after-phrase',
      evidence: `${text.slice(at, reading.end)} … ${verb.slice(0, wordEnd(verb, 0))}`,
    })
  }
  const hasMain = clauses.length > 0
  add(clauses, inverted(subjects))
  add(clauses, opinion(subjects))
  if (!hasMain) add(clauses, attached(subjects))
  if (clauses.length === 0 && doer === undefined)
    add(clauses, subjectless(sentence) ?? deleted(sentence) ?? crowd(sentence, cast))
  if (clauses.length > 1) clauses.sort((a, b) => a.start - b.start)
  return { clauses, people, owners: owners ?? NOBODY, agents: agents ?? NOBODY, partner, together, doer }
}

/** "talked again last evening with Mr. Lund", "in an hour’s talk with the Governor General" */
const TALKED =
  /(?<!\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s|proposed|possible|future|that|had) )\b(?:talked|spoke|met|lunched|dined|conferred|conversation|talk|meeting|discussion|interview|audience|lunch|luncheon|dinner)(?: \p{Ll}+){0,8} with $/u
const WITH = new WordTable(['with'])

function isPartner({ text, words, start }: Sentence, word: number): boolean {
  if (word === 0 || !WITH.mayHave(words, word - 1)) return false
  const at = words.start(word)
  return TALKED.test(text.slice(Math.max(start, at - 100), at))
}

/** "5. Mr. Lund: I think so." */
const IS_NUMBER = /^\(?(?:\d{1,3}|[a-zA-Z])[.)] $/

const isPresent = (subject: Subject): boolean => subject.kind === 'person' && subject.person.participant

/** "Mr. Heath: I think that we could do it.", "Mr. Heath (U.K.): I think so.", "Mr. Heath : I agree." */
function isLabel(text: string, { subject, end }: Reading): boolean {
  if (subject.kind !== 'person') return false
  const colon = text.startsWith(' (', end)
    ? end + (OF_SIDE.exec(text.slice(end, end + 60))?.[0].length ?? 0)
    : end
  const isParted = text.startsWith(': ', colon) || text.startsWith(' : ', colon)
  return isParted && !/^dear /i.test(text)
}
const OF_SIDE = /^ \((?:[Tt]he )?\p{Lu}[^():;]{0,40}\)(?= ?: )/u

function labeled(text: string, start: number, { subject, end }: Reading): Clause {
  const evidence = text.slice(start, text.indexOf(':', end) + 1)
  return { start, subject, act: 'says', rule: 'label-of-remark', evidence }
}

/** What parts the names of several who speak together. */
const JOINTS = [' and ', ', and ', ', ', ' as well as ', ' but also ', ' nor ']

/** "Mr. Hall and Mr. Lund", "Mr. Hall, Mr. Lund and I", "Mr. Hall as well as Mr. Lund": names and what joins them. */
function joined(first: Reading, word: number, subjects: Subjects): Reading | undefined {
  const { text, words } = subjects.sentence
  if (first.subject.kind !== 'person') return undefined
  const people = [first.subject.person]
  let { end } = first
  let at = word
  let isClosed = false
  while (!isClosed && people.length < 5) {
    const joint = JOINTS.find((each) => text.startsWith(each, end))
    if (joint === undefined) break
    const next = firstFrom(words, at, end + joint.length)
    const other =
      next < words.length && words.start(next) === end + joint.length ? subjects.at(next) : undefined
    const person = other?.subject.kind === 'person' ? other.subject.person : undefined
    // "The Ambassador and I talked", but not "of the Ambassador, and I said".
    const isDrafter =
      other?.subject.kind === 'drafter' &&
      joint === ' and ' &&
      contextOf(subjects.sentence, word, false) !== undefined
    const added = isDrafter ? subjects.cast.drafter : person
    if (!other || !added || people.includes(added)) break
    people.push(added)
    ;({ end } = other)
    at = next
    isClosed = joint !== ', '
  }
  return isClosed ? { subject: { kind: 'pair', people }, end } : undefined
}

/** "On Cyprus Mr. Lund said": behind the topic a title begins the subject. */
function behindTopic(
  sentence: Sentence,
  first: number,
  { subject, end }: Reading,
  isJoined: boolean,
): 'start' | 'inside' | undefined {
  const { words, opening } = sentence
  if (subject.kind !== 'person' || first - opening > 4) return undefined
  if (isTitle(words.at(first))) return undefined
  let word = first + 1
  while (word < words.length && words.end(word) < end && !isTitle(words.at(word))) word++
  return word < words.length && words.end(word) < end ? contextOf(sentence, word, isJoined) : undefined
}

const NOBODY: readonly Person[] = []
const BY_OR_OF = new WordTable(['by', 'of'])
/** What stands before those to whom somebody speaks, or who do something with him. */
const WITH_SOMEBODY = new WordTable(
  'by with told asked thanked informed assured reminded met saw received joined'.split(' '),
)
/** "2. Told him that": telegrams leave out "I"; "This gave me occasion to say" tells what "I" said. */
const MAY_BE_SUBJECTLESS = new WordTable([
  'This|That|Told|Asked|Assured|Informed|Reminded|Warned|Urged|Thanked',
])
const SUBJECTLESS =
  /^(?:\(?(?:\d{1,2}|[a-z])[.)] )?(?:Told|Asked|Assured|Informed|Reminded|Warned|Urged|Thanked) (?:him|her|them|\p{Lu}\p{L}+)(?![’'])|^Th(?:is|at) (?:gave|afforded|offered) me (?:an? |the |some )?(?:\p{Ll}+ )?(?:opportunity|occasion|chance|opening) to (?:say|ask|tell|inquire|explain|point out|remark|mention|raise|stress|emphasize|suggest|express|remind|urge)(?!\p{L})/u

function subjectless(sentence: Sentence): Clause | undefined {
  const { words, opening, start } = sentence
  if (opening >= words.length || !MAY_BE_SUBJECTLESS.mayHave(words, opening)) return undefined
  const evidence = SUBJECTLESS.exec(sentence.slice(start, start + 80))?.[0]
  if (evidence === undefined) return undefined
  const act = /Asked|to (?:ask|inquire)$/.test(evidence) ? 'asks' : 'says'
  return { start, subject: { kind: 'drafter' }, act, rule: 'subject-left-out', evidence }
}

/** Adds a clause, unless it is one that was found. */
function add(clauses: Clause[], clause: Clause | undefined): void {
  if (clause && !clauses.some(({ start }) => Math.abs(start - clause.start) < 4)) clauses.push(clause)
}

/** What stands in quotation marks is somebody's words, not the frame. */
function quotations(sentence: Sentence, closing?: Closing): Span[] {
  const { start, end } = sentence
  const text = sentence.slice()
  const close = closing === undefined ? -1 : text.indexOf(closing)
  if (closing !== undefined && close < 0) return [{ start: start - 1, end }]
  const from = close + 1
  const found = matchesOf(QUOTED, text.slice(from))
    // A paragraph that begins with a mark is quoted whole, unless the sentence ends the quotation.
    .filter(({ index, 0: words }) => start + from + index > 0 || /.[”"]$/.test(words))
    .map(({ index, 0: words }) => ({ start: start + from + index, end: start + from + index + words.length }))
  return from > 0 ? [{ start: start - 1, end: start + from }, ...found] : found
}

/** Whether one of some stretches, which ascend, holds an offset. */
function isInside(spans: readonly Span[], at: number): boolean {
  const last = spans[lastUpTo(spans.length, (index) => spans[index]!.start, at - 1)]
  return last !== undefined && at > last.start && at < last.end
}
