import { isUtf8 } from 'node:buffer'
import { declaredCharset } from '../../source/charset.js'
import type { Encoding } from '../../source/file.js'

/** Names of encodings that browsers read as windows-1252. */
const WINDOWS_1252 = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/i

/** The encoding that a page declares in its first kilobyte, unless a byte-order mark or valid UTF-8 contradicts it. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef) return undefined
  const name = declaredCharset(bytes)
  return name !== undefined && WINDOWS_1252.test(name) && !isUtf8(bytes) ? 'windows-1252' : undefined
}
