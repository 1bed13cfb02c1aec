import type { PageBreakMark } from '../../memo/annotation.js'
import type { Phrase } from '../../memo/ast.js'

/** A page mark among words; the mark itself may be wrapped. */
const MARK = /\[(?:Page|page|PAGE)[ \r\n]+(\[?[0-9ivxlcdmIVXLCDM]+[A-Za-z]?\]?)\]/g

/**
 * Page marks inside a phrase, each with the one space that belongs to it: the space before it parts
 * the words, the space after it belongs to the mark.
 *
 *     Mr. Khrushchev [Page 410] emphasized      …reasonable re [Page 21] strictions
 *                    ^^^^^^^^^^^                              ^^^^^^^^^^^ inside a word
 */
export function pageBreaks(
  source: string,
  phrase: Phrase,
  isWord: (word: string) => boolean,
): PageBreakMark[] {
  const { start, end } = phrase.place
  const text = source.slice(start, end)
  const found: PageBreakMark[] = []
  MARK.lastIndex = 0
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    let from = mark.index
    let to = mark.index + mark[0].length
    const n = mark[1]!
    const insideWord = joinsWord(text, from, to, isWord)
    if (insideWord) {
      from = text.slice(0, from).trimEnd().length
      to = skipSpaces(text, to)
    } else if (from === 0 || /\s/.test(text[from - 1]!)) to = skipSpaces(text, to)
    found.push({ type: 'pageBreak', start: start + from, end: start + to, n, insideWord, rule: 'page-mark' })
  }
  return found
}

function skipSpaces(text: string, at: number): number {
  let to = at
  while (to < text.length && /\s/.test(text[to]!)) to++
  return to
}

/** Two halves that make a word which the document knows, and that are no words of their own. */
function joinsWord(text: string, from: number, to: number, isWord: (word: string) => boolean): boolean {
  const before = /[\p{L}]+(?= ?$)/u.exec(text.slice(Math.max(0, from - 40), from))?.[0]
  const after = /^ ?([\p{Ll}]+)/u.exec(text.slice(to, to + 40))?.[1]
  if (before === undefined || after === undefined) return false
  return isWord(before + after) && !(isWord(before) && isWord(after))
}
