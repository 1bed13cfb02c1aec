import { WordTable } from '../../../memo/word-table.js'
import { APOSTROPHE, Codes, LETTER, UPPER, kindAt, wordEnd } from '../../../source/characters.js'
import type { Sentence } from '../sentence/sentence.js'
import { isSpaceAt } from '../sentence/sentence.js'

/** "1.", "(3)", and the topic before a colon: "(3) Nets inside the limit:". */
const LABEL =
  /^(?:\[[^\]]*\]\s*)?[“"([]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*[“"([]*)?(?:[^.:;]{2,80}:\s*)?$/
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
  'at on in re regarding concerning with after during before following turning to from as for toward when while although since here then thus later again now finally next therefore however also moreover first second secondly lastly subsequently afterward afterwards meanwhile likewise accordingly consequently similarly specifically specially further furthermore still yet and but so only once upon under speaking replying referring answering responding commenting continuing by of this because if through under without over somewhat toward towards beyond besides despite given throughout about amid apart aside resuming between upon near soon shortly last yesterday today tonight early late almost'.split(
    ' ',
  ),
)

/** Whether the words of a sentence before an offset begin so. */
function beginsAdverbially({ text, begin: from, start }: Sentence, at: number): boolean {
  const limit = Math.min(at, start + 60)
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

/** What a label ends in, and what ends a clause or phrase before a subject. */
const LABEL_ENDS = new Codes(']“"([.):')
const CLAUSE_ENDS = new Codes(',;:—–)”"…?!')

/** "At that", "To which", which seem to bind what comes next. */
const OPENING_PHRASE = /^(?:At|With|On|Upon|To) (?:this|that|which)$/
const LONGEST_OPENING = 'Upon which'.length
/** "A little later". */
const LATER =
  /^(?:A|Some) (?:little|moment|few \p{Ll}+|while|time|short time|minutes?|hours?|days?|weeks?|months?) (?:later|afterwards?|ago)$/u

/** "…, to which he replied", "a discussion of trade in which I referred" */
const AT_WHICH =
  /, (?:to|at|upon) which$|, whereupon$|\b(?:had|was) [^.,;]*\b(?:discussion|exchange|conversation|talk)\b[^.,;]* (?:in|during) which$/

/** "What Miss Holm wanted to know was": the subject of it is whose words follow. */
const WHAT_WAS =
  /^What [^,;.]{3,50} (?:wanted|wanted to know|wished to know|asked|meant|proposed|feared|had in mind) was (?:that|whether|why|how|what|an?|the|to)(?!\p{L})/u

/** "After some thought", "on second thought": no verb. */
const A_THOUGHT =
  /\b(?:some|second|further|more|much|careful|little|brief|an?|(?:moment|minute)[’']s) (?:careful )?thought$/

/** "When I told them I did not know": what somebody is told has its own subject. */
const TOLD = /\b(?:told|assured|informed|reminded) (?:me|him|her|us|them)$/
const ENDS_TOLD = new Codes('emrs')

/** "It is interesting to note that Mr. Lund said": what the drafter thinks of it hides nobody. */
const OF_NOTE =
  /\b[Ii]t (?:is|was|may be|should be) (?:\p{Ll}+ )?(?:to note|to observe|noted|noting|interesting|significant|noteworthy|worth \p{Ll}+) that$/u

/** "The Canal was then raised and Mr. Eban said": what was raised hangs together with what is said. */
const RAISED =
  /\b(?:was|were) (?:then |next |also )?(?:raised|mentioned|discussed|brought up|taken up|considered) and$/

/**
 * How a subject stands in its sentence: at its beginning, behind what may stand before a clause, or not as the subject of one.
 * `coordinated`: a clause stands before it.
 */
export function contextOf(
  sentence: Sentence,
  word: number,
  coordinated: boolean,
): 'start' | 'inside' | undefined {
  const { text, words, start } = sentence
  const at = words.start(word)
  if (at === start || (at === start + 5 && text.startsWith('Both ', start))) return 'start'
  if (at === start + 9 && text.startsWith('Not only ', start)) return 'start'
  // "Neither Mr. Hall nor Mr. Lund was convinced" joins them, too.
  if (at === start + 8 && text.startsWith('Neither ', start)) return 'start'
  const from = Math.max(start, at - 60)
  const begin = sentence.begin < at ? sentence.begin : start
  let end = at
  while (end > from && isSpaceAt(text, end - 1)) end--
  const mayBeLabel = at < start + 160 && (end === from || LABEL_ENDS.areAt(text, end - 1))
  if (mayBeLabel && LABEL.test(text.slice(start, at))) return 'start'
  // "(Mr. Hall agreed)" inside a sentence is not what the sentence reports.
  if (end === at && (text[at - 1] === '(' || text[at - 1] === '[') && at - 1 > begin) return undefined
  if (end > from && CLAUSE_ENDS.areAt(text, end - 1))
    return text[end - 1] === ',' && isInContent(text.slice(from, end)) ? undefined : 'inside'
  if (word > 0 && words.end(word - 1) === end && MAY_BIND.mayHave(words, word - 1)) {
    const bond = lastWord(text, from, end)
    if (bond === 'that' && OF_NOTE.test(text.slice(from, end))) return 'inside'
    if (bond === 'and' && RAISED.test(text.slice(from, end))) return 'inside'
    if (coordinated && (bond === 'and' || bond === 'but')) return 'inside'
    if (bond.startsWith('wh') && AT_WHICH.test(text.slice(from, end))) return 'inside'
    if (ENDS_TOLD.areAt(text, end - 1) && TOLD.test(text.slice(from, end))) return undefined
    if (end - begin <= LONGEST_OPENING && OPENING_PHRASE.test(text.slice(begin, end))) return 'inside'
    if (bond === 'what' && end - begin === 4 && WHAT_WAS.test(text.slice(begin, begin + 90))) return 'inside'
    if (bond === 'thought' && A_THOUGHT.test(text.slice(from, end))) return 'inside'
    if (SUBORDINATE.has(bond) || SUBORDINATE.has(behindApostrophe(bond))) return undefined
  }
  if (end === begin + 5 && text.startsWith('There', begin)) return 'inside'
  // "This I denied."
  if (
    end - begin <= 5 &&
    (end === begin + 4 || end === begin + 5) &&
    /^Th(?:is|ese|ose)$/.test(text.slice(begin, end))
  )
    return 'inside'
  if (LATER.test(text.slice(begin, Math.min(end, begin + 40)))) return 'inside'
  return beginsAdverbially(sentence, at) ? 'inside' : undefined
}

/** "He said that, in the North, Mr. Lund agreed", "asked what, in that case, I thought": what is set off so ends nothing. */
const isInContent = (before: string): boolean => CONTENT.test(before)
const CONTENT = / (?:that|what|how|whether|why), [^,;]+,$/

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
