import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeText } from '../../source/decode.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import { sourceFile } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'
import { parseXml } from '../../xml/parse.js'
import type { ResultDocument } from '../sandbox/transform-child.js'
import { transform } from './transform.js'
import type { TransformOptions } from './transform.js'
import { inWorkFolder } from './work-folder.js'

/** What a stylesheet makes of a document. */
export interface TransformResult extends Result<string> {
  readonly documents: readonly ResultDocument[]
}

/**
 * Runs a stylesheet (XSLT 3.0) on TEI in a process of its own, with limits on time (60 seconds unless `timeoutSeconds` says
 * otherwise) and memory. The value is its principal result, and `documents` are what it writes with `xsl:result-document`; errors in
 * the document or the stylesheet, and its messages, are diagnostics.
 *
 * The text of the stylesheet is what runs. If a file of its name exists with the same text, it runs there and finds what it
 * includes beside it; any other text runs in an empty folder and includes nothing. Never throws.
 */
export async function transformText(
  tei: SourceFile,
  stylesheet: SourceFile,
  options: TransformOptions = {},
): Promise<TransformResult> {
  const broken = parseXml(tei).diagnostics
  if (broken.length > 0) return { documents: [], diagnostics: broken }
  if (isOnDisk(stylesheet)) return resultOf(await transform(tei, stylesheet, options))
  return await inWorkFolder('chancery-stylesheet-', async (folder) => {
    const path = join(folder, 'stylesheet.xsl')
    writeFileSync(path, encodeText(stylesheet.text, stylesheet.encoding), { flag: 'wx' })
    const done = await transform(tei, sourceFile(path, stylesheet.text), options)
    return resultOf({
      ...done,
      diagnostics: done.diagnostics.map((each) => renamed(each, path, stylesheet.name)),
    })
  })
}

const resultOf = ({ value, documents, diagnostics }: TransformResult): TransformResult => ({
  ...(value !== undefined && { value }),
  documents,
  diagnostics,
})

function isOnDisk({ name, text, encoding }: SourceFile): boolean {
  if (!existsSync(name) || !statSync(name).isFile()) return false
  return readFileSync(name).equals(encodeText(text, encoding))
}

const renamed = (diagnostic: Diagnostic, path: string, name: string): Diagnostic =>
  diagnostic.place.file === path ? { ...diagnostic, place: { ...diagnostic.place, file: name } } : diagnostic
