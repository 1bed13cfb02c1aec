import type { PageBreakMark } from '../../memo/annotation.js'
import type { Phrase } from '../../memo/ast.js'
import type { Lexicon } from '../lexicon.js'

/** A page mark among words; the mark itself may be wrapped. */
const MARK = /\[(?:Page|page|PAGE)\s+(\[?[0-9ivxlcdmIVXLCDM]+[A-Za-z]?\]?)\]/g

/**
 * Page marks inside a phrase, each with the one space that belongs to it: the space before it parts
 * the words, the space after it belongs to the mark.
 *
 *     Mr. Khrushchev [Page 410] emphasized      …reasonable re [Page 21] strictions
 *                    ^^^^^^^^^^^                              ^^^^^^^^^^^ inside a word
 */
export function pageBreaks(source: string, phrase: Phrase, lexicon: Lexicon): PageBreakMark[] {
  const { start, end } = phrase.place
  const text = source.slice(start, end)
  const found: PageBreakMark[] = []
  const marked = new Set<number>()
  MARK.lastIndex = 0
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    marked.add(start + mark.index)
    let from = mark.index
    let to = mark.index + mark[0].length
    const n = mark[1]!
    const insideWord = joinsWord(text, from, to, lexicon)
    if (insideWord) {
      from = text.slice(0, from).trimEnd().length
      to = skipSpaces(text, to)
    } else if (from === 0 || /\s/.test(text[from - 1]!)) to = skipSpaces(text, to)
    found.push({ type: 'pageBreak', start: start + from, end: start + to, n, insideWord, rule: 'page-mark' })
  }
  for (const { place, parts } of phrase.pageTurns ?? []) {
    if (marked.has(place.start)) continue
    const to = start + skipSpaces(text, place.end - start)
    const n = parts.find((part) => part.type === 'pageBreak')?.n ?? ''
    found.push({
      type: 'pageBreak',
      start: place.start,
      end: to,
      n,
      insideWord: false,
      parts,
      rule: 'page-turn',
    })
  }
  return found
}

function skipSpaces(text: string, at: number): number {
  let to = at
  while (to < text.length && /\s/.test(text[to]!)) to++
  return to
}

/** Shorter words made of two words ("may be", "in to") are two words unless the document says otherwise. */
const LONG = 8

/**
 * Two halves that make a word which the document or the language knows. Where each of them is a word of its
 * own, the document itself must use the long word that they make.
 *
 *     re [Page 21] strictions → restrictions      the [Page 22] most → the most
 */
function joinsWord(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  const before = /\p{L}+(?= ?$)/u.exec(text.slice(Math.max(0, from - 40), from))?.[0].toLowerCase()
  const after = /^ ?(\p{Ll}+)/u.exec(text.slice(to, to + 40))?.[1]
  if (before === undefined || after === undefined) return false
  const whole = before + after
  if (lexicon.isWord(before) && lexicon.isWord(after)) return whole.length >= LONG && lexicon.count(whole) > 0
  return lexicon.knows(whole)
}
