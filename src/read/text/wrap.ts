import type { Line, Unit } from './line.js'
import { isLine } from './line.js'

/**
 * How a hard-wrapped text was wrapped: the number of columns, or 0 where lines are not wrapped. What
 * counts are paragraphs whose lines, but for the last, are all nearly full; a list of names is none. Two
 * lines alone prove nothing where other lines run on beyond any typewriter's margin.
 */
export function wrapWidth(all: readonly Line[]): number {
  let width = 0
  const unwrapped = all.some((line) => line.width > WIDEST)
  for (const lengths of runs(all)) {
    const full = lengths.slice(0, -1)
    const widest = full.reduce((a, b) => Math.max(a, b))
    const narrowest = full.reduce((a, b) => Math.min(a, b))
    if (widest < 40 || widest > WIDEST || narrowest < widest - 18) continue
    if (full.length >= 2 || (widest >= 60 && !unwrapped)) width = Math.max(width, widest)
  }
  return width
}

/** No typescript is wider. */
const WIDEST = 110
/** Numbered and bulleted lines begin a stretch of their own. */
const LABELED = /^(?:\d{1,3}[.)]|[•◦▪‣·*–—-]) /

/** The widths of lines that follow one another without a blank line. */
function* runs(all: readonly Line[]): Generator<number[]> {
  let widths: number[] = []
  for (const line of all) {
    if (line.blanksBefore > 0 || LABELED.test(line.text)) {
      if (widths.length > 1) yield widths
      widths = []
    }
    widths.push(line.width)
  }
  if (widths.length > 1) yield widths
}

/**
 * Whether a line goes on in the next one: it was broken because the next word did not fit.
 *
 *     |The Ambassador asked whether the Department
 *     |had             ^ "had" would have fitted: a new line on purpose
 */
export function continues(line: Line, next: Unit | undefined, width: number): next is Line {
  if (width === 0 || line.width > width || !isLine(next) || next.blanksBefore > 0) return false
  const firstWord = /^(?:\[Page [^\]\s]*\]|\S)+/.exec(next.text)?.[0].length ?? 0
  return line.width + 1 + firstWord > width
}
