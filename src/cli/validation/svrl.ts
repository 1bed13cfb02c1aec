import { svrl } from '../../validate/schematron/svrl.js'
import { EXIT, UsageError } from '../command.js'
import { readDocument } from '../files/inputs.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'
import { schemasFor } from './validation.js'
import type { Checking } from './validation.js'

/** `--format svrl`: prints the report of the Schematron schemas on one document, and returns the exit code. */
export async function writeSvrl(
  files: readonly string[],
  { named, options, limits }: Checking,
  terminal: Terminal,
): Promise<number> {
  const [path, ...others] = files
  if (path === undefined || others.length > 0)
    throw new UsageError('--format svrl is a report on one document: name one FILE')
  const { file, document } = await readDocument(path, terminal, limits)
  const { schemas, notices, sources } = named ?? (await schemasFor(file, document, options, terminal))
  if (schemas.every(({ type }) => type === 'relaxng'))
    throw new UsageError('--format svrl needs Schematron: name a schema (.sch), or use --embedded')
  const { value, failed, diagnostics } = await svrl(file, document, schemas)
  report([...notices, ...diagnostics], [file, ...sources], terminal)
  if (value !== undefined) terminal.out(value)
  return failed ? EXIT.problems : EXIT.clean
}
