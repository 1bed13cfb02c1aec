import { isSideName } from '../../memo/sides.js'
import { WordTable } from '../../memo/word-table.js'
import { ANY_MARK } from '../../source/bullet.js'
import { wordEnd } from '../../source/characters.js'
import type { Analysis } from './clauses.js'
import { OFFERS, isJoint, isThoughtNow } from './floor-words.js'
import type { Sentence } from './sentence.js'
import { ACTION, OWN_ACTION } from './action.js'
import { ARRANGED } from './arranged.js'
import type { Event } from './arranged.js'

const SEVERAL =
  'We|we|They|they|The two|The group|The participants|The parties|the two|the group|the participants|the parties|Both|both'

/** Who comes and goes while others talk. */
const STAFF = 'aide|secretary|messenger|usher|waiter|servant|butler|orderly|adjutant|assistant'.split('|')
const COMES_IN = '(?:brought|came|entered|appeared|announced|interrupted|handed|knocked)\\b'

const EVENTS: readonly Event[] = [
  // "The meeting ended at 12:30 p.m."
  {
    begins: 'The|This|Their|Our|Before|After',
    pattern:
      /^(?:The|This|Their|Our|Before the|After the)(?: \p{L}+){0,2}? (?:meeting|conversation|discussion|session|luncheon|lunch|dinner|talks?|call|interview|exchange|party|reception|audience|visit|briefing|hearing|conference)\b(?: [\p{L}-]+){0,5}? (?:was|were|then|ended|convened|closed|terminated|began|concluded|took|lasted|adjourned|broke|opened|turned|moved|shifted|passed|got down|continued|resumed|left|centered|ranged|covered|dealt|touched|followed|ensued|rose)\b/u,
  },
  // "There the matter was left."
  {
    begins: 'There|The',
    pattern:
      /^(?:There the (?:matter|subject|question|discussion) (?:was left|rested)|The (?:matter|subject|question|point|topic) was (?:then )?(?:left (?:there|at that)|dropped|closed|not pursued))\b/,
  },
  // "Nothing having been settled, the meeting was ended."
  {
    goesOn: 'the meeting|the conversation|the discussion|the session|the talks|and the',
    pattern:
      /, (?:and )?the (?:meeting|conversation|discussion|session|talks) (?:was|were|then|ended|closed|adjourned|broke|continued|went on)\b/,
  },
  // "There was a brief discussion of ..."
  {
    holds: ['there'],
    pattern:
      /\b[Tt]here (?:was|were|followed|ensued)(?: then| also)?(?: an?| some| general| further| much| considerable| no| little)*(?: \p{Ll}+){0,2}? (?:discussions?|exchanges?|agreement|assent|dissent|objections?(?=[.,;])|communiqué|pause|silence|laughter|amusement|applause|conversation|debate|talk|consideration(?! that)|reply|answer(?! (?:to|in|for|but|other))|mention|only (?:\p{Ll}+ )?references?)(?!\p{L})/u,
  },
  {
    holds: ['it', 'there'],
    pattern:
      /^(?!If |Unless |Whether )(?:(?:[^.;]|(?<=Mr|Mrs|Dr)\.){0,80} )?(?:[Ii]t was|[Tt]here was)(?: then| also| finally| further| thus| therefore)?(?: \p{Ll}+ly)? (?:agreed|decided|determined that|settled|ascertained|learned|left that|left to|left unclear|left open|understood that (?:a|the) (?:next|further)|arranged|concluded)\b/u,
  },
  // "We discussed the situation in the Near East."
  {
    begins: SEVERAL,
    goesOn: SEVERAL,
    pattern:
      /^(?:.{0,50}, )?(?:[Ww]e|[Tt]hey|[Tt]he (?:two|group|participants|parties)(?: \p{L}+){0,2}?|[Bb]oth(?: sides| men)?)(?: \p{Ll}+ly| then| also| next| again| both)* (?:discussed|talked|turned|got down|gathered(?! that)|opened|touched|exchanged|spoke|sat|walked|met|reviewed|considered(?! (?:\p{L}+ ){1,3}(?:an?|to be|as) )|adjourned|parted|shook hands|moved|dined|lunched|drank|strolled|drove|started|went (?:over|to|into|in|out|back)|had (?:an?|some) (?:\p{L}+ ){0,2}(?:discussion|talk|exchange|conversation|lunch)|did not (?:agree(?!(?:, [^,;.]{2,30},)? with)|discuss|pursue)|agreed (?:to (?!th)|on|upon)|left|joined|returned|resumed)\b/u,
  },
  {
    begins: 'Further|Some|General|A|An|Another|Considerable',
    pattern:
      /^(?:General agreement was (?:expressed|reached|voiced)\b|(?:Further|Some|General|A brief|Considerable|An?(?: \p{Ll}+){1,3}) (?:discussion|exchange|conversation|talk)\b|An?(?:other)? (?:\p{Ll}+ )?(?:discussion|exchange|conversation|talk) (?:of [^.;]{3,60}? )?(?:then )?(?:followed|ensued|took place|developed)\b)/u,
  },
  {
    begins: 'Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting',
    pattern: /^(?:Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting officer)\b/,
  },
  // "An appointment was arranged for Friday."
  {
    begins: 'A|An|Another|The',
    goesOn: 'an appointment|another meeting|a further',
    pattern:
      /^(?:\p{Lu}\p{Ll}+, )?(?:[Aa]n appointment|The appointment|[Aa](?:nother| further) (?:meeting|talk)) was (?:then )?(?:arranged|made|set|fixed|scheduled)\b/u,
  },
  // "This was agreed.", "Agreement was reached."
  {
    begins: 'This|That|It|Agreement|Full',
    pattern:
      /^(?:(?:This|That|It) was (?:then |thereupon |readily )?(?:agreed|accepted|approved|adopted)(?: to| on| upon)?(?: by (?:all|both sides|everyone))?\.$|(?:Full )?[Aa]greement was (?:then |quickly |\p{Ll}+ly )?reached\b)/u,
  },
  // "IT WAS AGREED that the paper should be sent": as minutes print it.
  { begins: 'IT', pattern: /^IT WAS (?:THEN )?(?:AGREED|DECIDED|RESOLVED)\b/ },
  // "End Summary."
  {
    begins: 'End|END',
    pattern: /^(?:End|END) (?:of )?(?:[Ss]ummary|SUMMARY|[Cc]omment|COMMENT|[Tt]ext|TEXT|[Nn]ote|NOTE)\b/,
  },
  // "The telephone rang.", "A telegram was brought in."
  {
    begins: 'The|A|An',
    pattern:
      /^(?:The (?:telephone|phone|bell|doorbell) (?:then )?rang|The door (?:then )?opened|An? (?:telegram|note|message|map|chart) was (?:then )?(?:brought|handed|passed) (?:in|to)(?!\p{L}))/u,
  },
  // "When I left he shook my hand."
  {
    begins: 'When|As',
    pattern:
      /^(?:When|As) (?:I|we) (?:left|rose to (?:go|leave)|got up to (?:go|leave)|took (?:my|our) leave|was leaving|were leaving)(?!\p{L})/u,
  },
  // "It seemed to me that he was ill."
  { begins: 'It', pattern: /^It seemed to (?:me|us)(?: that)? (?:he|she) / },
  // "It was past midnight when we left.", "It was my impression that he had been told."
  {
    holds: ['it'],
    pattern:
      /^It was (?:(?:past|nearly|almost|after|about|close to) [^.;]{2,40} when (?:we|they|I|the \p{Ll}+) (?:left|parted|adjourned|broke up|rose)|(?:my|our) (?:\p{Ll}+ )?(?:impression|feeling) )/u,
  },
  // "His manner was friendly throughout."
  {
    begins: 'His|Her|Their',
    pattern:
      /^(?:His|Her|Their) (?:manner|tone|demeanor|mood|face|voice) (?:was|remained|became|seemed|hardened|softened)(?!\p{L})(?! (?:that|to)(?!\p{L}))/u,
  },
  // "In discussion the following points were made:"
  {
    begins: 'In',
    pattern:
      /^In (?:the )?(?:\p{Ll}+ )?(?:discussion|debate|exchange)s?,? the following (?:\p{Ll}+ )?(?:points|remarks|observations|comments|suggestions) were (?:also )?(?:made|raised)(?!\p{L})/u,
  },
  // "This closed the discussion."
  {
    begins: 'This',
    pattern:
      /^This (?:closed|ended|concluded|led to) (?:the|our|their|an?|some)(?: \p{Ll}+)? (?:meeting|conversation|discussion|exchange|session|talks?|interview|call)\b/u,
  },
  // "Lunch was served at two."
  {
    begins: 'Food|Wine|Champagne|Coffee|Tea|Lunch|Luncheon|Dinner|Drinks|Cocktails|Refreshments',
    pattern:
      /^\p{Lu}\p{Ll}+(?: and \p{Ll}+)? (?:was|were) (?:then |now )?(?:served|announced|brought|taken)\b/u,
  },
  // "After they had read it a discussion ensued."
  {
    begins: 'After|When|As',
    pattern:
      /^\p{Lu}\p{Ll}+ [^.;]{3,90} (?:an?|some)(?: \p{Ll}+)? (?:discussion|exchange|conversation|talk) (?:then )?(?:ensued|followed|took place|arose)\b/u,
  },
  // "After an exchange of pleasantries, the meeting began.", "With this the conversation ended."
  {
    begins: 'After|Following|With|On|At|Upon',
    words: 'meeting|conversation|discussion|session|interview',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:[\p{Ll}’-]+ ){0,6}[\p{Ll}’-]+,? the (?:meeting|conversation|discussion|session|interview) (?:then )?(?:was (?:adjourned|ended|closed|resumed)|adjourned|ended|began|closed|broke up|concluded|opened|resumed|turned)\b/u,
  },
  // "After lunch the group moved to the library."
  {
    begins: 'After',
    pattern:
      /^After (?:lunch|luncheon|dinner|breakfast|coffee|tea),? (?:the (?:group|party|company|guests|ladies)|we|they) (?:then )?(?:moved|went|adjourned|retired|proceeded|gathered|returned|withdrew|resumed|sat)\b/,
  },
  // "After dinner the conversation was resumed."
  {
    begins: 'After|Before|At|During|Following|In',
    pattern:
      /^\p{Lu}\p{Ll}+(?: the)?(?: \p{Ll}+){1,3}?,? (?:the (?:meeting|conversation|discussions?|talks?|party) (?:was|were|then|turned|continued|resumed|moved|went|ended|broke)|every(?:one|body) (?:laughed|smiled|rose|applauded))\b/u,
  },
  // "During the ensuing discussion several figures were compared."
  {
    begins: 'During|In',
    pattern:
      /^(?:During|In) the (?:ensuing|subsequent|following|general|further) (?:discussion|conversation|exchange)\b/,
  },
  {
    begins: 'Everyone|Everybody|All',
    pattern: /^(?:Every(?:one|body)|All) (?:laughed|smiled|rose|applauded|agreed|left)\b/,
  },
  {
    begins: 'No',
    pattern:
      /^No (?:decisions?|agreement|conclusions?|action|dates?|time|communiqué|announcement|minutes|(?:further )?(?:discussion|conversation|comment|reply|answer|objection|mention)) (?:(?:was|were) (?:reached|taken|made|raised|given|offered|set|fixed|issued|kept)|took place|followed|ensued)\b/,
  },
  // "It is the Ambassador’s impression that": what drafters think when they write.
  {
    holds: ['it'],
    begins: 'It',
    pattern:
      /^It is (?:my|our|the \p{Lu}\p{L}+[’']s) (?:own )?(?:impression|opinion|view|feeling|belief|judgment|estimate)\b/u,
  },
  // "The atmosphere of the meeting was cordial.", "The rest of the time was spent on the harbor."
  {
    begins:
      'The atmosphere|The tone|The mood|The spirit|The rest|The remainder|The balance|The remaining|The foregoing|The above',
    pattern:
      /^The (?:(?:atmosphere|tone|mood|spirit) (?:of (?:the|our|this|their|these) (?:meetings?|conversations?|discussions?|talks?|luncheon|dinner|interview) )?(?:throughout )?(?:was|remained)|(?:rest|remainder|balance) of (?:the|our|their) (?:meeting|time|session|afternoon|evening|hour|luncheon|dinner|interview) (?:was|dealt|concerned|centered|revolved)|remaining time was|(?:foregoing|above)(?: \p{Ll}+)? (?:was|has been|took place))\b/u,
  },
  // "The draft was then read aloud."
  {
    begins:
      'The draft|The text|The communiqué|The communique|The joint|The statement|The paper|The agenda|The minutes',
    pattern:
      /^The (?:draft|text|communiqu[ée]|draft communiqu[ée]|joint (?:statement|communiqu[ée])|statement|paper|agenda|minutes)(?: of the \p{L}+)? (?:was|were) (?:then|thereupon|next|finally) (?:approved|adopted|agreed|read|distributed|circulated|discussed|signed|initialed|released|handed)\b/u,
  },
  // "The note is attached as Tab A.", "The harbor is the subject of a separate memorandum."
  {
    begins: 'The|A|An|Its|His|Her|This',
    words:
      'attached|enclosed|appended|separate|separately|elsewhere|reported|recorded|covered|treated|described',
    pattern:
      /^\p{Lu}\p{Ll}* [^.;,“”]{3,100} (?:(?:is|are) (?:attached|enclosed|appended)(?! to(?! this (?:memorandum|memo|record)))|(?:is|are|was|were) (?:(?:the )?subjects? of (?:a )?separate|(?:reported|recorded|covered|treated|described) (?:separately|elsewhere|in (?:an?(?:other)? )?(?:separate|following|other) (?:memorand|telegram|message))))(?!\p{L}{0,3}\p{Lu})/u,
  },
  // "A separate memorandum of conversation covers …", "A copy of the note is attached."
  {
    begins: 'A|An|The|This',
    pattern:
      /^(?:(?:A|An|The|This) (?:separate |second |complete )?(?:memorandum|record|summary|transcript|text) |(?:A|The) (?:copy|translation|list) of [^;]{3,120} (?:is|are) (?:attached|enclosed|appended)\b)/,
  },
  // "All present agreed."
  { begins: 'All', pattern: /^(?:\d+\. )?All (?:present|members|those present|of those present)\b/ },
  {
    begins: 'The Ministers|The Ambassadors|The Presidents|The Secretaries|The delegations|The parties',
    pattern:
      /^The \p{L}+ (?:then |also |next |\p{Ll}+ly )?(?:discussed|reviewed|exchanged|turned to|took up|touched on|agreed to (?:meet|discuss|resume))\b/u,
  },
  { begins: 'Nothing', pattern: /^Nothing (?:further|more|else) was (?:said|discussed|decided)\b/ },
  // "Nobody took this up."
  {
    begins: 'Nobody|No one|None',
    pattern:
      /^(?:Nobody|No one|None of (?:them|those present)) (?:objected|dissented|replied|answered|spoke|demurred|commented|took (?:this|it) up|pursued (?:this|it)|made any (?:comment|reply))\b/,
  },
  // "Discussion then turned to Berlin."
  {
    begins: 'Discussion|Conversation|Talk|Meeting|Conference',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:with (?:\p{Lu}[\p{L}.’-]* ){1,4})?(?:then |also |next |now )?(?:turned|moved|shifted|returned|passed|centered|ensued|followed|convened|ended|closed|terminated|concluded|adjourned)\b/u,
  },
  {
    begins: 'The following',
    pattern:
      /^The following (?:is|are) (?:an?|the) (?:brief |short |full )?(?:outline|summary|account|list|points|subjects|topics|gist)\b/,
  },
  // "Other conversation revolved around the weather.", "Current questions were not discussed."
  {
    begins: 'Other|The|Most',
    pattern:
      /^(?:Other|(?:Most|The (?:rest|remainder|balance)) of (?:the|our|their)|The other) (?:conversation|discussion|talk) (?:revolved|centered|turned|concerned|dealt|was)\b/,
  },
  {
    begins: 'The|Current|Other|These|Such|No',
    words: 'discussed|raised|mentioned|touched',
    pattern: /^[^.;,“”]{5,80} (?:was|were) not (?:discussed|raised|mentioned|touched (?:on|upon))\.$/,
  },
  // "The subject of trade came up.", "The question of aid was discussed."
  {
    begins: 'The subject|The question|The matter|The topic',
    pattern:
      /^The (?:subject|question|matter|topic) of [^.;]{3,80} (?:came up|arose|was (?:then |also |next |\p{Ll}+ly )?(?:discussed|raised|taken up))\.?$/u,
  },
  // "After an exchange of views, a statement was agreed."
  {
    begins: 'After',
    pattern:
      /^After (?:an?|some|further|much|considerable) (?:\p{Ll}+ )*(?:exchange|discussion|debate)(?: of views)?, [^.;]{3,80} was (?:agreed|approved|adopted)\b/u,
  },
  // "The next item was the harbor."
  {
    begins: 'The next|The first|The second|The third|The last|The final',
    pattern:
      /^The (?:next|first|second|third|last|final) (?:item|subject|topic|matter|question)(?: (?:discussed|raised|considered)| on the agenda| (?:for|of|under) discussion)? was\b/,
  },
  // "The following topics were discussed:"
  {
    begins: 'The following',
    pattern:
      /^The following (?:\p{Ll}+ )?(?:topics|subjects|points|matters|questions|items) (?:were (?:also |then )?(?:discussed|raised|covered|taken up|touched|made|agreed|noted|decided|approved)|received)\b/u,
  },
  // "Toasts were exchanged.", "A break was taken."
  {
    begins:
      'Toasts|Gifts|Greetings|Pleasantries|Courtesies|Amenities|Photographs|Pictures|Photographers|Reporters|Correspondents',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:was|were) (?:then |now )?(?:exchanged|taken|admitted|called in|presented|let in)\b/u,
  },
  {
    begins: 'A',
    pattern: /^A (?:short |brief )?(?:break|recess|pause|silence|toast) (?:was|were|followed|ensued)\b/,
  },
  // "An aide brought in the text.", "The Ministers then adjourned."
  {
    begins: 'A|An|The|His|Her',
    pattern: new RegExp(`^(?:An?|The|His|Her) (?:${STAFF.join('|')}) (?:then |now )?${COMES_IN}`),
  },
  {
    begins: 'At|Just|Here',
    goesOn: STAFF.flatMap((word) => ['a', 'an', 'his', 'her'].map((article) => `${article} ${word}`)).join(
      '|',
    ),
    pattern: new RegExp(
      `(?:, |^(?:At this (?:point|juncture|moment)|Just then|Here) )(?:an?|his|her) (?:${STAFF.join('|')}) (?:then |now )?${COMES_IN}`,
    ),
  },
  {
    begins: 'The|At|All|Most',
    pattern:
      /^(?:(?:At this (?:point|juncture|moment),? )?[Tt]he|(?:All|Most) (?:members )?of the) (?:group|Ministers|Ambassadors|Presidents|(?:\p{Lu}\p{L}+ and \p{Lu}\p{L}+ )?(?:parties|delegations)|company|guests|visitors|party|others|two sides|two delegations|interpreters|photographers|reporters|correspondents|press) (?:then |now |all )?(?:adjourned|retired|dispersed|separated|parted|proceeded|moved|left|entered|withdrew|went|rose|changed places|took (?:their leave|leave|seats|pictures|photographs)|(?:was|were) (?:then |now )?(?:admitted|let in|shown in))\b/u,
  },
  // "The Council so agreed."
  {
    begins: 'The',
    pattern:
      /^The (?:Council|Committee|Board|Cabinet|Group|meeting) (?:then |so |thereupon |\p{Ll}+ly )?(?:agreed|concurred|adopted|approved|adjourned|recessed|took note|noted)\b/u,
  },
  {
    begins: 'The interpreter',
    goesOn: 'the interpreter',
    pattern:
      /(?:^T|, t)he interpreter (?:then )?(?:read|translated|stopped|hesitated|stumbled|had (?:some |great )?(?:trouble|difficulty)|did not (?:translate|catch|follow|render))\b/,
  },
  ...ARRANGED,
]

