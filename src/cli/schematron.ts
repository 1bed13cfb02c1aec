import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { transform } from '../publish/transform.js'
import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'

/**
 * Runs the stylesheet of a user's Schematron schema, whose expressions are as untrusted as any stylesheet,
 * in the same closed process.
 */
export async function runUntrusted(
  schema: string,
  stylesheet: string,
  tei: SourceFile,
  parameters: Readonly<Record<string, string>> = {},
): Promise<Result<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-rules-'))
  const path = join(folder, `${basename(schema)}.xsl`)
  try {
    writeFileSync(path, stylesheet, { flag: 'wx' })
    const { value, diagnostics } = await transform(tei, path, { parameters })
    const named = diagnostics.map((each) => ({
      ...each,
      source: 'schematron' as const,
      place: { file: schema },
    }))
    return value === undefined ? { diagnostics: named } : { value, diagnostics: named }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
