import { EXIT } from './command.js'

/** Exit codes by the convention of shells: 128 plus the number of the signal. */
const CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGHUP: 129,
  SIGINT: EXIT.interrupted,
  SIGTERM: 143,
}

const SIGNALS = Object.keys(CODES) as NodeJS.Signals[]

const end = (signal: NodeJS.Signals): void => process.exit(CODES[signal])

/** Makes signals end the program in order: its processes end, temporary folders are removed, and no file is half written. */
export function listenToSignals(): void {
  for (const signal of SIGNALS) process.on(signal, end)
}

/**
 * Runs long synchronous work that starts no process and writes no file. Our handlers could not run before its end, so signals are
 * meanwhile left to the system, which ends the program at once, with the same code for a shell. It would not end process 1 of a
 * container, where the handlers stay.
 */
export async function interruptible<T>(work: () => T | Promise<T>): Promise<T> {
  if (process.pid === 1) return await work()
  // Lets a signal be handled that has already arrived.
  await new Promise((done) => setImmediate(done))
  for (const signal of SIGNALS) process.off(signal, end)
  try {
    return await work()
  } finally {
    listenToSignals()
  }
}
