import type { Person } from '../../memo/person.js'
import { LETTER, LOWER, UPPER, kindAt, wordEnd } from '../../source/characters.js'
import type { Cast } from './cast.js'
import { hasQuotationMark } from './quotations.js'
import type { Subject } from './subject.js'
import { Subjects } from './subjects.js'
import { actOf, INVERTED } from './verbs.js'
import type { Act } from './verbs.js'
import { matchesOf } from '../../source/matches.js'

/** "the President said": who reports words, how, and where the clause begins in the sentence. */
export interface Clause {
  readonly start: number
  readonly subject: Subject
  readonly act: Act
  /** The rule that found it, for `explain`. */
  readonly rule: string
  /** The words that show it. */
  readonly evidence: string
}

/** What a sentence says of speaking: its clauses of saying, and its first subject if that does something else. */
export interface Analysis {
  readonly clauses: readonly Clause[]
  /** Who is named in it, in its order; quoted words left out. */
  readonly people: readonly Person[]
  /** The sentence begins with this subject, whose verb reports no words. */
  readonly doer?: { readonly subject: Subject; readonly verb: string }
}

/** "1.", "(3)", and the topic before a colon: "(3) U.S. trawlers within 12-mile limit:". */
const LABEL = /^(?:\[[^\]]*\]\s*)?[“"([]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)?(?:[^.:;]{2,80}:\s*)?$/
/** Words after which a name is no subject of the main clause. */
const SUBORDINATE = new Set(
  'that which who whom whose as if when whenever what whatever whether because since how where why while than of by for to with from until before after although though like about on in at into between among against under upon via per or unless lest both is was were are be been said stated thought believed felt hoped told asked the a an his their our its through without within toward towards over behind concerning regarding including nor either neither once'.split(
    ' ',
  ),
)
/** How a sentence may begin before its subject without a comma, besides words in -ly and -ing. */
const ADVERBIAL = new Set(
  'at on in re regarding concerning with after during before following turning to from as for toward when while although since here then thus later again now finally next therefore however also moreover first second secondly lastly subsequently afterward afterwards meanwhile likewise accordingly consequently similarly specifically specially further furthermore still yet and but so only once upon under speaking replying referring answering responding commenting continuing by of this because if through under without'.split(
    ' ',
  ),
)

function beginsAdverbially(sentence: string): boolean {
  const first = /^[“"([]*(\p{L}+)(?!\w)/u.exec(sentence)?.[1]?.toLowerCase() ?? ''
  return (
    ADVERBIAL.has(first) ||
    (first.length > 2 && first.endsWith('ly')) ||
    (first.length > 3 && first.endsWith('ing'))
  )
}

/** Between subject and verb: "then", "in reply", ", after a pause,". */
const BETWEEN =
  /^(?:,? \((?:[^()]{1,60})\),?)?(?:(?:,(?! and| but| who)(?:[^,;.“”]|(?<=\b(?:Mr|Mrs|Dr|Amb|Gen|U|S))\.){2,80}){1,3},)?(?:,? (?:then|also|again|therefore|however|further|next|later|first|finally|immediately|merely|only|simply|still|just|now|once|even|too|thus|strongly|briefly|frankly|once more|once again|in reply|in turn|in response|in conclusion|in this connection|at this point|for his part|for their part|himself|herself|personally|by \p{Ll}+|in \p{Ll}+|on (?:his|her) part|on the other hand|for example|of course|in effect|in fact|in general|humorously|twice|rather|had to|did|does|all|both|\p{Ll}+ly)(?!\p{L}),?)* ?/u

/** The first words of those. */
const MAY_STAND_BETWEEN = new Set(
  'then also again therefore however further next later first finally immediately merely only simply still just now once even too thus in at for himself herself personally by on of humorously twice rather had did does all both'.split(
    ' ',
  ),
)

/** The clauses of saying in a sentence, first to last. */
export function analyze(sentence: string, cast: Cast): Analysis {
  const clauses: Clause[] = []
  const people: Person[] = []
  let doer: Analysis['doer']
  let skip = 0
  const subjects = new Subjects(sentence, cast)
  const quoted = quotations(sentence)
  for (const at of subjects.starts) {
    if (at < skip || quoted.some(({ start, end }) => at > start && at < end)) continue
    const reading = subjects.at(at)
    if (!reading) continue
    skip = reading.end
    const { subject } = reading
    if (subject.kind === 'person' && !people.includes(subject.person)) people.push(subject.person)
    const context = contextOf(sentence, at, clauses.length > 0 || doer !== undefined)
    if (context === undefined) continue
    const verb = verbAfter(sentence, reading.end)
    if (verb === undefined) continue
    const act = actOf(verb) ?? secondAct(sentence.slice(reading.end, reading.end + 160), reading.subject)
    if (act === undefined) {
      doer ??= { subject: reading.subject, verb }
      continue
    }
    clauses.push({
      start: at,
      subject: reading.subject,
      act,
      rule: context === 'start' ? 'subject-of-saying' : 'saying-after-phrase',
      evidence: `${sentence.slice(at, reading.end)} … ${verb.slice(0, wordEnd(verb, 0))}`,
    })
  }
  for (const find of clauses.length === 0 ? [inverted, opinion, attached] : [inverted, opinion]) {
    const clause = find(subjects)
    if (clause && !clauses.some(({ start }) => Math.abs(start - clause.start) < 4)) clauses.push(clause)
  }
  return { clauses: clauses.sort((a, b) => a.start - b.start), people, ...(doer && { doer }) }
}

function contextOf(sentence: string, at: number, coordinated: boolean): 'start' | 'inside' | undefined {
  const trimmed = sentence.slice(Math.max(0, at - 60), at).trimEnd()
  // What a label ends in, if anything stands before the subject.
  if (at < 160 && (trimmed === '' || /[\]“"([.):]$/.test(trimmed)) && LABEL.test(sentence.slice(0, at)))
    return 'start'
  if (trimmed !== '' && ',;:—–)”"…'.includes(trimmed.at(-1)!)) return 'inside'
  const word = lastWord(trimmed).toLowerCase()
  if (word === 'and' || word === 'but')
    return coordinated || beginsAdverbially(sentence.slice(0, Math.min(at, 60))) ? 'inside' : undefined
  if (word.startsWith('wh') && /, (?:to|at|upon) which$|, whereupon$/.test(trimmed)) return 'inside'
  if (SUBORDINATE.has(word.slice(word.lastIndexOf('’') + 1))) return undefined
  return beginsAdverbially(sentence.slice(0, Math.min(at, 60))) ? 'inside' : undefined
}

/** Letters at the end of a text, apostrophes among them. */
function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && (text[start - 1] === '’' || kindAt(text, start - 1) & LETTER)) start--
  return text.slice(start)
}

function verbAfter(sentence: string, end: number): string | undefined {
  const rest = sentence.slice(end, end + 190)
  if (/^[’']s?\b/.test(rest)) return undefined
  if (rest.startsWith(' who ')) return verbAfterRelative(rest)
  return verbPhrase(rest, isVerbNext(rest) ? 1 : BETWEEN.exec(rest)![0].length)
}

/** Whether a word follows that does not stand between subject and verb. */
function isVerbNext(rest: string): boolean {
  if (!rest.startsWith(' ') || !(kindAt(rest, 1) & LOWER)) return false
  const word = rest.slice(1, wordEnd(rest, 1))
  return !MAY_STAND_BETWEEN.has(word) && !word.endsWith('ly')
}

/** A word in small letters, and what goes on behind it: six words at the most. */
function verbPhrase(text: string, from: number): string | undefined {
  let start = from
  while (text[start] === ' ') start++
  if (start >= text.length || !(kindAt(text, start) & LOWER)) return undefined
  let end = wordEnd(text, start)
  if (end - start < 2) return undefined
  for (let words = 0; words < 6 && text[end] === ' '; words++) {
    const next = partEnd(text, end + 1)
    if (next === end + 1) break
    end = next
  }
  return text.slice(start, end)
}

/** Where letters, apostrophes and hyphens end. */
function partEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && (kindAt(text, at) & LETTER || text[at] === '’' || text[at] === '-')) at++
  return at
}

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
function secondAct(rest: string, { kind }: Subject): Act | undefined {
  if (kind === 'group' || !/ (?:and|but) /.test(rest)) return undefined
  const second = /^[^,;.“”]{3,70}? (?:and|but) (?:then |also )?(\p{Ll}+ .*)/u.exec(rest)
  return second ? actOf(second[1]!) : undefined
}

const INVERTED_SAYING = new RegExp(`[,”"?!] (${INVERTED}) (?=[\\p{Lu}th])`, 'gu')

/** "Canada, said Mr. Cadieux, will not appear." */
function inverted(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  for (const found of matchesOf(INVERTED_SAYING, sentence)) {
    const at = found.index + found[0].length
    const reading = subjects.at(at)
    if (reading?.subject.kind === 'person')
      return {
        start: found.index + 2,
        subject: reading.subject,
        act: actOf(found[1]!) ?? 'says',
        rule: 'inverted-saying',
        evidence: `${found[1]!} ${sentence.slice(at, reading.end)}`,
      }
  }
  return undefined
}

const OF_OPINION =
  /^[’']s? (?:\p{Ll}+ ){0,2}?(?:view|views|opinion|position|reply|answer|question|questions|comment|comments|reaction|feeling|suggestion|impression|point|argument|response|concern|judgment|belief|conclusion|estimate|thinking|query|remarks?|statement|thought|understanding|hope|attitude)\b/u

const OPINION_FIRST = /^(?:According to |[“"(]*(?:In )?)(?=\p{Lu}|the \p{Lu})/u
const OPINION_INSIDE = /, (?:according to|in) (?=\p{Lu}|the \p{Lu})/gu

/** Words after which an opinion may be named: none at the beginning of a sentence, "according to", "in". */
function opinionLeads(sentence: string): { index: number; lead: string }[] {
  const leads: { index: number; lead: string }[] = []
  const first = OPINION_FIRST.exec(sentence)
  if (first) leads.push({ index: 0, lead: first[0] })
  if (sentence.includes(', in ') || sentence.includes(', according '))
    for (const { index, 0: lead } of matchesOf(OPINION_INSIDE, sentence)) leads.push({ index, lead })
  return leads
}

/** "In Mr. Lloyd’s view", "The President’s reaction was", "According to Mr. Eban". */
function opinion(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  for (const { index, lead } of opinionLeads(sentence)) {
    const at = index + lead.length
    const reading = subjects.at(at)
    if (reading?.subject.kind !== 'person') continue
    const rest = sentence.slice(reading.end, reading.end + 60)
    const according = lead.toLowerCase().includes('according')
    const noun = OF_OPINION.exec(rest)?.[0] ?? ''
    if (!according && noun === '') continue
    const after = rest.slice(noun.length)
    const states = /^ (?:was|were|is|would|related|concerned|remained)\b/.test(after)
    if (according || lead.toLowerCase().includes('in ') || states)
      return {
        start: at,
        subject: reading.subject,
        act: /question|query/.test(noun) ? 'asks' : 'says',
        rule: according ? 'according-to' : 'opinion-of',
        evidence: `${lead}${sentence.slice(at, reading.end)}${noun}`.trim(),
      }
  }
  return undefined
}

/** Words before a subject that speaks, with a cue that is quick to look for. */
const LEADS: readonly (readonly [rule: string, cue: string, lead: RegExp])[] = [
  [
    'passive-saying',
    ' by ',
    /\b(?:raised|asked|suggested|stated|expressed|stressed|emphasized|voiced|mentioned|pointed out|posed|noted|opened|outlined|summarized) by (?=\p{Lu}|the \p{Lu})/gu,
  ],
  ['participle-of-saying', 'with ', /\bwith (?=\p{Lu}|the \p{Lu})/gu],
]
const PARTICIPLE =
  /^ (?:then |also |again )?(?:saying|stating|asking|expressing|attacking|noting|pointing|stressing|emphasizing|commenting|remarking|inquiring|explaining|describing|suggesting|observing|replying|reiterating|urging|insisting|arguing|giving|outlining|thanking|agreeing|remarking)\b/u

/** Speaking that hangs on something else: "raised by Mr. X", "with Mr. X saying", "Mr. X, who said". */
function attached(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  for (const [rule, cue, lead] of LEADS) {
    if (!sentence.includes(cue)) continue
    for (const { index, 0: words } of matchesOf(lead, sentence)) {
      const reading = subjects.at(index + words.length)
      if (reading?.subject.kind !== 'person') continue
      if (rule === 'passive-saying' || PARTICIPLE.test(sentence.slice(reading.end, reading.end + 120)))
        return attachedClause(rule, sentence, index, reading.subject, reading.end)
    }
  }
  return relative(subjects)
}

/**
 * "Mr. X, who said", also inside quoted words. Every name is read, for reading also tells the cast what people
 * are called.
 */
function relative(subjects: Subjects): Clause | undefined {
  const { sentence, starts } = subjects
  for (const at of starts) {
    const start = leadBefore(sentence, at)
    const reading = start === undefined ? undefined : subjects.at(at)
    if (start === undefined || reading?.subject.kind !== 'person') continue
    if (!sentence.startsWith(', who ', reading.end)) continue
    const rest = sentence.slice(reading.end, reading.end + 120)
    const said = /^, who (?:\p{Ll}+ly |then |also )?(.*)/u.exec(rest)?.[1]
    if (said !== undefined && actOf(said) !== undefined)
      return attachedClause('relative-saying', sentence, start, reading.subject, reading.end)
  }
  return undefined
}

/** Where the space, or comma and space, before a capital or "the" and a capital begins; a letter alone needs the comma. */
function leadBefore(sentence: string, at: number): number | undefined {
  if (sentence[at - 1] !== ' ') return undefined
  const article = sentence.startsWith('the ', at)
  if (!(kindAt(sentence, article ? at + 4 : at) & UPPER)) return undefined
  if (sentence[at - 2] === ',') return at - 2
  return article || /^.\p{Ll}/u.test(sentence.slice(at, at + 4)) ? at - 1 : undefined
}

function attachedClause(
  rule: string,
  sentence: string,
  start: number,
  subject: Subject,
  end: number,
): Clause {
  const evidence = sentence.slice(start, end).trim()
  return { start, subject, act: /^(?:asked|posed) by/.test(evidence) ? 'asks' : 'says', rule, evidence }
}

/** What stands in quotation marks is somebody's words, not the frame. */
function quotations(sentence: string): { start: number; end: number }[] {
  if (!hasQuotationMark(sentence)) return []
  return matchesOf(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, sentence).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}