/** "5. ", "(a) ": what numbers a sentence stands before what it tells. */
export const NUMBERED = new RegExp(String.raw`^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|${ANY_MARK}) ?`, 'u')

/** "2. Yemen.", "3. On the Congo.": the topic of a numbered paragraph. */
const TOPIC =
  /^(?:(?:On|Re|Regarding) (?:the )?|The )?\p{Lu}[\p{L}’-]+(?:,?(?: (?:and|of|the|in|for|on))* \p{Lu}[\p{L}’-]+){0,4}\.$/u

/** The same of a paragraph without a number: "Nuclear Tests.", "Cuba." */
const isTopic = (words: string): boolean =>
  TOPIC.test(words) && (words.includes(' ') || isSideName(words.slice(0, -1)))
const LONGEST_TOPIC = 40

/** "7. All agencies are to reply by Friday.": what a numbered paragraph tells somebody to do. */
const INSTRUCTION = /^\p{Lu}[^.;:,“”"]{0,80}? (?:is|are) to \p{Ll}/u

/** A remark of the edition. */
const BRACKETED = /^\[[^\]]*\]?$/

/** An event, and words of which it has one at least. */
interface Known {
  readonly pattern: RegExp
  readonly words: WordTable | undefined
}
const KNOWN: ReadonlyMap<Event, Known> = new Map(
  EVENTS.map((event) => [
    event,
    { pattern: event.pattern, words: event.words === undefined ? undefined : new WordTable([event.words]) },
  ]),
)

