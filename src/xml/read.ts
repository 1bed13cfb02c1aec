import { decode } from '../source/decode.js'
import type { Result } from '../source/diagnostic.js'
import type { Encoding, SourceFile } from '../source/file.js'
import { parseXml } from './parse.js'
import type { XmlDocument } from './tree.js'

/** Encodings that an XML declaration may name. */
const DECLARED: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-8',
  'windows-1252': 'windows-1252',
}

/** Bytes through the front door: decoded as the declaration says, strictly, then parsed. */
export function readXml(name: string, bytes: Uint8Array): { file?: SourceFile; result: Result<XmlDocument> } {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/
    .exec(start)?.[1]
    ?.toLowerCase()
  const encoding = declared === undefined ? undefined : DECLARED[declared]
  const decoded = decode(name, bytes, encoding === 'windows-1252' ? encoding : undefined)
  if (!decoded.value) return { result: { diagnostics: decoded.diagnostics } }
  return { file: decoded.value, result: parseXml(decoded.value) }
}
