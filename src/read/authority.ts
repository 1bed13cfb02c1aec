import type { Authority } from '../memo/person.js'
import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { parseXml } from '../xml/parse.js'
import { readCsvAuthority } from './authority/csv.js'
import { checkIdentifiers } from './authority/identifiers.js'
import { readTeiAuthority } from './authority/tei.js'

/**
 * A register of persons and abbreviations: TEI, or CSV with a header. Encodings point at it by `href`, as seen from where they
 * lie. A file that is neither, or XML that is not well-formed, gives diagnostics and no value. Never throws.
 */
export function readAuthority(file: SourceFile, href = file.name): Result<Authority> {
  const isXml = /^\uFEFF?\s*</.test(file.text)
  const broken = isXml ? parseXml(file).diagnostics : []
  if (broken.length > 0) return { diagnostics: broken }
  const read = isXml ? readTeiAuthority(file, href) : readCsvAuthority(file)
  if (!read.value) return read
  return { ...read, diagnostics: [...read.diagnostics, ...checkIdentifiers(file, read.value)] }
}
