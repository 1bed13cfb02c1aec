import { wordEnd } from '../../../source/characters.js'

/** A list of verbs, and what goes on behind them if not everything may. */
type Verbs = readonly [verbs: string, sequel?: string]

const PERSON = '(?:him|her|me|us|them|the \\p{Lu}\\p{L}+|(?:(?:Mr|Mrs|Dr)\\. )?\\p{Lu}\\p{L}+)'
const THING = '(?:the|an?|his|her|two|three|some|several|copies)(?!\\p{L})'

/** How somebody looks to who writes. */
const MOOD =
  '(?:to be )?(?:(?:quite|very|rather|most|reasonably|somewhat|\\p{Ll}+ly) )?(?:well|tired|ill|unmoved|pleased|relaxed|surprised|startled|puzzled|relieved|disappointed|taken aback|annoyed|irritated|upset|(?:un)?willing to (?:accept|believe)|(?:anxious|eager|reluctant) to|nervous|embarrassed|uncomfortable|ill at ease|at ease|amused|impressed|unimpressed|satisfied|in (?:good|high|excellent|poor|low) (?:\\p{Ll}+ )?(?:health|spirits|humor|mood))'
const MEAL = '(?:lunch|luncheon|dinner|breakfast|tea|drinks|cocktails|supper)'

/** Who nods agreement says that he agrees. */
const NODDED: Verbs = ['nodded', '(?! (?:(?:his|her|in) )?(?:approval|agreement|assent))']

/** Doing that is not saying. */
const ACTIONS: readonly Verbs[] = [
  ['came', '(?! out (?:for|in favor|against|strongly|with)| to the point| around)'],
  ['arrived|left|joined|entered|departed|walked|sat|rose|strode|hurried|conferred|exchanged'],
  [
    'withdrew|returned',
    '(?! (?:the|his|her|to the) (?:suggestion|objection|remark|proposal|point|subject|matter|question))',
  ],
  ['stood|stayed', '(?! (?:firm|by|un))'],
  ['went', '(?! into| over| so far| further| on| through| along| back)'],
  ['remained', '(?! (?:of|con|un))'],
  ['called', ' (?:this|today|yesterday|again|by|on|at|in|upon|for (?:\\p{Lu}|his|her|the \\p{Lu}))\\b'],
  ['met|received|telephoned|accompanied|greeted|invited|escorted|embraced'],
  [
    'saw',
    '(?! (?:(?:an?|some|little|much|great|no|any) )*(?:merit|advantage|difficult|reason|light|hope|chance|possibilit|prospect|danger|need|point))',
  ],
  ['handed|distributed|circulated|produced|presented|read|unfolded'],
  ['consulted', ' (?:his|her)'],
  // "sent for the file", "rang for coffee", "took out a map"
  ['sent|rang', ' for (?:the|his|her|an?|some|coffee|tea|drinks)(?!\\p{L})'],
  ['took', ' (?:out|down) (?:an?|the|his|her|some)(?!\\p{L})'],
  ['took', ` ${PERSON} (?:aside|upstairs|downstairs|(?:in)?to (?:the|his|her|an?) (?:\\p{Lu}|\\p{Ll}+$))`],
  ['drew|pulled|took', ' (?:\\p{Ll}+ ){0,4}(?:out of|from) (?:his|her)(?!\\p{L})'],
  ['had', ' (?:(?:with|before) (?:him|her)|in (?:his|her) (?:pocket|hands?|briefcase))(?!\\p{L})'],
  ['made|paid', ' (?:an?|his|her) (?:\\p{Ll}+ )?(?:visit|call)(?!\\p{L})'],
  ['notified', '(?! (?:\\S+ ){1,4}that(?!\\p{L}))'],
  ['caught|grasped', ' (?:my|our|the) (?:point|meaning|drift|hint)(?!\\p{L})'],
  ['looked', ' (?:much |a little |somewhat )?(?:\\p{Ll}{3,}er|older)(?!\\p{L})'],
  ['showed', ' (?:every|no) (?:indication|sign)(?!\\p{L})'],
  ['gave', ' no (?:indication|sign|hint)'],
  ['gave', ` ${PERSON} ${THING}`],
  ['gave', ' (?:the \\p{Lu}|a (?:lunch|luncheon|dinner|reception|toast|copy))'],
  ['showed', ` (?:${PERSON} |${THING})`],
  NODDED,
  ['shook|smiled|shrugged|grinned|frowned|paused|listened|hesitated|winced|chuckled'],
  ['whispered|sighed', '(?! that)'],
  ['bowed', '(?! to (?:this|that|the|his|her))'],
  ['looked', ' (?:at|up|down|around|through|out|sharply|away)\\b'],
  ['looked', ` ${MOOD}`],
  ['glanced|lit|puffed|dined'],
  ['interpreted', '(?: for(?!\\p{L})| throughout|$)'],
  ['acted|served', ' as (?:the )?(?:interpreter|translator|note-?taker|host|chairman)'],
  ['excused', ' (?:himself|herself)'],
  ['drank', '(?! to (?:the|this|that|our|his|her)(?!\\p{L}))'],
  ['passed|signed', '(?! (?:on to|over|off))'],
  ['laughed', '(?! (?:that|this|it|off|at this|at the))'],
  ['poured', '(?! (?:cold|scorn|oil))'],
  ['threw', ' (?:up|down|back)\\b'],
  ['opened|closed|shut', ' the (?:door|window)'],
  ['took', ' (?:leave|(?:his|her|their|the) (?:leave|seats?|departure|places?))'],
  ['made|took', ' (?:no (?:comment|reply|response|answer)|(?:a )?notes?)\\b'],
  [
    'did',
    ' not (?:reply|respond|answer|comment|pursue|mention|translate|elaborate|probe|volunteer|touch (?:up)?on)',
  ],
  ['could', ' not (?:attend|be present)'],
  ['leave|withdraw|depart'],
  ['has', ' (?:just |now |since )?(?:returned|left|departed|arrived)'],
  ['sent', ` ${PERSON} ${THING}`],
  ['seemed|appeared', ` ${MOOD}`],
  ['seemed|appeared', ' to (?:listen|smile|hesitate|wince|relax)'],
  ['made', ' (?:(?:minor|some|small|certain) )?(?:changes|corrections)'],
  ['was|fell', ' (?:silent|speechless)'],
  // What shows on somebody, to who watches him.
  [
    'was',
    ` (?:obviously|clearly|visibly|plainly|evidently|apparently) \\p{Ll}+(?! (?:that|to|about|by|of)(?!\\p{L}))`,
  ],
  ['was', ' in (?:good|high|excellent|fine|poor|low) (?:\\p{Ll}+ )?(?:health|spirits|humor|mood|form)'],
  [
    'was',
    ' (?:(?:very|most|quite|extremely|\\p{Ll}+ly) )?(?:cordial|friendly|courteous|affable|jovial|hospitable|relaxed|pleasant|gracious|at ease)',
  ],
  [
    'was',
    ' (?:also )?(?:present|accompanied|received|introduced|joined|escorted|unable|driven|shown|seated|called (?:to|away|out|from))',
  ],
]

