import { WordTable } from '../../../memo/word-table.js'
import { wordEnd } from '../../../source/characters.js'

/** How a verb of communication moves a conversation on. */
export type Act = 'says' | 'asks' | 'replies'

const ASKS =
  'asked|inquired|enquired|questioned|queried|wondered|wanted to know|requested|wished to know|asks|inquires|pressed'
const REPLIES =
  'replied|answered|responded|agreed|disagreed|concurred|countered|rejoined|retorted|denied|said yes|said no|thought so|demurred|replies|answers|agrees'
const SAYS = `said|stated|added|noted|observed|remarked|commented|continued|concluded|explained|emphasized|stressed|indicated|suggested|declared|asserted|pointed out|pointed|expressed|mentioned|recalled|felt|thought|believed|hoped|wished|referred|reported|reiterated|repeated|insisted|maintained|argued|urged|proposed|recommended|assured|told|informed|warned|cautioned|admitted|acknowledged|conceded|doubted|interjected|interposed|interrupted|injected|opened|began|summarized|outlined|described|reviewed|raised|went on|complained|contended|claimed|considered|confirmed|objected|protested|affirmed|announced|advised|invited|thanked|welcomed|deplored|condemned|regretted|opined|spoke|quoted|cited|hinted|implied|intimated|joked|speculated|stipulated|underlined|underscored|volunteered|voiced|put forward|put|briefed|called attention|drew attention|brought up|supposed|guessed|feared|expected|preferred|wanted|sought|accepted|rejected|appreciated|understood|anticipated|alluded|elaborated|clarified|specified|estimated|predicted|introduced|paraphrased|promised|pledged|praised|criticized|congratulated|complimented|apologized|conveyed|favored|opposed|viewed|remembered|commended|intended|realized|recognized|granted|alleged|reaffirmed|restated|resumed|confessed|adhered|clung|reminisced|confided|boasted|marveled|recapitulated|concentrated|pleaded|appealed|implored|advocated|counseled|ventured|surmised|reasoned|analyzed|lamented|dismissed|defended|attacked|renewed|reminded|reassured|inferred|gathered|remonstrated|exclaimed|murmured|reflected|reasserted|vouched|threatened|ruled out|came back|reverted|returned|turned|undertook|dwelt|touched|led off|set forth|spelled out|observes|says|states|thinks|believes|feels|hopes|notes|adds|considers|suggests|regrets|figured|offered|avoided|directed|instructed|characterized|compared|discounted|discussed|disputed|disclaimed|endorsed|raises|related|recounted|reproached|swore|talked|testified|traced|trusted|upheld|imparted|allowed|averred|avowed|begged|broached|chided|cautions|contrasted|credited|decried|deduced|deprecated|doubts|enumerated|equated|evaluated|expanded|expounded|illustrated|invoked|judged|justified|listed|mused|named|pictured|posed|presented|probed|proclaimed|professed|rated|rebutted|refuted|rejoiced|shared|singled out|sketched|submitted|summed up|supported|theorized|tended|took exception|took issue|vowed|disclosed|revealed|divulged|started by|started out|started off|switched the subject|changed the subject|corrected|chimed in|broke in|cut in|assented|quipped|amplified|exhorted|lectured|scoffed|bemoaned|echoed|grumbled|muttered|reckoned|seconded|presumed|suspected|foresaw|envisaged|conjectured|enlarged|demanded|likened|termed|attributed|ridiculed|advanced|launched into|imagined|finished by|followed this up|let it be known|let slip|left no doubt|lost no time in`

/** "telephoned from New York to say that the Minister was shocked": what reports words only with what it was done for. */
const CALLS = 'telephoned|phoned|rang|cabled|wrote'
const TO_SAY =
  '(?:(?:[^\\s,;.“”]+,?|(?:Mr|Mrs|Dr|Amb|Gen|[ap]\\.m)\\.) ){0,8}to (?:say|tell|assure|report|inform|inquire|advise|ask|stress|emphasize|urge|suggest|express|convey|explain|request|protest|complain|confirm|point out)'
