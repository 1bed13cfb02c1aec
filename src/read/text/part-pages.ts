import { PAGE_MARK } from '../../source/page-number.js'
import { addAll } from '../../source/many.js'
import type { Line, Unit } from './line.js'
import { makeLine } from './line.js'

/**
 * A mark that begins a line.
 *
 *     [Page 343]138. Memorandum of a Conversation
 *     ^^^^^^^^^^ page 343
 */
export const PAGE = new RegExp(`^${PAGE_MARK}\\s*`)

/**
 * Separates page marks from the lines that they begin, except in the middle of a paragraph (as `inside` says), where a mark stays
 * among the words. `furniture` gives the units of lines that belong to pages, with any words of the text on the same line.
 */
export function partPages(
  all: readonly Line[],
  furniture: ReadonlyMap<Line, readonly Unit[]>,
  inside: (line: Line, before: Line) => boolean,
): Unit[] {
  const found: Unit[] = []
  all.forEach((line, index) => {
    const ofPage = furniture.size > 0 ? furniture.get(line) : undefined
    const before = all[index - 1]
    if (ofPage) addAll(found, ofPage)
    // A page that only a form feed begins has no line of its own.
    if (ofPage?.some(({ start, end }) => end > start)) return
    if (!line.text.startsWith('[') || (before && inside(line, before))) found.push(line)
    else partLine(line, found)
  })
  return found
}

function partLine(line: Line, found: Unit[]): void {
  let { start, text, blanksBefore } = line
  for (let mark = PAGE.exec(text); mark; mark = PAGE.exec(text)) {
    const cut = mark[0].length
    const end = start + mark[0].trimEnd().length
    found.push({ type: 'pageMark', start, end, page: mark[1]!, blanksBefore, typed: false })
    start += cut
    text = text.slice(cut)
    blanksBefore = 0
  }
  if (text === '') return
  const rest = makeLine(start, text, line.indent, blanksBefore, line.newPage)
  rest.width = line.width
  rest.opens = line.opens
  found.push(rest)
}
