import { WordTable } from '../../memo/word-table.js'
import { APOSTROPHE, UPPER, kindAt } from '../../source/characters.js'
import type { Clause } from './clause.js'
import type { Sentence } from './sentence.js'
import { Codes } from './sentence.js'
import type { Subjects } from './subjects.js'

const OF_OPINION =
  /^[’']s? (?:\p{Ll}+ ){0,2}?(?:view|views|opinion|position|reply|answer|question|questions|comment|comments|reaction|feeling|suggestion|impression|point|argument|response|concern|judgment|belief|conclusion|estimate|thinking|query|remarks?|statement|thought|understanding|hope|attitude)\b/u

/** Words after which an opinion may be named, from `start`, and the word with which the name begins. */
interface OpinionLead {
  readonly start: number
  readonly name: number
  readonly by: 'according' | 'in' | ''
}

/** None at the beginning of a sentence, or "According to", "In"; inside it ", according to", ", in". */
function opinionLeads(sentence: Sentence): OpinionLead[] {
  const { text, words, parted } = sentence
  const leads: OpinionLead[] = []
  const first = firstLead(sentence)
  if (first) leads.push(first)
  for (const word of parted) {
    if (!MAY_LEAD.mayHave(words, word)) continue
    const start = words.start(word)
    if (text[start - 1] !== ' ' || text[start - 2] !== ',') continue
    if (text.startsWith('in ', start) && mayBeNamed(text, start + 3))
      leads.push({ start: start - 2, name: word + 1, by: 'in' })
    else if (text.startsWith('according to ', start) && mayBeNamed(text, start + 13))
      leads.push({ start: start - 2, name: word + 2, by: 'according' })
  }
  return leads
}
const MAY_LEAD = new WordTable(['in', 'according'])

const QUOTED = new Codes('“"(')

function firstLead({ text, start, opening }: Sentence): OpinionLead | undefined {
  if (text.startsWith('According to ', start) && mayBeNamed(text, start + 13))
    return { start, name: opening + 2, by: 'according' }
  let at = start
  while (at < text.length && QUOTED.areAt(text, at)) at++
  if (text.startsWith('In ', at) && mayBeNamed(text, at + 3)) return { start, name: opening + 1, by: 'in' }
  return mayBeNamed(text, at) ? { start, name: opening, by: '' } : undefined
}

/** Whether a capital stands at an offset, or "the" and a capital. */
export function mayBeNamed(text: string, at: number): boolean {
  const name = text.startsWith('the ', at) ? at + 4 : at
  return name < text.length && (kindAt(text, name) & UPPER) !== 0
}

/** "His reply was that", "My answer was": what somebody named before thinks or answers, or who writes answers. */
function possessive({ text, words, opening, start, end }: Sentence): Clause | undefined {
  if (opening >= words.length || !OWNERS.mayHave(words, opening)) return undefined
  const owner = POSSESSIVE.exec(text.slice(start, Math.min(end, start + 80)))
  if (!owner) return undefined
  const [evidence, thinks, answers] = owner
  const word = thinks ?? answers
  const subject: Clause['subject'] =
    word === 'My' ? { kind: 'drafter' } : { kind: 'pronoun', word: word === 'His' ? 'he' : 'she' }
  return {
    start,
    subject,
    act: /reply|answer|response/.test(evidence) ? 'replies' : 'says',
    rule: 'opinion-of',
    evidence,
  }
}

const OWNERS = new WordTable(['His', 'Her', 'My'])
const POSSESSIVE =
  /^(?:(His|Her) (?:\p{Ll}+ )?(?:view|opinion|reaction|conclusion|impression)|(His|Her|My) (?:\p{Ll}+ )?(?:reply|answer|comment|response|question|argument|suggestion)) (?:was|were)\b/u

/** "In Mr. Lloyd’s view", "The President’s reaction was", "According to Mr. Eban". */
export function opinion(subjects: Subjects): Clause | undefined {
  const { sentence } = subjects
  const { text, words } = sentence
  const own = possessive(sentence)
  if (own) return own
  for (const { start, name, by } of opinionLeads(sentence)) {
    const reading = subjects.at(name)
    if (reading?.subject.kind !== 'person') continue
    const { subject, end } = reading
    const according = by === 'according'
    const isOwner = end < sentence.end && kindAt(text, end) & APOSTROPHE
    if (!according && !isOwner) continue
    const rest = sentence.slice(end, end + 60)
    const noun = OF_OPINION.exec(rest)?.[0] ?? ''
    if (!according && noun === '') continue
    const states = /^ (?:was|were|is|would|related|concerned|remained)\b/.test(rest.slice(noun.length))
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
