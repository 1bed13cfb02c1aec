import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { compileStylesheet, runCompiled } from '../publish/transform.js'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { VERSION } from '../version.js'
import type { GrammarCache } from '../validate/relaxng.js'

/** Runs a schema's rules on a document; gives the report of our own form. */
export type RunRules = (
  tei: SourceFile,
  parameters?: Readonly<Record<string, string>>,
) => Promise<Result<string>>

/**
 * The stylesheet of a user's Schematron schema, whose expressions are as untrusted as any stylesheet, run in the same
 * closed process. It is compiled when the first document comes, and kept by content: it includes nothing.
 */
export function untrustedRules(
  schema: string,
  stylesheet: string,
  cache: GrammarCache | undefined,
): RunRules {
  let compiled: Promise<Result<string>> | undefined
  return async (tei, parameters = {}) => {
    const { value: sheet, diagnostics } = await (compiled ??= compile(schema, stylesheet, cache))
    if (sheet === undefined) return { diagnostics }
    return await inFolder(schema, stylesheet, async (path) =>
      of(schema, await runCompiled(sheet, tei, path, { parameters })),
    )
  }
}

async function compile(
  schema: string,
  stylesheet: string,
  cache: GrammarCache | undefined,
): Promise<Result<string>> {
  const key = createHash('sha256').update(`schematron ${VERSION} ${stylesheet}`).digest('hex')
  const kept = cache?.get(key)
  if (kept !== undefined) return { value: kept, diagnostics: [] }
  const result = await inFolder(schema, stylesheet, async (path) => of(schema, await compileStylesheet(path)))
  if (result.value !== undefined) cache?.put(key, result.value)
  return result
}

/** A folder with nothing but the stylesheet in it, which is all that it may read. */
async function inFolder<T>(
  schema: string,
  stylesheet: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-rules-'))
  const path = join(folder, `${basename(schema)}.xsl`)
  try {
    writeFileSync(path, stylesheet, { flag: 'wx' })
    return await work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What goes wrong is said of the schema, not of the stylesheet that was made of it. */
function of(schema: string, { value, diagnostics }: Result<string>): Result<string> {
  const named = diagnostics.map((each): Diagnostic => ({
    ...each,
    source: 'schematron',
    place: { file: schema },
  }))
  return { ...(value !== undefined && { value }), diagnostics: named }
}