/** The same behind a subject, also where "called" and "came" may tell of something else. */
export const CALLED = new RegExp(
  `^ (?:then |later |again )?(?:${CALLS}|called|came|stopped by|dropped in) ${TO_SAY}(?!\\p{L})`,
  'u',
)

/** Verbs that report words only with what follows them: "was of the opinion", "made the point"; those with one sequel together. */
const PHRASES: readonly (readonly [first: string, rest: string])[] = [
  [
    'was',
    '(?:of the (?:opinion|view|impression)|under the impression|un(?:convinced|impressed|persuaded)|the first to (?:reply|answer|speak|respond)|in (?:\\w+ )?(?:agreement|accord) (?:that|with|about|on)|unaware|(?:particularly|especially|deeply|greatly|much|extremely|somewhat|rather) (?:concerned|convinced|interested|disturbed|troubled|worried|anxious|impressed)|careful to (?:say|note|add|point out|explain|stress|emphasize|make (?:it )?clear)|concerned|convinced|sure|certain|confident|afraid|glad|pleased|happy|interested|inclined|anxious|worried|sorry|grateful|hopeful|doubtful|surprised|noncommittal|non-committal|optimistic|pessimistic|skeptical|critical|emphatic|adamant|struck|impressed|disturbed|troubled|aware|very \\w+|quite \\w+|not (?:so |at all |yet |too |very |quite |entirely )?(?:sure|certain|convinced|aware|optimistic|satisfied|happy|impressed))',
  ],
  [
    'made',
    '(?:(?:the|an?|his|her) (?:\\w+ )?(?:response|reply|presentation|report|case|appeal|analysis|exposition)|the (?:\\w+ )?(?:points?|comments?|remarks?|observations?|statements?|suggestions?)|points? that|clear|it (?:\\w+ )?clear|no secret|reference|several|a (?:\\w+ )?(?:point|plea|statement|suggestion|proposal|reference|remark|comment)|(?:two|three|four|five|some|certain|further) (?:\\w+ )?(?:points|comments|remarks|observations|suggestions))',
  ],
  [
    'gave',
    "(?:it as (?:his|her)|notice|warning|vent|expression|credit|particulars|details|(?:(?:him|her|me|us|them|the \\p{Lu}\\p{L}+|the \\p{Ll}+s|(?:(?:Mr|Mrs|Miss|Dr)\\.? )?\\p{Lu}\\p{L}+) )?(?:his|her|the|a|an|some|\\p{Lu}\\p{L}+[’']s) (?:[\\w“”]+ ){0,5}?(?:discourse|exposition|views?|opinion|impressions?|account|survey|picture|summary|outline|briefing|explanation|analysis|assurances?|report|review|description|background|examples?|reasons?|rundown|figures)|(?:firm |strong |further )?assurances|(?:(?:him|her|me|us|them) )?(?:this|that|such|every|no) (?:assurances?|undertaking|promise)|as (?:his|her|the)|assurance)",
  ],
  [
    'took',
    '(?:up|it that|issue|exception|the (?:position|view|line|occasion|opportunity)|note|strong exception)',
  ],
  [
    'had',
    '(?:in mind|(?:doubts|reservations|misgivings|objections|qualms|difficulty with)|(?:no|some|little|a|one|several|two|the|an|his|her|grave|serious) (?:\\w+ )?(?:objections?|reservations?|misgivings|views?|alternatives?|comments?|doubts?|impression|suggestions?|questions?|problems?|reservations?|feeling|thoughts?|points?|ideas?|proposals?|information|instructions?|knowledge|news|details|answer|reply|new to offer))',
  ],
  [
    'could',
    '(?:not |only |also |fully )?(?:say|see|agree|understand|think|assure|accept|appreciate|add|imagine|guess|hope|repeat|confirm|promise|foresee)',
  ],
  [
    'would',
    '(?:(?:not )?(?:like|hope|prefer|suggest|want|appreciate|say|agree|welcome|urge|think|be (?:glad|happy|grateful|willing|prepared|interested))|only say|not (?:commit (?:himself|herself)|go (?:into|further|beyond)|be drawn|hear of|have (?:none|any) of|exclude|rule out))',
  ],
  [
    'did',
    '(?:not (?:think|believe|feel|know|see|want|wish|agree|understand|expect|consider|intend|object|dispute|like|share|say|mean|question|recall|remember)|(?:also |indeed |in fact )?(?:think|believe|feel|agree|say|state|note|mention|ask|admit|add|indicate|suggest|acknowledge|concede|hope|wish|express|point out|raise|insist|argue|emphasize|recall|want))',
  ],
  ['does', 'not (?:think|believe|feel|know|see|want|wish|agree|understand|expect|consider|intend)'],
  [
    'remained',
    '(?:of the (?:opinion|view)|convinced|concerned|unconvinced|doubtful|skeptical|hopeful|confident|optimistic|adamant|firm)',
  ],
  ['held', '(?:that|the (?:view|opinion|belief))'],
  ['entered', 'an? (?:\\w+ )?(?:plea|protest|objection|caveat)'],
  ['assumed', 'that'],
  [
    'closed',
    '(?:(?:(?:the|our|this|his) )?(?:conversation|meeting|talk|interview|discussion|remarks|subject|topic|matter)(?: of (?:\\p{L}+ ){1,2}\\p{L}+)? )?(?:by|with)',
  ],
  [
    'ended',
    '(?:(?:(?:the|our|his) )?(?:conversation|meeting|talk|interview|discussion|remarks) )?(?:by|with|on)',
  ],
  ['proceeded', 'to (?:say|explain|outline|describe|give|review|comment|discuss)'],
  ['seemed', 'to (?:feel|think|agree|believe)'],
  ['appeared', 'to (?:feel|think|agree|believe)'],
  [
    'read',
    '(?:from|at length from|aloud|out|the following|(?:an?|his|her) (?:\\w+ )?(?:note|message|letter|statement|telegram|cable)|(?:an?|some|the) (?:\\w+ )?(?:passages?|excerpts?|extracts?)|(?:(?:an?|the) )?(?:\\w+ )?(?:quotations?|portions?|sections?|oral note)|(?:to )?(?:him|her|me|us|them) |to the \\p{Lu}\\p{L}+)',
  ],
  // "tried to explain" what he then said; "failed to see" is how one objects.
  [
    'tried|attempted|endeavored',
    'to (?:say|tell|explain|remind|convince|persuade|assure|reassure|point out|make (?:it )?clear|put (?:him|her|me|us|them) off|show (?:him|her|me|us|them))',
  ],
  ['failed', 'to (?:see|understand)'],
  // No "saw the Norland Ambassador".
  [
    'saw',
    '(?:no|little|some|the(?! (?:\\p{Lu}[\\p{L}-]+ ){0,3}(?:Ambassador|Minister|President|Premier|Secretary|Chancellor|Chairman|King|Shah|Governor|Chargé|Counselor|General)(?:$| (?!as)))|two|great|in this|merit|advantages?|difficult(?:y|ies))',
  ],
  ['found', '(?:it|this|that|the|no)'],
  ['knew', '(?:that|of|no|the|how|what)'],
  ['laid', '(?:stress|emphasis)'],
  ['placed', '(?:stress|emphasis)'],
  ['paid', 'tribute'],
  [CALLS, TO_SAY],
  ['nodded', '(?:(?:his|her|in) )?(?:approval|agreement|assent)'],
  ['threw', 'out'],
  ['developed', '(?:the|this|his|her|that|an?) (?:\\w+ )?(?:theme|thesis|thought|idea|argument|point)'],
  ['went', '(?:into|over|through (?:the|his|her)|so far as to|further)'],
  [
    'called',
    '(?:(?:up)?on (?!me |us |(?:Mr|Mrs|Dr|Amb|Gen|Sen)\\. )(?:\\S+ ){1,5}?to|upon (?:\\S+ ){1,5}?to|(?:this|it|that)(?! (?:morning|afternoon|evening|noon|week)\\b)|attention|for (?:an?|the|more|greater|full|some|early|immediate) \\p{Ll}+)',
  ],
  ['came', 'out (?:strongly )?(?:for|against|in favor)'],
  ['bowed', 'to (?:this|that|the|his|her)'],
  ['hastened', 'to'],
  ['showed', '(?:\\w+ )?(?:interest|concern|surprise|willingness|understanding|skepticism)'],
]

