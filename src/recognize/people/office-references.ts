import type { Annotation } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Flow } from '../../memo/flow.js'
import type { Person } from '../../memo/person.js'
import { WordTable, matchesAtWords } from '../../memo/word-table.js'

const CALLED =
  'President|Secretary|Prime Minister|Foreign Minister|Chancellor|Ambassador|Under Secretary|Foreign Secretary|Chairman|Vice President|Premier|King|Queen|Emperor|Shah|Sultan|Archbishop|Generalissimo|Tunku|Tengku'
const OF_PARTICIPANT = new RegExp(`(?<=\\b[Tt]he )(?:${CALLED})\\b(?! of| [A-Z])`, 'y')
const CALLED_WORDS = new WordTable([CALLED])
const TITLES = new Set(CALLED.split('|'))
const ARTICLE = 'the '.length

/** "the President", where the list has exactly one person who is called so. */
export function officeReferences(flow: Flow, holders: ReadonlyMap<string, Person | undefined>): Annotation[] {
  const found: Annotation[] = []
  if (holders.size === 0) return found
  for (const { 0: title, index } of matchesAtWords(OF_PARTICIPANT, CALLED_WORDS, flow.words)) {
    const person = holders.get(title)
    if (!person) continue
    const { start, end } = sourceSpan(flow, { start: index - ARTICLE, end: index + title.length })
    found.push({
      type: 'personReference',
      start,
      end,
      person: person.id,
      rule: 'office-of-participant',
      cert: 'high',
      reason: `the one participant who is called ${title}`,
    })
  }
  return found
}

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
