import { existsSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { wayOut } from '../sandbox/permissions.js'
import { compileStylesheet } from './compile.js'
import type { Step } from './compile.js'
import { atItsPlace } from './faults.js'
import { modulesOf, notWellFormed } from './modules.js'
import { otherEncoding } from './output-encoding.js'
import { missingParameters, undeclaredParameters } from './parameters.js'
import { refusedBeside } from '../sandbox/refusals.js'
import { runCompiled } from './run-compiled.js'
import { readSef } from '../sandbox/sef.js'

export interface TransformOptions {
  /** Stylesheet parameters, as strings. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Let the stylesheet read any file. */
  readonly trust?: boolean
  /** 60 if absent. */
  readonly timeoutSeconds?: number
  /** The folders that the stylesheet may read when it runs; its own and the document's if absent. */
  readonly reads?: readonly string[]
}

/** A result, and the files that it was made from besides the document and the stylesheet. */
export interface Transformed extends Result<string> {
  /** The paths of the files that were read. */
  readonly read: readonly string[]
  /** The modules of the stylesheet, if there are diagnostics that may refer to them. */
  readonly sources: readonly SourceFile[]
}

/**
 * Runs a user's stylesheet, which is the file of its name, on well-formed TEI. It may read its own folder and, if the document is
 * a file, the document's, since documents point at registers beside them. Throws if there is no such file.
 */
export async function transform(
  tei: SourceFile,
  stylesheet: SourceFile,
  options: TransformOptions = {},
): Promise<Transformed> {
  const { name } = stylesheet
  const compiled = await compileStylesheet(name, options)
  const placed = ({ diagnostics, read, ...rest }: Step): Transformed => {
    const sources = diagnostics.length === 0 ? [] : modulesOf(stylesheet, compiled.read)
    return {
      ...rest,
      diagnostics: diagnostics.map((each) => atItsPlace(each, stylesheet, sources)),
      read: [...new Set([...compiled.read, ...read])],
      sources,
    }
  }
  if (compiled.value === undefined) {
    const sources = modulesOf(stylesheet, compiled.read)
    const broken = notWellFormed(sources)
    return broken.length > 0 ? { diagnostics: broken, read: compiled.read, sources } : placed(compiled)
  }
  const sef = readSef(compiled.value)
  const given = Object.keys(options.parameters ?? {})
  const missing = missingParameters(name, given, sef)
  const found = [...undeclaredParameters(name, given, sef), ...otherEncoding(name, sef), ...missing]
  if (missing.length > 0) return placed({ diagnostics: found, read: [] })
  const done = await runBeside(tei, name, compiled.value, options)
  return placed({ ...done, diagnostics: [...found, ...done.diagnostics] })
}

/** Runs a stylesheet with its own folder and that of the document open to it. */
async function runBeside(
  tei: SourceFile,
  stylesheet: string,
  compiled: string,
  options: TransformOptions,
): Promise<Step> {
  const documentPath = existsSync(tei.name) ? realpathSync(resolve(tei.name)) : undefined
  const besideDocument = documentPath === undefined ? [] : [dirname(documentPath)]
  // Most stylesheets read nothing beside the document, so a link there must not stop them.
  const closed = options.trust ? undefined : besideDocument.map(wayOut)[0]
  const folders = [
    dirname(realpathSync(resolve(stylesheet))),
    ...(closed === undefined ? besideDocument : []),
  ]
  const reads = options.reads ?? folders
  const { run, end } = runCompiled(compiled, stylesheet, { ...options, reads, documentPath })
  const done = await run(tei).finally(end)
  if (closed === undefined) return done
  const diagnostics = done.diagnostics.map((each): Diagnostic => ({
    ...each,
    reason: refusedBeside(each.reason, closed),
  }))
  return { ...done, diagnostics }
}
