import { EXIT, FileError, InputError } from '../command.js'
import { report } from './report.js'
import type { Terminal } from './terminal.js'

/** Reports what is wrong with a file, so that work can go on with others. Returns the exit code; throws any other error again. */
export function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof InputError) {
    report(error.diagnostics, error.sources, terminal)
    return error.code
  }
  if (!(error instanceof FileError)) throw error
  report([error.diagnostic], [], terminal)
  return EXIT.usage
}
