import { timesIn } from '../../source/wording.js'

/** Marks of nested blocks in a row; no document has more. */
const DEEPEST = 100
/** Parsing Markdown is slower than linear, so longer texts are refused. */
const LONGEST = 1_000_000
const MOST_BRACKETS = 10_000
/** Limits for one paragraph, list or table. */
const MOST_LINES = 2000
const MOST_MARKS = 4000

/**
 * Blocks whose end makes the parser go back over all that it has read: quotations, lists and notes before other blocks, and
 * underlined headings.
 */
const MOST_CLOSED = 2000

/** Whether a text is nested deeper, or has more marks, than any document. */
export const isBeyondLimits = (source: string): boolean =>
  isTooDeep(source) || isTooLong(source) || blocksToClose(source) > MOST_CLOSED

function isTooDeep(source: string): boolean {
  return new RegExp(
    String.raw`^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t]))){${DEEPEST}}|^[ \t]{${DEEPEST * 6}}\S`,
    'm',
  ).test(source)
}

const isTooLong = (source: string): boolean =>
  source.length > LONGEST ||
  timesIn(source, '[') > MOST_BRACKETS ||
  source.split(/\n[ \t]*\r?\n/).some(isTooDense)

const isTooDense = (stretch: string): boolean =>
  timesIn(stretch, '\n') > MOST_LINES ||
  ['*', '_', '<', '[', '`', '~'].some((mark) => timesIn(stretch, mark) > MOST_MARKS)

/** "> ", "- ", "1. ", "[^1]: ": what opens a block that holds others. */
const MARK = String.raw`[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]{1,99}\]:)`
const MARKS = new RegExp(MARK, 'g')
const OPENING = new RegExp(`^(?:${MARK})+`)
/** The line under a heading. */
const UNDERLINE = /^ {0,3}(?:-+|=+)[ \t]*\r?$/

/** How many blocks of a text are closed by others; entries of one list, or notes that follow one another, are not. */
function blocksToClose(source: string): number {
  let found = 0
  let before = ''
  let isParted = true
  for (const line of source.split('\n')) {
    if (line.trim() === '') {
      isParted = true
      continue
    }
    const opening = OPENING.exec(line)?.[0] ?? ''
    const marks = opening.match(MARKS)?.length ?? 0
    // Numbers don't matter; another indentation is another list.
    const kind = opening.replace(/\d+/g, '1').replace(/\[[^\]]*\]/g, '[')
    if (marks === 0) found += !isParted && UNDERLINE.test(line) ? 1 : 0
    else if (kind !== before || (isParted && (marks > 1 || kind.endsWith('>')))) found += marks
    // What is indented goes on with the list.
    if (marks > 0 || !/^[ \t]/.test(line)) before = kind
    isParted = false
  }
  return found
}
