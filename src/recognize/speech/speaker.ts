import type { Certainty, Person } from '../../memo/person.js'
import type { Cast } from './cast.js'
import { COMMUNICATION, PHRASES, STRONG } from './verbs.js'

/** Whose words a sentence gives, and how that was seen. An unknown speaker has no person. */
export interface Speaker {
  readonly person: Person | undefined
  readonly cert: Certainty
  readonly rule: string
  readonly reason: string
}

const OFFICES =
  'President|Vice President|Secretary(?: of State| of Defense| General)?|Secretary-General|Under Secretary|Deputy Under Secretary|Assistant Secretary|Acting Secretary|Prime Minister|Foreign Minister|Vice Foreign Minister|Foreign Secretary|Finance Minister|Defense Minister|Minister|Chancellor|Chairman|Premier|(?:\\p{Lu}\\p{Ll}+ )?Ambassador|Counselor|Chargé|Senator|Governor|General|Admiral|Shah|King|Emperor|Archbishop|Speaker|Director|Congressman|Marshal|Sec|Pres'
const NAME =
  "(?:(?:Mr|Mrs|Miss|Dr|Amb|Gen|Col|Sen|Adm)\\. |\\p{Lu}[\\p{L}’'.-]* ){0,4}(?:(?:de|von|van|der|la|du|al|el) ){0,2}\\p{Lu}[\\p{L}’'-]*\\.?"
const SUBJECT = `(?:[Tt]he (?:${OFFICES})(?! of(?! State))|He|he|She|she|I|${NAME})`
/** Words between a subject and its verb: "then", "also", "in reply", "himself". */
const BETWEEN = `(?:,? (?:then|also|again|therefore|however|further|next|later|first|finally|immediately|merely|only|simply|still|strongly|briefly|frankly|once more|in reply|in turn|in response|in conclusion|for his part|himself|personally|\\p{Ll}+ly),?)*`
const AT_START = new RegExp(
  `^[“"(\\[]*(${SUBJECT})(?:, [^,.;]{2,60},)?(${BETWEEN}) (\\p{Ll}[\\p{L}]+(?: [\\p{Ll}]+){0,6})`,
  'u',
)
const AFTER_PHRASE = new RegExp(
  `^(?:[^,.;]{2,120}, ){1,2}(${SUBJECT})(${BETWEEN}) (\\p{Ll}[\\p{L}]+(?: [\\p{Ll}]+){0,6})`,
  'u',
)
const AFTER_WORD = new RegExp(
  `^(?:\\p{Lu}\\p{Ll}+(?:ly)?|In \\p{Ll}+|At this point|As \\p{Ll}+) (${SUBJECT})(${BETWEEN}) (\\p{Ll}[\\p{L}]+(?: [\\p{Ll}]+){0,6})`,
  'u',
)
const INTERRUPTED = new RegExp(`, (${SUBJECT})(${BETWEEN}) (\\p{Ll}[\\p{L}]+(?: [\\p{Ll}]+){0,2}),`, 'u')
const ACCORDING = new RegExp(`^(?:According to|In the (?:view|opinion) of) (${SUBJECT})`, 'u')

/** Who is named as speaking in a sentence; nothing when the sentence does not say. */
export function speakerOf(sentence: string, cast: Cast, current: Person | undefined): Speaker | undefined {
  for (const [rule, pattern] of PATTERNS) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const verb = found[3] ?? 'said'
    if (!STRONG.test(verb) && !PHRASES.test(verb)) continue
    const speaker = resolve(found[1]!, cast, current)
    if (speaker)
      return { ...speaker, rule, reason: `\`${found[1]!} … ${verb.split(' ')[0]!}\` names the speaker` }
  }
  return undefined
}

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['subject-of-saying', AT_START],
  ['inserted-saying', INTERRUPTED],
  ['subject-after-phrase', AFTER_PHRASE],
  ['subject-after-adverb', AFTER_WORD],
  ['according-to', ACCORDING],
]

function resolve(
  subject: string,
  cast: Cast,
  current: Person | undefined,
): Pick<Speaker, 'person' | 'cert'> | undefined {
  if (/^(?:he|she)$/i.test(subject)) return current ? { person: current, cert: 'high' } : undefined
  if (subject === 'I') {
    const drafter = cast.persons.find(({ roles }) => roles.includes('drafter'))
    return { person: drafter, cert: drafter ? 'medium' : 'low' }
  }
  if (/^the /i.test(subject)) {
    const person = cast.byOffice(subject)
    return { person, cert: person ? 'high' : 'low' }
  }
  const person = cast.named(subject) ?? cast.byOffice(subject)
  return person ? { person, cert: 'high' } : undefined
}

/** Sentences that tell what happened, not what was said. */
const NARRATION =
  /^(?:\[|After (?:an? )?(?:exchange|brief|some|lunch|dinner|the exchange)|The (?:meeting|conversation|discussion|session|luncheon|group|talk|call)\b|There (?:was|followed|ensued) (?:a|an|some|general|further)|It was agreed|At (?:this|that) point\b(?!.*\b(?:said|asked|stated)\b)|During (?:an?|the) (?:exchange|lunch|dinner|brief)|Copies|\(|As (?:he|we|they) (?:left|was leaving|were leaving|departed)|(?:Mr|Ambassador|The \p{L}+)\.? ?\p{L}* (?:called on|came in|left|entered|telephoned|joined|handed|departed|arrived))/u

export function narrates(sentence: string): boolean {
  return NARRATION.test(sentence) && !INTERRUPTED.test(sentence)
}

export const mentionsSaying = (sentence: string): boolean => COMMUNICATION.test(sentence)
