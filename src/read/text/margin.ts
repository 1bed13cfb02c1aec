import { LISTED } from '../../source/bullet.js'
import { LETTER, UPPER } from '../../source/characters.js'
import type { Line } from './line.js'
import type { Wrapping } from './wrap.js'
import { firstWord, isGoingOn, WIDEST } from './wrap.js'

/** How a text is wrapped: at its margin, and how raggedly. */
export function wrappingOf(all: readonly Line[]): Wrapping {
  const columns = wrapWidth(all)
  const ragged = columns === 0 ? 0 : raggedness(all, columns)
  return { columns, ragged, parted: columns > 0 && isParted(all, columns) }
}

/** Whether no line of a paragraph that ends a sentence clearly short of the margin has another right below it, as far out. */
function isParted(all: readonly Line[], columns: number): boolean {
  for (let at = 2; at < all.length; at++) {
    const [line, next] = [all[at - 1]!, all[at]!]
    if (next.blanksBefore > 0 || next.opens || line.blanksBefore > 0) continue
    if (line.width >= columns * SHORT || (next.initial & UPPER) === 0 || !ENDED.test(line.text)) continue
    if (all[at - 2]!.width >= columns * SHORT) return false
  }
  return true
}

/** The share of the margin that a line must have to be no clear end of a paragraph. */
const SHORT = 0.8
const ENDED = /\p{L}{2}[.?!][”"’)]?$/u

/**
 * How a hard-wrapped text was wrapped: the number of columns, or 0 where lines are not wrapped. What
 * counts are paragraphs whose lines, but for the last, are nearly all full: the next word would not have fitted.
 * A typist's margin is ragged, but many of the lines then begin in the middle of a sentence. A list of names
 * is neither. Two lines alone prove nothing where other lines run on beyond any typewriter's margin.
 */
function wrapWidth(all: readonly Line[]): number {
  const found: { readonly widest: number; readonly lines: number }[] = []
  const unwrapped = all.some((line) => line.width > WIDEST)
  for (let from = 0; from < all.length;) {
    const to = runEnd(all, from)
    const lines = to - from
    const widest = lines > 1 ? wrappedAt(all, from, to) : 0
    if (widest > 0 && (lines > 2 || (widest >= 60 && !unwrapped))) found.push({ widest, lines: lines - 1 })
    from = to
  }
  return margin(found)
}

/** The widest paragraph shows the margin, but not a stray list that is wider than nearly all of the text. */
export function margin(found: readonly { readonly widest: number; readonly lines: number }[]): number {
  const all = found.reduce((sum, { lines }) => sum + lines, 0)
  let within = 0
  for (const { widest, lines } of found.toSorted((a, b) => b.widest - a.widest)) {
    within += lines
    if (within >= all * STRAY) return widest
  }
  return 0
}

/**
 * How far lines stop short of the margin in the middle of a sentence though the next word would have fitted. A word processor leaves
 * no such lines, and a few prove nothing.
 */
function raggedness(all: readonly Line[], columns: number): number {
  const short: number[] = []
  let goingOn = 0
  for (let at = 1; at < all.length; at++) {
    const [line, next] = [all[at - 1]!, all[at]!]
    if (line.width > columns || !isGoingOn(next) || beginsRun(next)) continue
    goingOn++
    // Nearly all lines are so full that no word would have fitted.
    if (line.width + 2 > columns || line.width < columns * 0.6) continue
    const room = columns - line.width - 1 - firstWord(next)
    if (room >= 0) short.push(room + 1)
  }
  if (short.length < FEW || short.length < goingOn * 0.1) return 0
  short.sort((a, b) => b - a)
  // One line may have been broken by hand.
  return Math.min(MOST_RAGGED, short[1]!)
}

/** Fewer lines prove no ragged margin. */
const FEW = 3
/** No typist stops so far before the margin. */
const MOST_RAGGED = 16

/** The share of full lines that a width needs to count. */
const STRAY = 0.05

/** The end of the run of lines from `from` on. */
function runEnd(all: readonly Line[], from: number): number {
  let to = from + 1
  while (to < all.length && !beginsRun(all[to]!)) to++
  return to
}

/** Numbered and bulleted lines begin a stretch of their own. */
const beginsRun = (line: Line): boolean =>
  line.blanksBefore > 0 || line.opens || (!(line.initial & LETTER) && LISTED.test(line.text))

/** The columns at which the lines of a paragraph were wrapped, or 0 if they were not. */
function wrappedAt(all: readonly Line[], from: number, to: number): number {
  let widest = 0
  let narrowest = Infinity
  // The last line is as long as it happens to be.
  for (let at = from; at < to - 1; at++) {
    widest = Math.max(widest, all[at]!.width)
    narrowest = Math.min(narrowest, all[at]!.width)
  }
  if (widest < 40 || widest > WIDEST || narrowest < widest - 18 || all[to - 1]!.width > WIDEST) return 0
  let broken = 0
  let running = 0
  let either = 0
  for (let at = from + 1; at < to; at++) {
    const isBroken = all[at - 1]!.width + 1 + firstWord(all[at]!) > widest
    const isRunning = isGoingOn(all[at]!)
    if (isBroken) broken++
    if (isRunning) running++
    if (isBroken || isRunning) either++
  }
  const full = to - from - 1
  const isProse = running >= full * 0.4 || (running > 0 && either >= full * 0.6)
  return broken >= full * 0.8 || isProse ? widest : 0
}
