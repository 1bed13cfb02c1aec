import { encodeText } from '../../source/decode.js'
import { applyEdits, fixes } from '../../validate/fix/fix.js'
import type { SourceFile } from '../../source/file.js'
import { counted } from '../../source/wording.js'
import type { Limits } from '../../xml/limits.js'
import type { XmlDocument } from '../../xml/tree.js'
import { FileError, InputError, UsageError } from '../command.js'
import { diff } from './diff.js'
import { printable } from '../terminal/excerpt.js'
import { overwrite } from '../files/files.js'
import { readDocument } from '../files/inputs.js'
import type { Terminal } from '../terminal/terminal.js'
import { modelsOf } from './user-schemas.js'
import type { Checking } from './validation.js'

/**
 * `--fix`: corrects a file in place, or shows the changes if `dry`. Only documents that are checked with our own rules are corrected,
 * since nothing else requires these changes. Files that cannot be read are skipped; the check that follows reports them.
 */
export async function mend(
  path: string,
  dry: boolean,
  checking: Checking,
  terminal: Terminal,
): Promise<void> {
  if (path === '-') throw new UsageError('--fix needs files, not standard input')
  const read = /\.json$/i.test(path) ? undefined : await readable(path, checking.limits, terminal)
  if (!read || !(await followsOurs(read.file, read.document, checking, terminal))) return
  const edits = fixes(read.file, read.document)
  if (edits.length === 0) return
  const { file } = read
  if (dry) terminal.out(diff(file, edits))
  else overwrite(path, encodeText(applyEdits(file.text, edits), file.encoding))
  if (terminal.json) terminal.err(`${JSON.stringify({ file: path, changes: edits.length, written: !dry })}\n`)
  else if (!terminal.quiet)
    terminal.err(`${printable(path)}: ${counted(edits.length, 'change')}${dry ? ' to make' : ''}\n`)
}

/** Whether a document is checked with our rules: they are named for all documents or by this one, or no schema is named. */
async function followsOurs(
  file: SourceFile,
  document: XmlDocument,
  { named, options }: Checking,
  terminal: Terminal,
): Promise<boolean> {
  try {
    // A map of its own, so that the check still reports what is wrong with a schema.
    const { schemas, notices } =
      named ?? (await modelsOf(file, document, { ...options, known: new Map() }, terminal))
    const namesNone = !named && schemas.length === 0 && notices.length === 0
    return namesNone || schemas.some(({ type }) => type === 'rules')
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

async function readable(path: string, limits: Limits | undefined, terminal: Terminal) {
  try {
    return await readDocument(path, terminal, limits)
  } catch (error) {
    if (error instanceof InputError || error instanceof FileError) return undefined
    throw error
  }
}
