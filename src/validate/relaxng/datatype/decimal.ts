/** A decimal number of any size, without digits that add nothing. */
export interface Decimal {
  readonly negative: boolean
  /** The digits before the point, without leading zeros. */
  readonly whole: string
  /** The digits after the point, without trailing zeros. */
  readonly fraction: string
}

/** Parses a decimal number; undefined if the text is none. */
export function decimal(value: string): Decimal | undefined {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(value)
  if (!found || (found[2] === '' && (found[3] ?? '') === '')) return undefined
  const whole = found[2]!.replace(/^0+/, '')
  const fraction = (found[3] ?? '').replace(/0+$/, '')
  return { negative: found[1] === '-' && whole + fraction !== '', whole, fraction }
}

/** Negative, zero or positive, as for `sort`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1
  const sign = a.negative ? -1 : 1
  if (a.whole.length !== b.whole.length) return sign * (a.whole.length - b.whole.length)
  if (a.whole !== b.whole) return a.whole < b.whole ? -sign : sign
  return a.fraction === b.fraction ? 0 : a.fraction < b.fraction ? -sign : sign
}
