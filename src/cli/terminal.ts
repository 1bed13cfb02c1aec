/** The two streams that a command writes to, and what is known about them. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Escape sequences may be used on standard error. */
  readonly color: boolean
  /** Standard error is a terminal: progress may be shown. */
  readonly interactive: boolean
  readonly quiet: boolean
  readonly json: boolean
  readonly stdin: () => Promise<Uint8Array>
}

export function processTerminal(options: { quiet: boolean; json: boolean }): Terminal {
  const interactive = process.stderr.isTTY
  // A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: interactive && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    interactive,
    ...options,
    stdin: readStdin,
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
