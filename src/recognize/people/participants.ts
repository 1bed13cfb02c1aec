import { OF_SEVERAL } from '../../memo/titles.js'
import { WordTable } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { matchesOf } from '../../source/matches.js'
import type { Span } from '../../source/position.js'
import { readItem, withoutStop } from './participant/item.js'
import type { Cues, ItemReading } from './participant/item.js'
import { ROLE_WORDS, roleOf } from './participant/role.js'

const SHORT = 'Mr|Mrs|Miss|Dr|Sir|Gen|Col|Maj|Capt|Lt|Adm|Amb'
const WHOLE = 'Ambassador|General|Colonel|Captain|Admiral|Senator'
/** "Mr. Quarles, Mr. Holaday" are two; "Acting Prime Minister, Mr. Chundrigar" is one. */
const NEXT = new RegExp(
  `(?:,|,? and|;) (?=(?:${SHORT})\\.? \\p{Lu})| and (?=(${WHOLE}) \\p{Lu}\\p{Ll}+(?:$|[,;]| \\())`,
  'gu',
)
const FORMS_OF_ADDRESS = new WordTable([`${SHORT}|${WHOLE}|Messrs`])
const MESSRS = /(?:,|;|,? and) (?=(?:the )?Messrs\.? \p{Lu})/u

/** Reads the participants of an item: one, or several where each has a form of address. `below`: its second line. */
export function readItems(words: Words, below?: Span): ItemReading[] {
  const { text } = words
  const several = SEVERAL.exec(text)
  if (several) return parted(text, several[0].length, several[0])
  const cues = { next: FORMS_OF_ADDRESS.mayHaveAny(words, 1), role: ROLE_WORDS.mayHaveAny(words) }
  const more = cues.next ? MESSRS.exec(text) : null
  if (!more) return readEach(text, cues, below)
  const from = more.index + more[0].length
  const first = readEach(text.slice(0, more.index), cues, below)
  return [...first, ...parted(text, text.indexOf(' ', from + 'the '.length) + 1, '')]
}

/** Those of a line who each have a form of address, or the one. */
function readEach(text: string, cues: Cues, below?: Span): ItemReading[] {
  const readings: ItemReading[] = []
  // "1. Mr. Lund", "*Mr. Lund"
  let from = COUNTED.exec(text)?.[0].length ?? 0
  if (cues.next)
    for (const { index, 0: gap, 1: rank } of matchesOf(NEXT, text)) {
      // "Mr. Lund, Counselor and General Adviser"
      if (index < from || (rank !== undefined && text.slice(from, index).includes(','))) continue
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
function parted(text: string, from: number, label: string): ItemReading[] {
  const cues = { next: false, role: false }
  const value = roleOf(label)
  const role = value && { value, start: 0, end: label.search(/\W*$/) }
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
