import type { Words } from '../../../memo/words.js'
import { LETTER, UPPER, codeAt, kindOf } from '../../../source/characters.js'
import { LONGEST_PARTICLE, PARTICLES, isElided } from '../../../source/particles.js'
import { firstFrom } from './sentence.js'

/**
 * Where the words end, each a space behind the one before, that may make up a name: capitalized, or particles; six at
 * the most.
 */
export function nameEnds(words: Words, first: number, limit: number): readonly number[] {
  const { text } = words
  const ends: number[] = []
  let word = first
  let start = words.start(first)
  while (ends.length < 6) {
    const end = nameEnd(words, word, limit)
    if (end === start) break
    const behind = behindSupplied(text, end, limit)
    ends.push(behind)
    start = behind + 1
    word = firstFrom(words, word, behind)
    if (word === words.length || words.start(word) !== start || codeAt(text, behind) !== SPACE) break
  }
  return ends
}

/** "Mr. [Erik] Lund": where a forename ends that editors supplied behind a part of a name; where that ends if they did not. */
function behindSupplied(text: string, end: number, limit: number): number {
  if (text[end + 1] !== '[' || text[end] !== ' ') return end
  return end + (/^ \[\p{Lu}[\p{L}.]+\](?= \p{Lu})/u.exec(text.slice(end, limit))?.[0].length ?? 0)
}

/** Where a part of a name ends that begins with a word; where it begins if it is none. */
function nameEnd(words: Words, word: number, limit: number): number {
  const { text } = words
  const start = words.start(word)
  if (start >= limit) return start
  let end = words.isPlain(word) ? Math.min(words.end(word), limit) : start
  for (; end < limit; end++) {
    const code = codeAt(text, end)
    if (!isInName(code) && !(kindOf(code, text, end) & LETTER)) break
  }
  const isUpper = words.initial(word) & UPPER
  const isPart =
    end - start <= LONGEST_PARTICLE ? PARTICLES.has(text.slice(start, end)) : isElided(text, start)
  return isUpper || isPart ? end : start
}

/** Apostrophes, full stops and hyphens. */
export const isInName = (code: number): boolean =>
  code === 0x2019 || code === 0x27 || code === 0x2e || code === 0x2d
export const SPACE = 0x20

/** How much of a word is no part of the name: a possessive ending, an apostrophe, a full stop. */
export function tail(text: string, start: number, end: number): number {
  const last = text[end - 1]
  if (last === '’' || last === "'" || last === '.') return 1
  const before = last === 's' && end - start > 1 ? text[end - 2] : undefined
  return before === '’' || before === "'" ? 2 : 0
}

/** Whether a word may go on with a name: behind a space it needs a capital, or is as short as a particle. */
export function goesOn(words: Words, word: number): boolean {
  const before = words.end(word - 1)
  const start = words.start(word)
  const code = codeAt(words.text, before)
  if (code !== SPACE) return isInName(code)
  return (
    start === before + 1 &&
    ((words.initial(word) & UPPER) !== 0 ||
      words.end(word) - start <= LONGEST_PARTICLE ||
      isElided(words.text, start))
  )
}