/** Events by their first word or words, and what tells that a word is none of the first. */
interface Openings {
  readonly first: WordTable
  readonly events: ReadonlyMap<string, readonly Known[]>
}

function openings(words: (event: Event) => string | undefined): Openings {
  const events = new Map<string, Known[]>()
  for (const [event, known] of KNOWN)
    for (const word of words(event)?.split('|') ?? []) events.set(word, [...(events.get(word) ?? []), known])
  return { first: new WordTable(Array.from(events.keys(), (word) => word.split(' ', 1)[0]!)), events }
}
const holding = (word: 'it' | 'there'): readonly Known[] =>
  [...KNOWN].filter(([{ holds }]) => holds?.includes(word)).map(([, known]) => known)
const BEGUN = openings(({ begins }) => begins)
const GONE_ON = openings(({ goesOn }) => goesOn)
const WITH_IT = holding('it')
const WITH_THERE = holding('there')
const NONE: readonly Known[] = []

/** Whether a sentence may have one of some words. */
function hasAny({ words, opening, end }: Sentence, table: WordTable): boolean {
  for (let word = opening; word < words.length && words.start(word) < end; word++)
    if (table.mayHave(words, word)) return true
  return false
}

function tellsEvent(sentence: Sentence): boolean {
  const { text, words, start, opening, parted } = sentence
  const isNumbered = sentence.begin > start
  const whole = isNumbered ? sentence.slice().replace(NUMBERED, '') : sentence.slice()
  // A sentence with many cues is not tried again for each of them.
  const tried: Known[] = []
  const isOne = (events: readonly Known[] = NONE): boolean =>
    events.some((event) => {
      if (tried.includes(event)) return false
      tried.push(event)
      return (event.words === undefined || hasAny(sentence, event.words)) && event.pattern.test(whole)
    })
  const begins = ({ first, events }: Openings, word: number): boolean => {
    if (!first.mayHave(words, word)) return false
    const at = words.start(word)
    const end = wordEnd(text, at)
    if (isOne(events.get(text.slice(at, end)))) return true
    return text[end] === ' ' && isOne(events.get(text.slice(at, wordEnd(text, end + 1))))
  }
  if (text[start] === '[' && BRACKETED.test(whole)) return true
  if (start === 0 && whole.length < LONGEST_TOPIC && sentence.end < text.length && isTopic(whole)) return true
  if (isNumbered && ((whole.length < 50 && TOPIC.test(whole)) || INSTRUCTION.test(whole))) return true
  if (opening < words.length && begins(BEGUN, opening)) return true
  if (sentence.hasThereWas ? isOne(WITH_THERE) : sentence.hasItWas && isOne(WITH_IT)) return true
  return parted.some((word) => text[words.start(word) - 2] === ',' && begins(GONE_ON, word))
}

