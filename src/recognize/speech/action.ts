/** A list of verbs, and what goes on behind them if not everything may. */
type Verbs = readonly [verbs: string, sequel?: string]

const PERSON = '(?:him|her|me|us|them|the \\p{Lu}\\p{L}+|(?:(?:Mr|Mrs|Dr)\\. )?\\p{Lu}\\p{L}+)'
const THING = '(?:the|an?|his|her|two|three|some|several|copies)(?!\\p{L})'

/** Doing that is not saying. */
const ACTIONS: readonly Verbs[] = [
  ['came', '(?! out (?:for|in favor|against|strongly|with)| to the point| around)'],
  ['arrived|left|joined|entered|departed|walked|sat|rose|strode|hurried'],
  [
    'withdrew|returned',
    '(?! (?:the|his|her|to the) (?:suggestion|objection|remark|proposal|point|subject|matter|question))',
  ],
  ['stood|stayed', '(?! (?:firm|by|un))'],
  ['went', '(?! into| over| so far| further| on| through| along| back)'],
  ['remained', '(?! (?:of|con|un))'],
  ['called', ' (?:on|at|in|upon|for (?:\\p{Lu}|his|her|the \\p{Lu}))\\b'],
  ['met|received|telephoned|accompanied|greeted|invited|escorted|embraced'],
  ['saw', '(?! merit| advantage| difficult| reason)'],
  ['handed|distributed|circulated|produced|presented|read|unfolded|consulted (?:his|her)'],
  ['gave', ` ${PERSON} ${THING}`],
  ['gave', ' (?:the \\p{Lu}|a (?:lunch|luncheon|dinner|reception|toast|copy))'],
  ['showed', ` (?:${PERSON} |${THING})`],
  ['shook|smiled|nodded|shrugged|grinned|frowned|paused|listened|hesitated|winced|chuckled'],
  ['whispered|sighed', '(?! that)'],
  ['bowed', '(?! to (?:this|that|the|his|her))'],
  ['looked', ' (?:at|up|down|around|through|out|sharply|away)\\b'],
  ['glanced|lit|puffed'],
  ['passed|signed', '(?! (?:on to|over|off))'],
  ['laughed', '(?! (?:that|this|it|off|at this|at the))'],
  ['poured', '(?! (?:cold|scorn|oil))'],
  ['threw', ' (?:up|down|back)\\b'],
  ['opened|closed|shut', ' the (?:door|window)'],
  ['took', ' (?:his|her|their|the) (?:leave|seats?|departure|places?)'],
  ['made', ' (?:no (?:comment|reply|response|answer)|(?:a )?notes?)\\b'],
  ['did', ' not (?:reply|respond|answer|comment|pursue)'],
  ['leave|withdraw|depart'],
  ['made', ' (?:(?:minor|some|small|certain) )?(?:changes|corrections)'],
  ['was|fell', ' (?:silent|speechless)'],
  [
    'was',
    ' (?:present|accompanied|received|introduced|joined|escorted|unable|driven|shown|seated|called (?:to|away|out|from))',
  ],
]

const patternOf = (actions: readonly Verbs[]): RegExp => {
  const each = actions.map(([verbs, sequel]) =>
    sequel === undefined ? `(?:${verbs})` : `(?:${verbs})(?!\\p{L})${sequel}`,
  )
  return new RegExp(`^(?:then |also |(?:\\p{Ll}+ly )){0,2}(?:${each.join('|')})(?!\\p{L})`, 'u')
}

/** What the hands, the eyes or the feet do, with verbs that else report words. */
const GESTURES: readonly Verbs[] = [
  ['raised', ' (?:his|her) (?:glass|hands?|eyebrows?|arms?)'],
  ['resumed', ' (?:his|her|their) (?:seats?|places?)'],
  ['said', ' nothing(?: more| further)?(?! (?:about|of|on|to|in|had|was|could|would|which|that))'],
  ['put', ' (?:the|his|her|it|them)(?: \\p{Ll}+){0,2} (?:in|into|on|away|back|down|aside)\\b'],
  ['turned', ' to (?:the (?:window|door|map)|me|him|us|them)'],
  ['returned|came back', ' (?:to (?:his|her|the) (?:seat|room|table|office|desk|car|hotel)|with)'],
]
export const GESTURE = patternOf(GESTURES)
export const ACTION = patternOf([...ACTIONS, ...GESTURES])

/** With "he" as the doer only what can hardly be part of somebody's account. */
export const OWN_ACTION = patternOf([
  ['handed|rose|departed|withdrew|listened|shrugged'],
  ['gave', ' (?:the \\p{Lu}|Mr|me)'],
  ['left', ' the (?:room|meeting)'],
  ['walked', ' with (?:me|us|him)'],
  ['went', ' (?:upstairs|downstairs|to the door|to his desk)'],
  ['made', ' a note'],
  ['looked', ' at (?:me|us|his watch)'],
])
