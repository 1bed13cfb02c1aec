import { WordTable } from '../../../memo/word-table.js'
import { APOSTROPHE, Codes, UPPER, kindAt } from '../../../source/characters.js'
import type { Clause } from './clause.js'
import type { Sentence } from '../sentence/sentence.js'
import type { Subjects } from '../sentence/subjects.js'
import { actOf } from '../words/verbs.js'
import type { Act } from '../words/verbs.js'

const OF_OPINION =
  /^[’']s? (?:\p{Ll}+ ){0,2}?(?:view|views|opinion|position|reply|answer|question|questions|comment|comments|reaction|feeling|suggestion|impression|point|argument|response|concern|judgment|belief|conclusion|estimate|thinking|query|remarks?|statement|thought|understanding|hope|attitude|understanding|rejoinder|retort|objection|worry|fear|theme|message|counterargument|advice|recollection|assessment|theory)\b/u

/** Words after which an opinion may be named, from `start`, and the word with which the name begins. */
interface OpinionLead {
  readonly start: number
  readonly name: number
  readonly by: 'according' | 'in' | 'to' | ''
}

/** None at the beginning of a sentence, or "According to", "In"; inside it ", according to", ", in". */
function opinionLeads(sentence: Sentence): OpinionLead[] {
  const { text, words, parted } = sentence
  const leads: OpinionLead[] = []
  const first = firstLead(sentence)
  if (first) leads.push(first)
  for (const word of parted) {
    const isName = (words.initial(word) & UPPER) !== 0
    if (!isName && !MAY_LEAD.mayHave(words, word)) continue
    const start = words.start(word)
    if (text[start - 1] !== ' ' || text[start - 2] !== ',') continue
    // "On trade, Mr. Lund’s view was"
    if (isName && leads.length < 2 && start - sentence.start < LONGEST_TOPIC)
      leads.push({ start, name: word, by: '' })
    else if (text.startsWith('in ', start) && mayBeNamed(text, start + 3))
      leads.push({ start: start - 2, name: word + 1, by: 'in' })
    else if (text.startsWith('according to ', start) && mayBeNamed(text, start + 13))
      leads.push({ start: start - 2, name: word + 2, by: 'according' })
  }
  return leads
}
const LONGEST_TOPIC = 60
const MAY_LEAD = new WordTable(['in', 'according', 'was'])

const QUOTED = new Codes('“"(')

function firstLead({ text, start, opening, begin }: Sentence): OpinionLead | undefined {
  if (text.startsWith('According to ', begin) && mayBeNamed(text, begin + 13))
    return { start, name: opening + 2, by: 'according' }
  let at = begin
  while (at < text.length && QUOTED.areAt(text, at)) at++
  if (text.startsWith('In ', at) && mayBeNamed(text, at + 3)) return { start, name: opening + 1, by: 'in' }
  if (text.startsWith('To ', at) && mayBeNamed(text, at + 3)) return { start, name: opening + 1, by: 'to' }
  if (
    text.startsWith(' far as ', at + 2) &&
    /^(?:So|As)/.test(text.slice(at, at + 2)) &&
    mayBeNamed(text, at + 10)
  )
    return { start, name: opening + 3, by: 'to' }
  return mayBeNamed(text, at) ? { start, name: opening, by: '' } : undefined
}

/** Whether a capital stands at an offset, or "the" and a capital. */
export function mayBeNamed(text: string, at: number): boolean {
  const name = text.startsWith('the ', at) ? at + 4 : at
  return name < text.length && (kindAt(text, name) & UPPER) !== 0
}

/** What may be named of somebody that is his words. */
const THOUGHTS =
  'view|opinion|reaction|conclusion|impression|judgment|position|point|theory|concern|worry|feeling|belief|theme|thesis|message|attitude|recollection|understanding|estimate|advice'
const ANSWERS = 'reply|answer|comment|response|question|argument|suggestion|rejoinder|retort|objection'
const SUBSTANCE_WORDS = 'gist|burden|substance|essence|upshot|drift|tenor|point'
const SUBSTANCE = `(?:The|the) (?:${SUBSTANCE_WORDS}) of`

/** "His reply was that", "My answer was", "In his view": what somebody named before thinks or answers, or who writes answers. */
function possessive({ text, words, opening, start, end, parted, begin }: Sentence): Clause | undefined {
  if (opening >= words.length) return undefined
  const mayOwn =
    OWNERS.mayHave(words, opening) ||
    (opening + 1 < words.length && SUBSTANCES.mayHave(words, opening + 1) && THE.mayHave(words, opening))
  const owner = mayOwn ? POSSESSIVE.exec(text.slice(begin, Math.min(end, begin + 90))) : null
  if (owner) return ownersClause(start, owner[0], owner[1] ?? owner[2] ?? owner[3]!)
  const isLead = LEADS.mayHave(words, opening)
  const lead = isLead ? OWN_LEAD.exec(text.slice(begin, Math.min(end, begin + 60))) : null
  if (lead) return ownersClause(start, lead[0], lead[1] ?? lead[2] ?? lead[3]!)
  for (const word of parted) {
    if (!MAY_LEAD.mayHave(words, word)) continue
    const at = words.start(word)
    const inside = text[at - 2] === ',' ? OWN_INSIDE.exec(text.slice(at, Math.min(end, at + 50))) : null
    if (inside) return ownersClause(at, inside[0], inside[0].includes(' his ') ? 'his' : 'her')
  }
  return undefined
}

function ownersClause(start: number, evidence: string, word: string): Clause {
  const subject: Clause['subject'] =
    word === 'My' ? { kind: 'drafter' } : { kind: 'pronoun', word: /^h(?:is|e)$/i.test(word) ? 'he' : 'she' }
  const act = /reply|answer|response|rejoinder|retort/.test(evidence) ? 'replies' : 'says'
  return { start, subject, act, rule: 'opinion-of', evidence }
}

const OWNERS = new WordTable(['His', 'Her', 'My'])
const THE = new WordTable(['The'])
const SUBSTANCES = new WordTable([SUBSTANCE_WORDS])
const POSSESSIVE = new RegExp(
  `^(?:(His|Her) (?:\\p{Ll}+ ){0,2}?(?:${THOUGHTS})|(His|Her|My) (?:\\p{Ll}+ ){0,2}?(?:${ANSWERS})|${SUBSTANCE} (his|her) \\p{Ll}+) (?:was|were)\\b`,
  'u',
)
const LEADS = new WordTable(['In', 'To', 'As'])
const OWN_LEAD = new RegExp(
  `^(?:In (his|her) (?:\\p{Ll}+ )?(?:view|opinion|judgment|estimation|estimate)|To (his|her) mind|As (he|she) (?:saw|understood|remembered|recalled) (?:it|them|the))(?!\\p{L})`,
  'u',
)
const OWN_INSIDE = new RegExp(
  `^(?:in (?:his|her) (?:\\p{Ll}+ )?(?:view|opinion|judgment|estimation)(?=[,.;])|was (?:his|her) (?:\\p{Ll}+ )?(?:${ANSWERS}|${THOUGHTS})\\.)`,
  'u',
)

/** "In Mr. Lloyd’s view", "The President’s reaction was", "According to Mr. Eban". */
export function opinion(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words } = sentence
  const own = possessive(sentence) ?? opinionOf(subjects)
  if (own) return own
  for (const { start, name, by } of opinionLeads(sentence)) {
    const reading = subjects.at(name)
    if (reading?.subject.kind !== 'person') continue
    const { subject, end } = reading
    if (by === 'to') {
      const seems = SEEMS.exec(text.slice(end, Math.min(sentence.end, end + 40)))
      if (!seems) continue
      const evidence = `${text.slice(start, end)}${seems[0]}`
      return { start: words.start(name), subject, act: 'says', rule: 'opinion-of', evidence }
    }
    const according = by === 'according'
    const isOwner = end < sentence.end && kindAt(text, end) & APOSTROPHE
    if (!according && !isOwner) continue
    const rest = sentence.slice(end, end + 60)
    const noun = OF_OPINION.exec(rest)?.[0] ?? ''
    if (!according && noun === '') continue
    const states = STATES.test(rest.slice(noun.length))
    if (according || by === 'in' || states)
      return {
        start: words.start(name),
        subject,
        act: /question|query/.test(noun) ? 'asks' : 'says',
        rule: according ? 'according-to' : 'opinion-of',
        evidence: text.slice(start, end + noun.length).trim(),
      }
  }
  return undefined
}

