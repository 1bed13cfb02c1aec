import { EXIT } from '../command.js'
import { fileError } from '../file-error.js'
import { report } from './report.js'

/** Where a command reads and writes, and how. */
export interface Terminal {
  /** Writes to standard output. */
  readonly out: (text: string) => void
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** Shows a line that disappears when anything is written, if standard error is a terminal; '' removes it. */
  readonly passing: (text: string) => void
  /** Whether colors may be used on standard error. */
  readonly color: boolean
  /** The number of characters in a line of standard error, if that is a terminal. */
  readonly width?: number
  /** Whether only errors are printed. */
  readonly quiet: boolean
  /** Whether diagnostics and summaries are printed as JSON. */
  readonly json: boolean
  readonly stdin: () => Promise<Uint8Array>
}

/** The terminal of this process. */
export function processTerminal(options: { quiet: boolean; json: boolean }): Terminal {
  const controls = process.stderr.isTTY && process.env['TERM'] !== 'dumb'
  let passing = false
  const clear = (): void => {
    if (passing) process.stderr.write('\r\u001b[K')
    passing = false
  }
  const terminal: Terminal = {
    out: (text) => {
      clear()
      process.stdout.write(text)
    },
    err: (text) => {
      clear()
      process.stderr.write(text)
    },
    passing: (text) => {
      clear()
      if (!controls || options.quiet || options.json || text === '') return
      process.stderr.write(text)
      passing = true
    },
    // Some terminals say that they have no columns, which means that they do not know.
    ...(process.stderr.isTTY && process.stderr.columns > 0 && { width: process.stderr.columns }),
    color: controls && !process.env['NO_COLOR'],
    ...options,
    stdin: readStdin,
  }
  // A reader such as `head` closes the pipe when it has enough; the work goes on to its own exit code.
  const listen = (stream: NodeJS.WriteStream, tell: (error: NodeJS.ErrnoException) => void): void =>
    void stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      tell(error)
      process.exit(EXIT.usage)
    })
  listen(process.stdout, (error) =>
    report([fileError('unwritable', '<stdout>', error).diagnostic], [], terminal),
  )
  listen(process.stderr, () => undefined)
  return terminal
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
