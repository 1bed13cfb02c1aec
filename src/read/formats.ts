import { FORBIDDEN, forbidden } from '../source/decode.js'
import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import { sourceFile, takenFile } from '../source/file.js'
import type { Encoding, SourceFile } from '../source/file.js'
import { declaredEncoding } from './html/charset.js'
import { originOf } from './plain-text.js'
import type { PlainText } from './plain-text.js'
import { isPackage } from './word/is-package.js'

/** Takes the text of a file; undefined where it is nested deeper, or has more markup, than any document. */
type Reader = (source: string, name: string) => PlainText | undefined

interface Format {
  readonly endings: readonly string[]
  /** Matches files that are surely of this format, whatever their name. */
  readonly shows?: RegExp
  /** The encoding that a file of this format names for itself. */
  readonly encoding?: (bytes: Uint8Array) => Encoding | undefined
  readonly load: () => Promise<Reader>
}

/** Input formats besides plain text; each is loaded when such a file comes. To add one: a folder, and an entry here. */
const formats: readonly Format[] = [
  {
    endings: ['html', 'htm', 'xhtml'],
    shows: /^\s{0,99}(?:<\?xml[^>]{0,200}\?>\s{0,99})?<(?:!doctype\s+html|html)\b/i,
    encoding: declaredEncoding,
    load: async () => (await import('./html/html.js')).readHtml,
  },
  {
    endings: ['md', 'markdown'],
    // "[^1]: See Document 4."
    shows: /\n\[\^[^\]\s]{1,20}\]: \S/,
    load: async () => (await import('./markdown/markdown.js')).readMarkdown,
  },
]

const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The encoding that a file names for itself, where its format can. */
export function encodingOf(name: string, bytes: Uint8Array): Encoding | undefined {
  return formats.find(({ endings }) => endings.includes(endingOf(name)))?.encoding?.(bytes)
}

const formatOf = (name: string, text: string): Format | undefined =>
  formats.find(({ endings }) => endings.includes(endingOf(name))) ??
  formats.find(({ shows }) => shows?.test(text))

/**
 * Takes the plain text of a memo from a file of bytes that hold text: a Word file (.docx). Places refer to that text; undefined for
 * every other file.
 */
export function unpack(name: string, bytes: Uint8Array): Promise<Result<SourceFile>> | undefined {
  return isPackage(bytes) ? readPackage(name, bytes) : undefined
}

async function readPackage(name: string, bytes: Uint8Array): Promise<Result<SourceFile>> {
  const { readWord } = await import('./word/word.js')
  const { value, diagnostics } = readWord(name, bytes)
  const file = sourceFile(name, value?.text ?? '')
  if (value) return take(file, value)
  return { diagnostics: diagnostics.length > 0 ? diagnostics : [beyondLimits(file)] }
}

/**
 * Takes the plain text of a memo from a text file of any input format. Diagnostics give places in that file; plain text comes
 * back as it is.
 */
export async function reduce(file: SourceFile): Promise<Result<SourceFile>> {
  const text = file.text.startsWith('\uFEFF') ? ` ${file.text.slice(1)}` : file.text
  const format = file.taken ? undefined : formatOf(file.name, text)
  if (!format) return { value: file, diagnostics: [] }
  const read = await format.load()
  const taken = read(text, file.name)
  return taken ? take(file, taken) : { diagnostics: [beyondLimits(file)] }
}

/** The text that was taken from a file, with the diagnostics on what was left out. */
function take(file: SourceFile, taken: PlainText): Result<SourceFile> {
  const { places } = taken
  // A character written as a reference (`&#11;`) shows only now.
  const at = taken.text.search(FORBIDDEN)
  if (at >= 0) return { diagnostics: [forbidden(file, originOf(places, at), taken.text[at]!)] }
  return {
    value: takenFile(taken.text, { from: file, offset: (at) => originOf(places, at) }),
    diagnostics: [...leftOut(file, taken), ...doubts(file, taken)],
  }
}

/** One finding for all parts of a page that were left out. */
function leftOut(file: SourceFile, { left }: PlainText): Diagnostic[] {
  const [first] = left
  if (!first) return []
  const parts = left.map(({ what, words, source }) => {
    const { place } = diagnose(file, { start: source, end: source }, FINDING)
    const shown = words.length > 60 ? `${words.slice(0, 59)}…` : words
    return { place, reason: `${what}: “${shown}”` }
  })
  const span = { start: first.source, end: first.source }
  return [{ ...diagnose(file, span, FINDING), related: parts }]
}

function doubts(file: SourceFile, { doubts: found }: PlainText): Diagnostic[] {
  return found.map(({ rule, reason, source }) =>
    diagnose(file, { start: source, end: source }, { rule, source: 'read', severity: 'warning', reason }),
  )
}

const FINDING = {
  rule: 'left-out',
  source: 'read',
  severity: 'info',
  reason:
    'these parts of the file were not taken for the document’s text; if one is, move it out of its element',
} as const

function beyondLimits(file: SourceFile): Diagnostic {
  return diagnose(file, undefined, {
    rule: 'limit-markup',
    source: 'read',
    severity: 'error',
    reason:
      'found markup nested deeper (more than 500 elements) or longer than that of any document; split the file into its documents, or give it as plain text',
  })
}

/** Refuses marked-up files whose text was not taken, and warns of XML: their tags would be encoded as words. */
export function markupAsText(file: SourceFile): Diagnostic[] {
  const { name, text, taken } = file
  if (taken) return []
  if (formatOf(name, text.replace(/^\uFEFF/, ''))) return [diagnose(file, undefined, MARKED_UP)]
  return /^\uFEFF?\s{0,99}<(?:\?xml\s|TEI\b)/.test(text)
    ? [diagnose(file, { start: 0, end: 0 }, XML_AS_TEXT)]
    : []
}

const MARKED_UP = {
  rule: 'markup-as-text',
  source: 'read',
  severity: 'error',
  reason:
    'found a web page or Markdown, expected plain text; read the file with `readMemo`, which takes its text',
} as const

/** XML is an output of the program. */
const XML_AS_TEXT = {
  rule: 'xml-as-text',
  source: 'read',
  severity: 'warning',
  reason:
    'found XML, expected a memo as plain text, Word, HTML or Markdown; its tags will be encoded as words: give the text, or validate and publish this file instead',
} as const
