import type { Line, Unit } from './line.js'
import { STOPPED, isLine } from './line.js'

/**
 * How a hard-wrapped text was wrapped: the number of columns, or 0 where lines are not wrapped. What
 * counts are paragraphs whose lines, but for the last, are nearly all full: the next word would not have fitted.
 * A typist's margin is ragged, but many of the lines then begin in the middle of a sentence. A list of names
 * is neither. Two lines alone prove nothing where other lines run on beyond any typewriter's margin.
 */
export function wrapWidth(all: readonly Line[]): number {
  const found: { readonly widest: number; readonly lines: number }[] = []
  const unwrapped = all.some((line) => line.width > WIDEST)
  for (const run of runs(all)) {
    const full = run.slice(0, -1)
    const widths = full.map((line) => line.width)
    const widest = widths.reduce((a, b) => Math.max(a, b))
    const narrowest = widths.reduce((a, b) => Math.min(a, b))
    if (widest < 40 || widest > WIDEST || narrowest < widest - 18) continue
    const broken = full.filter((line, index) => line.width + 1 + firstWord(run[index + 1]!) > widest)
    const running = run.slice(1).filter(({ text }) => GOING_ON.test(text))
    if (broken.length < full.length * 0.8 && running.length < full.length * 0.4) continue
    if (full.length >= 2 || (widest >= 60 && !unwrapped)) found.push({ widest, lines: full.length })
  }
  return margin(found)
}

/** The widest paragraph shows the margin, but not a stray list that is wider than nearly all of the text. */
function margin(found: readonly { readonly widest: number; readonly lines: number }[]): number {
  const all = found.reduce((sum, { lines }) => sum + lines, 0)
  let within = 0
  for (const { widest, lines } of found.toSorted((a, b) => b.widest - a.widest)) {
    within += lines
    if (within >= all * STRAY) return widest
  }
  return 0
}

/** How much of the full lines a width must have to count. */
const STRAY = 0.05

/** How long the first word of a line is, with the page mark that may begin it. */
function firstWord({ text }: Line): number {
  return /^(?:\[Page [^\]\s]*\]|\S)+/.exec(text)?.[0].length ?? 0
}

/** Whether a line ends in the middle of a phrase ("Ambassador to"): it was broken by hand. */
export function isUnfinished(text: string): boolean {
  return /(?:\b(?:to|of|for|the|and|at|in|on|with|by)|[&—/-])$/.test(text)
}

/**
 * Whether a line goes on behind the end of a page: it stops in the middle of a sentence, and the next page begins with a
 * small letter or the line was full.
 */
export function continuesOverleaf(line: Line, next: Unit | undefined, width: number): next is Line {
  if (!isLine(next)) return false
  if (TITLE_WITHOUT_NAME.test(line.text)) return true
  if (STOPPED.test(line.text)) return false
  return GOING_ON.test(next.text) || (width > 0 && line.width + 1 + firstWord(next) > width)
}

/** "… by Mr." */
const TITLE_WITHOUT_NAME = /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Amb|Messrs)\.$/

/** A line that begins with a small letter goes on with the one before. */
const GOING_ON = /^(?:\[Page [^\]\s]*\] ?)?\p{Ll}/u
/** A word is broken. */
const HYPHENATED = /[\p{L}\p{N}][-‐\u00AD]$/u
/** No typescript is wider. */
const WIDEST = 110
/** Numbered and bulleted lines begin a stretch of their own. */
const LABELED = /^(?:\d{1,3}[.)]|[•◦▪‣·*–—-]) /

/** Lines that follow one another without a blank line. */
function* runs(all: readonly Line[]): Generator<Line[]> {
  let run: Line[] = []
  for (const line of all) {
    if (line.blanksBefore > 0 || line.opens || LABELED.test(line.text)) {
      if (run.length > 1) yield run
      run = []
    }
    run.push(line)
  }
  if (run.length > 1) yield run
}

/**
 * Whether a line goes on in the next one: it was broken because the next word did not fit.
 *
 *     |The Ambassador asked whether the Department
 *     |had             ^ "had" would have fitted, but it begins with a small letter; "Had" would be a new line
 */
export function continues(line: Line, next: Unit | undefined, width: number): next is Line {
  if (!isLine(next) || next.blanksBefore > 0 || next.opens) return false
  if (HYPHENATED.test(line.text) && /^[\p{L}\p{N}]/u.test(next.text)) return true
  if (width === 0 || line.width > width) return false
  if (GOING_ON.test(next.text) && line.width > width * 0.6 && !/[.:;!?]$/.test(line.text)) return true
  return line.width + 1 + firstWord(next) > width
}
