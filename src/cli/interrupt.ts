import { EXIT } from './command.js'

/** By the shell's convention: 128 and the number of the signal. */
const CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGHUP: 129,
  SIGINT: EXIT.interrupted,
  SIGTERM: 143,
}

const SIGNALS = Object.keys(CODES) as NodeJS.Signals[]

const end = (signal: NodeJS.Signals): void => process.exit(CODES[signal])

/** A signal ends the program in order, so that what was started is ended, temporary folders go, and files are whole. */
export function listenToSignals(): void {
  for (const signal of SIGNALS) process.on(signal, end)
}

/**
 * Long work that starts nothing and writes nothing. Nobody would listen before its end, so that a signal is left to the system
 * meanwhile, which ends the program at once; for a shell the code is the same. (Process 1 of a container it would not end.)
 */
export async function interruptible<T>(work: () => T | Promise<T>): Promise<T> {
  if (process.pid === 1) return await work()
  // What has come already is heard first.
  await new Promise((done) => setImmediate(done))
  for (const signal of SIGNALS) process.off(signal, end)
  try {
    return await work()
  } finally {
    listenToSignals()
  }
}
