import type { Span } from '../../source/position.js'
import { matchesOf } from '../../source/matches.js'

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"—])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Adm|Amb|Sen|Rep|Sec|Pres|Gov|Prof|St|No|Nos|vs|Jr|Sr|Messrs|approx|etc|i\.e|e\.g|cf|Art|Dept|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|[ap]\.m)$/u

const STOP = /[.!?]+[”"’')\]]*(?=\s+[“"‘'([]*[\p{Lu}\d]|\s*$)/gu

/** Sentences of a running text, without the space between them; closing quotation marks and brackets stay. */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const stop of matchesOf(STOP, text)) {
    const end = stop.index + stop[0].length
    const before = text.slice(Math.max(start, stop.index - 14), stop.index)
    const last = end >= text.trimEnd().length
    // "2. On Sunday": the number of a paragraph.
    if (!last && /^["“([]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]+)$/.test(text.slice(start, stop.index))) continue
    if (
      !last &&
      stop[0] === '.' &&
      ABBREVIATION.test(before) &&
      !endsAnyway(before, text.slice(end, end + 24))
    )
      continue
    found.push({ start, end })
    start = end + (/^\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
  }
  if (start < text.trimEnd().length) found.push({ start, end: text.trimEnd().length })
  return found
}

/** "in the U.S. He said": after an abbreviation of letters a pronoun or article begins a sentence. */
function endsAnyway(before: string, after: string): boolean {
  return (
    /(?:\p{Lu}\.)+\p{Lu}$|m$/u.test(before) && /^\s+(?:He|She|The|It|They|In|This|If|We|Mr|I)\b/.test(after)
  )
}
