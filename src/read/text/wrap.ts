import type { Line, Unit } from './line.js'
import { isLine } from './line.js'

/**
 * How a hard-wrapped text was wrapped: the number of columns, or 0 where lines are not wrapped.
 * A typescript's lines crowd just under one width; a web text has few such lines in a row.
 */
export function wrapWidth(all: readonly Line[]): number {
  const lengths: number[] = []
  all.forEach((unit, index) => {
    const next = all[index + 1]
    if (next?.blanksBefore === 0 && unit.width <= 120) lengths.push(unit.width)
  })
  if (lengths.length < 3) return 0
  lengths.sort((a, b) => a - b)
  const widest = lengths.at(-1)!
  const crowded = lengths.filter((length) => length > widest - 14).length
  return widest >= 40 && crowded >= Math.max(2, lengths.length * 0.2) ? widest : 0
}

/**
 * Whether a line goes on in the next one: it was broken because the next word did not fit.
 *
 *     |The Ambassador asked whether the Department
 *     |had             ^ "had" would have fitted: a new line on purpose
 */
export function continues(line: Line, next: Unit | undefined, width: number): next is Line {
  if (width === 0 || !isLine(next) || next.blanksBefore > 0) return false
  const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0
  return line.width + 1 + firstWord > width
}
