import { OF_SEVERAL } from '../../memo/titles.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { matchesOf } from '../../source/matches.js'
import type { Span } from '../../source/position.js'
import { readItem, withoutStop } from './participant/item.js'
import type { ItemReading } from './participant/item.js'
import { ROLE_WORDS, roleOf } from './participant/role.js'

/** "Mr. Quarles, Mr. Holaday" are two; "Acting Prime Minister, Mr. Chundrigar" is one. */
const NEXT = /(?:,| and|;) (?=(?:Mr|Mrs|Miss|Dr|Sir)\.? \p{Lu})/gu
const FORMS_OF_ADDRESS = new WordTable(['Mr|Mrs|Miss|Dr|Sir'])

/** Reads the participants of an item: one, or several where each has a form of address. `below`: its second line. */
export function readItems(words: Words, below?: Span): ItemReading[] {
  const { text } = words
  const several = SEVERAL.exec(text)
  if (several) return parted(text, several[0].length)
  const cues = { next: FORMS_OF_ADDRESS.mayHaveAny(words, 1), role: ROLE_WORDS.mayHaveAny(words) }
  const readings: ItemReading[] = []
  // "1. Mr. Lund", "*Mr. Lund"
  let from = COUNTED.exec(text)?.[0].length ?? 0
  if (cues.next)
    for (const { index, 0: gap } of matchesOf(NEXT, text)) {
      if (index < from) continue
      const reading = readItem(text.slice(from, index), from, cues, below)
      if (!reading || reading.surname === '') continue
      readings.push(reading)
      from = index + gap.length
    }
  const last = readItem(from === 0 ? text : text.slice(from), from, cues, below)
  if (last) readings.push(last)
  return readings
}

const COUNTED = /^(?:\(?\d{1,2}[.)]\s+|[*†‡§]{1,3}\s?)/

/** "Interpreters: Henry Hall, Per Holm and Mr. Vik", "The Messrs. Hall and Holm" */
const SEVERAL = new RegExp(
  `^(?:\\(?\\d{1,2}[.)]\\s+)?(?:(?:The )?(?:${OF_SEVERAL})\\.? (?=[^()]{1,80}(?:,| and ))|(?:Interpreters|Translators|Note-?takers|Recorders|Reporters)(?: ?:|\\s?--?|—) ?)(?=\\p{L})`,
  'iu',
)

/** Those whom commas part behind a role or a form of address that several have; `from`: where they begin. */
function parted(text: string, from: number): ItemReading[] {
  const cues = { next: false, role: false }
  const value = roleOf(text.slice(0, from))
  const role = value && { value, start: 0, end: text.slice(0, from).search(/\W*$/) }
  const readings: ItemReading[] = []
  for (let start = from; start < text.length;) {
    AND.lastIndex = start
    const gap = AND.exec(text)
    const reading = readItem(text.slice(start, gap?.index), start, cues)
    // "Messrs. Hall and Holm, EUR"
    if (reading && reading.surname !== '' && !CODE.test(text.slice(start, gap?.index)))
      readings.push(role ? { ...reading, role } : reading)
    start = gap ? AND.lastIndex : text.length
  }
  return readings
}

const CODE = /^\p{Lu}{1,4}$/u
const AND = /(?:,|;|,? and) (?=\p{Lu}(?!r\b))/gu

/** An entry as it would be printed alone, without its number and the comma, semicolon or sign behind it. */
export const printedAlone = (text: string): string =>
  withoutStop(text).slice(COUNTED.exec(text)?.[0].length ?? 0)