/** What somebody does, looked up by the first word of its verb: most verbs are none of these. */
class Doings {
  readonly #patterns = new Map<string, RegExp>()

  constructor(doings: readonly Verbs[]) {
    const begun = new Map<string, string[]>()
    for (const [verbs, sequel = ''] of doings)
      for (const verb of verbs.split('|')) {
        const first = verb.slice(0, wordEnd(verb, 0))
        begun.set(first, [...(begun.get(first) ?? []), `${verb}(?!\\p{L})${sequel}`])
      }
    for (const [first, each] of begun)
      this.#patterns.set(first, new RegExp(`^(?:${each.join('|')})(?!\\p{L})`, 'u'))
  }

  /** Whether a verb, behind two adverbs at the most, is one of them. */
  test(verb: string): boolean {
    let start = 0
    for (let passed = 0; passed <= 2; passed++) {
      const end = wordEnd(verb, start)
      const word = verb.slice(start, end)
      const pattern = this.#patterns.get(word)
      if (pattern) return pattern.test(verb.slice(start))
      if (!isAdverb(word) || verb[end] !== ' ') return false
      start = end + 1
    }
    return false
  }
}

const isAdverb = (word: string): boolean =>
  word === 'then' || word === 'also' || (word.endsWith('ly') && /^\p{Ll}{3,}$/u.test(word))

/** What only who watches can tell, with verbs that else report words, whoever does it. */
const SEEN: readonly Verbs[] = [
  ['put', ' on (?:his|her) (?:glasses|spectacles|coat|hat)'],
  // "thought for a moment and replied"
  [
    'thought',
    ' (?:for (?:an?|some|several|a few) (?:\\p{Ll}+ )?(?:moments?|minutes?|seconds?|while|time)|hard(?: and|$)|it over(?: (?:and|but|for)|$))',
  ],
  ['spoke', ' with (?:\\p{Ll}+ )?(?:feeling|emotion|warmth|passion|vigor|conviction)$'],
]

