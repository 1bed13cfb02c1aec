import { ANY_URI } from './any-uri.js'
import { NAME, NCNAME, NMTOKEN } from './names.js'
import { float, integer, number } from './numbers.js'
import type { Primitive } from './primitive.js'
import { CLOCK, DAY, MONTH, YEAR, duration, temporal } from './temporal.js'
import { listOf, qName, text, whyNoName } from './texts.js'

/** The types of XML Schema by name. */
export const PRIMITIVES: Readonly<Record<string, Primitive>> = {
  string: text(undefined, 'preserve'),
  normalizedString: text(undefined, 'replace'),
  token: text(undefined),
  language: text(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/),
  Name: text(NAME),
  NCName: { ...text(NCNAME), hint: whyNoName },
  NMTOKEN: text(NMTOKEN),
  NMTOKENS: listOf(NMTOKEN),
  ID: { ...text(NCNAME), hint: whyNoName },
  IDREF: text(NCNAME),
  IDREFS: listOf(NCNAME),
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
