import type { Person } from '../../memo/person.js'
import type { Cast } from './cast.js'
import { readSubject } from './subject.js'
import type { Subject } from './subject.js'
import { actOf, INVERTED } from './verbs.js'
import type { Act } from './verbs.js'

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
  /** The sentence begins with this subject, whose verb reports no words. */
  /** Who is named in it, in its order; quoted words left out. */
  readonly people: readonly Person[]
  readonly doer?: { readonly subject: Subject; readonly verb: string }
}

const START =
  /(?<![\p{L}’'-])(?:[Hh]e|[Ss]he|I|[Ww]e|[Tt]hey|[Tt]he (?=\p{Lu}|two|latter|former|group|participants)|Both|\p{Lu})/gu

/** "1.", "(3)", and the topic before a colon: "(3) U.S. trawlers within 12-mile limit:". */
const LABEL = /^(?:\[[^\]]*\]\s*)?[“"([]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)?(?:[^.:;]{2,80}:\s*)?$/
/** Words after which a name is no subject of the main clause. */
const SUBORDINATE =
  /(?:^|[^\p{L}])(?:that|which|who|whom|whose|as|if|when|whenever|what|whatever|whether|because|since|how|where|why|while|than|of|by|for|to|with|from|until|before|after|although|though|like|about|on|in|at|into|between|among|against|under|upon|via|per|or|unless|lest|both|is|was|were|are|be|been|said|stated|thought|believed|felt|hoped|told|asked|the|a|an|his|their|our|its|through|without|within|toward|towards|over|behind|concerning|regarding|including|than|nor|either|neither|once)$/iu
/** How a sentence may begin before its subject without a comma. */
const ADVERBIAL =
  /^[“"([]*(?:at|on|in|re|regarding|concerning|with|after|during|before|following|turning|to|from|as|for|toward|when|while|although|since|here|then|thus|later|again|now|finally|next|therefore|however|also|moreover|first|second|secondly|lastly|subsequently|afterwards?|meanwhile|likewise|accordingly|consequently|similarly|specifically|specially|further|furthermore|still|yet|and|but|so|only|once|upon|under|speaking|replying|referring|answering|responding|commenting|continuing|by|of|this|because|if|through|under|without|\p{L}+ly|\p{L}+ing)\b/iu

/** Between subject and verb: "then", "in reply", ", after a pause,". */
const BETWEEN =
  /^(?:,? \((?:[^()]{1,60})\),?)?(?:(?:,(?! and| but| who)(?:[^,;.“”]|(?<=\b(?:Mr|Mrs|Dr|Amb|Gen|U|S))\.){2,80}){1,3},)?(?:,? (?:then|also|again|therefore|however|further|next|later|first|finally|immediately|merely|only|simply|still|just|now|once|even|too|thus|strongly|briefly|frankly|once more|once again|in reply|in turn|in response|in conclusion|in this connection|at this point|for his part|for their part|himself|herself|personally|by \p{Ll}+|in \p{Ll}+|on (?:his|her) part|on the other hand|for example|of course|in effect|in fact|in general|humorously|twice|rather|had to|did|does|all|both|\p{Ll}+ly)(?!\p{L}),?)* ?/u

/** The clauses of saying in a sentence, first to last. */
export function analyze(sentence: string, cast: Cast): Analysis {
  const clauses: Clause[] = []
  const people = new Set<Person>()
  let doer: Analysis['doer']
  let skip = 0
  const quoted = quotations(sentence)
  for (const match of sentence.matchAll(START)) {
    const at = match.index
    if (at < skip || quoted.some(({ start, end }) => at > start && at < end)) continue
    const reading = readSubject(sentence, at, cast)
    if (!reading) continue
    skip = reading.end
    if (reading.subject.kind === 'person') people.add(reading.subject.person)
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
      evidence: `${sentence.slice(at, reading.end)} … ${verb.split(' ')[0]!}`,
    })
  }
  const others = [
    inverted(sentence, cast),
    opinion(sentence, cast),
    ...(clauses.length === 0 ? [attached(sentence, cast)] : []),
  ]
  for (const clause of others)
    if (clause && !clauses.some(({ start }) => Math.abs(start - clause.start) < 4)) clauses.push(clause)
  return { clauses: clauses.sort((a, b) => a.start - b.start), people: [...people], ...(doer && { doer }) }
}

function contextOf(sentence: string, at: number, coordinated: boolean): 'start' | 'inside' | undefined {
  if (at < 160 && LABEL.test(sentence.slice(0, at))) return 'start'
  const head = sentence.slice(0, Math.min(at, 60))
  const trimmed = sentence.slice(Math.max(0, at - 60), at).trimEnd()
  if (/[,;:—–)”"…]$/.test(trimmed)) return 'inside'
  const word = /[\p{L}’]+$/u.exec(trimmed)?.[0].toLowerCase() ?? ''
  if (word === 'and' || word === 'but') return coordinated || ADVERBIAL.test(head) ? 'inside' : undefined
  if (/, (?:to|at|upon) which$|, whereupon$/.test(trimmed)) return 'inside'
  if (SUBORDINATE.test(trimmed)) return undefined
  return ADVERBIAL.test(head) ? 'inside' : undefined
}

function verbAfter(sentence: string, end: number): string | undefined {
  const rest = sentence.slice(end, end + 190)
  if (/^[’']s?\b/.test(rest)) return undefined
  if (rest.startsWith(' who ')) return verbAfterRelative(rest)
  const between = BETWEEN.exec(rest)![0]
  const verb = /^\p{Ll}\p{L}+(?: [\p{L}’-]+){0,6}/u.exec(rest.slice(between.length).trimStart())
  return verb?.[0]
}

/** "Sir Roger who had called at his request opened the conversation": the first verb of saying behind. */
function verbAfterRelative(rest: string): string | undefined {
  for (const { index, 1: auxiliary } of rest.slice(5, 110).matchAll(/(\p{Ll}+) (?=\p{Ll}+)/gu)) {
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
  const second =
    kind === 'group' ? undefined : /^[^,;.“”]{3,70}? (?:and|but) (?:then |also )?(\p{Ll}+ .*)/u.exec(rest)
  return second ? actOf(second[1]!) : undefined
}

/** "Canada, said Mr. Cadieux, will not appear." */
function inverted(sentence: string, cast: Cast): Clause | undefined {
  for (const found of sentence.matchAll(new RegExp(`[,”"?!] (${INVERTED}) (?=[\\p{Lu}th])`, 'gu'))) {
    const at = found.index + found[0].length
    const reading = readSubject(sentence, at, cast)
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

const OPINION_LEAD = /(?:^According to |, according to |, in |^[“"(]*(?:In )?)(?=\p{Lu}|the \p{Lu})/gu

/** "In Mr. Lloyd’s view", "The President’s reaction was", "According to Mr. Eban". */
function opinion(sentence: string, cast: Cast): Clause | undefined {
  for (const { index, 0: lead } of sentence.matchAll(OPINION_LEAD)) {
    const at = index + lead.length
    const reading = readSubject(sentence, at, cast)
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

const ATTACHED: readonly (readonly [string, RegExp])[] = [
  [
    'passive-saying',
    /\b(?:raised|asked|suggested|stated|expressed|stressed|emphasized|voiced|mentioned|pointed out|posed|noted|opened|outlined|summarized) by (?=\p{Lu}|the \p{Lu})/gu,
  ],
  ['participle-of-saying', /\bwith (?=\p{Lu}|the \p{Lu})/gu],
  ['relative-saying', /, (?=\p{Lu}|the \p{Lu})| (?=\p{Lu}\p{Ll}|the \p{Lu})/gu],
]
const PARTICIPLE =
  /^ (?:then |also |again )?(?:saying|stating|asking|expressing|attacking|noting|pointing|stressing|emphasizing|commenting|remarking|inquiring|explaining|describing|suggesting|observing|replying|reiterating|urging|insisting|arguing|giving|outlining|thanking|agreeing|remarking)\b/u

/** Speaking that hangs on something else: "raised by Mr. X", "with Mr. X saying", "Mr. X, who said". */
function attached(sentence: string, cast: Cast): Clause | undefined {
  for (const [rule, pattern] of ATTACHED)
    for (const found of sentence.matchAll(pattern)) {
      const at = found.index + found[0].length
      const reading = readSubject(sentence, at, cast)
      if (reading?.subject.kind !== 'person') continue
      const rest = sentence.slice(reading.end, reading.end + 120)
      const relative = /^, who (?:\p{Ll}+ly |then |also )?(.*)/u.exec(rest)?.[1]
      const shown =
        rule === 'passive-saying' ||
        (rule === 'participle-of-saying' && PARTICIPLE.test(rest)) ||
        (rule === 'relative-saying' && relative !== undefined && actOf(relative) !== undefined)
      if (shown)
        return {
          start: found.index,
          subject: reading.subject,
          act: /\b(?:asked|posed) by/.test(found[0]) ? 'asks' : 'says',
          rule,
          evidence: sentence.slice(found.index, reading.end).trim(),
        }
    }
  return undefined
}

/** What stands in quotation marks is somebody's words, not the frame. */
function quotations(sentence: string): { start: number; end: number }[] {
  return [...sentence.matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}