/** What the hands, the eyes or the feet do, with verbs that else report words. */
const GESTURES: readonly Verbs[] = [
  ['raised', ' (?:his|her) (?:glass|hands?|eyebrows?|arms?)'],
  ['resumed', ' (?:his|her|their) (?:seats?|places?)'],
  ['said', ' nothing(?: more| further)?(?! (?:about|of|on|to|in|had|was|could|would|which|that))'],
  // "asked me to lunch", "asked to see me": how they came to talk.
  ['asked|invited', ` ${PERSON} (?:to|for) ${MEAL}`],
  ['asked|wished|wanted', ' to see (?:me|us)'],
  ['asked', ` ${PERSON} to (?:call on|come to|come and see|come in|stop by|drop in)(?!\\p{L})`],
  ['agreed', ' to (?:an?|the|his|her)? ?(?:\\p{Ll}+ )?(?:appointment|interview|audience)(?!\\p{L})'],
  ['discussed', ` (?:the|this|that) (?:matter|question|subject|problem|situation) with ${PERSON}`],
  ['invited', ` ${PERSON} to (?:have|send|attend|be present|come|join|visit|call)(?!\\p{L})`],
  ['accepted', ` an? (?:\\p{Ll}+ )?(?:${MEAL}|appointment)`],
  ['asked for|requested', ` an? (?:\\p{Ll}+ )?(?:appointment|interview|audience) (?:with|for)`],
  ['answered', ' the (?:phone|telephone|door|bell)\\b'],
  ['recognized', ' (?:me|us|him|her)(?! as)\\b'],
  [
    'discussed',
    ' (?:several|various|a number of|certain|a variety of) (?:\\p{Ll}+ )?(?:matters|topics|subjects|questions|issues)(?! (?:in|as) )',
  ],
  ['showed|gave|handed', ` ${PERSON} (?:letter|note|telegram|memorandum|memo|document|copy|text|list)`],
  ['asked', ' no (?:further )?questions'],
  // "spoke in English throughout", and not what was spoken of.
  [
    'spoke',
    ' (?:in (?:English|French|German|Russian|Spanish|Italian|Arabic|Chinese|Japanese)|through an interpreter|without notes|from notes)(?: throughout)?$',
  ],
  [
    'presented',
    '(?: (?:the|his|her|an?))? (?:\\p{Ll}+ )?(?:appeal|letter|message|note|gift|credentials|document|copy|copies)(?!\\p{L})',
  ],
  ['presented', ` ${PERSON} with\\b`],
  ...SEEN,
  // "To this Mr. Hall had no answer."
  ['had', ' no (?:answer|reply|response)(?: to (?:this|that|it))?$'],
  ['put', ' (?:the|his|her|it|them)(?: \\p{Ll}+){0,2} (?:in|into|on|away|back|down|aside)\\b'],
  ['turned', ' to (?:the (?:window|door|map)|me|him|us|them)'],
  // "turned over a letter", but no "turned over the question in his mind"
  [
    'turned over',
    ' (?:an?|the|his|her|to (?:me|us|him|her|the)|copies)(?! (?:\\p{Ll}+ ){1,3}in (?:his|her) mind)',
  ],
  [
    'returned|came back',
    ' (?:later|to (?:his|her|the) (?:seat|room|table|office|desk|car|hotel)|with|(?:the|his|her|my) call(?!\\p{L}))',
  ],
]
export const GESTURE = new Doings(GESTURES)
export const ACTION = new Doings([...ACTIONS, ...GESTURES])

/** With "he" or "they" as the doer only what can hardly be part of somebody's account. */
export const OWN_ACTION = new Doings([
  ['handed|rose|departed|withdrew|listened|shrugged'],
  ['gave', ' (?:the \\p{Lu}|Mr|me|no (?:indication|sign|hint))'],
  [
    'left',
    ' (?:(?:the )?(?:room|meeting|building)(?!\\p{L})|for (?:an appointment|the airport|the White House|his (?:office|hotel|car|plane)))',
  ],
  ['bowed', ' and\\b'],
  ['saw', ' (?:me|us|him|her) (?:to|out|off)\\b'],
  ['shook', ' (?:my|our) hands?\\b'],
  ['poured', ' (?:himself|herself|me|us)\\b'],
  ['did', ' not (?:elaborate|probe|pursue (?:the|this)|translate|volunteer|touch (?:up)?on)'],
  ['stayed', ' (?:for|until|to (?:lunch|dinner|tea))(?!\\p{L})'],
  ['caught|grasped', ' (?:my|our) (?:point|meaning|drift|hint)(?!\\p{L})'],
  ['drew|pulled|took', ' (?:\\p{Ll}+ ){0,4}(?:out of|from) (?:his|her)(?!\\p{L})'],
  ...SEEN,
  ['walked', ' (?:with )?(?:me|us|him)\\b'],
  ['escorted|accompanied|showed', ' (?:me|us|him|her) (?:to|into|out)\\b'],
  ['drank', ' (?:an?|the|his|her)\\b'],
  NODDED,
  ['made', ' no (?:\\p{Ll}+ )?(?:comment|reply|response|answer)'],
  ['presented', ' (?:me|us) with\\b'],
  ['switched|connected', ' (?:me|us)\\b'],
  ['went', ' (?:upstairs|downstairs|to the door|to his desk)'],
  ['made', ' a note'],
  ['looked', ' at (?:me|us|his watch)'],
  ['seemed|appeared', ` ${MOOD}`],
  ['were', ' (?:also )?(?:accompanied|joined|received|met|greeted|shown|escorted)'],
])
