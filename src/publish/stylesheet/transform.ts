import { existsSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { wayOut } from '../sandbox/permissions.js'
import { compileStylesheet } from './compile.js'
import type { Step } from './compile.js'
import { atItsPlace } from './faults.js'
import { modulesOf, notWellFormed } from './modules.js'
import { otherEncoding, resultExtension } from './output-properties.js'
import { missingParameters, undeclaredParameters } from './parameters.js'
import { refusedBeside } from '../sandbox/refusals.js'
import type { ResultDocument } from '../sandbox/transform-child.js'
import { runCompiled } from './run-compiled.js'
import { readSef } from '../sandbox/sef.js'
import { emptyCollections } from './uri-collection.js'

export interface TransformOptions {
  /** Stylesheet parameters, as strings. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Let the stylesheet read any file. */
  readonly trust?: boolean
  /** 60 if absent. */
  readonly timeoutSeconds?: number
  /** The folders that the stylesheet may read when it runs; its own and those of the documents if absent. */
  readonly reads?: readonly string[]
}

/** A result, and the files that it was made from besides the document and the stylesheet. */
export interface Transformed extends Result<string> {
  /** What the stylesheet wrote with `xsl:result-document`. */
  readonly documents: readonly ResultDocument[]
  /** The paths of the files that were read. */
  readonly read: readonly string[]
  /** The modules of the stylesheet, if there are diagnostics that may refer to them. */
  readonly sources: readonly SourceFile[]
}

/** A compiled stylesheet that waits for documents until `end` is called. */
export interface OpenStylesheet {
  readonly run: (tei: SourceFile) => Promise<Transformed>
  /** The ending of the name of a result, by the output method. */
  readonly extensionOf: (result: string) => string
  readonly end: () => void
}

/**
 * Compiles a user's stylesheet, which is the file of its name, once for all documents, which are well-formed TEI. It may read its
 * own folder and those of the documents, since documents point at registers beside them. Throws if there is no such file.
 */
export async function openStylesheet(
  stylesheet: SourceFile,
  documents: readonly string[],
  options: TransformOptions = {},
): Promise<Result<OpenStylesheet> & Omit<Transformed, 'value' | 'documents'>> {
  const { name } = stylesheet
  const compiled = await compileStylesheet(name, options)
  const placed = ({ diagnostics, read, documents: written = [], ...rest }: Step): Transformed => {
    const sources = diagnostics.length === 0 ? [] : modulesOf(stylesheet, compiled.read)
    return {
      ...rest,
      documents: written,
      diagnostics: diagnostics.map((each) => atItsPlace(each, stylesheet, sources)),
      read: [...new Set([...compiled.read, ...read])],
      sources,
    }
  }
  const unusable = (step: Step) => {
    const { diagnostics, read, sources } = placed(step)
    return { diagnostics, read, sources }
  }
  if (compiled.value === undefined) {
    const sources = modulesOf(stylesheet, compiled.read)
    const broken = notWellFormed(sources)
    return broken.length > 0 ? { diagnostics: broken, read: compiled.read, sources } : unusable(compiled)
  }
  const sef = readSef(compiled.value)
  const given = Object.keys(options.parameters ?? {})
  const missing = missingParameters(name, given, sef)
  const found = [
    ...undeclaredParameters(name, given, sef),
    ...otherEncoding(name, sef),
    ...emptyCollections(name, sef),
    ...missing,
  ]
  const opened = unusable({ diagnostics: found, read: [] })
  if (missing.length > 0) return opened
  const { run, end } = runBeside(name, compiled.value, documents, options)
  const value = {
    run: async (tei: SourceFile) => placed(await run(tei)),
    extensionOf: (result: string) => resultExtension(result, sef),
    end,
  }
  return { ...opened, value }
}

/** Runs a user's stylesheet on one document: `openStylesheet` for that alone. */
export async function transform(
  tei: SourceFile,
  stylesheet: SourceFile,
  options: TransformOptions = {},
): Promise<Transformed> {
  const { value: open, ...opened } = await openStylesheet(stylesheet, [tei.name], options)
  if (!open) return { ...opened, documents: [] }
  const done = await open.run(tei).finally(open.end)
  const sources = [...new Set([...opened.sources, ...done.sources])]
  return { ...done, sources, diagnostics: [...opened.diagnostics, ...done.diagnostics] }
}

/** The real path of a document that is a file. */
const pathOf = (name: string): string | undefined =>
  existsSync(name) ? realpathSync(resolve(name)) : undefined

/** Runs a stylesheet with its own folder and those of the documents open to it. */
function runBeside(
  stylesheet: string,
  compiled: string,
  documents: readonly string[],
  options: TransformOptions,
): { readonly run: (tei: SourceFile) => Promise<Step>; readonly end: () => void } {
  const beside = new Set(documents.map(pathOf).flatMap((path) => (path === undefined ? [] : [dirname(path)])))
  // Most stylesheets read nothing beside the document, so a link there must not stop them.
  const closed = new Map<string, string>()
  if (!options.trust)
    for (const folder of beside) {
      const why = wayOut(folder)
      if (why !== undefined) closed.set(folder, why)
    }
  const folders = [
    dirname(realpathSync(resolve(stylesheet))),
    ...[...beside].filter((folder) => !closed.has(folder)),
  ]
  const running = runCompiled(compiled, stylesheet, { ...options, reads: options.reads ?? folders })
  const run = async (tei: SourceFile): Promise<Step> => {
    const path = pathOf(tei.name)
    const done = await running.run(tei, options.parameters, path)
    const why = path === undefined ? undefined : closed.get(dirname(path))
    if (why === undefined) return done
    const diagnostics = done.diagnostics.map((each): Diagnostic => ({
      ...each,
      reason: refusedBeside(each.reason, why),
    }))
    return { ...done, diagnostics }
  }
  return { run, end: running.end }
}
