import type { Primitive } from './primitive.js'

const ZONE = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
export const YEAR = '(-?(?:[1-9]\\d{3,}|0\\d{3}))'
export const MONTH = '(0[1-9]|1[0-2])'
export const DAY = '(0[1-9]|[12]\\d|3[01])'
export const CLOCK = '((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()

/** A type of dates or times: of a form, and with a day that its month has. `parts` names the groups of the form, as in `YMD`. */
export function temporal(form: string, parts: string): Primitive {
  const pattern = new RegExp(`^${form}${ZONE}$`)
  return {
    parse: (value) => {
      const found = pattern.exec(value)
      if (!found) return undefined
      const at = (part: string): string | undefined =>
        parts.includes(part) ? found[parts.indexOf(part) + 1] : undefined
      const [year, month, day] = [at('Y'), at('M'), at('D')]
      if (year !== undefined && /^-?0000$/.test(year)) return undefined
      if (
        day !== undefined &&
        month !== undefined &&
        Number(day) > daysIn(year === undefined ? 2000 : Number(year), Number(month))
      )
        return undefined
      return value
        .replace(/(\.\d*?)0+(?=Z|[+-]|$)/, '$1')
        .replace(/\.(?=Z|[+-]|$)/, '')
        .replace(/[+-]00:00$/, 'Z')
    },
    compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
    whiteSpace: 'collapse',
    hint: (value) => {
      const numbers = /^-?\d{4,}-(\d{2})(?:-(\d{2}))?/.exec(value)
      if (!numbers || !parts.includes('Y')) return undefined
      const [month, day] = [Number(numbers[1]), Number(numbers[2] ?? 1)]
      if (month < 1 || month > 12) return `month ${month}`
      return day > daysIn(Number(/^-?\d+/.exec(value)![0]), month) || day < 1 ? `day ${day}` : undefined
    },
  }
}

export const duration: Primitive = {
  parse: (value) =>
    /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value)
      ? value
      : undefined,
  whiteSpace: 'collapse',
}
