import { COUNT } from '../../../memo/sides.js'
import { isOfficeWord, isTitle } from '../../../memo/title-words.js'
import { WordTable } from '../../../memo/word-table.js'
import { Words } from '../../../memo/words.js'
import { PARTICLE } from '../../../source/particles.js'
import { matchesOf } from '../../../source/matches.js'
import type { Span } from '../../../source/position.js'
import { readItem, withoutStop } from '../participant/item.js'
import type { Cues, ItemReading } from '../participant/item.js'
import { ROLE_WORDS, readRole } from '../participant/role.js'
import { severalFrom, parted, readSeveral } from '../participant/several.js'

const SHORT =
  'Mr|Mrs|Miss|Ms|Mme|Madame|Monsieur|Herr|Frau|Signor|Señor|Dr|Prof|Sir|Gen|Col|Maj|Capt|Lt|Adm|Amb'
const WHOLE = 'Ambassador|General|Colonel|Captain|Admiral|Senator'
/**
 * "Mr. Quarles, Mr. Holaday" are two, and so are "M. Aas, Ministry of Trade Mr. Hall, Director" where a line was run on; "Acting Prime
 * Minister, Mr. Chundrigar" is one.
 */
const NEXT = new RegExp(
  `(?:,|,? and|;) (?=(?:${SHORT})\\.? (?:(?:${PARTICLE}) ){0,2}(?:[dl][’'])?\\p{Lu})| (?=(?:Mr|Mrs|Miss|Dr)\\. \\p{Lu}[^,;]{2,40},)(?<=,[^,;]{2,60}\\p{Ll} )(?<!(?:Minister|Secretary|President|Ambassador|Director|Chairman|Chancellor|Premier) )| and (?=(${WHOLE}) \\p{Lu}\\p{Ll}+(?:$|[,;]| \\())`,
  'gu',
)
const FORMS_OF_ADDRESS = new WordTable([`${SHORT}|${WHOLE}|Messrs`])

/** Reads the participants of an item: one, or several where each has a form of address. `below`: its second line. */
export function readItems(words: Words, below?: Span): ItemReading[] {
  const { text } = words
  const several = readSeveral(words)
  if (several) return several
  const cues = { next: FORMS_OF_ADDRESS.mayHaveAny(words, 1), role: ROLE_WORDS.mayHaveAny(words) }
  const more = severalFrom(words)
  if (!more) return readEach(text, cues, below)
  return [...readEach(text.slice(0, more.end), cues, below), ...parted(text, more.names)]
}

/** "Sir Richard Holm          Ministry of Trade": somebody whom a gap parts from the office, whatever other lines do. */
export function readSpaced({ text }: Words, gap: number): ItemReading | undefined {
  const name = text.slice(0, gap)
  const behind = text.slice(gap + 1)
  // "Ambassador     Lund", "Chairman     Mr. Berg", and in a line that spaces fill "Mr. Henry   Hall, Director"
  const [first] = behind.split(' ', 1)
  // "Mr. Henry Hall     Ambassador, Permanent Representative"
  const isOffice = first!.endsWith(',') && isOfficeWord(first!.slice(0, -1))
  if (!isOffice && (SURNAME_BEHIND.test(behind) || isTitle(first!))) return undefined
  if (isTitle(name.slice(name.lastIndexOf(' ') + 1))) return undefined
  const [reading, ...others] = readItems(new Words(name))
  if (!reading || others.length > 0 || reading.surname === '') return undefined
  const office = [reading.office, behind].filter(Boolean).join(', ')
  return { ...reading, office, role: reading.role ?? readRole(behind, gap + 1) }
}

const SURNAME_BEHIND = /^\p{Lu}[\p{L}’'-]+,/u

/** Those of a line who each have a form of address, or the one. */
function readEach(text: string, cues: Cues, below?: Span): ItemReading[] {
  const readings: ItemReading[] = []
  // "1. Mr. Lund", "*Mr. Lund"
  let from = COUNTED.exec(text)?.[0].length ?? 0
  let tried = 0
  if (cues.next)
    for (const { index, 0: gap, 1: rank } of matchesOf(NEXT, text)) {
      // "Mr. Lund, Counselor and General Adviser"
      if (index < from || (rank !== undefined && text.slice(from, index).includes(','))) continue
      if (tried++ === MOST_TRIED) break
      const reading = readItem(text.slice(from, index), from, cues, below)
      if (!reading || reading.surname === '') continue
      readings.push(reading)
      from = index + gap.length
      tried = 0
    }
  const last = readItem(from === 0 ? text : text.slice(from), from, cues, below)
  if (last) readings.push(last)
  return readings
}

/** "Minister and General Manager, Mr. Lund": a name may stand behind the first words that look like the next participant. */
const MOST_TRIED = 8

const COUNTED = new RegExp(String.raw`^(?:${COUNT}|[*†‡§]{1,3}\s?)`)

/** An entry as it would be printed alone, without its number and the comma, semicolon or sign behind it. */
export const printedAlone = (text: string): string =>
  withoutStop(text).slice(COUNTED.exec(text)?.[0].length ?? 0)
