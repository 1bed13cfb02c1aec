import { pathToFileURL } from 'node:url'
import type { SourceFile } from '../../source/file.js'
import { Conversation } from '../sandbox/closed-process.js'
import { ownScript } from '../sandbox/permissions.js'
import type { Answer } from '../sandbox/transform-child.js'
import type { CompileOptions, Step } from './compile.js'
import { problem, processFailure, stylesheetMessage } from './failures.js'

export interface RunOptions extends CompileOptions {
  /** Stylesheet parameters, as strings. */
  readonly parameters?: Readonly<Record<string, string>>
  /** The folders that the stylesheet may read. */
  readonly reads: readonly string[]
}

/** A compiled stylesheet that waits for documents until `end` is called. */
export interface RunningStylesheet {
  /** `documentPath` is the path of the document, from which its relative references are resolved. */
  readonly run: (
    tei: SourceFile,
    parameters?: Readonly<Record<string, string>>,
    documentPath?: string,
  ) => Promise<Step>
  readonly end: () => void
}

/**
 * Runs a SEF on one document or many, in one closed process that writes nothing. Diagnostics are about `stylesheet`, the name of
 * what was compiled.
 */
export function runCompiled(compiled: string, stylesheet: string, options: RunOptions): RunningStylesheet {
  const { reads, trust } = options
  const process = new Conversation(
    [ownScript('transform-child'), 'run'],
    { ...options, readable: trust ? undefined : reads },
    `${JSON.stringify(compiled)}\n`,
  )
  const run: RunningStylesheet['run'] = async (tei, parameters = options.parameters ?? {}, documentPath) => {
    const base = documentPath === undefined ? undefined : pathToFileURL(documentPath).href
    const done = await process.ask(JSON.stringify({ source: tei.text, base, parameters }))
    if (done.code === 0 && done.out !== '') return stepOf(JSON.parse(done.out) as Answer, stylesheet)
    const failure = processFailure(stylesheet, 'transform-failed', done, options.timeoutSeconds)
    return { diagnostics: [failure], read: [] }
  }
  return { run, end: () => process.end() }
}

function stepOf({ result, error, messages, documents, read }: Answer, stylesheet: string): Step {
  const said = messages.map((text) => stylesheetMessage(stylesheet, text))
  if (error !== undefined)
    return { diagnostics: [...said, problem(stylesheet, 'transform-failed', error)], read }
  return { value: result ?? '', documents, diagnostics: said, read }
}
