import { encodeText } from '../source/decode.js'
import { applyEdits, fixes } from '../validate/fix.js'
import type { Limits } from '../xml/limits.js'
import { FileError, UsageError } from './command.js'
import { diff } from './diff.js'
import { printable } from './excerpt.js'
import { overwrite } from './files.js'
import { InputError, readDocument } from './inputs.js'
import type { Terminal } from './terminal.js'

/** `--fix`: mends a file in place, or shows how. What cannot be read is left to the check that follows. */
export async function mend(
  path: string,
  dry: boolean,
  limits: Limits | undefined,
  terminal: Terminal,
): Promise<void> {
  if (path === '-') throw new UsageError('--fix needs files, not standard input')
  const read = /\.json$/i.test(path) ? undefined : await readable(path, limits, terminal)
  const edits = read ? fixes(read.file, read.document) : []
  if (!read || edits.length === 0) return
  const { file } = read
  if (dry) terminal.out(diff(file, edits))
  else overwrite(path, encodeText(applyEdits(file.text, edits), file.encoding))
  if (terminal.json) terminal.err(`${JSON.stringify({ file: path, changes: edits.length, written: !dry })}\n`)
  else if (!terminal.quiet)
    terminal.err(
      `${printable(path)}: ${edits.length} change${edits.length === 1 ? '' : 's'}${dry ? ' to make' : ''}\n`,
    )
}

async function readable(path: string, limits: Limits | undefined, terminal: Terminal) {
  try {
    return await readDocument(path, terminal, limits)
  } catch (error) {
    if (error instanceof InputError || error instanceof FileError) return undefined
    throw error
  }
}
