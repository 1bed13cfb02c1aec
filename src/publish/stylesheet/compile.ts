import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Result } from '../../source/diagnostic.js'
import { runClosed } from '../sandbox/closed-process.js'
import type { Outcome } from '../sandbox/closed-process.js'
import { ownScript } from '../sandbox/permissions.js'
import type { ResultDocument } from '../sandbox/transform-child.js'
import { problem, processFailure } from './failures.js'
import { callsScript } from '../sandbox/refusals.js'
import { scriptUse } from '../sandbox/scripts-in.js'
import { readSef } from '../sandbox/sef.js'
import { inWorkFolder } from './work-folder.js'

export interface CompileOptions {
  /** Let the stylesheet read any file. */
  readonly trust?: boolean
  /** 60 if absent. */
  readonly timeoutSeconds?: number
}

/** The outcome of compiling or running a stylesheet. */
export interface Step extends Result<string> {
  /** What a run wrote with `xsl:result-document`. */
  readonly documents?: readonly ResultDocument[]
  /** The paths of the files that were read. */
  readonly read: readonly string[]
}

/**
 * Compiles the stylesheet at a path to a SEF (JSON), in a closed process that reads nothing outside the stylesheet's folder unless
 * it is trusted. Throws if there is no such file.
 */
export async function compileStylesheet(stylesheet: string, options: CompileOptions = {}): Promise<Step> {
  const path = realpathSync(resolve(stylesheet))
  return await inWorkFolder('chancery-', async (work) => {
    const compiled = join(work, 'stylesheet.sef.json')
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
    if (built.code === 0 && existsSync(compiled))
      return { ...withoutScripts(stylesheet, readFileSync(compiled, 'utf8')), read }
    const failure = processFailure(stylesheet, 'stylesheet-error', built, options.timeoutSeconds)
    return { diagnostics: [failure], read }
  })
}

/** The paths that the compiler prints; a compiler that was stopped prints none. */
const readFor = ({ code, out }: Outcome): string[] =>
  code === null ? [] : (JSON.parse(out || '[]') as string[])

/** Refuses what leads to scripts. A SEF holds every module, and every name in full. */
function withoutScripts(stylesheet: string, compiled: string): Result<string> {
  const use = scriptUse(readSef(compiled))
  if (!use) return { value: compiled, diagnostics: [] }
  const place = use.line === undefined ? '' : ` on line ${use.line} in ${use.module ?? stylesheet}`
  const reason = `Error XPST0017${place}: ${callsScript(use.name)}`
  return { diagnostics: [problem(stylesheet, 'stylesheet-script', reason)] }
}
