import { OFFICE_IN, isOfficeLine } from '../../../memo/office-line.js'
import { isBody, isGroup, isSideName } from '../../../memo/sides.js'
import { OF_OFFICES, isTitle } from '../../../memo/title-words.js'
import { PARTICLES } from '../../../source/particles.js'
import { isEnglish } from '../../lexicon.js'
import { CAPITALS } from '../name/capitals.js'
import { nameEnd } from './end.js'
import { withoutStop } from './item.js'
import type { ItemReading } from './item.js'
import { readRole } from './role.js'
import { wordsBetween } from '../name/name-start.js'
import type { Word } from '../name/name-start.js'

/** The reading of an entry that begins with the surname, and what shows that it does. */
interface Inverted {
  readonly reading: ItemReading
  readonly forenames: string
  readonly inCapitals: boolean
  readonly hasInitial: boolean
  readonly hasOffice: boolean
}

/** Fewer entries prove nothing. */
const FEWEST = 2

/**
 * The readings of a list whose entries all begin with the surname; nothing where one begins otherwise, or where nothing but the
 * commas speaks for it: surnames in capitals, an initial, offices behind most names, or semicolons between them.
 *
 *     LIE, Trygve          Krog, Anders, Counselor
 *     LUND, Mr. Olav       Hall, Henry R. (interpreting)
 */
export function surnamesFirst(entries: readonly string[]): ReadonlyMap<string, ItemReading> | undefined {
  const found = new Map<string, Inverted>()
  for (const entry of entries) {
    const inverted = readInverted(entry)
    if (inverted) found.set(entry, inverted)
    else if (!isSideName(entry) && !isBody(entry) && !isGroup(entry)) return undefined
  }
  const all = [...found.values()]
  if (all.length < FEWEST) return undefined
  // "Lund, Norland" and "Berg, Norland" say where people come from.
  if (new Set(all.map(({ forenames }) => forenames)).size < all.length) return undefined
  const isShown =
    all.every(({ inCapitals }) => inCapitals) ||
    all.some(({ hasInitial }) => hasInitial) ||
    areMost(all, ({ hasOffice }) => hasOffice) ||
    (entries.some((entry) => entry.endsWith(';')) && areMost(all, ({ forenames }) => isNoWord(forenames)))
  return isShown ? new Map([...found].map(([entry, { reading }]) => [entry, reading] as const)) : undefined
}

const areMost = (all: readonly Inverted[], is: (each: Inverted) => boolean): boolean =>
  all.filter(is).length * 2 > all.length

/** "Lund, Trade; Berg, Finance" say of what people are Ministers. */
const isNoWord = (forenames: string): boolean => !isEnglish(forenames.split(' ', 1)[0]!)

function readInverted(printed: string): Inverted | undefined {
  const text = withoutStop(printed)
  const comma = nameEnd(text, 0)
  if (text[comma] !== ',') return undefined
  const end = nameEnd(text, comma + 1)
  const before = withoutTitles(wordsBetween(text, 0, comma))
  const behind = withoutTitles(wordsBetween(text, comma + 1, end))
  const forenames = text.slice(behind[0]?.at ?? end, end).trimEnd()
  if (
    CAPITALS.has(forenames) ||
    !isFamily(before) ||
    !areForenames(behind) ||
    isSideName(forenames) ||
    isBody(forenames)
  )
    return undefined
  const surname = text.slice(before[0]!.at, comma)
  const [first, last] = [before[0]!, behind.at(-1)!]
  const office = text.slice(end).replace(/^[\s,;*†‡—-]+/, '')
  const titles = wordsBetween(text, 0, end).flatMap(({ word }) => (isTitle(word) ? [word] : []))
  return {
    reading: {
      titles,
      forenames: behind.map(({ word }) => word),
      surname,
      office,
      role: readRole(text, 0),
      titleStart: 0,
      named: { start: first.at, end: last.at + last.word.length },
    },
    forenames,
    inCapitals: surname === surname.toUpperCase() && forenames !== forenames.toUpperCase(),
    hasInitial: behind.some(({ word }) => INITIAL.test(word)),
    hasOffice: isOfficeLine(office) || OFFICE_IN.test(office),
  }
}

/** The words behind the titles that they begin with. */
function withoutTitles(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ word }) => !isTitle(word))
  return first < 0 ? [] : words.slice(first)
}

/** "Lie", "VON BRENTANO", "Couve de Murville" */
const isFamily = (words: readonly Word[]): boolean =>
  words.length > 0 &&
  words.length <= MOST_WORDS &&
  words.every(({ word }) => PARTICLES.has(word) || (FAMILY.test(word) && !OF_OFFICES.has(word))) &&
  !OFFICE_IN.test(words.map(({ word }) => word).join(' '))
const FAMILY = /^\p{Lu}[\p{L}’'-]+$/u

/** "Anders", "Henry R.", "J. P." */
const areForenames = (words: readonly Word[]): boolean =>
  words.length > 0 &&
  words.length <= MOST_WORDS &&
  words.every(({ word }) => (FORENAME.test(word) && !OF_OFFICES.has(word)) || INITIAL.test(word)) &&
  !OFFICE_IN.test(words.map(({ word }) => word).join(' '))
const FORENAME = /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?$/u
const INITIAL = /^(?:\p{Lu}\.){1,3}$/u
const MOST_WORDS = 3
