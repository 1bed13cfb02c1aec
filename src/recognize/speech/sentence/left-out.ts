import type { Sentence } from './sentence.js'

/** "[16 lines not declassified]": lines that editors left out between sentences. */
const LEFT_OUT =
  /^\[(?:\d{1,3}(?:-\d\/\d|[½¼¾⅓⅔])?|[½¼¾⅓⅔]|\d\/\d) (?:lines?|paragraphs?|pages?)[^[\]]{0,60} not declassified\] (?=["“(]?\p{Lu})/u
const LONGEST = 120

/** "(Laughter)" before a sentence. */
const MEANWHILE = /^[([](?:(?:General |Much )?[Ll]aughter|Pause|Applause)\.?[)\]] {1,3}(?=["“(]?\p{Lu})/u

/** Where somebody’s words begin, which may start with lines that editors left out, whose nobody knows, or with what was done meanwhile. */
export const behindLeftOut = ({ text, end }: Sentence, start: number): number =>
  text[start] === '[' || text[start] === '('
    ? start +
      (LEFT_OUT.exec(text.slice(start, Math.min(end, start + LONGEST))) ??
        MEANWHILE.exec(text.slice(start, Math.min(end, start + LONGEST))) ?? [''])[0].length
    : start
