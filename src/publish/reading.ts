import { isAscii } from 'node:buffer'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decodeXml } from '../xml/decode.js'

/** How the bytes of UTF-8 say so themselves. */
const MARK = Buffer.from('\uFEFF')

/**
 * Inside a closed process: files are read as their XML declaration or byte-order mark says, and nothing else, for the processor
 * takes whatever stands in a file as `encoding="iso-8859-1"`, also in a comment, for its declaration. It is given UTF-8 with a
 * mark, which it believes. The paths of all that it reads from now on.
 */
export function readAsDeclared(): ReadonlySet<string> {
  const read = new Set<string>()
  const { readFileSync } = fs
  const { readFile } = fs.promises
  const taken = (path: unknown, bytes: Buffer): Buffer => {
    read.add(path instanceof URL ? fileURLToPath(path) : String(path))
    return marked(bytes)
  }
  // Whoever names an encoding wants a text, as the loader of modules does; the processor names none.
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
  // Only XML declares what it is; any other text is UTF-8, or the processor refuses it.
  if (isAscii(bytes) || bytes.toString('latin1', 0, 6) !== '<?xml ') return Buffer.concat([MARK, bytes])
  const { file, diagnostics } = decodeXml('', bytes)
  const [problem] = diagnostics
  if (problem) throw new Error(problem.reason)
  return Buffer.concat([MARK, Buffer.from(file!.text)])
}
