import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { modulesOf, notWellFormed } from './modules.js'
import { otherEncoding } from './output-encoding.js'
import { callsScript, refusedBeside, refusedRead, scriptIn, toldOfScripts } from './refused.js'
import { scriptUse } from './scripts-in.js'
import { readSef } from './sef.js'
import { atItsPlace } from './stylesheet-faults.js'
import { missingParameters, undeclaredParameters } from './stylesheet-parameters.js'
import { Conversation, runClosed } from './closed-process.js'
import type { Outcome } from './closed-process.js'
import { ownScript, wayOut } from './permissions.js'
import type { Answer } from './transform-child.js'

export interface TransformOptions {
  /** Stylesheet parameters, as strings. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Let the stylesheet read any file. */
  readonly trust?: boolean
  readonly timeoutSeconds?: number
  /** Folders that a compiled stylesheet may read; its own if absent. */
  readonly reads?: readonly string[]
  /** Where the document lies: what it points at is found from there. */
  readonly documentPath?: string | undefined
}

/** A result, and what it was made of besides the document and the stylesheet. */
export interface Transformed extends Result<string> {
  /** The files that were read. */
  readonly read: readonly string[]
  /** The modules that diagnostics may speak of, where there are any. */
  readonly sources: readonly SourceFile[]
}

/**
 * Runs a stylesheet of the user's, which lies where its name says, on TEI that has passed the front door. Where the document is
 * a file, the stylesheet may read its folder, too, for a document points at its registers.
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
  const [given, sef] = [Object.keys(options.parameters ?? {}), readSef(compiled.value)]
  const missing = missingParameters(name, given, sef)
  const found = [...undeclaredParameters(name, given, sef), ...otherEncoding(name, sef), ...missing]
  if (missing.length > 0) return placed({ diagnostics: found, read: [] })
  const documentPath = existsSync(tei.name) ? realpathSync(resolve(tei.name)) : undefined
  const besideDocument = documentPath === undefined ? [] : [dirname(documentPath)]
  // Most stylesheets read nothing there, and need not care what else lies beside a document.
  const closed = options.trust ? undefined : besideDocument.map(wayOut)[0]
  const folders = [dirname(realpathSync(resolve(name))), ...(closed === undefined ? besideDocument : [])]
  const reads = options.reads ?? folders
  const { run, end } = runCompiled(compiled.value, name, { ...options, reads, documentPath })
  const done = await run(tei).finally(end)
  const said = done.diagnostics.map((each) =>
    closed === undefined ? each : { ...each, reason: refusedBeside(each.reason, closed) },
  )
  return placed({ ...done, diagnostics: [...found, ...said] })
}

/** What came of a step, and the files that were read for it. */
interface Step extends Result<string> {
  readonly read: readonly string[]
}

/**
 * A stylesheet as a SEF (the compiled form of SaxonJS, JSON). It is compiled in a closed process, which reads nothing
 * outside the stylesheet's folder unless it is trusted.
 */
export async function compileStylesheet(stylesheet: string, options: TransformOptions = {}): Promise<Step> {
  const path = realpathSync(resolve(stylesheet))
  const work = mkdtempSync(join(realpathSync(tmpdir()), 'chancery-'))
  const discard = (): void => rmSync(work, { recursive: true, force: true })
  process.once('exit', discard)
  const compiled = join(work, 'stylesheet.sef.json')
  try {
    const built = await runClosed(
      [ownScript('compile-child'), `-xsl:${path}`, `-export:${compiled}`, '-nogo'],
      '',
      {
        ...options,
        readable: options.trust ? undefined : [dirname(path), work],
        writable: work,
      },
    )
    const read = readFor(built)
    if (built.code !== 0 || !existsSync(compiled))
      return { diagnostics: [failed(stylesheet, 'stylesheet-error', built, options)], read }
    return { ...withoutScripts(stylesheet, readFileSync(compiled, 'utf8')), read }
  } finally {
    process.off('exit', discard)
    discard()
  }
}

/** What the compiler printed: nothing, if it was stopped. */
const readFor = ({ code, out }: Outcome): string[] =>
  code === null ? [] : (JSON.parse(out || '[]') as string[])

