import type { Diagnostic } from '../../source/diagnostic.js'
import type { Outcome } from '../sandbox/closed-process.js'
import { refusedRead, scriptIn, withScriptsExplained } from '../sandbox/refusals.js'

/** An error about a stylesheet as a whole; `atItsPlace` finds the line. Scripts have a rule of their own. */
export function problem(stylesheet: string, rule: string, reason: string): Diagnostic {
  const named = scriptIn(reason) === undefined ? rule : 'stylesheet-script'
  return { rule: named, source: 'publish', severity: 'error', reason, place: { file: stylesheet } }
}

/** Why a process failed, from its exit code and standard error; `rule` where it is the stylesheet's own error. */
export function processFailure(
  stylesheet: string,
  rule: string,
  { err, late, code }: Outcome,
  timeoutSeconds = 60,
): Diagnostic {
  if (late)
    return problem(
      stylesheet,
      'transform-timeout',
      `did not finish within ${timeoutSeconds} seconds and was stopped; look for endless recursion, or give it more time with --timeout`,
    )
  if (code === null || err.includes('heap out of memory'))
    return problem(
      stylesheet,
      'transform-memory',
      'needed more memory or wrote more output than is allowed and was stopped; look for endless recursion',
    )
  const isDenied = err.includes('ERR_ACCESS_DENIED')
  return problem(
    stylesheet,
    rule,
    isDenied ? refusedRead(/resource: '([^']*)'/.exec(err)?.[1]) : withScriptsExplained(firstLines(err)),
  )
}

/** The lines of an error that are not about the code of Node and SaxonJS. */
const firstLines = (err: string): string =>
  err
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at |^node:|^Node\.js/.test(line))
    .slice(0, 4)
    .join(' ')

/** The text of an `xsl:message`, for information. */
export const stylesheetMessage = (stylesheet: string, reason: string): Diagnostic => ({
  rule: 'stylesheet-message',
  source: 'publish',
  severity: 'info',
  reason,
  place: { file: stylesheet },
})
