import type { HyphenMark } from '../../memo/annotation.js'
import type { Phrase } from '../../memo/ast.js'
import type { Span } from '../../source/position.js'
import { LETTER, LOWER, NUMBER, kindAt, wordEnd } from '../../source/characters.js'
import type { Lexicon } from '../lexicon.js'
import { HYPHENS, lettersBefore } from './letters.js'

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
 * Words that were broken at a line end; those at the end of a page are found with its mark. The hyphen goes with the line end where
 * the two halves make a word, and stays where it belongs to the word.
 *
 *     the nego-          the two-
 *     tiations           power talks
 *         ^ markup          ^ only the line end goes
 */
export function hyphens(source: string, phrase: Phrase, lexicon: Lexicon): HyphenMark[] {
  const found: HyphenMark[] = []
  const { lines, pageTurns = [] } = phrase
  let turn = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!next) return
    while (turn < pageTurns.length && pageTurns[turn]!.place.start < next.start) turn++
    if (pageTurns[turn]?.place.start === next.start) return
    const broken = brokenWord(source, line, next.start, lexicon)
    if (broken) found.push(broken)
  })
  return found
}

/** The hyphen that some words end in, where a word goes on at `next`. */
export function brokenWord(
  source: string,
  words: Span,
  next: number,
  lexicon: Lexicon,
): HyphenMark | undefined {
  const at = words.end - 1
  if (at <= words.start || !HYPHENS.includes(source[at]!)) return undefined
  if (/[\s–—-]/.test(source[at - 1]!) || !(kindAt(source, next) & (LETTER | NUMBER))) return undefined
  const after = source.slice(next, wordEnd(source, next))
  return CONJUNCTIONS.has(after) ? undefined : mark(source, at, next, after, lexicon)
}

function mark(source: string, at: number, next: number, after: string, lexicon: Lexicon): HyphenMark {
  const before = lettersBefore(source, at)
  if (source[at] === SOFT) return hyphen(at, next)
  if (before !== '' && kindAt(source, next) & LOWER) {
    if (lexicon.knows((before + after).toLowerCase())) return hyphen(at, next)
    const isWhole = (half: string): boolean => PREFIXES.has(half) || lexicon.isWord(half)
    if (!isWhole(before.toLowerCase()) || !isWhole(after))
      return hyphen(at, next, `the hyphen may belong to \`${before}-${after}\``)
  }
  return { ...hyphen(at + 1, next), kept: true }
}

function hyphen(start: number, end: number, doubt?: string): HyphenMark {
  const [type, rule] = ['hyphen', 'hyphen-at-line-end'] as const
  return doubt === undefined
    ? { type, start, end, kept: false, rule, cert: 'high' }
    : { type, start, end, kept: false, rule, cert: 'medium', reason: doubt }
}
