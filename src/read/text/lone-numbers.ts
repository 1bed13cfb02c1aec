import { UPPER } from '../../source/characters.js'
import { NOTE_DIGITS } from '../../source/note-number.js'
import type { Line, Unit } from './line.js'
import { isLine } from './line.js'

const LONE = new RegExp(`^${NOTE_DIGITS}[.)]?$`)
/** Numbers with brackets are not longer. */
const LONGEST = 5

/**
 * Joins the numbers that a copy from a PDF puts above the words of their notes to the first line of these.
 *
 *     1
 *     Source: Department of State, Central Files.
 *     2
 *     Not printed.
 */
export function withNumbersJoined(all: readonly Unit[]): readonly Unit[] {
  let found: Unit[] | undefined
  for (let at = 0; at < all.length; at++) {
    const [unit, next] = [all[at]!, all[at + 1]]
    if (!isLine(unit) || !isLoneNumber(unit.text) || !isLine(next) || !mayBeNote(next)) {
      found?.push(unit)
      continue
    }
    found ??= all.slice(0, at)
    found.push(joined(unit, next))
    at++
  }
  return found ?? all
}

/** Whether a line holds nothing but what may be the number of a note. */
export const isLoneNumber = (text: string): boolean => text.length <= LONGEST && LONE.test(text)

/** A note begins with a capital, a quotation mark or a bracket, and a blank line may part it from its number. */
const mayBeNote = ({ initial, text, blanksBefore, newPage }: Line): boolean =>
  blanksBefore <= 1 &&
  !newPage &&
  ((initial & UPPER) !== 0 || '“"['.includes(text[0]!)) &&
  text.length > LONGEST

/** The two lines as one, with as many spaces between them as the file has characters. */
function joined(number: Line, words: Line): Line {
  const gap = ' '.repeat(words.start - number.end)
  const text = `${number.text}${gap}${words.text}`
  return { ...number, end: words.end, text, width: words.width, joined: [number, words] }
}

/** Separates joined lines again. */
export const withNumbersParted = (units: readonly Unit[]): readonly Unit[] =>
  units.some((unit) => isLine(unit) && unit.joined) ? units.flatMap(partedUnit) : units

const partedUnit = (unit: Unit): readonly Unit[] => (isLine(unit) && unit.joined ? unit.joined : [unit])
