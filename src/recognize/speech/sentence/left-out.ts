import type { Sentence } from './sentence.js'

/** "[16 lines not declassified]": lines that editors left out between sentences. */
const LEFT_OUT =
  /^\[(?:\d{1,3}(?:-\d\/\d|[½¼¾⅓⅔])?|[½¼¾⅓⅔]|\d\/\d) (?:lines?|paragraphs?|pages?)[^[\]]{0,60} not declassified\] (?=["“(]?\p{Lu})/u
const LONGEST = 120

/** Where somebody's words begin, which may start with lines that editors left out: nobody knows whose those were. */
export const behindLeftOut = ({ text, end }: Sentence, start: number): number =>
  text[start] === '['
    ? start + (LEFT_OUT.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0].length ?? 0)
    : start