/** What was compiled holds every name in full, of whatever module it comes: there it is seen who asks for scripts. */
function withoutScripts(stylesheet: string, compiled: string): Result<string> {
  const use = scriptUse(readSef(compiled))
  if (!use) return { value: compiled, diagnostics: [] }
  const place = use.line === undefined ? '' : ` on line ${use.line} in ${use.module ?? stylesheet}`
  const reason = `Error XPST0017${place}: ${callsScript(use.name)}`
  return { diagnostics: [problem(stylesheet, 'stylesheet-script', reason)] }
}

/** A compiled stylesheet that runs on documents, until the `end`. */
export interface RunningStylesheet {
  readonly run: (tei: SourceFile, parameters?: Readonly<Record<string, string>>) => Promise<Step>
  readonly end: () => void
}

/**
 * What `compileStylesheet` gave, to be run on one document or many, which one closed process goes through, like its own but that
 * it writes nothing. What goes wrong is said of `stylesheet`.
 */
export function runCompiled(
  compiled: string,
  stylesheet: string,
  options: TransformOptions & { readonly reads: readonly string[] },
): RunningStylesheet {
  const { documentPath, reads, trust } = options
  const base = documentPath === undefined ? undefined : pathToFileURL(documentPath).href
  const limits = { ...options, readable: trust ? undefined : reads }
  const process = new Conversation(
    [ownScript('transform-child'), 'run'],
    limits,
    `${JSON.stringify(compiled)}\n`,
  )
  const run: RunningStylesheet['run'] = async (tei, parameters = options.parameters ?? {}) => {
    const done = await process.ask(JSON.stringify({ source: tei.text, base, parameters }))
    if (done.code !== 0 || done.out === '')
      return { diagnostics: [failed(stylesheet, 'transform-failed', done, options)], read: [] }
    return resultOf(JSON.parse(done.out) as Answer, stylesheet)
  }
  return { run, end: () => process.end() }
}

function resultOf({ result, error, messages, refused, read }: Answer, stylesheet: string): Step {
  const said = [
    ...messages.map((text) => message(stylesheet, text)),
    ...refused.map((href) => refusal(stylesheet, href)),
  ]
  if (error !== undefined)
    return { diagnostics: [...said, problem(stylesheet, 'transform-failed', error)], read }
  return { value: result ?? '', diagnostics: said, read }
}

function failed(
  stylesheet: string,
  rule: string,
  { err, late, code }: Outcome,
  { timeoutSeconds = 60 }: TransformOptions,
): Diagnostic {
  if (late)
    return problem(
      stylesheet,
      'transform-timeout',
      `did not end within ${timeoutSeconds} seconds and was stopped; look for endless recursion, or give it more time with --timeout`,
    )
  if (code === null || err.includes('heap out of memory'))
    return problem(
      stylesheet,
      'transform-memory',
      'needed more memory or output than is allowed and was stopped; look for endless recursion',
    )
  const lines = err.split('\n').map((line) => line.trim())
  const message = lines
    .filter((line) => line !== '' && !/^at |^node:|^Node\.js/.test(line))
    .slice(0, 4)
    .join(' ')
  return problem(
    stylesheet,
    rule,
    err.includes('ERR_ACCESS_DENIED')
      ? refusedRead(/resource: '([^']*)'/.exec(err)?.[1])
      : toldOfScripts(message),
  )
}

function problem(stylesheet: string, rule: string, reason: string): Diagnostic {
  const named = scriptIn(reason) === undefined ? rule : 'stylesheet-script'
  return { rule: named, source: 'publish', severity: 'error', reason, place: { file: stylesheet } }
}

/** What the stylesheet says with `xsl:message`. */
function message(stylesheet: string, reason: string): Diagnostic {
  return {
    rule: 'stylesheet-message',
    source: 'publish',
    severity: 'info',
    reason,
    place: { file: stylesheet },
  }
}

function refusal(stylesheet: string, href: string): Diagnostic {
  return problem(
    stylesheet,
    'result-document',
    `writes the result document \`${href}\`, which is not supported: give one result`,
  )
}
