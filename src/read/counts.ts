/** How lists and notes count: 1, 2, 3 or a, b, c or i, ii, iii. */
export function upperLetter(number: number): string {
  return number < 1 || number > 26 ? String(number) : String.fromCharCode(64 + number)
}

export function upperRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  return ROMAN.map(([value, digits]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return digits.repeat(times)
  }).join('')
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

export const lower = (count: (number: number) => string) => (number: number) => count(number).toLowerCase()

/** The formats of Word (ST_NumberFormat) that a memorandum may have; others are printed as Arabic numerals. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  lowerLetter: lower(upperLetter),
  upperLetter,
  lowerRoman: lower(upperRoman),
  upperRoman,
  decimalZero: (number) => String(number).padStart(2, '0'),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  // *, †, ‡, §, **, ††, …
  chicago: (number) => '*†‡§'[(number - 1) % 4]!.repeat(Math.ceil(number / 4)),
  none: () => '',
}

const ordinalEnding = (number: number): string =>
  /1\d$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')

/** A number as Word prints it in one of its formats. */
export const inFormat = (format: string, number: number): string =>
  Object.hasOwn(FORMATS, format) && number > 0 && number < 1000 ? FORMATS[format]!(number) : String(number)