/** No "Mr. Lund’s position is strong." */
const STATES = /^ (?:was|were|ran|is (?:that|as follows|to)|would|related|concerned|remained)\b/

/** "To Mr. Lund this seemed", "So far as Mr. Lund was concerned" */
const SEEMS = /^ (?:was concerned|(?:this|that|it|all this) (?:seemed|appeared|looked|sounded|was|made))\b/

/** "In the opinion of Mr. Lund", "This was not the understanding of the Ambassador", "It was Mr. Lund’s view", "It was Mr. Lund who said", "This was new to Mr. Lund". */
function opinionOf(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words, starts, begin } = sentence
  for (let index = 0; index < starts.length; index++) {
    const at = words.start(starts[index]!)
    const bond = starts[index]! > 0 ? starts[index]! - 1 : undefined
    if (bond === undefined || at - begin < 7 || !BEFORE_OWNER.mayHave(words, bond)) continue
    if (bond === 0 || !BEFORE_BOND.mayHave(words, bond - 1) || !mayBeNamed(text, at)) continue
    const before = text.slice(Math.max(begin, at - 60), at)
    const noun = NOUN_OF.exec(before)
    const frame = OF_FRAME.exec(before) ?? noun ?? IT_WAS.exec(before) ?? SEEMED_TO.exec(before)
    const reading = frame ? subjects.read(index) : undefined
    if (!frame || reading?.subject.kind !== 'person') continue
    const { subject, end } = reading
    const rest = text.slice(end, Math.min(sentence.end, end + 60))
    const act = IT_WAS.test(before) ? actOfCleft(rest) : /question|query/.test(frame[0]) ? 'asks' : 'says'
    if (act === undefined) continue
    const isOfHim = noun !== null && WAS_THAT.test(rest)
    if (frame[0].startsWith('The') && !isOfHim && !IN_SUBSTANCE.test(rest)) continue
    return {
      start: at,
      subject,
      act,
      rule: 'opinion-of',
      evidence: `${frame[0].trim()} ${text.slice(at, end)}`,
    }
  }
  return undefined
}

