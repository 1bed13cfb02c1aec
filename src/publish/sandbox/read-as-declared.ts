import { isAscii } from 'node:buffer'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decodeXml } from '../../xml/decode.js'

/** The byte-order mark of UTF-8. */
const MARK = Buffer.from('\uFEFF')

/**
 * Patches `fs` in a closed process so that files are decoded by their XML declaration or byte-order mark alone. The processor
 * would take any `encoding="iso-8859-1"` in a file, even in a comment, for its declaration; so it gets UTF-8 with a mark, which
 * it believes. Returns the paths of all files read from then on.
 */
export function readAsDeclared(): ReadonlySet<string> {
  const read = new Set<string>()
  const { readFileSync } = fs
  const { readFile } = fs.promises
  const taken = (path: unknown, bytes: Buffer): Buffer => {
    read.add(path instanceof URL ? fileURLToPath(path) : String(path))
    return marked(bytes)
  }
  // Node's module loader names an encoding and gets text; the processor names none.
  const patched = {
    readFileSync: (path: string | URL, encoding?: BufferEncoding) =>
      encoding ? readFileSync(path, encoding) : taken(path, readFileSync(path)),
    readFile: async (path: string | URL, encoding?: BufferEncoding) =>
      encoding ? await readFile(path, encoding) : taken(path, await readFile(path)),
  }
  Object.assign(fs, { readFileSync: patched.readFileSync })
  Object.assign(fs.promises, { readFile: patched.readFile })
  return read
}

function marked(bytes: Buffer): Buffer {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16 || bytes.subarray(0, MARK.length).equals(MARK)) return bytes
  // Only XML declares its encoding; the processor refuses other text that is not UTF-8.
  if (isAscii(bytes) || bytes.toString('latin1', 0, 6) !== '<?xml ') return Buffer.concat([MARK, bytes])
  const { file, diagnostics } = decodeXml('', bytes)
  const [problem] = diagnostics
  if (problem) throw new Error(problem.reason)
  return Buffer.concat([MARK, Buffer.from(file!.text)])
}
