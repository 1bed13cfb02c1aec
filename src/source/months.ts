import { twoDigits } from './wording.js'

const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

/** The months as a pattern, in the order of the year. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A month, for patterns that ignore case: half as long as `MONTH`. */
export const MONTH_IN_ANY_CASE = `(?:${MONTHS}|(?:${SHORT})\\.?)`

/** A month as printed: in full, in capitals, shortened. */
export const MONTH = `(?:${MONTHS}|${MONTHS.toUpperCase()}|(?:${SHORT}|${SHORT.toUpperCase()})\\.?)`

/** The number of a month by the first letters of its name, in two digits. */
const NUMBERS = new Map(
  MONTHS.split('|').map((month, index) => [month.slice(0, 3).toLowerCase(), twoDigits(index + 1)]),
)

export const monthNumber = (name: string): string => NUMBERS.get(name.slice(0, 3).toLowerCase())!

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The days of a month (1 to 12); 0 for any other number. */
export function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (LENGTHS[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0)
}
