import { areOneName } from '../../../memo/east-asian.js'
import { isSideName } from '../../../memo/sides.js'
import { isTitle, isOfficeWord } from '../../../memo/title-words.js'
import { PARTICLES } from '../../../source/particles.js'
import { MONTHS } from '../../../source/months.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from './bearer.js'
import { opensSentence } from './names-before.js'

/**
 * The words of a name, up to one that is none of it: "Lund Tuesday", "Lund To Mr. Berg". Behind an office common words are
 * no names: "the Ambassador However".
 */
export function partsOfName(name: string, isNoName: (word: string) => boolean): string[] {
  const run = name.replace(/\.(?=\p{L})/gu, '. ').split(' ')
  let first = 0
  // "Lt. General Lund", "Consul General Berg".
  while (first < run.length - 1 && !isInitial(run[first]!) && isTitle(run[first]!)) first++
  const parts: string[] = []
  for (let at = first; at < run.length; at++) {
    const word = run[at]!
    const part = bare(word)
    const isOne = isOfOneName(run, at, first)
    const isBehindForename = at > first && (isInitial(run[at - 1]!) || isForename(run[at - 1]!))
    const isNot = isBehindForename ? isNever : isNoName
    if (!isInitial(word) && !isOne && !isPartOfName(part, at === first, isNot, run[at + 1], word)) break
    parts.push(part)
    if (part !== word) break
  }
  // "Mr. Karl von Monday": what was cut off leaves neither particle nor initial behind.
  while (parts.length > 0 && (PARTICLES.has(parts.at(-1)!) || isInitial(parts.at(-1)!))) parts.pop()
  return parts
}

/** "Ne Win", "Park Chung Hee": whether a word opens such a name, or goes on with it. */
function isOfOneName(run: readonly string[], at: number, first: number): boolean {
  if (at === first) return at + 1 < run.length && areOneName(run[at]!, bare(run[at + 1]!))
  return at < first + 3 && areOneName(run[first]!, bare(run[at]!)) && !opensSentence(run[at]!)
}

function isPartOfName(
  part: string,
  isFirst: boolean,
  isNoName: (word: string) => boolean,
  next: string | undefined,
  word: string,
): boolean {
  if (isOfficeWord(part) || isDay(part) || isSideName(part)) return false
  if (!isFirst && (opensSentence(part) || (part.length < 4 && isCommon(part)))) return false
  // "Captain Freeman B. Lund", "Ambassador Ward’s letter": neither opens a sentence.
  const isSure = part !== word || (next !== undefined && isInitial(next))
  return isSure || !isNoName(part)
}

const isNever = (): boolean => false

const isInitial = (word: string): boolean => word.endsWith('.')

const bare = (word: string): string => word.replace(/[’']s?$/, '')

const DAY = new RegExp(`^(?:${MONTHS}|\\w+day)$`)
/** "Monday", "May": whether a word is a day of the week or a month. */
export const isDay = (word: string): boolean => DAY.test(word)

/** "the Secretary However": what an office may stand before without being a title. Particles are no such words. */
export const isCommon = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word) && isEnglish(word)
