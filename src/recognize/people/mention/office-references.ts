import type { Annotation, PersonReference } from '../../../memo/annotation.js'
import { sourceSpan } from '../../../memo/flow.js'
import type { Flow } from '../../../memo/flow.js'
import type { Certainty, Person } from '../../../memo/person.js'
import type { Span } from '../../../source/position.js'
import { addAll } from '../../../source/many.js'
import { Codes } from '../../../source/characters.js'
import type { FlowText } from '../../flow-texts.js'
import { WordTable, matchesAtWords } from '../../../memo/word-table.js'

const CALLED =
  'President|Secretary-General|Secretary General|Secretary|Prime Minister|Foreign Minister|Chancellor|Ambassador|Under Secretary|Foreign Secretary|Chairman|Vice President|Premier|King|Queen|Emperor|Shah|Sultan|Archbishop|Generalissimo|Tunku|Tengku'
/** The office alone: "the President of Norland" is another. */
const OFFICE = `(?:${CALLED})\\b(?! of|[ -][A-Z])`
const AFTER_ARTICLE = new RegExp(`(?<=\\b[Tt]he )${OFFICE}`, 'y')
const CALLED_WORDS = new WordTable([CALLED])
const TITLES = new Set(CALLED.split('|'))
const ARTICLE = 'the '.length

/** "the President", where the list has exactly one person who is called so. */
export function officeReferences(flow: Flow, holders: ReadonlyMap<string, Person | undefined>): Annotation[] {
  const found: Annotation[] = []
  if (holders.size === 0) return found
  for (const { 0: title, index } of matchesAtWords(AFTER_ARTICLE, CALLED_WORDS, flow.words)) {
    const person = holders.get(title)
    if (!person) continue
    const span = sourceSpan(flow, { start: index - ARTICLE, end: index + title.length })
    const reason = `the one participant who is called ${title}`
    found.push(reference(span, person.id, 'office-of-participant', 'high', reason))
  }
  return found
}

/**
 * "The President" of texts that list no such participant: whoever speaks under that office, in the sentence that says so, and
 * elsewhere where all that speak under it are one person.
 *
 *     The Secretary said that it was late. He asked whether the Secretary’s letter had come.
 *     ^^^^^^^^^^^^^ who speaks                               ^^^^^^^^^^^^^ the same, medium
 */
export function officesOfSpeakers(
  source: string,
  texts: readonly FlowText[],
  speech: readonly Annotation[],
  known: readonly Annotation[],
): Annotation[] {
  const marked = new Set<number>()
  for (const each of known) if (each.type === 'personReference') marked.add(each.start)
  const found: PersonReference[] = []
  const byTitle = new Map<string, Set<string>>()
  for (const each of speech) {
    if (each.type !== 'speech' || each.rule !== 'subject-of-saying' || each.cert !== 'high') continue
    const { start, who } = each
    const [person, another] = who
    if (person === undefined || another !== undefined) continue
    if (!OPENS_OFFICE.areAt(source, start) || marked.has(start)) continue
    const title = OPENING_OFFICE.exec(source.slice(start, start + LONGEST))?.[1]
    if (title === undefined) continue
    byTitle.set(title, (byTitle.get(title) ?? new Set()).add(person))
    const span = { start, end: start + ARTICLE + title.length }
    found.push(reference(span, person, SPEAKER, 'high', 'speaks under this office'))
    marked.add(start)
  }
  if (found.length > 0) addAll(found, elsewhere(texts, byTitle, marked))
  return found
}

/** The same offices where they are not the subject that speaks. */
function elsewhere(
  texts: readonly FlowText[],
  byTitle: ReadonlyMap<string, ReadonlySet<string>>,
  marked: ReadonlySet<number>,
): PersonReference[] {
  const found: PersonReference[] = []
  for (const { zone, flow } of texts) {
    if (zone !== 'paragraph') continue
    for (const { 0: title, index } of matchesAtWords(AFTER_ARTICLE, CALLED_WORDS, flow.words)) {
      const [person, another] = byTitle.get(title) ?? []
      if (person === undefined || another !== undefined) continue
      const span = sourceSpan(flow, { start: index - ARTICLE, end: index + title.length })
      if (!marked.has(span.start))
        found.push(reference(span, person, SPEAKER, 'medium', 'the one who speaks under this office'))
    }
  }
  return found
}

/** "The" or "the" begins it. */
const OPENS_OFFICE = new Codes('Tt')
const OPENING_OFFICE = new RegExp(`^[Tt]he (${OFFICE})`)
const LONGEST = 40

const SPEAKER = 'office-of-speaker'

const reference = (
  { start, end }: Span,
  person: string,
  rule: string,
  cert: Certainty,
  reason: string,
): PersonReference => ({ type: 'personReference', start, end, person, rule, cert, reason })

/** By title, the one participant who is called so; nobody where two are. */
export function soleHolders(participants: readonly Person[]): Map<string, Person | undefined> {
  const holders = new Map<string, Person | undefined>()
  for (const person of participants)
    for (const title of new Set(callsOf(person)))
      if (TITLES.has(title)) holders.set(title, holders.has(title) ? undefined : person)
  return holders
}

/** What the participants list calls a person. */
function callsOf({ offices, titles, printed }: Person): string[] {
  const bare = (called: string): string => (called.startsWith('The ') ? called.slice(ARTICLE) : called)
  return [
    titles.join(' '),
    ...offices.map(bare),
    ...printed.filter((words) => words !== bare(words)).map(bare),
  ]
}
