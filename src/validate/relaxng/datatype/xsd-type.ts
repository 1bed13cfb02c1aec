import { ANY_URI } from './any-uri.js'
import { normalize, same } from './datatype.js'
import type { Datatype, Parameter } from './datatype.js'
import { NAME, NCNAME, NMTOKEN } from './names.js'
import { compareDecimals, decimal } from './decimal.js'
import type { Decimal } from './decimal.js'
import { facets } from './facets.js'
import type { Form, Primitive } from './facets.js'

const text = (
  form: Form | undefined,
  whiteSpace: Primitive['whiteSpace'] = 'collapse',
  idType?: string,
): Primitive => ({
  parse: (value) => (!form || form.test(value) ? value : undefined),
  length: (value: string) => [...value].length,
  whiteSpace,
  ...(idType !== undefined && { idType }),
})

const listOf = (form: Form, idType?: string): Primitive => ({
  parse: (value) =>
    value !== '' && value.split(' ').every((item) => form.test(item)) ? value.split(' ') : undefined,
  equal: (a, b) => (a as string[]).join(' ') === (b as string[]).join(' '),
  length: (value: string[]) => value.length,
  whiteSpace: 'collapse',
  ...(idType !== undefined && { idType }),
})

const number = (form = /./, low?: string, high?: string): Primitive => ({
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
const integer = (low?: string, high?: string): Primitive => number(/^[+-]?\d+$/, low, high)

const float: Primitive = {
  parse: (value) => {
    if (/^(?:-?INF|NaN)$/.test(value)) return value === 'NaN' ? NaN : value === 'INF' ? Infinity : -Infinity
    return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value) ? Number(value) : undefined
  },
  equal: (a, b) => Object.is(a, b) || a === b,
  compare: (a: number, b: number) => a - b,
  whiteSpace: 'collapse',
}

const ZONE = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const YEAR = '(-?(?:[1-9]\\d{3,}|0\\d{3}))'
const MONTH = '(0[1-9]|1[0-2])'
const DAY = '(0[1-9]|[12]\\d|3[01])'
const CLOCK = '((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()

/** A type of dates or times: of a form, and with a day that its month has. `parts` names the groups of the form, as in `YMD`. */
function temporal(form: string, parts: string): Primitive {
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

const duration: Primitive = {
  parse: (value) =>
    /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value)
      ? value
      : undefined,
  whiteSpace: 'collapse',
}

const qName: Primitive = {
  parse: (value, context) => {
    const [prefix, local] = value.includes(':')
      ? [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
      : ['', value]
    if (!NCNAME.test(local) || (prefix !== '' && !NCNAME.test(prefix))) return undefined
    const namespace = context.namespaceOf(prefix) ?? (prefix === '' ? '' : undefined)
    return namespace === undefined ? undefined : `{${namespace}}${local}`
  },
  length: () => 0,
  whiteSpace: 'collapse',
}

const TYPES: Readonly<Record<string, Primitive>> = {
  string: text(undefined, 'preserve'),
  normalizedString: text(undefined, 'replace'),
  token: text(undefined),
  language: text(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/),
  Name: text(NAME),
  NCName: { ...text(NCNAME), hint: whyNoName },
  NMTOKEN: text(NMTOKEN),
  NMTOKENS: listOf(NMTOKEN),
  ID: { ...text(NCNAME, 'collapse', 'ID'), hint: whyNoName },
  IDREF: text(NCNAME, 'collapse', 'IDREF'),
  IDREFS: listOf(NCNAME, 'IDREFS'),
  ENTITY: text(NCNAME),
  ENTITIES: listOf(NCNAME),
  anyURI: text(ANY_URI),
  boolean: {
    parse: (value) => (/^(?:true|1)$/.test(value) ? true : /^(?:false|0)$/.test(value) ? false : undefined),
    whiteSpace: 'collapse',
  },
  decimal: number(),
  integer: integer(),
  nonPositiveInteger: integer(undefined, '0'),
  negativeInteger: integer(undefined, '-1'),
  nonNegativeInteger: integer('0'),
  positiveInteger: integer('1'),
  long: integer('-9223372036854775808', '9223372036854775807'),
  int: integer('-2147483648', '2147483647'),
  short: integer('-32768', '32767'),
  byte: integer('-128', '127'),
  unsignedLong: integer('0', '18446744073709551615'),
  unsignedInt: integer('0', '4294967295'),
  unsignedShort: integer('0', '65535'),
  unsignedByte: integer('0', '255'),
  float,
  double: float,
  dateTime: temporal(`${YEAR}-${MONTH}-${DAY}T${CLOCK}`, 'YMDT'),
  date: temporal(`${YEAR}-${MONTH}-${DAY}`, 'YMD'),
  time: temporal(CLOCK, 'T'),
  gYear: temporal(YEAR, 'Y'),
  gYearMonth: temporal(`${YEAR}-${MONTH}`, 'YM'),
  gMonth: temporal(`--${MONTH}(?:--)?`, 'M'),
  gMonthDay: temporal(`--${MONTH}-${DAY}`, 'MD'),
  gDay: temporal(`---${DAY}`, 'D'),
  duration,
  hexBinary: {
    parse: (value) => (/^(?:[0-9a-fA-F]{2})*$/.test(value) ? value.toUpperCase() : undefined),
    length: (value: string) => value.length / 2,
    whiteSpace: 'collapse',
  },
  base64Binary: {
    parse: (value) => {
      const plain = value.replace(/ /g, '')
      return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/.test(
        plain,
      )
        ? plain
        : undefined
    },
    length: (value: string) => (value.replace(/=/g, '').length * 3) >> 2,
    whiteSpace: 'collapse',
  },
  QName: qName,
  NOTATION: qName,
}

const WHITE: Readonly<Record<Primitive['whiteSpace'], (value: string) => string>> = {
  preserve: (value) => value,
  replace: (value) => value.replace(/[\t\r\n]/g, ' '),
  collapse: normalize,
}

/** A type of XML Schema with its parameters; undefined if there is none of the name. Throws a `DatatypeError` for its parameters. */
export function xsdType(name: string, parameters: readonly Parameter[]): Datatype | undefined {
  const primitive = Object.hasOwn(TYPES, name) ? TYPES[name]! : undefined
  if (!primitive) return undefined
  const white = WHITE[primitive.whiteSpace]
  const checks = facets(name, primitive, parameters)
  return {
    title: titleOf(name, parameters),
    parse: (raw, context) => {
      const lexical = white(raw)
      const value = primitive.parse(lexical, context)
      return value !== undefined && checks.every((check) => check(value, lexical)) ? value : undefined
    },
    equal: primitive.equal ?? same,
    ...(primitive.idType !== undefined && { idType: primitive.idType }),
  }
}

/** Why a text cannot be a name or id. */
function whyNoName(value: string): string | undefined {
  if (/\s/.test(value)) return 'it contains a space'
  if (!/^[\p{L}_]/u.test(value)) return 'it does not begin with a letter'
  const wrong = /[^\p{L}\p{N}_.·-]/u.exec(value)?.[0]
  return wrong === undefined ? undefined : `it contains \`${wrong}\``
}

/** What is wrong with a text of a type, such as "month 13"; undefined if that cannot be said. */
export function whatIsWrong(type: string, value: string): string | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type]!.hint?.(value.trim()) : undefined
}

/** The name of a type in messages: `token matching \S+`. */
function titleOf(name: string, parameters: readonly Parameter[]): string {
  const patterns = parameters.filter((parameter) => parameter.name === 'pattern').map(({ value }) => value)
  const others = parameters
    .filter((parameter) => parameter.name !== 'pattern')
    .map((parameter) => `${parameter.name} ${parameter.value}`)
  return [name, ...(patterns.length > 0 ? [`matching ${patterns.join(' and ')}`] : []), ...others]
    .join(', ')
    .replace(', matching', ' matching')
}
