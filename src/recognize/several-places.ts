import type { Point } from '../source/position.js'

/** How many places are named. */
const SHOWN = 6

/** What is said of a decision that may mean several places, and how to say which. */
export function fitsSeveral(places: readonly Point[]): string {
  const lines = [...new Set(places.map(({ line }) => line))]
  const [line] = lines
  return lines.length === 1
    ? `fits ${places.length} places of line ${line} (columns ${listed(places.map(({ column }) => column))}); say which, with \`column\``
    : `fits ${places.length} places (lines ${listed(lines)}); say which, with \`line\` and \`column\``
}

const listed = (numbers: readonly number[]): string =>
  `${numbers.slice(0, SHOWN).join(', ')}${numbers.length > SHOWN ? ', …' : ''}`
