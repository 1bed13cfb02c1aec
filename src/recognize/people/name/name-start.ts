import { ADDRESS, isInnerTitle, isPolite, isTitle, isTitlePair } from '../../../memo/title-words.js'
import { BESIDES } from '../../../memo/titles.js'
import { WordTable } from '../../../memo/word-table.js'
import { SPACE, kindAt } from '../../../source/characters.js'

/** "His Imperial Majesty", and no name behind it. */
export const isHonor = (words: readonly Word[]): boolean =>
  words.length > 1 && /^(?:His|Her|Their)$/.test(words[0]!.word) && HONORIFIC.test(words.at(-1)!.word)

/** A word of an entry, and where it begins. */
export interface Word {
  readonly word: string
  readonly at: number
}

/** What stands between spaces. */
export function wordsBetween(text: string, from: number, to: number): Word[] {
  const found: Word[] = []
  for (let at = from; at < to; at++) {
    if (kindAt(text, at) & SPACE) continue
    const start = at
    while (at < to && !(kindAt(text, at) & SPACE)) at++
    found.push({ word: text.slice(start, at), at: start })
  }
  return found
}

/**
 * Where the name begins: behind the last title, form of address or office before it.
 *
 *     His Excellency Daniel Oduber      Argentine Ambassador Alemann      The Honorable Phillips Talbot
 *                    ^                                       ^                          ^
 */
export function nameStart(words: readonly Word[]): number {
  let first = behindRank(words)
  for (let at = first; at < words.length - 1; at++) {
    const { word } = words[at]!
    // "John M. Leddy", "Mr. M. Lund": behind a forename or a form of address a letter is none for Monsieur.
    const isBehind = at > first || (at > 0 && isPolite(words[at - 1]!.word))
    if (!BEFORE_NAMES.mayBe(word) || (isBehind && INITIAL.test(word))) continue
    if (isInnerTitle(word)) break
    // "Mohammad Reza Shah Pahlavi": some stand behind the name as well.
    if (word === 'Shah' && at > first) continue
    // "Chargé Lund", but not "Chargé d’Affaires"; "Señor Don Carlos Lund", but not "Don Lund"
    if (word.startsWith('Charg') && !/^\p{Lu}/u.test(words[at + 1]!.word)) continue
    if (word === 'Don' && (at === 0 || at !== first)) continue
    if (isTitle(word) || HONORIFIC.test(word) || BESIDE.has(bare(word))) first = at + 1
    else if (at < words.length - 2 && isTitlePair(word, words[at + 1]!.word)) first = at + 1
  }
  return first
}

/**
 * Behind "Ambassador Extraordinary and Plenipotentiary", "Envoy Extraordinary and Minister Plenipotentiary": the rank of who heads a
 * mission, and no name; 0 where it is not there.
 */
function behindRank(words: readonly Word[]): number {
  const end = words.findIndex(({ word }) => word === RANK)
  return end > 0 && words.slice(0, end).some(({ word }) => word === 'Extraordinary') ? end + 1 : 0
}
const RANK = 'Plenipotentiary'

const bare = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

const INITIAL = /^\p{Lu}\.?$/u

const HONORIFIC =
  /^(?:Excellency|Honou?rable|Hon|Hon’ble|Hon'ble|Rt|H\.E|Highness|Majesty|Eminence|Marques|Comte|Freiherr|Don|Sr|Sra|Srta|Señorita|Excmo|Lic|Ing|(?:Ambassador|Minister|Counselor|Secretary)-.*)\.?$/
/** What stands before names without being a title of its own: "Chargé Lund", "Father Berg". */
export const BESIDE: ReadonlySet<string> = new Set(BESIDES.split('|'))
const BEFORE_NAMES = new WordTable([
  ADDRESS,
  'Excellency|Honourable|Honorable|Hon|Rt|Highness|Majesty|Eminence|Marques|Comte|Freiherr|Don|Sr|Sra|Srta|Señorita|Excmo|Lic|Ing',
  BESIDES,
])