/** " was that", behind "The objection of Miss Moe". */
const WAS_THAT =
  /^ (?:was|were) (?:also |then |not |simply |only |\p{Ll}{3,12}ly )?(?:that|to|as follows)(?!\p{L})/u

/** "’s view that", "who pointed out". */
function actOfCleft(rest: string): Act | undefined {
  if (OF_OPINION.test(rest)) return 'says'
  return rest.startsWith(' who ') ? actOf(rest.slice(5)) : undefined
}

const BEFORE_OWNER = new WordTable(['of', 'was', 'also', 'fact', 'indeed', 'by', 'to', 'struck'])
const VIEWS = 'view|opinion|judgment|estimation'
const HELD_VIEWS = 'view|opinion|understanding|impression|belief|feeling|judgment'
const REMARKS = 'suggestion|proposal|question|remark|objection|comment|query'
const SURPRISES = 'surprise|shock|relief|disappointment|news'
const STRANGE =
  'new|news|strange|odd|acceptable|unacceptable|agreeable|satisfactory|unsatisfactory|welcome|unthinkable|incomprehensible|incredible|inconceivable|reasonable|unreasonable|obvious|logical|illogical'
/** "This was new to Mr. Lund", "It seemed strange to the Ambassador": what is so to somebody who hears it. */
const SEEMED_TO = new RegExp(
  `^(?:This|That|It|All this) (?:(?:seemed|appeared|sounded|looked|was)(?: (?:quite|very|entirely|wholly|not))? (?:${STRANGE})|(?:seemed|appeared|occurred)|came as (?:an?|no) (?:\\p{Ll}+ )?(?:${SURPRISES})) to $|^It (?:had )?(?:struck|fell to) $`,
  'u',
)
const OF_FRAME = new RegExp(
  `(?:(?:^|, )[Ii]n the (?:${VIEWS}) of|\\b(?:was|is)(?: not)?(?: also)? the (?:${HELD_VIEWS}) of|^${SUBSTANCE}|^An? (?:${REMARKS}) (?:by|of)) $`,
  'u',
)
/** "The objection of Miss Moe" */
const NOUN_OF = new RegExp(`^The (?:\\p{Ll}+ ){0,2}?(?:${THOUGHTS}|${ANSWERS}) of $`, 'u')
/** The words before those. */
const BEFORE_BOND = new WordTable([
  ...[THOUGHTS, ANSWERS, VIEWS, HELD_VIEWS, REMARKS, SUBSTANCE_WORDS, SURPRISES, STRANGE],
  ...['it', 'this', 'that', 'such', 'was', 'in', 'had', 'fell', 'seemed', 'appeared', 'occurred'],
])
/** "’s remarks was" behind "The gist of Mr. Lund". */
const IN_SUBSTANCE = /^[’']s? \p{Ll}+ (?:was|were)\b/u
const IT_WAS = /(?:^|, |\b[Hh]ere |and )(?:[Ii]t|This|That|Such) was (?:also |in fact |indeed )?$/
