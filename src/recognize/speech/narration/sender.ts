import type { Cast } from '../cast/cast.js'
import type { Analysis } from '../clause/clauses.js'
import { NUMBERED } from '../words/numbered.js'
import { OPENING_QUOTES } from '../words/quotations.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Talk } from '../floor/talk.js'

const POSTS =
  'Embassy|Mission|Legation|Consulate(?: General)?|Delegation|Department|USUN|CINCPAC|Country Team'
const THINKS =
  'feel|think|believe|consider|suggest|recommend|propose|urge|hope|trust|doubt|assume|anticipate|regard|expect|suspect|wonder|gather|understand|agree|see|find|plan|intend'
const WOULD =
  '(?:would|should) (?:not )?(?:also )?(?:appreciate|welcome|recommend|suggest|hope|urge|propose|think|expect|anticipate|opt|prefer|be (?:inclined|grateful|glad))'
/** "Believe unnecessary to", "Would appreciate instructions": telegrams leave out "I". */
const LEFT_OUT =
  'Believe|Suggest|Recommend|Feel|Consider|Assume|Hope|Trust|Doubt|Propose|Urge|Anticipate|Suspect|Gather|Request|Would (?:appreciate|welcome|recommend|suggest|hope|urge|propose|be grateful)'

/** What begins a sentence before what whoever writes thinks: "Accordingly,", "If this were done,", "On timing,". */
const LEAD =
  '(?:(?:\\p{Lu}\\p{Ll}+ly|However|Therefore|Thus|Also|Moreover|Nevertheless|In short|(?:If|On|In|As|For|Due|Given|Despite|While|Although|Though|Under|With|To|All)(?: [^\\s,;.]+){1,14}),? )?'

const OWN: readonly RegExp[] = [
  // "We feel strongly that", "If this were done, we believe", "On timing, I would think", "I am sure that"
  new RegExp(
    `^${LEAD}(?:[Ww]e|I)(?: also| still|,? of course,?|,? therefore,?| \\p{Ll}+ly)? (?:(?:do not |don[’']t )?(?:${THINKS})|${WOULD}|(?:am|are)(?: (?:quite|not|\\p{Ll}+ly))? (?:sure|certain|convinced|inclined|confident|hopeful|concerned|afraid|of the opinion))(?!\\p{L})`,
    'u',
  ),
  // "Due these considerations Embassy feels", "Embassy not in position to judge"
  new RegExp(
    `^${LEAD}(?:${POSTS}) (?:also |\\p{Ll}+ly )?(?:(?:${THINKS})s|${WOULD}|(?:is )?(?:not )?in (?:a )?position)(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `^(?:Also |Accordingly |Therefore |Thus )?(?:${LEFT_OUT}|(?<=Also |Accordingly |Therefore |Thus )(?:suggest|believe|recommend|feel|request)) (?!\\p{Ll}+ed )`,
    'u',
  ),
  // "This message not cleared with", "Foregoing message in draft form shown to"
  /^(?:This|Foregoing|Above) (?:message|telegram|cable|report) /,
]
/** "Lines of approach: " */
const TOPIC = /^\p{Lu}[^:.,;“”]{2,60}: (?=\p{Lu})/u
const MAY_BEGIN = /^(?:We|I|Also|[A-Z])/
const LONGEST = 160

/**
 * Whether a paragraph of a message begins with what whoever sends it thinks as he writes, or asks of whom he writes to. It goes on with
 * that, and with nothing that was said.
 */
export function isOfSender(sentence: Sentence): boolean {
  if (sentence.start > 0) return false
  const words = sentence.slice(0, LONGEST).replace(NUMBERED, '').replace(TOPIC, '')
  return MAY_BEGIN.test(words) && OWN.some((each) => each.test(words))
}

/** "I talked with Mr. Lund": with whom whoever writes talked, and nothing of what about. */
export const tellsOfTalk = (sentence: Sentence, { clauses: [first] }: Analysis): boolean =>
  first?.subject.kind === 'drafter' &&
  first.evidence.endsWith(' talked') &&
  TALKED_WITH.test(sentence.slice(first.start, first.start + 90))
const TALKED_WITH =
  /^I (?:\p{Ll}+ ){0,2}talked (?:\p{Ll}+ )?(?:to|with)(?! .*(?<!\p{L})(?:about|of|on|over|regarding|concerning)(?!\p{L}))/u

const FEELS =
  / (?:was|were|have|would|could|felt|thought|believed|hoped|wished|feared|wanted|assumed|supposed|expected|found|understood)$/

/** Whether whoever sends a message, in which nobody was heard so far, only writes what he felt or thought himself. */
export function isOwnFeeling({ clauses: [first] }: Analysis, cast: Cast): boolean {
  if (first?.subject.kind !== 'drafter' || !FEELS.test(first.evidence)) return false
  return cast.recent.length === 0
}

/** "I would not attach importance to this": behind the words of another whoever writes thinks so as he writes. */
export const isAsideOfSender = ({ doer, clauses }: Analysis, { current, cast }: Talk): boolean =>
  current !== undefined &&
  !cast.isDrafter(current) &&
  clauses.length === 0 &&
  doer?.subject.kind === 'drafter' &&
  THINKS_NOW.test(doer.verb)
const THINKS_NOW = new RegExp(
  `^(?:would|am(?! to)|do|don[’']t|cannot|can|may|must|should|${THINKS})(?!\\p{L})`,
  'u',
)

/** Before the first verb of either tense stands what it is said of. */
const TENSE =
  /(?<=[\p{L}’',)\]”] )(?:(is|are|has|have|does|do|seems?|appears?|remains?|believes?|considers|indicates|shows|represents|constitutes|will|may|must|can|cannot)|(?:was|were|had|did|would|could|might|\p{Ll}{2,}ed|said|told|thought|felt|went|took|made|came|gave|saw|left))(?![\p{L}’-])/u

/** Whether a paragraph of a message begins in the present, in which its sender writes of how things are, and hardly of what was said. */
export function opensInPresent(sentence: Sentence, { cast, isPoint }: Talk): boolean {
  if (sentence.start > 0 || isPoint || cast.participants.length > 0 || OPENING_QUOTES.areAt(sentence.text, 0))
    return false
  return TENSE.exec(sentence.slice())?.[1] !== undefined
}
