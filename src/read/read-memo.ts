import { decode } from '../source/decode.js'
import type { Result } from '../source/diagnostic.js'
import { sourceFile } from '../source/file.js'
import type { Encoding, SourceFile } from '../source/file.js'
import { encodingOf, reduce, unpack } from './formats.js'

/**
 * A memo in any input format as the plain text that `encodeMemo` takes. The format is told by the ending of the name (`.html`,
 * `.md`), or by how the file begins, which also tells Word files (`.docx`); the encoding of bytes by `encoding`, by what the file says, else it is UTF-8. Bytes that
 * are no text in it, and files nested deeper than any document, give no value. What of a page is not in the text is a
 * diagnostic; all places are those of the file. Never throws.
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
