import { EXIT } from '../command.js'
import { fileError } from '../files/files.js'
import { report } from './report.js'

/** The two streams that a command writes to, and what is known about them. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** A line that makes way for whatever is written next; an empty one only makes way. Nothing where nobody watches. */
  readonly passing: (text: string) => void
  /** Escape sequences may be used on standard error. */
  readonly color: boolean
  /** How many characters a line of standard error has, where it is known. */
  readonly width?: number
  readonly quiet: boolean
  readonly json: boolean
  readonly stdin: () => Promise<Uint8Array>
}

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
    ...(process.stderr.isTTY && { width: process.stderr.columns }),
    color: controls && !process.env['NO_COLOR'],
    ...options,
    stdin: readStdin,
  }
  // A reader that has seen enough (`| head`) closes the pipe: the work goes on unheard, to its own exit code.
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
