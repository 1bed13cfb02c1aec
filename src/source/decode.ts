import { isAscii, isUtf8 } from 'node:buffer'
import { declaredCharset } from './charset.js'
import { diagnose } from './diagnostic.js'
import type { Diagnostic, Result } from './diagnostic.js'
import { sourceFile } from './file.js'
import type { Encoding, SourceFile } from './file.js'
import { remember } from './remember.js'

/**
 * Decodes bytes strictly: as UTF-8, as UTF-16 where a byte-order mark says so, or in the encoding that the
 * user names. Invalid bytes are an error with line and column, never U+FFFD; UTF-8 that the user has read as
 * windows-1252 is a warning.
 * The byte-order mark stays in the text (U+FEFF at offset 0), so that no character is unaccounted for.
 */
export function decode(name: string, bytes: Uint8Array, chosen?: Encoding): Result<SourceFile> {
  const encoding = chosen ?? encodingByMark(bytes)
  const reason = chosen === undefined && encoding === 'utf-8' ? notText(bytes) : undefined
  if (reason !== undefined) return { diagnostics: [ofWhole(name, 'binary-file', reason)] }
  const other = chosen?.startsWith('utf-16') ? notInOrder(bytes, chosen) : undefined
  if (other !== undefined) return { diagnostics: [ofWhole(name, 'wrong-encoding', other)] }
  try {
    const text =
      encoding === 'windows-1252'
        ? decodeWindows1252(bytes)
        : new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    const file = sourceFile(name, text, encoding)
    return encoding === 'windows-1252' ? checkSingleBytes(file, bytes) : checkText(file)
  } catch {
    return { diagnostics: [undecodable(name, bytes, encoding)] }
  }
}

