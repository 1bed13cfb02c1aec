import type { Cast } from '../cast/cast.js'
import type { Analysis } from '../clause/clauses.js'
import { NUMBERED } from '../words/numbered.js'
import type { Sentence } from '../sentence/sentence.js'

/** What somebody who is not named did with what was said, and how. */
const REPORTED =
  'noted|pointed out|suggested|thought|felt|recognized|observed|mentioned|stressed|emphasized|believed|argued|recalled|remarked|proposed|agreed|decided'
const HOW = '(?:also |then |again |further |\\p{Ll}+ly )?'
/** Nouns that name no topic, but what was said of one. */
const REMARK = 'point|suggestion|question|view|opinion|observation|proposal|hope|doubt|concern|fear'
const ACCORD = 'agreement|consensus|feeling|support|recognition|disposition|sentiment|doubt|concern|unanimity'

/** What one of them holds, and how far it is looked for. */
const MAY_BE = / (?:was|were|to be|thought|felt|believed|doubted|feared|hoped) /
const LONGEST = 220

const IMPERSONAL: readonly RegExp[] = [
  // "It was noted that", "In this connection, it was suggested that", "The point was made that"
  new RegExp(
    `^(?:[^;“”]{3,100}, )?(?:[Ii]t was ${HOW}(?:${REPORTED}) that|(?:[Tt]he|[Aa]n?) (?:${REMARK}) was ${HOW}(?:made|raised|expressed|voiced|advanced|offered) (?:that|whether|how|as to))(?!\\p{L})`,
    'u',
  ),
  // "There appeared to be general agreement within the group that"
  new RegExp(
    `^There (?:was|(?:appeared|seemed) to be) (?:(?:an?|some|much|general|wide|broad|little|no|full|\\p{Ll}+ly) )*(?:${ACCORD})(?!\\p{L})`,
    'u',
  ),
  // "The last proposal was also thought to be of interest."
  new RegExp(
    `^[^,;“”]{3,90} (?:was|were) ${HOW}(?:seen as|viewed as|regarded as|(?:thought|felt|believed|considered|held) to be)(?!\\p{L})`,
    'u',
  ),
  // "5. The need for a ferry was stressed."
  new RegExp(
    `^[^,;“”]{3,90} (?:was|were) ${HOW}(?:noted|stressed|emphasized|recognized|pointed out)\\.$`,
    'u',
  ),
  // "Several in the group thought"
  /^(?:Several|Some|Many|Most|A few|A number|Others)(?: members)?(?: (?:in|of) (?:the (?:group|meeting|Council|Committee|Board|members)|those present))? (?:thought|felt|believed|doubted|feared|hoped)(?!\p{L})/u,
]

/**
 * Whether a paragraph begins with what was said or thought by nobody in particular, who goes on in it. Where two talk, it was
 * one of them.
 */
export function isImpersonal(sentence: Sentence, { clauses }: Analysis, { participants }: Cast): boolean {
  if (sentence.start > 0 || participants.length === 2) return false
  if (!clauses.every(({ subject }) => subject.kind === 'crowd' && subject.side.length === 0)) return false
  const words = sentence.slice(0, LONGEST).replace(NUMBERED, '')
  return MAY_BE.test(words) && IMPERSONAL.some((each) => each.test(words))
}

/** What is written, and does not speak for whoever hands it over. */
const PAPER =
  '(?:(?:sub)?paragraph|language|text|letter|draft|report|note|memorandum|message|aide-m[eé]moire|paper|document|telegram|cable|article|section|sentence|passage|clause|amendment|formula)s?'
/** "As drafted, this paragraph should read as follows:", "Paragraph 5 reads as follows:", "The report made the following points:" */
const QUOTES_PAPER = new RegExp(
  `^(?:[^;“”]{0,100}, )?(?:(?:[Tt]he|[Tt]his|[Tt]hese|[Hh]is|[Ii]ts)(?: \\p{Ll}+){0,2} ${PAPER}|[Pp]aragraphs? \\d+)(?!\\p{L})[^;:“”]{0,80} (?:as follows|the following(?: \\p{Ll}+){0,2}):$`,
  'u',
)

/** Whether a sentence hands over to what a paper says. */
export const quotesPaper = (sentence: Sentence): boolean =>
  sentence.text[sentence.end - 1] === ':' && QUOTES_PAPER.test(sentence.slice())
