import { LETTERED } from '../../source/bullet.js'
import { LOWER } from '../../source/characters.js'
import { SURELY_DRAWN, isDrawn } from '../../source/drawn-line.js'
import { NOTE_DIGITS, NOTE_LETTER, NOTE_SIGN } from '../../source/note-number.js'
import { PAGE } from './part-pages.js'
import type { Line, OpenLine } from './line.js'
import { makeLine, STOPPED } from './line.js'

/** The lines of a text with plain spaces, without blank and drawn ones, which are counted. */
export function lines(text: string): Line[] {
  let found: OpenLine[] = []
  let drawn = false
  let blanksBefore = 0
  let newPage = false
  const endOfLine = lineEnds(text)
  for (
    let start = text.startsWith('\uFEFF') ? 1 : 0, end = 0;
    end < text.length;
    start = afterEnd(text, end)
  ) {
    end = endOfLine(start)
    const raw = text.slice(start, end)
    const words = raw.trim()
    newPage ||= start > 0 && text[start - 1] === '\f'
    if (words === '') {
      blanksBefore++
      continue
    }
    const indent = words.length === raw.length ? 0 : raw.length - raw.trimStart().length
    found.push(makeLine(start + indent, words, indent, blanksBefore, newPage))
    drawn ||= isDrawn(words)
    blanksBefore = 0
    newPage = false
  }
  const below = new Set<OpenLine>()
  if (drawn) found = withoutDrawn(found, below)
  if (isDoubleSpaced(found, below))
    for (const line of found) line.blanksBefore = Math.floor(line.blanksBefore / 2)
  const fewest = fewestBlanks(found)
  if (fewest > 1) for (const line of found) line.blanksBefore = Math.floor(line.blanksBefore / fewest)
  for (const line of below) rule(line)
  const indent = paragraphIndent(found)
  for (const [index, line] of found.entries())
    line.opens = opens(line, found[index - 1], found[index + 1], indent)
  return found
}

/** Marks a line under a drawn one, which separates even where blank lines were discounted. */
function rule(line: OpenLine): void {
  if (line.blanksBefore > 0) return
  line.ruled = true
  line.blanksBefore = 1
}

/** The lines without drawn ones; the lines under these are added to `below`. */
function withoutDrawn(all: readonly OpenLine[], below: Set<OpenLine>): OpenLine[] {
  const kept: OpenLine[] = []
  let above: OpenLine | undefined
  for (const [index, line] of all.entries()) {
    if (isDrawn(line.text) && isOfLayout(line, all[index - 1], all[index + 1])) {
      if (above) line.blanksBefore += above.blanksBefore
      line.newPage ||= above?.newPage === true
      above = line
      continue
    }
    if (above) {
      line.blanksBefore += above.blanksBefore
      rule(line)
      below.add(line)
      line.newPage ||= above.newPage
      above = undefined
    }
    kept.push(line)
  }
  return kept
}

/**
 * Whether a drawn line is layout: it heads, closes or divides a table, a heading, a note or a page. One that stands alone is a line of
 * the text, and one that interrupts a sentence stands for words.
 */
function isOfLayout(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (!before || !next) return true
  const [isBelow, isAbove] = [line.blanksBefore === 0, next.blanksBefore === 0]
  // A line as long as the words above underlines them.
  if (isBelow && line.text.length === before.text.length && line.indent === before.indent) return true
  if ((!isBelow && !isAbove) || line.text.length < SURELY_DRAWN)
    return NOTE.test(next.text) || PAGE.test(next.text)
  const goesOn = (next.initial & LOWER) !== 0 && !STOPPED.test(before.text) && !before.text.includes('   ')
  return !(isBelow && isAbove && goesOn)
}

/** A note may begin so. */
const NOTE = new RegExp(`^(?:${NOTE_DIGITS}|${NOTE_SIGN}|${NOTE_LETTER}[.)\\s])`, 'u')

/** The indentation of most first lines of paragraphs, if it is more than that of the others; -1 otherwise. */
function paragraphIndent(all: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const [index, { indent, blanksBefore }] of all.entries()) {
    const [before, after] = [all[index - 1], all[index + 1]]
    const sticksOut = after?.blanksBefore === 0 && indent >= after.indent + INDENT
    if (
      sticksOut &&
      (!before || blanksBefore > 0 || indent >= before.indent + INDENT || STOPPED.test(before.text))
    )
      counts.set(indent, (counts.get(indent) ?? 0) + 1)
  }
  let [most, found] = [FEW - 1, -1]
  for (const [indent, count] of counts) if (count > most) [most, found] = [count, indent]
  return found
}

/** Fewer lines prove nothing. */
const FEW = 3

/** Whether a text is double-spaced: nearly every line that begins in the middle of a sentence has a blank line before it. */
function isDoubleSpaced(all: readonly Line[], belowDrawn: ReadonlySet<Line>): boolean {
  const goingOn = all.filter(
    (line, index) =>
      line.initial & LOWER &&
      index > 0 &&
      !belowDrawn.has(line) &&
      !LETTERED.test(line.text) &&
      !STOPPED.test(all[index - 1]!.text),
  )
  const spaced = goingOn.filter(({ blanksBefore }) => blanksBefore === 1)
  return goingOn.length >= FEW && spaced.length >= goingOn.length * 0.8
}

/** The fewest blank lines between lines that have any. */
function fewestBlanks(all: readonly Line[]): number {
  let fewest = Infinity
  for (const { blanksBefore } of all) {
    if (blanksBefore === 1) return 1
    if (blanksBefore > 0 && blanksBefore < fewest) fewest = blanksBefore
  }
  return fewest === Infinity ? 1 : fewest
}

/** The least indentation of a first line. */
const INDENT = 2

/** `paragraphIndent`: where paragraphs begin, also those of one line. */
export function opens(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  paragraphIndent: number,
): boolean {
  if (!before || line.blanksBefore > 0) return false
  const isFurtherIn = line.indent >= before.indent + INDENT
  const sticksOut = !after || after.blanksBefore > 0 || line.indent >= after.indent + INDENT
  return (line.indent === paragraphIndent || (isFurtherIn && sticksOut)) && STOPPED.test(before.text)
}

/** A function that finds the end of the line at an offset. Nearly all texts have only line feeds, which are found quickest. */
function lineEnds(text: string): (start: number) => number {
  if (text.includes('\r') || text.includes('\f'))
    return (start) => {
      ENDS.lastIndex = start
      return ENDS.test(text) ? ENDS.lastIndex - 1 : text.length
    }
  return (start) => {
    const end = text.indexOf('\n', start)
    return end < 0 ? text.length : end
  }
}

const ENDS = /[\r\n\f]/g

const afterEnd = (text: string, end: number): number => end + (text.startsWith('\r\n', end) ? 2 : 1)
