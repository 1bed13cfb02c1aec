import { decode, isSurelyUtf8 } from '../source/decode.js'
import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { Encoding, SourceFile } from '../source/file.js'

/** The encodings that an XML declaration may name, with those as which the bytes may be read. */
const DECLARED: Readonly<Record<string, readonly Encoding[]>> = {
  'utf-8': ['utf-8'],
  'us-ascii': ['utf-8'],
  'utf-16': ['utf-16le', 'utf-16be'],
  'utf-16le': ['utf-16le'],
  'utf-16be': ['utf-16be'],
  'iso-8859-1': ['windows-1252'],
  'windows-1252': ['windows-1252'],
}

/**
 * Decodes an XML file by its byte-order mark or declaration. A file together with a diagnostic means that the text could be decoded,
 * but contradicts its declaration or is not XML.
 */
export function decodeXml(
  name: string,
  bytes: Uint8Array,
): { file?: SourceFile; diagnostics: readonly Diagnostic[] } {
  const marked = hasByteOrderMark(bytes)
  const single = declaration(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))
  const isSingle = !marked && single !== undefined && DECLARED[single]?.[0] === 'windows-1252'
  // If the bytes are UTF-8 all the same, the declaration is wrong, which is reported below.
  const chosen = isSingle && !isSurelyUtf8(bytes) ? 'windows-1252' : undefined
  const decoded = decode(name, bytes, chosen)
  if (!decoded.value) return { diagnostics: decoded.diagnostics.map(declareIt) }
  const file = decoded.value
  if (/^\uFEFF?\s*[^<\s\uFEFF]/.test(file.text)) return { file, diagnostics: [notXml(file)] }
  const declared = declaration(file.text.slice(0, 200))
  const allowed = declared === undefined ? undefined : DECLARED[declared]
  if (declared === undefined || allowed?.includes(file.encoding)) return { file, diagnostics: [] }
  const start = Math.max(0, file.text.slice(0, 300).toLowerCase().indexOf(declared))
  const bytesAre = file.encoding.toUpperCase()
  const reason = allowed
    ? `the file declares \`${declared}\`, but its bytes are ${bytesAre}; declare encoding="${bytesAre}", or save the file as ${declared}`
    : `the encoding \`${declared}\` is not supported; save the file as UTF-8`
  const place = { start, end: start + declared.length }
  return {
    file,
    diagnostics: [
      diagnose(file, place, { rule: 'wrong-encoding', source: 'xml', severity: 'error', reason }),
    ],
  }
}

/** Reported here, since a parser would read to the end before it missed the root element. */
function notXml(file: SourceFile): Diagnostic {
  const start = file.text.search(/[^\s\uFEFF]/)
  return diagnose(
    file,
    { start, end: start + 1 },
    {
      rule: 'not-well-formed',
      source: 'xml',
      severity: 'error',
      reason: 'not well-formed: found text, expected XML; give a TEI file (encode a memo first)',
    },
  )
}

/** A diagnostic about encodings with advice for XML, which declares its own: there is no `--encoding` for it. */
function declareIt(diagnostic: Diagnostic): Diagnostic {
  const reason = diagnostic.reason
    .replace(/, or say what it is: --encoding utf-16\S*$/, '')
    .replace(/or say what it is: --encoding (\S+)$/, 'or declare what it is: encoding="$1"')
  return { ...diagnostic, reason }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf)
}

/** The encoding that an XML declaration names, in lower case; undefined for none. */
function declaration(start: string): string | undefined {
  return /^(?:\u00ef\u00bb\u00bf|\uFEFF)?<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/
    .exec(start)?.[1]
    ?.toLowerCase()
}
