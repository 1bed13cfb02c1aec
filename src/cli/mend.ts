import { applyEdits, fixes } from '../validate/fix.js'
import { UsageError } from './command.js'
import { diff } from './diff.js'
import { writeFile } from './files.js'
import { readDocument } from './inputs.js'
import type { Terminal } from './terminal.js'

/** `--fix`: mends a file in place, or shows how. */
export async function mend(path: string, dry: boolean, terminal: Terminal): Promise<void> {
  if (path === '-') throw new UsageError('--fix needs files, not standard input')
  if (/\.json$/i.test(path)) return
  const { file, document } = await readDocument(path, terminal)
  const edits = fixes(file, document)
  if (edits.length === 0) return
  if (dry) terminal.out(diff(file, edits))
  else writeFile(path, applyEdits(file.text, edits))
  if (!terminal.quiet)
    terminal.err(`${path}: ${edits.length} change${edits.length === 1 ? '' : 's'}${dry ? ' to make' : ''}\n`)
}