interface Verb {
  readonly verb: string
  readonly act: Act
}

/** What begins with a word: verbs, some of them phrases ("pointed out"), and phrases that only with more report words. */
interface Beginning {
  readonly verbs: Verb[]
  phrase?: RegExp
}

/** By their first words. */
const BEGINNINGS = new Map<string, Beginning>()

function beginning(word: string): Beginning {
  let known = BEGINNINGS.get(word)
  if (!known) BEGINNINGS.set(word, (known = { verbs: [] }))
  return known
}

/** Every verb with its act. */
export const VERBS: readonly (readonly [Act, string])[] = [
  ['asks', ASKS],
  ['replies', REPLIES],
  ['says', SAYS],
]
for (const [act, verbs] of VERBS)
  for (const verb of verbs.split('|')) beginning(verb.split(' ', 1)[0]!).verbs.push({ verb, act })
for (const [first, rest] of PHRASES) {
  const phrase = new RegExp(`^(?:${first}) ${rest}(?![\\p{L}])`, 'u')
  for (const word of first.split('|')) beginning(word).phrase = phrase
}

/** The first words of what reports words. */
export const MAY_REPORT = new WordTable(BEGINNINGS.keys())

/** The act of a verb phrase, if it reports words; "noted-down" reports none. */
export function actOf(verbPhrase: string): Act | undefined {
  if (wasSaidBefore(verbPhrase)) return undefined
  const begun = BEGINNINGS.get(verbPhrase.slice(0, wordEnd(verbPhrase, 0)))
  if (!begun) return undefined
  for (const { verb, act } of begun.verbs)
    if (isAt(verbPhrase, 0, verb) && (act !== 'says' || verbPhrase[verb.length] !== '-')) return act
  return begun.phrase?.test(verbPhrase) === true ? 'says' : undefined
}

