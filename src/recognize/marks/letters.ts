import { LETTER, LOWER, NUMBER, kindAt } from '../../source/characters.js'

/** No more than so many characters are taken for a word. */
export const LONGEST_WORD = 40

/** A hyphen of a typewriter, of a typesetter, and one that only a line end shows. */
export const HYPHENS = '-‐\u00AD'

/** The letters that end at an offset. */
export function lettersBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD && kindAt(text, start - 1) & LETTER) start--
  return text.slice(start, end)
}

/** Small letters, for nothing else goes on with a word. */
export function lettersBehind(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < LONGEST_WORD && kindAt(text, end) & LOWER) end++
  return text.slice(start, end)
}

/** Whether a letter or a digit stands at an offset. */
export const isOfWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kindAt(text, at) & (LETTER | NUMBER)) !== 0

/** The last word or number before an offset, with its hyphens and apostrophes. */
export function wordBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - LONGEST_WORD), at)
  let end = near.length
  while (end > 0 && !isOfWord(near, end - 1)) end--
  let start = end
  while (start > 0 && (isOfWord(near, start - 1) || isInner(near, start - 1))) start--
  return near.slice(start, end)
}

/** A hyphen or an apostrophe between two letters. */
const isInner = (text: string, at: number): boolean =>
  at > 0 && "’'-".includes(text[at]!) && isOfWord(text, at - 1)
