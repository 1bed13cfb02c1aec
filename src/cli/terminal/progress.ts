import { printable } from './excerpt.js'
import type { Terminal } from './terminal.js'

/** From this number of files on, progress is shown. */
const MANY = 4

/** One line on a terminal that shows the progress of work on many files; nothing if piped or quiet. */
export class Progress {
  #count = 0

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {}

  /** Called before each file. Also lets signals be handled, since the work itself never yields. */
  async step(name: string): Promise<void> {
    await new Promise((done) => setImmediate(done))
    this.#count++
    if (this.total >= MANY)
      this.terminal.passing(
        `${this.#count}/${this.total} ${printable(name).slice(-Math.max(1, Math.min(60, (this.terminal.width ?? 80) - 12)))}`,
      )
  }

  done(): void {
    this.terminal.passing('')
  }
}
