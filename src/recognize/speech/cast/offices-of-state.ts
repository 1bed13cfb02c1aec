import type { PersonReference } from '../../../memo/annotation.js'
import { sourceSpan } from '../../../memo/flow.js'
import type { Person } from '../../../memo/person.js'
import { isSideName } from '../../../memo/sides.js'
import { WordTable, matchesAtWords } from '../../../memo/word-table.js'
import type { FlowText } from '../../flow-texts.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { holdersOf, normalOffice } from './office.js'
import { namesState } from './of-state.js'

const CALLED =
  'President|Prime Minister|Premier|Chancellor|Foreign Minister|Foreign Secretary|Finance Minister|Defense Minister|Ambassador|High Commissioner|Minister'
/** "the Soviet Ambassador", but not "the Soviet Ambassador to Norland" nor "the Soviet Ambassador Lund". */
const OF_STATE = new RegExp(
  `(?<=\\b[Tt]he (\\p{Lu}\\p{Ll}{2,14}|U\\.?S\\.|U\\.?K\\.|US|UK) )(?:${CALLED})(?![\\p{L}-]| (?:\\p{Lu}|of|to|in|at|for|designate))`,
  'uy',
)
const CALLED_WORDS = new WordTable([CALLED])
const IN_OFFICE = new RegExp(`\\b(?:${CALLED})\\b`)
/** No memo speaks of more; for each, all participants are gone through. */
const MOST_OFFICES = 200
const ARTICLE = 'the '.length

/**
 * "The Soviet Ambassador", "the Finance Minister" where exactly one participant is in that office and of that state, by delegation
 * or by the words of the entry, or has that branch of office there.
 */
export function officesOfState(texts: readonly FlowText[], persons: readonly Person[]): PersonReference[] {
  const officials = persons.filter((person) => person.participant && IN_OFFICE.test(formsOf(person)))
  if (officials.length === 0) return []
  const known = new Map<string, Person | undefined>()
  const found: PersonReference[] = []
  for (const { zone, flow } of texts) {
    if (zone !== 'paragraph' && zone !== 'turn') continue
    for (const { 0: office, 1: adjective, index } of matchesAtWords(
      OF_STATE,
      CALLED_WORDS,
      flow.words,
      isBehindCapital,
    )) {
      const words = `${adjective} ${office}`
      if (!known.has(words) && known.size < MOST_OFFICES)
        known.set(words, holderOf(office, adjective!, officials))
      const person = known.get(words)
      if (!person) continue
      const start = index - adjective!.length - 1 - ARTICLE
      found.push({
        type: 'personReference',
        ...sourceSpan(flow, { start, end: index + office.length }),
        person: person.id,
        rule: 'office-of-state',
        cert: 'high',
        reason: `the one participant who is ${words}`,
      })
    }
  }
  return found
}

/** Whether the word before an office may be an adjective of a state. */
const isBehindCapital = (words: Words, next: number): boolean =>
  next > 1 && (words.initial(next - 2) & UPPER) !== 0

/** What the list prints of somebody. */
const formsOf = ({ titles, offices, printed }: Pick<Person, 'titles' | 'offices' | 'printed'>): string =>
  [titles.join(' '), ...offices, ...printed].join('\n')

function holderOf(office: string, adjective: string, officials: readonly Person[]): Person | undefined {
  const holders = holdersOf(normalOffice(`The ${office}`), officials).filter((person) =>
    person.side !== undefined && isSideName(person.side)
      ? namesState(adjective, person.side)
      : namesState(adjective, formsOf(person)),
  )
  return holders.length === 1 ? holders[0] : undefined
}
