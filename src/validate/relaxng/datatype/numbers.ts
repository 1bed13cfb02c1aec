import { compareDecimals, decimal } from './decimal.js'
import type { Decimal } from './decimal.js'
import type { Primitive } from './primitive.js'

/** A type of decimal numbers of a form, from `low` to `high`. */
export const number = (form = /./, low?: string, high?: string): Primitive => ({
  parse: (value) => {
    const found = form.test(value) ? decimal(value) : undefined
    if (!found) return undefined
    if (low !== undefined && compareDecimals(found, decimal(low)!) < 0) return undefined
    return high !== undefined && compareDecimals(found, decimal(high)!) > 0 ? undefined : found
  },
  equal: (a, b) => compareDecimals(a as Decimal, b as Decimal) === 0,
  compare: (a: Decimal, b: Decimal) => compareDecimals(a, b),
  isDecimal: true,
  whiteSpace: 'collapse',
})

export const integer = (low?: string, high?: string): Primitive => number(/^[+-]?\d+$/, low, high)

export const float: Primitive = {
  parse: (value) => {
    if (/^(?:-?INF|NaN)$/.test(value)) return value === 'NaN' ? NaN : value === 'INF' ? Infinity : -Infinity
    return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value) ? Number(value) : undefined
  },
  equal: (a, b) => Object.is(a, b) || a === b,
  compare: (a: number, b: number) => a - b,
  whiteSpace: 'collapse',
}
