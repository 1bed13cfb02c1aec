import { WordTable } from '../../../memo/word-table.js'
import type { Person } from '../../../memo/person.js'
import { LOWER, kindAt } from '../../../source/characters.js'
import type { Clause } from './clause.js'
import { mayBeNamed } from './opinion.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Reading } from '../sentence/reading.js'
import type { Subjects } from '../sentence/subjects.js'
import { actOf } from '../words/verbs.js'

/** Verbs that stand before "by" and a subject. */
const PASSIVE =
  /\b(?:[Pp]oints made|raised|asked|suggested|stated|expressed|stressed|emphasized|voiced|mentioned|pointed out|posed|noted|opened|outlined|summarized|(?:was|were) (?:\p{Ll}+ly |also |then )?(?:denied|answered|acknowledged|confirmed|recalled|conceded|contested|disputed|seconded|thought|felt|believed|urged|told|held|assured|warned|informed|reminded|contradicted|corrected|thanked|advised)|(?:views?|opinion|position|line|doubts?|concerns?|hopes?|sentiments?|feeling) (?:was|were) (?:not |also |fully |largely )?(?:shared|taken|echoed|supported|endorsed)) $/u
const PARTICIPLE =
  /^ (?:then |also |again )?(?:saying|stating|asking|expressing|attacking|noting|pointing|stressing|emphasizing|commenting|remarking|inquiring|explaining|describing|suggesting|observing|replying|reiterating|urging|insisting|arguing|giving|outlining|thanking|agreeing|indicating|leading off)\b/u

/** Speaking that hangs on something else: "raised by Mr. X", "with Mr. X saying", "Mr. X, who said". */
export function attached(subjects: Subjects): Clause | undefined {
  return passive(subjects) ?? caused(subjects) ?? participle(subjects) ?? relative(subjects)
}

/** "As for the question raised by Mr. X, it": the topic of whoever speaks. */
const TOPIC =
  /^(?:As (?:for|to)|On|Regarding|Concerning|Turning to|With (?:regard|respect|reference) to) [^,;:]*$/
/** "A second change requested by Mr. X was". */
const REQUEST =
  /^(?:An?|Another|The) (?:\p{Ll}+ ){0,2}(?:amendment|change|modification|addition|clarification|assurance|correction|revision) (?:requested|sought|proposed) $/u

/** "The same point about the harbor was made by Mr. X". */
const MADE =
  /^(?:The|An?|This|That|Another) (?:\p{Ll}+ ){0,2}(?:point|suggestion|comment|observation|proposal|plea|request|remark)(?!\p{L})[^,;.]* was (?:also |then )?(?:made|put forward|advanced) $/u

/** What stands before "by" is no longer than that where it is a topic or a request. */
const LONGEST_LEAD = 140

/** "a question raised by Mr. X" */
function passive(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words, starts, begin } = sentence
  for (const index of startsBehind(sentence, 'by ', BY)) {
    const at = words.start(starts[index]!)
    const lead = at - sentence.start < LONGEST_LEAD ? text.slice(begin, at - 3) : ''
    const verb = (PASSIVE.exec(sentence.slice(at - 40, at - 3)) ?? REQUEST.exec(lead) ?? MADE.exec(lead))?.[0]
    if (verb === undefined || TOPIC.test(lead)) continue
    const reading = subjects.read(index)
    if (reading?.subject.kind === 'person')
      return attachedClause('passive-saying', text, at - 3 - verb.length, reading)
  }
  return undefined
}

/** "An objection came from Mr. X", "This led Mr. X to remark" */
function caused(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words, starts, start } = sentence
  for (let index = 0; index < starts.length; index++) {
    const first = starts[index]!
    if (first === 0 || !CAUSES.mayHave(words, first - 1) || words.start(first) === start) continue
    const at = words.start(first)
    const before = sentence.slice(at - 50, at)
    const led = LED.test(before)
    const reading = led || CAME_FROM.test(before) ? subjects.read(index) : undefined
    if (reading?.subject.kind !== 'person') continue
    if (!led || TO_SAY.test(sentence.slice(reading.end, reading.end + 30)))
      return attachedClause('passive-saying', text, at, reading)
  }
  return undefined
}
const CAUSES = new WordTable('from by led prompted moved caused'.split(' '))
const LED = /\b(?:led|prompted|moved|caused) $/
const TO_SAY =
  /^ to (?:say|remark|observe|comment|ask|note|reply|point out|add|wonder|inquire|suggest|recount|recall|relate|tell|explain|state|mention|repeat|describe|stress|emphasize|warn|inform|express)\b/
