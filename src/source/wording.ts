/** White space as single spaces between words, none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The order of two texts by their UTF-16 code units, which is the same everywhere: for `sort`. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** "1 file", "2 files". */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** How often a character stands in a text. */
export function timesIn(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

/** "HALL" as "Hall": small letters behind the first, which stays as it is. */
export const withSmallLetters = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase()

/** What stands behind the last space; the whole of a text without one. */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** "5" as "05", as ISO 8601 has months, days and hours. */
export const twoDigits = (number: number | string): string => String(number).padStart(2, '0')
