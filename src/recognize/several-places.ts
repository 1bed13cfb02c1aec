import type { Point } from '../source/position.js'

/** No more places are listed. */
const SHOWN = 6

/** Why a decision that fits several places cannot be used, and what to add to it. */
export function fitsSeveral(places: readonly Point[]): string {
  const lines = [...new Set(places.map(({ line }) => line))]
  const [line] = lines
  return lines.length === 1
    ? `fits ${places.length} places of line ${line} (columns ${listed(places.map(({ column }) => column))}); say which, with \`column\``
    : `fits ${places.length} places (lines ${listed(lines)}); say which, with \`line\` and \`column\``
}

const listed = (numbers: readonly number[]): string =>
  `${numbers.slice(0, SHOWN).join(', ')}${numbers.length > SHOWN ? ', …' : ''}`