const CAME_FROM =
  /\b(?:objection|dissent|[Ss]upport|question|suggestion|remark|comment|reply|answer|proposal|interjection|response)s?(?: (?:for|to) (?:this|it|that))? (?:came|followed) from $|\b(?:closed|ended|began|opened|concluded) with an? (?:\p{Ll}+ )?(?:warning|plea|statement|appeal|question|remark|summary|comment|expression of \p{Ll}+) (?:from|by) $|\b[Tt]here followed an? (?:\p{Ll}+ )?(?:statement|speech|exposition|account|remark|question|outburst) by $/u

/** "with Mr. X saying" */
function participle(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words, starts } = sentence
  for (const index of startsBehind(sentence, 'with ', WITH)) {
    const reading = subjects.read(index)
    if (reading?.subject.kind === 'person' && PARTICIPLE.test(sentence.slice(reading.end, reading.end + 120)))
      return attachedClause('participle-of-saying', text, words.start(starts[index]!) - 5, reading)
  }
  return undefined
}

const BY = new WordTable(['by'])
const WITH = new WordTable(['with'])

const NONE: readonly number[] = []

/** The subjects that may be named right behind a word, given with the space behind it; most sentences have none. */
function startsBehind(sentence: Sentence, word: string, table: WordTable): readonly number[] {
  const { text, words, starts } = sentence
  let found: number[] | undefined
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!
    if (start === 0 || !table.mayHave(words, start - 1)) continue
    const at = words.start(start)
    if (isBehind(sentence, at, word) && mayBeNamed(text, at)) (found ??= []).push(index)
  }
  return found ?? NONE
}

/** Whether a word, given with the space behind it, stands right before an offset. */
function isBehind({ text, start }: Sentence, at: number, word: string): boolean {
  const first = at - word.length
  if (first < start || text[at - 2] !== word[word.length - 2] || !text.startsWith(word, first)) return false
  return first === start || !/\w/.test(text[first - 1]!)
}

/**
 * "Mr. X, who said", also inside quoted words. Every name is read, for reading also tells the cast what people
 * are called.
 */
function relative(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words, starts } = sentence
  for (let index = 0; index < starts.length; index++) {
    const start = leadBefore(sentence, words.start(starts[index]!))
    const reading = start === undefined ? undefined : subjects.read(index)
    if (start === undefined || reading?.subject.kind !== 'person') continue
    const mayDoWithout =
      text.startsWith(' who ', reading.end) && isPresent(reading.subject.person, sentence, start)
    if (!mayDoWithout && !text.startsWith(', who ', reading.end)) continue
    const rest = sentence.slice(reading.end, reading.end + 120)
    const said = /^,? who (?:\p{Ll}+ly |then |also )?(.*)/u.exec(rest)?.[1]
    if (said !== undefined && actOf(said) !== undefined)
      return attachedClause('relative-saying', text, start, reading)
  }
  return undefined
}

/** Whether somebody takes part, or is given the floor: "called on Mr. X who said", "the last speaker was Mr. X who said". */
const isPresent = ({ participant }: Person, { text }: Sentence, at: number): boolean =>
  participant ||
  /\b(?:called (?:up)?on|introduced|recognized|turned to|speaker was)$/.test(
    text.slice(Math.max(0, at - 12), at),
  )

/** Where the space, or comma and space, before a capital or "the" and a capital begins; a letter alone needs the comma. */
function leadBefore({ text, start }: Sentence, at: number): number | undefined {
  if (at === start || text[at - 1] !== ' ' || !mayBeNamed(text, at)) return undefined
  if (text[at - 2] === ',') return at - 2
  return text[at] === 't' || kindAt(text, at + 1) & LOWER ? at - 1 : undefined
}

function attachedClause(rule: string, text: string, start: number, { subject, end }: Reading): Clause {
  const evidence = text.slice(start, end).trim()
  return { start, subject, act: /^(?:asked|posed) by/.test(evidence) ? 'asks' : 'says', rule, evidence }
}
