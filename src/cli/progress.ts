import type { Terminal } from './terminal.js'

/** One line on a terminal that says how far long work is; nothing when piped or quiet. */
export class Progress {
  #count = 0

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {}

  step(name: string): void {
    this.#count++
    if (this.#shown) this.terminal.err(`\r\u001b[K${this.#count}/${this.total} ${name.slice(-60)}`)
  }

  done(): void {
    if (this.#shown) this.terminal.err('\r\u001b[K')
  }

  get #shown(): boolean {
    return this.terminal.interactive && !this.terminal.quiet && !this.terminal.json && this.total > 3
  }
}
