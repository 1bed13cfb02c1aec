import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { decodeXml } from './decode.js'
import { LIMITS } from './limits.js'
import type { Limits } from './limits.js'
import { parseXml } from './parse.js'
import type { XmlDocument } from './tree.js'

/**
 * Decodes XML strictly by its byte-order mark or declaration, which must agree, and parses it. There is no `file` if the bytes
 * cannot be decoded. Never throws.
 */
export function readXml(
  name: string,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): { file?: SourceFile; result: Result<XmlDocument> } {
  const { file, diagnostics } = decodeXml(name, bytes)
  if (!file || diagnostics.length > 0) return { ...(file && { file }), result: { diagnostics } }
  return { file, result: parseXml(file, limits) }
}
