import type { Span } from '../../source/position.js'

/** Words with a full stop that ends no sentence. */
const ABBREVIATIONS =
  /(?:\b(?:No|Nos|Vol|vol|Mr|Mrs|Dr|Gen|Col|Lt|Adm|Amb|pp|p|Jr|Sr|St|U\.S|U\.N|D\.C|U\.K|a\.m|p\.m|ibid|Ibid|ff|ed|et al|\p{Lu}))\.$/u

/** Levels of classification. */
export const LEVEL =
  '(?:Top Secret|Secret|(?:Personal and )?Confidential|Restricted|Unclassified|No classification marking|Official Use Only|Limited Official Use)'

/** What begins a sentence also behind a single letter: "ORG 7 S. Secret;" is no name. */
const SURE_OPENING = new RegExp(
  `^\\s(?:${LEVEL}[.;,]|(?:Drafted|Repeated|Copies|Also|Printed|The|This|It|No|Initialed|Transcribed|Passed|Extract)\\b)`,
)

/** The sentences of a note: spans without the space between them. Brackets hold their sentence together. */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  let depth = 0
  STOP_OR_BRACKET.lastIndex = 0
  while (STOP_OR_BRACKET.test(text)) {
    const at = STOP_OR_BRACKET.lastIndex - 1
    const character = text[at]!
    if (character === '(' || character === '[') depth++
    if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    // A location in brackets behind a full stop is a sentence of its own.
    if (
      character === ')' &&
      depth === 0 &&
      text[start] === '(' &&
      /^ \p{Lu}/u.test(text.slice(at + 1, at + 4))
    ) {
      found.push({ start, end: at + 1 })
      start = at + 2
      continue
    }
    if (character !== '.' || depth > 0) continue
    let end = at + 1
    while (/["”’)\]]/.test(text[end] ?? '')) end++
    if (end < text.length && !endsSentence(text, at, end)) continue
    found.push({ start, end })
    start = end + (/^\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0)
    STOP_OR_BRACKET.lastIndex = start
  }
  if (start < text.length) found.push({ start, end: text.trimEnd().length })
  return found.filter((span) => span.end > span.start)
}

const STOP_OR_BRACKET = /[.()[\]]/g

/** Whether the full stop at an offset ends a sentence, whose closing marks reach to `end`. */
function endsSentence(text: string, at: number, end: number): boolean {
  const next = /^\s+[\p{Lu}“("[\d]/u.test(text.slice(end, end + 6))
  if (next && !ABBREVIATIONS.test(text.slice(Math.max(0, at - 8), at + 1))) return true
  return (
    /(?<![\p{L}.])\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    SURE_OPENING.test(text.slice(end, end + 40))
  )
}
