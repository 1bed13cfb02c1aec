import type { HyphenMark } from '../../memo/annotation.js'
import type { Phrase } from '../../memo/ast.js'
import type { Span } from '../../source/position.js'
import { LETTER, LOWER, NUMBER, kindAt, wordEnd } from '../../source/characters.js'
import type { Lexicon } from '../lexicon.js'
import { lettersBefore } from './page-breaks.js'

/** A hyphen of a typewriter, of a typesetter, and one that only a line end shows. */
const HYPHENS = '-‐\u00AD'
const SOFT = '\u00AD'
/** "short- and medium-range": the words behind such a hyphen are not its own. */
const CONJUNCTIONS = new Set(['and', 'or', 'to', 'nor'])

/** What is no word of its own and may begin a compound. */
const PREFIXES = new Set(
  'anglo anti co counter ex franco intra inter multi neo non post pre pro pseudo quasi re semi sino sub supra ultra un'.split(
    ' ',
  ),
)

/**
 * Words that were broken at a line end. The hyphen goes with the line end where its two halves make a word, and stays
 * where it belongs to the word.
 *
 *     the nego-          the two-
 *     tiations           power talks
 *         ^ markup          ^ only the line end goes
 */
export function hyphens(source: string, phrase: Phrase, lexicon: Lexicon): HyphenMark[] {
  const found: HyphenMark[] = []
  phrase.lines.forEach((line, index) => {
    const next = phrase.lines[index + 1]
    if (next && breaksWord(source, line, next)) found.push(mark(source, line, next, lexicon))
  })
  return found
}

function breaksWord(source: string, line: Span, next: Span): boolean {
  const at = line.end - 1
  if (at <= line.start || !HYPHENS.includes(source[at]!)) return false
  if (/[\s–—-]/.test(source[at - 1]!) || !(kindAt(source, next.start) & (LETTER | NUMBER))) return false
  return !CONJUNCTIONS.has(source.slice(next.start, wordEnd(source, next.start)))
}

function mark(source: string, line: Span, next: Span, lexicon: Lexicon): HyphenMark {
  const before = lettersBefore(source, line.end - 1)
  const after = source.slice(next.start, wordEnd(source, next.start))
  if (source[line.end - 1] === SOFT) return hyphen(line.end - 1, next.start)
  if (before !== '' && kindAt(source, next.start) & LOWER) {
    if (lexicon.knows((before + after).toLowerCase())) return hyphen(line.end - 1, next.start)
    const isWhole = (half: string): boolean => PREFIXES.has(half) || lexicon.isWord(half)
    if (!isWhole(before.toLowerCase()) || !isWhole(after))
      return hyphen(line.end - 1, next.start, `the hyphen may belong to \`${before}-${after}\``)
  }
  return { ...hyphen(line.end, next.start), kept: true }
}

function hyphen(start: number, end: number, doubt?: string): HyphenMark {
  const mark = { type: 'hyphen', start, end, kept: false, rule: 'hyphen-at-line-end' } as const
  return doubt === undefined ? { ...mark, cert: 'high' } : { ...mark, cert: 'medium', reason: doubt }
}
