import type { Person } from '../../memo/person.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { APOSTROPHE, LETTER, LOWER, UPPER, codeAt, kindAt, wordEnd } from '../../source/characters.js'
import { attached } from './attached.js'
import type { Cast } from './cast.js'
import type { Clause } from './clause.js'
import type { Closing } from './open-quotation.js'
import { opinion } from './opinion.js'
import type { Sentence } from './sentence.js'
import { Codes, firstFrom, isSpaceAt } from './sentence.js'
import type { Reading, Subject } from './subject.js'
import { Subjects } from './subjects.js'
import { MAY_REPORT, MAY_STAND_BEFORE, actOf } from './verbs.js'
import type { Act } from './verbs.js'
import { matchesOf } from '../../source/matches.js'
import type { Span } from '../../source/position.js'

/** What a sentence says of speaking: its clauses of saying, and its first subject if that does something else. */
export interface Analysis {
  readonly clauses: readonly Clause[]
  /** Who is named in it, in its order; quoted words left out. */
  readonly people: readonly Person[]
  /** Those of them of whom only something is named: "the President’s speech". */
  readonly owners: readonly Person[]
  /** The sentence begins with this subject, whose verb reports no words. */
  readonly doer: { readonly subject: Subject; readonly verb: string } | undefined
}

