import type { Span } from '../../source/position.js'
import { LEVEL } from './classification.js'
import { Codes, SPACE, kindAt } from '../../source/characters.js'

/** Titles before a name: behind their full stop the name follows. */
const TITLES =
  'Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Maj|Capt|Col|Lt|Sgt|Brig|Adm|Cmdr|Amb|Sen|Rep|Gov|Rev|Hon|St|No|Nos'
/** Words with a full stop that ends no sentence. */
const ABBREVIATIONS = new RegExp(
  `(?:\\b(?:${TITLES}|Vol|vol|Bd|Nr|Dept|pp|p|fol|Jr|Sr|U\\.S|U\\.N|D\\.C|U\\.K|a\\.m|p\\.m|[Ii]bid|[Cc]f|ff|ed|et al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\\p{Lu}))\\.$`,
  'u',
)
const TITLE = new RegExp(`\\b(?:${TITLES})\\.$`)

/** What begins a sentence also behind an abbreviation: "ORG 7 S. Secret;" is no name. */
const SURE_OPENING = new RegExp(
  `^\\s(?:(?:Drafted|Approved|Cleared|Prepared|Signed|Received|Repeated|Copies|Copy|Also|Printed|The|This|These|It|In|At|For|See|According|Initialed|Transcribed|Passed|Sent|Forwarded|Extract|Regarding|No (?:drafting|time|classification|other))\\b|An? \\p{Ll})`,
  'u',
)
/** A classification, also in small letters: "611.41/3–257. secret; exdis." */
const LEVEL_BEHIND = new RegExp(`^\\s${LEVEL}[.;,]`, 'i')

/** Behind an hour a capital begins a sentence, but for the place or zone whose hour it is: "6 p.m. Moscow time". */
const HOUR = /\b[ap]\.m\.$/
const BEHIND_HOUR =
  /^\s(?:\((?:Ibid|Department of|\p{Lu}\p{Ll}+ Library)|\p{Lu}\p{Ll}+ (?!(?:Standard |Daylight )?[Tt]ime\b))/u

const LEAD_IN_BRACKETS = /^\[source ?:/i

/**
 * The sentences of a note: spans without the space between them. Brackets hold their sentence together, but for those
 * around the whole note.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  let depth = 0
  STOP_OR_BRACKET.lastIndex = LEAD_IN_BRACKETS.test(text) ? 1 : 0
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
    while (CLOSING.areAt(text, end)) end++
    if (end < text.length && !endsSentence(text, at, end)) continue
    found.push({ start, end })
    start = end
    while (start < text.length && kindAt(text, start) & SPACE) start++
    STOP_OR_BRACKET.lastIndex = start
  }
  if (start < text.length) found.push({ start, end: text.trimEnd().length })
  return found.filter((span) => span.end > span.start)
}

const STOP_OR_BRACKET = /[.()[\]]/g
const CLOSING = new Codes('"”’)]')

/** Whether the full stop at an offset ends a sentence, whose closing marks reach to `end`. */
function endsSentence(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at + 1)
  const behind = text.slice(end, end + 40)
  if (!ABBREVIATIONS.test(before) && /^\s+[\p{Lu}“("[\d]/u.test(behind)) return true
  if (TITLE.test(before)) return false
  if (LEVEL_BEHIND.test(behind) || SURE_OPENING.test(behind)) return true
  return HOUR.test(before) && BEHIND_HOUR.test(behind)
}
