import { printable } from './excerpt.js'
import type { Terminal } from './terminal.js'

/** Files from which on it is worth saying how far the work is. */
const MANY = 4

/** One line on a terminal that says how far long work is; nothing when piped or quiet. */
export class Progress {
  #count = 0

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {}

  /** Before each file the program listens whether it is interrupted: the work itself never waits. */
  async step(name: string): Promise<void> {
    await new Promise((done) => setImmediate(done))
    this.#count++
    if (this.total >= MANY)
      this.terminal.passing(
        `${this.#count}/${this.total} ${printable(name).slice(-Math.min(60, (this.terminal.width ?? 80) - 12))}`,
      )
  }

  done(): void {
    this.terminal.passing('')
  }
}