/** "1.", "(3)", and the topic before a colon: "(3) U.S. trawlers within 12-mile limit:". */
const LABEL = /^(?:\[[^\]]*\]\s*)?[“"([]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)?(?:[^.:;]{2,80}:\s*)?$/
/** Words after which a name is no subject of the main clause. */
const SUBORDINATE = new Set(
  'that which who whom whose as if when whenever what whatever whether because since how where why while than of by for to with from until before after although though like about on in at into between among against under upon via per or unless lest both is was were are be been said stated thought believed felt hoped told asked the a an his their our its through without within toward towards over behind concerning regarding including nor either neither once'.split(
    ' ',
  ),
)
/** The words right before a subject that say how its clause hangs on what is before. */
const MAY_BIND = new WordTable([...SUBORDINATE, 'and', 'but', 'whereupon', 'me', 'him', 'her', 'us', 'them'])
/** How a sentence may begin before its subject without a comma, besides words in -ly and -ing. */
const ADVERBIAL = new Set(
  'at on in re regarding concerning with after during before following turning to from as for toward when while although since here then thus later again now finally next therefore however also moreover first second secondly lastly subsequently afterward afterwards meanwhile likewise accordingly consequently similarly specifically specially further furthermore still yet and but so only once upon under speaking replying referring answering responding commenting continuing by of this because if through under without'.split(
    ' ',
  ),
)

const OPENING = new Codes('“"([')

/** Whether the words of a sentence before an offset begin so. */
function beginsAdverbially({ text, words, opening, start }: Sentence, at: number): boolean {
  const limit = Math.min(at, start + 60)
  // Behind the number of a paragraph, too.
  let from = isDigit(text, start) && opening < words.length ? words.start(opening) : start
  while (from < limit && OPENING.areAt(text, from)) from++
  const end = Math.min(limit, wordEnd(text, from))
  if (end <= from || (end < limit && /\w/.test(text[end]!))) return false
  const word = text.slice(from, end)
  if (ADVERBIAL.has(word)) return true
  const first = word.toLowerCase()
  return (
    ADVERBIAL.has(first) ||
    (first.length > 2 && first.endsWith('ly')) ||
    (first.length > 3 && first.endsWith('ing'))
  )
}

/** Between subject and verb: "then", "in reply", ", after a pause,". */
const BETWEEN =
  /^(?:,? \((?:[^()]{1,60})\),?)?(?:(?:,(?! and| but| who (?!ha[ds] |was |is |came |arrived |joined ))(?:[^,;.“”]|(?<=\b(?:Mr|Mrs|Dr|Amb|Gen|U|S))\.){2,80}){1,3},)?(?:,? (?:then|also|again|therefore|however|further|next|later|first|finally|immediately|merely|only|simply|still|just|now|once|even|too|thus|strongly|briefly|frankly|once more|once again|in reply|in turn|in response|in conclusion|in this connection|at this point|for his part|for their part|himself|herself|personally|by \p{Ll}+|in \p{Ll}+|on (?:his|her) part|on the other hand|for example|of course|in effect|in fact|in general|humorously|twice|rather|had to|does|all|both|\p{Ll}+ly)(?!\p{L}),?)* ?/u

/** "Khrushchev apparently thought": what the writer only guesses nobody has said. */
const CONJECTURE = /(?:^|\s)(?:apparently|probably|presumably|evidently|undoubtedly|possibly)\b/

/** The first words of those, and "who". */
const MAY_STAND_BETWEEN = new Set(
  'then also again therefore however further next later first finally immediately merely only simply still just now once even too thus in at for himself herself personally by on of humorously twice rather had does all both who'.split(
    ' ',
  ),
)

const MAY_BE_BETWEEN = new WordTable(MAY_STAND_BETWEEN)

/** The clauses of saying in a sentence, first to last. `closing`: what closes the quotation in which it begins. */
export function analyze(sentence: Sentence, cast: Cast, closing?: Closing): Analysis {
  const { text, words, starts } = sentence
  const clauses: Clause[] = []
  const people: Person[] = []
  let owners: Person[] | undefined
  let doer: Analysis['doer']
  let skip = 0
  const subjects = new Subjects(sentence, cast)
  const quoted = closing !== undefined || sentence.hasQuotationMark ? quotations(sentence, closing) : []
  for (let index = 0; index < starts.length; index++) {
    const at = words.start(starts[index]!)
    if (at < skip || isInside(quoted, at)) continue
    const first = subjects.read(index)
    if (!first) continue
    const reading = pair(first, starts[index]!, subjects) ?? first
    skip = reading.end
    const { subject } = reading
    if (subject.kind === 'person') {
      if (!people.includes(subject.person)) {
        people.push(subject.person)
        if (isOwner(text, reading.end)) (owners ??= []).push(subject.person)
      }
    } else if (subject.kind === 'pair')
      for (const person of subject.people) if (!people.includes(person)) people.push(person)
    const context = contextOf(sentence, starts[index]!, clauses.length > 0 || doer !== undefined)
    if (context === undefined) continue
    if (at === sentence.start && isLabel(text, reading) && (at === 0 || isPresent(subject))) {
      clauses.push(labeled(text, at, reading))
      continue
    }
    const next = firstFrom(words, starts[index]!, reading.end)
    const verb = verbAfter(sentence, reading.end, next, doer === undefined)
    if (verb === undefined) continue
    const act = actOf(verb) ?? secondAct(sentence, reading)
    if (act === undefined) {
      doer ??= { subject, verb }
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
  if (clauses.length === 0 && doer === undefined) add(clauses, subjectless(sentence))
  if (clauses.length > 1) clauses.sort((a, b) => a.start - b.start)
  return { clauses, people, owners: owners ?? NOBODY, doer }
}

/** Whether a character is a digit. */
const isDigit = (text: string, at: number): boolean => text[at]! >= '0' && text[at]! <= '9'

const isPresent = (subject: Subject): boolean => subject.kind === 'person' && subject.person.participant

/** "Mr. Heath: I think that we could do it." */
const isLabel = (text: string, { subject, end }: Reading): boolean =>
  subject.kind === 'person' && text[end] === ':' && text[end + 1] === ' ' && !/^dear /i.test(text)

function labeled(text: string, start: number, { subject, end }: Reading): Clause {
  return { start, subject, act: 'says', rule: 'label-of-remark', evidence: text.slice(start, end + 1) }
}

/** "Mr. Hall and Mr. Lund": two names that nothing but "and" parts. */
function pair({ subject, end }: Reading, word: number, subjects: Subjects): Reading | undefined {
  const { text, words } = subjects.sentence
  if (subject.kind !== 'person' || !text.startsWith(' and ', end)) return undefined
  const next = firstFrom(words, word, end + 1) + 1
  const other = next < words.length && words.start(next) === end + 5 ? subjects.at(next) : undefined
  if (other?.subject.kind !== 'person' || other.subject.person === subject.person) return undefined
  return { subject: { kind: 'pair', people: [subject.person, other.subject.person] }, end: other.end }
}

const NOBODY: readonly Person[] = []
/** "2. Told him that": telegrams leave out "I". */
const MAY_BE_SUBJECTLESS = new WordTable(['Told|Asked|Assured|Informed|Reminded|Warned|Urged|Thanked'])
const SUBJECTLESS =
  /^(?:\(?(?:\d{1,2}|[a-z])[.)] )?(?:Told|Asked|Assured|Informed|Reminded|Warned|Urged|Thanked) (?:him|her|them|\p{Lu}\p{L}+)(?![’'])/u

function subjectless(sentence: Sentence): Clause | undefined {
  const { words, opening, start } = sentence
  if (opening >= words.length || !MAY_BE_SUBJECTLESS.mayHave(words, opening)) return undefined
  const evidence = SUBJECTLESS.exec(sentence.slice(start, start + 60))?.[0]
  if (evidence === undefined) return undefined
  const act = evidence.includes('Asked') ? 'asks' : 'says'
  return { start, subject: { kind: 'drafter' }, act, rule: 'subject-left-out', evidence }
}

/** Adds a clause, unless it is one that was found. */
function add(clauses: Clause[], clause: Clause | undefined): void {
  if (clause && !clauses.some(({ start }) => Math.abs(start - clause.start) < 4)) clauses.push(clause)
}

/** What a label ends in, and what ends a clause or phrase before a subject. */
const LABEL_ENDS = new Codes(']“"([.):')
const CLAUSE_ENDS = new Codes(',;:—–)”"…')

/** "When I told them I did not know": what somebody is told has its own subject. */
const TOLD = /\b(?:told|assured|informed|reminded) (?:me|him|her|us|them)$/

/** "The Canal was then raised and Mr. Eban said": what was raised hangs together with what is said. */
const RAISED =
  /\b(?:was|were) (?:then |next |also )?(?:raised|mentioned|discussed|brought up|taken up|considered) and$/

function contextOf(sentence: Sentence, word: number, coordinated: boolean): 'start' | 'inside' | undefined {
  const { text, words, start } = sentence
  const at = words.start(word)
  if (at === start || (at === start + 5 && text.startsWith('Both ', start))) return 'start'
  const from = Math.max(start, at - 60)
  let end = at
  while (end > from && isSpaceAt(text, end - 1)) end--
  const mayBeLabel = at < start + 160 && (end === from || LABEL_ENDS.areAt(text, end - 1))
  if (mayBeLabel && LABEL.test(text.slice(start, at))) return 'start'
  if (end > from && CLAUSE_ENDS.areAt(text, end - 1)) return 'inside'
  if (word > 0 && words.end(word - 1) === end && MAY_BIND.mayHave(words, word - 1)) {
    const bond = lastWord(text, from, end)
    if (bond === 'and' && RAISED.test(text.slice(from, end))) return 'inside'
    if (coordinated && (bond === 'and' || bond === 'but')) return 'inside'
    if (bond.startsWith('wh') && /, (?:to|at|upon) which$|, whereupon$/.test(text.slice(from, end)))
      return 'inside'
    if (TOLD.test(text.slice(from, end))) return undefined
    if (SUBORDINATE.has(bond) || SUBORDINATE.has(behindApostrophe(bond))) return undefined
  }
  return beginsAdverbially(sentence, at) ? 'inside' : undefined
}

function behindApostrophe(word: string): string {
  for (let at = word.length - 1; at >= 0; at--) if (kindAt(word, at) & APOSTROPHE) return word.slice(at + 1)
  return word
}

/** Letters at the end of a stretch of text, apostrophes among them, in small letters. */
function lastWord(text: string, from: number, end: number): string {
  let start = end
  let kinds = 0
  for (; start > from; start--) {
    const kind = kindAt(text, start - 1)
    if (!(kind & LETTER) && text[start - 1] !== '’') break
    kinds |= kind
  }
  const word = text.slice(start, end)
  // Making small letters is slow, and few words have others.
  return kinds & UPPER ? word.toLowerCase() : word
}

/** Whether a name stands in the possessive. */
const isOwner = (text: string, end: number): boolean =>
  end < text.length && (kindAt(text, end) & APOSTROPHE) !== 0 && /^.s?\b/.test(text.slice(end, end + 3))

/**
 * The verb behind the end of a subject, where the next word is given. Only if it may report words, or if it is wanted
 * whole, are the words behind it looked at.
 */
function verbAfter(sentence: Sentence, end: number, next: number, whole: boolean): string | undefined {
  const { text, words } = sentence
  if (end >= sentence.end) return undefined
  if (isOwner(text, end)) return undefined
  const limit = Math.min(sentence.end, end + 190)
  if (isVerbNext(words, next, end))
    return verbPhrase(words, next, limit, whole || MAY_REPORT.mayHave(words, next) ? 6 : 0)
  // Between subject and verb stands nothing that begins in another way, and nothing with a capital.
  const first = text[end]
  if (first !== ' ' && first !== ',') return undefined
  if (first === ' ' && next < words.length && words.start(next) === end + 1 && words.initial(next) & UPPER)
    return undefined
  const rest = text.slice(end, limit)
  if (rest.startsWith(' who ')) return verbAfterRelative(rest)
  const between = BETWEEN.exec(rest)![0]
  if (CONJECTURE.test(between)) return undefined
  let start = end + between.length
  while (text[start] === ' ') start++
  const verb = firstFrom(words, next, start)
  const isWord = verb < words.length && words.start(verb) === start
  return isWord ? verbPhrase(words, verb, limit, 6) : undefined
}

/** Whether a word stands a space behind an offset and is none that stands between subject and verb. */
function isVerbNext(words: Words, word: number, at: number): boolean {
  const { text } = words
  if (word >= words.length || words.start(word) !== at + 1 || text[at] !== ' ') return false
  if (!(words.initial(word) & LOWER)) return false
  const end = wordEnd(text, at + 1)
  if (text[end - 1] === 'y' && text[end - 2] === 'l') return false
  return !(MAY_BE_BETWEEN.mayHave(words, word) && MAY_STAND_BETWEEN.has(text.slice(at + 1, end)))
}

/** A word in small letters, and so many words at the most that go on behind it up to a limit. */
function verbPhrase(words: Words, verb: number, limit: number, more: number): string | undefined {
  const { text } = words
  const start = words.start(verb)
  if (start >= limit || !(words.initial(verb) & LOWER)) return undefined
  let end = Math.min(limit, wordEnd(text, start))
  if (end - start < 2) return undefined
  let word = verb
  for (let count = 0; count < more && end < limit && codeAt(text, end) === SPACE; count++) {
    word = firstFrom(words, word, end)
    const next = partEnd(words, word, end + 1, limit)
    if (next === end + 1) break
    end = next
  }
  return text.slice(start, end)
}
const SPACE = 0x20

/** Where letters, apostrophes and hyphens end, the first of them of a word if it begins there. */
function partEnd(words: Words, word: number, start: number, limit: number): number {
  const { text } = words
  const isWord = word < words.length && words.start(word) === start && words.isPlain(word)
  let at = isWord ? Math.min(words.end(word), limit) : start
  while (at < limit && (kindAt(text, at) & LETTER || IN_WORDS.areAt(text, at))) at++
  return at
}
const IN_WORDS = new Codes('’-')

/** "Sir Roger who had called at his request opened the conversation": the first verb of saying behind. */
function verbAfterRelative(rest: string): string | undefined {
  for (const { index, 1: auxiliary } of matchesOf(/(\p{Ll}+) (?=\p{Ll}+)/gu, rest.slice(5, 110))) {
    const at = 5 + index + auxiliary!.length + 1
    const words = /^(?:\p{Ll}\p{L}*)(?: [\p{L}’-]+){0,6}/u.exec(rest.slice(at))?.[0]
    if (
      words !== undefined &&
      !/^(?:had|has|have|was|were|been|to|not|he|she|who)$/.test(auxiliary!) &&
      actOf(words)
    )
      return words
  }
  return undefined
}

/** "He looked startled and said": the second verb of one subject. */
function secondAct(sentence: Sentence, { subject, end }: Reading): Act | undefined {
  if (subject.kind === 'group') return undefined
  const rest = sentence.slice(end, end + 160)
  if (rest.includes(' to ') && CALLED.test(rest)) return 'says'
  if (rest.includes('ing ') && HAS_SAYING.test(rest) && SAYING.test(rest)) return 'says'
  if (!rest.includes(' and ') && !rest.includes(' but ')) return undefined
  const second = SECOND.exec(rest)
  return second ? actOf(second[1]!) : undefined
}

const SECOND =
  /^(?:[^,;.“”]|(?<=\b(?:Mr|Mrs|Dr|Amb|Gen))\.){3,70}?,? (?:and|but) (?:then |also |\p{Ll}+ly )?(\p{Ll}+(?!\p{L}).*)/u
/** "called me at home, saying that". */
const HAS_SAYING = /, (?:saying|stating|adding|remarking|explaining)\b/
const SAYING =
  /^ (?!(?:to|had|has|have|was|were|and|or|of|in|on|at|for|with|by|from)\b)\p{Ll}[^;“”]{3,140}?, (?:saying|stating|adding|remarking|explaining)(?: that)? (?!\p{Lu}\p{Ll}+ed)/u
/** "telephoned Mr. Hall to say", "came in to tell him". */
const CALLED =
  /^ (?:then |later |again )?(?:called|telephoned|phoned|rang|cabled|wrote|came|stopped by|dropped in)(?: (?:[^\s,;.“”]+|(?:Mr|Mrs|Dr|Amb|Gen)\.)){0,6} to (?:say|tell|report|inform|inquire|advise|ask)\b/u

/** What stands before the verb. */
const BEFORE_INVERTED = new Codes(',”"?!')
/** What a name that is a subject has behind it. */
const FINITE = /^ (?:\p{Ll}+ed|was|is|had|has|would|could|should|might|did|will) /u
const MAY_BE_INVERTED = new WordTable(MAY_STAND_BEFORE)

/** "So did M. Gaillard." */
function soDid(subjects: Subjects): Clause | undefined {
  const { text, words, opening, start, end } = subjects.sentence
  if (opening >= words.length || !LIKEWISE.mayHave(words, opening) || end - start > 60) return undefined
  const lead = /^(?:So|Neither|Nor) (?:did|was|had|would|could) /.exec(text.slice(start, end))?.[0]
  const reading = lead === undefined ? undefined : subjects.at(opening + 2)
  if (reading?.subject.kind !== 'person' || reading.end !== end - 1) return undefined
  const evidence = text.slice(start, reading.end)
  return { start, subject: reading.subject, act: 'replies', rule: 'inverted-saying', evidence }
}
const LIKEWISE = new WordTable(['So', 'Neither', 'Nor'])

/** "Canada, said Mr. Cadieux, will not appear." */
function inverted(subjects: Subjects): Clause | undefined {
  const { text, words, parted, end } = subjects.sentence
  const likewise = soDid(subjects)
  if (likewise) return likewise
  for (const word of parted) {
    if (!MAY_BE_INVERTED.mayHave(words, word) || !(words.initial(word) & LOWER)) continue
    const start = words.start(word)
    if (text[start - 1] !== ' ' || !BEFORE_INVERTED.areAt(text, start - 2)) continue
    const at = wordEnd(text, start) + 1
    if (at >= end || text[at - 1] !== ' ' || !MAY_STAND_BEFORE.has(text.slice(start, at - 1))) continue
    const reading = subjects.at(word + 1)
    // "Mr. Hall, back from Aarhavn, stated Mr. Lund was ill" is no "stated Mr. Lund".
    if (reading?.subject.kind === 'person' && !FINITE.test(text.slice(reading.end, reading.end + 24)))
      return {
        start,
        subject: reading.subject,
        act: actOf(text.slice(start, at - 1)) ?? 'says',
        rule: 'inverted-saying',
        evidence: text.slice(start, reading.end),
      }
  }
  return undefined
}

/** What stands in quotation marks is somebody's words, not the frame. */
function quotations(sentence: Sentence, closing?: Closing): Span[] {
  const { start, end } = sentence
  const text = sentence.slice()
  const close = closing === undefined ? -1 : text.indexOf(closing)
  if (closing !== undefined && close < 0) return [{ start: start - 1, end }]
  const from = close + 1
  const found = matchesOf(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, text.slice(from))
    // A paragraph that begins with a mark is quoted whole, unless the sentence ends the quotation.
    .filter(({ index, 0: words }) => start + from + index > 0 || /.[”"]$/.test(words))
    .map(({ index, 0: words }) => ({ start: start + from + index, end: start + from + index + words.length }))
  return from > 0 ? [{ start: start - 1, end: start + from }, ...found] : found
}

function isInside(spans: readonly Span[], at: number): boolean {
  for (const { start, end } of spans) if (at > start && at < end) return true
  return false
}
