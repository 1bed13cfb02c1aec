import { decode } from '../source/decode.js'
import type { Result } from '../source/diagnostic.js'
import { sourceFile } from '../source/file.js'
import type { Encoding, SourceFile } from '../source/file.js'
import { encodingOf, reduce, unpack } from './formats.js'

/**
 * Reads a memo in any input format as the plain text that `encodeMemo` takes. The format follows from the ending of the name (`.html`,
 * `.md`) or from how the file begins, as with Word files (`.docx`); bytes are decoded by `encoding`, by what the file declares, or as UTF-8. Undecodable bytes
 * and markup nested deeper than any document give no value. Diagnostics list what was left out of a page, and give places in the
 * file. Never throws.
 */
export async function readMemo(
  name: string,
  content: Uint8Array | string,
  encoding?: Encoding,
): Promise<Result<SourceFile>> {
  if (typeof content === 'string') return await reduce(sourceFile(name, content))
  const unpacked = unpack(name, content)
  if (unpacked) return await unpacked
  const { value, diagnostics } = decode(name, content, encoding ?? encodingOf(name, content))
  if (!value) return { diagnostics }
  const memo = await reduce(value)
  return { ...memo, diagnostics: [...diagnostics, ...memo.diagnostics] }
}
