import type { Sentence } from '../../sentence/sentence.js'
import { WordTable } from '../../../../memo/word-table.js'
import { wordEnd } from '../../../../source/characters.js'
import { COMPANY } from './company.js'
import { COURSE } from './course.js'
import type { Event } from './event.js'
import { OUTCOME } from './outcome.js'
import { RECORD } from './record.js'
import { TOPICS } from './topics.js'

const EVENTS: readonly Event[] = [...COURSE, ...TOPICS, ...OUTCOME, ...COMPANY, ...RECORD]

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

/** Whether a sentence tells of an event; `whole`: its words behind what numbers it. */
export function happens(sentence: Sentence, whole: string): boolean {
  const { text, words, opening, parted } = sentence
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
  if (opening < words.length && begins(BEGUN, opening)) return true
  if (sentence.hasThereWas ? isOne(WITH_THERE) : sentence.hasItWas && isOne(WITH_IT)) return true
  return parted.some((word) => text[words.start(word) - 2] === ',' && begins(GONE_ON, word))
}