/** What two do together, besides. */
const TOGETHER =
  /^(?:then |also )?(?:discussed|talked|resumed|concluded|considered|reviewed|spoke|turned|continued|opened|began|returned|related|exchanged|compared|agreed|met|(?:had|held) (?:an?|some|lunch|dinner|talks))\b/

/** "That suited Mr. Hall.": what somebody who is there makes of it is seen by who writes. */
const SUITS =
  /^(?:This|That|It|The (?:answer|reply|idea|proposal|suggestion|remark|news)) (?:(?:did not|also|quite|very much|\p{Ll}{3,12}ly) )?(?:(?:suit|annoy|delight|embarrass)(?:ed)?|(?:please|amuse|irritate|surprise|startle|displease|relieve)d?|satisf(?:y|ied)) (?=(?:the )?\p{Lu})(?!.* (?:that|to|when|whether|if|as|since|because) )/u
const MAY_SUIT = new WordTable(['This', 'That', 'It', 'The'])
const LONGEST_SUITED = 80

const pleases = (
  { words, opening, start, end, text }: Sentence,
  { people: [only, ...others] }: Analysis,
): boolean =>
  only?.participant === true &&
  others.length === 0 &&
  end - start < LONGEST_SUITED &&
  MAY_SUIT.mayHave(words, opening) &&
  SUITS.test(text.slice(start, end))

/** Whether a sentence in which nobody was heard to speak is the drafter's telling. */
export function narrates(sentence: Sentence, analysis: Analysis): boolean {
  const { doer, clauses } = analysis
  if (tellsEvent(sentence) || pleases(sentence, analysis)) return true
  // What two "discussed and agreed that" is what they said.
  if (clauses[0]?.subject.kind === 'pair' && isJoint(clauses[0].evidence, sentence))
    return !sentence.slice().includes(' agreed that ')
  if (clauses[0] && isThoughtNow(clauses[0])) return true
  switch (doer?.subject.kind) {
    case 'drafter':
      return !OFFERS.test(doer.verb) && !/^(?:might|would|could|should|will|may|must|am)\b/.test(doer.verb)
    case 'person':
      return ACTION.test(doer.verb)
    case 'pronoun':
    case 'group':
      return OWN_ACTION.test(doer.verb)
    case 'pair':
      return TOGETHER.test(doer.verb) || ACTION.test(doer.verb.replace(/^were /, 'was '))
    case 'crowd':
    case undefined:
      return false
  }
}