function encodingByMark(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** How files of other kinds begin. */
const BINARY: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a Word file (.docx) or another ZIP package'],
  ['{\\rtf', 'an RTF file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (.doc)'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['GIF8', 'a picture (GIF)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090\0', 'a program'],
  ['\u001f\u008b', 'a compressed file (gzip)'],
]

/** What a file is instead of text, judged by its first bytes, and what to do about it. */
function notText(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const known = BINARY.find(([begins]) => start.startsWith(begins))
  if (known?.[1].startsWith('a picture'))
    return `found ${known[1]}, expected text; have its words read (OCR), and give those as plain text (UTF-8)`
  if (known)
    return `found ${known[1]}, expected text; save the document as plain text (UTF-8) or, a memo, as .docx and give that`
  const order = byteOrder(bytes)
  return (
    order &&
    `found UTF-16 without a byte-order mark; save the file as UTF-8, or say what it is: --encoding ${order}`
  )
}

/** The byte order of UTF-16: in western texts, one half of most characters is zero. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [even, odd] = [0, 1].map((first) => {
    const every = bytes.subarray(0, 256).filter((_, at) => at % 2 === first)
    return every.length > 2 && every.filter((byte) => byte === 0).length > every.length / 2
  })
  if (even === odd) return undefined
  return even ? 'utf-16be' : 'utf-16le'
}

/** Any two bytes are valid UTF-16, so a file of another encoding or byte order would decode into nonsense. */
function notInOrder(bytes: Uint8Array, chosen: Encoding): string | undefined {
  const order = byteOrder(bytes)
  if (order) return order === chosen ? undefined : `the file is ${order}; say so: --encoding ${order}`
  return bytes.length > 2 && isUtf8(bytes) && !bytes.subarray(0, 256).includes(0)
    ? 'the file is no UTF-16; name no encoding for it (--encoding)'
    : undefined
}

const ofWhole = (file: string, rule: string, reason: string): Diagnostic => ({
  ...{ rule, source: 'read', severity: 'error', reason },
  place: { file },
})

/** Refuses a text with characters that XML cannot hold; the result is remembered for each file. */
export const checkText = remember((file: SourceFile): Result<SourceFile> => {
  const at = file.text.search(FORBIDDEN)
  if (at < 0) return { value: file, diagnostics: [] }
  const many = (file.text.slice(0, 4096).match(/\0/g)?.length ?? 0) > 4
  return {
    diagnostics: [
      many
        ? diagnose(
            file,
            { start: at, end: at + 1 },
            {
              rule: 'binary-file',
              source: 'read',
              severity: 'error',
              reason:
                'found a zero byte (U+0000), expected text; this is a binary file: save the document as plain text (UTF-8) and encode that',
            },
          )
        : forbidden(file, at, file.text[at]!),
    ],
  }
})

/** Characters that XML cannot hold: control characters and unpaired surrogates. */
export const FORBIDDEN =
  /[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** The diagnostic for such a character, whether it is in the file or written there as a reference (`&#11;`). */
export function forbidden(file: SourceFile, at: number, character: string): Diagnostic {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const what = /[\ud800-\udfff]/.test(character) ? 'half of a character,' : 'the control character'
  return diagnose(
    file,
    { start: at, end: at + 1 },
    {
      rule: 'forbidden-character',
      source: 'read',
      severity: 'error',
      reason: `found ${what} U+${code}, which XML cannot hold; delete it, or replace it with the character that was meant`,
    },
  )
}

/** windows-1252 at 0x80–0x9F, with U+FFFF in its five gaps. Node's own decoder takes these for Latin-1. */
const WINDOWS_1252 = '€\uFFFF‚ƒ„…†‡ˆ‰Š‹Œ\uFFFFŽ\uFFFF\uFFFF‘’“”•–—˜™š›œ\uFFFFžŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!)
}

/** Whether bytes beyond ASCII are valid UTF-8, which in any other encoding would read like `Ã¼`. */
export const isSurelyUtf8 = (bytes: Uint8Array): boolean => !isAscii(bytes) && isUtf8(bytes)

/** Looks for signs that a text read as windows-1252 is something else. */
function checkSingleBytes(file: SourceFile, bytes: Uint8Array): Result<SourceFile> {
  const isOther = isSurelyUtf8(bytes)
  const remedy = isOther
    ? 'the file is UTF-8: name no other encoding for it (--encoding)'
    : 'name the encoding of the file, or save it as UTF-8'
  const about = { rule: 'wrong-encoding', source: 'read' } as const
  const at = file.text.indexOf('\uFFFF')
  if (at >= 0) {
    const byte = `0x${bytes[at]!.toString(16).toUpperCase()}`
    const reason = `found the byte ${byte}, which is no character of windows-1252; ${remedy}`
    return {
      diagnostics: [diagnose(file, { start: at, end: at + 1 }, { ...about, severity: 'error', reason })],
    }
  }
  const checked = checkText(file)
  const start = isOther ? file.text.search(/[^\0-\x7f]/) : -1
  if (start < 0) return checked
  const reason = `read as windows-1252, but ${remedy}`
  const doubt = diagnose(file, { start, end: start + 2 }, { ...about, severity: 'warning', reason })
  return { ...checked, diagnostics: [doubt, ...checked.diagnostics] }
}

/** Encodes a text; the inverse of decoding, byte for byte. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  return Uint8Array.from(text, (character) => {
    const at = WINDOWS_1252.indexOf(character)
    return at < 0 ? character.charCodeAt(0) : at + 0x80
  })
}

function undecodable(name: string, bytes: Uint8Array, encoding: Encoding) {
  const end = encoding === 'utf-8' ? decodable(bytes) : bytes.length - 1
  // An unfinished character at the end is left out.
  const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, end), {
    stream: true,
  })
  const file = sourceFile(name, before, encoding)
  const byte = bytes[Buffer.byteLength(before)] ?? 0
  const declared = declaredCharset(bytes)
  const reason =
    declared !== undefined && !/^(?:utf-?8|windows-1252)$/i.test(declared) && encoding === 'utf-8'
      ? `found the byte 0x${byte.toString(16).toUpperCase()}, which is not UTF-8; the file says that it is ${declared}: save it as UTF-8`
      : encoding === 'utf-8'
        ? `found the byte 0x${byte.toString(16).toUpperCase()}, which is not UTF-8; save the file as UTF-8, or say what it is: --encoding windows-1252`
        : `the file ends inside a character of ${encoding.toUpperCase()}; save it again as UTF-8`
  return diagnose(
    file,
    { start: before.length, end: before.length },
    { rule: 'undecodable-bytes', source: 'read', severity: 'error', reason },
  )
}

/** How many bytes from the start are valid UTF-8, an unfinished last character included; a binary search. */
function decodable(bytes: Uint8Array): number {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch {
      return false
    }
  }
  if (decodes(bytes.length)) return bytes.length
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  return good
}