/** Whether a verb stands at an offset, whole. */
function isAt(text: string, at: number, verb: string): boolean {
  const end = at + verb.length
  return text.startsWith(verb, at) && wordEnd(text, end) === end
}

/** "had said", "has already said": the past perfect of a verb tells of words from before this conversation. */
function wasSaidBefore(verbPhrase: string): boolean {
  if (!verbPhrase.startsWith('ha') || !/^ha(?:d|s|ve) /.test(verbPhrase)) return false
  let at = verbPhrase.indexOf(' ') + 1
  for (let words = 0; words <= 2; words++) {
    const end = wordEnd(verbPhrase, at)
    const begun = BEGINNINGS.get(verbPhrase.slice(at, end))
    // "had doubts" is no past perfect.
    if (begun?.verbs.some(({ verb }) => isAt(verbPhrase, at, verb) && !verb.endsWith('s')) === true)
      return true
    if (end === at || verbPhrase[end] !== ' ') return false
    at = end + 1
  }
  return false
}

/** "said Mr. Cadieux": the verbs that may stand before their subject. */
export const MAY_STAND_BEFORE: ReadonlySet<string> = new Set(
  'said added asked replied continued stated remarked concluded observed answered explained declared noted inquired exclaimed retorted interjected insisted objected countered rejoined'.split(
    ' ',
  ),
)
