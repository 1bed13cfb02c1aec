import { LETTER, LOWER, kindAt } from '../../source/characters.js'

/** No word is longer. */
const LONGEST = 40

/** The letters that end at an offset. */
export function lettersBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST && kindAt(text, start - 1) & LETTER) start--
  return text.slice(start, end)
}

/** Small letters, for nothing else goes on with a word. */
export function lettersBehind(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < LONGEST && kindAt(text, end) & LOWER) end++
  return text.slice(start, end)
}
