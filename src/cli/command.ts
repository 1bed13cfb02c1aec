import type { Diagnostic } from '../source/diagnostic.js'
import type { Terminal } from './terminal/terminal.js'

/** Exit codes, as `--help` documents them. */
export const EXIT = { clean: 0, problems: 1, usage: 2, interrupted: 130 } as const

export interface OptionSpec {
  readonly name: string
  /** One letter, for `-o`. */
  readonly short?: string
  /** What the value is called in the help; absent for a switch. */
  readonly value?: string
  readonly repeated?: boolean
  readonly help: string
}

/** A command of the program: what it takes, and what it does. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** What else is good to know before the options. */
  readonly remark?: string
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number> | number
}

/** Arguments as given: files, and the values of options (switches hold none). */
export class Arguments {
  constructor(
    readonly files: readonly string[],
    private readonly values: ReadonlyMap<string, readonly string[]>,
  ) {}

  has(name: string): boolean {
    return this.values.has(name)
  }
  one(name: string): string | undefined {
    return this.values.get(name)?.at(-1)
  }
  all(name: string): readonly string[] {
    return this.values.get(name) ?? []
  }
}

/** Wrong usage: said in one line, exit code 2. */
export class UsageError extends Error {}

/** Input that cannot be read, output that cannot be written: a diagnostic, exit code 2. */
export class FileError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.reason)
  }
}
