const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** The value of a Roman numeral up to L, in capitals or not. */
export function romanValue(printed: string): number {
  const values = [...printed.toLowerCase()].map((letter) => VALUES[letter]!)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
