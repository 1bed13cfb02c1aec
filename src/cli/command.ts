import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { Terminal } from './terminal/terminal.js'

/** Exit codes, as `--help` documents them. */
export const EXIT = { clean: 0, problems: 1, usage: 2, interrupted: 130 } as const

export interface OptionSpec {
  readonly name: string
  /** One letter, for `-o`. */
  readonly short?: string
  /** The name of the value in the help; absent for a switch. */
  readonly value?: string
  /** Whether the option may be given several times. */
  readonly repeated?: boolean
  readonly help: string
}

/** A command of the program. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** Printed in the help before the options. */
  readonly remark?: string
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  /** Does the work and returns the exit code. Throws a `UsageError`, `FileError` or `InputError`. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number> | number
}

/** The arguments of a command. A switch that was given is an option without values. */
export class Arguments {
  constructor(
    readonly files: readonly string[],
    private readonly values: ReadonlyMap<string, readonly string[]>,
  ) {}

  has(name: string): boolean {
    return this.values.has(name)
  }
  /** The value of an option, the last if there are several. */
  one(name: string): string | undefined {
    return this.values.get(name)?.at(-1)
  }
  all(name: string): readonly string[] {
    return this.values.get(name) ?? []
  }
}

/** Wrong usage: reported in one line, with exit code 2. */
export class UsageError extends Error {}

/** A file that cannot be read or written: reported as a diagnostic, with exit code 2. */
export class FileError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.reason)
  }
}

/** A file with errors in it, with everything that was found. */
export class InputError extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly sources: readonly SourceFile[],
    /** The exit code: `problems` for a document with errors, `usage` for a file that is needed to work on documents. */
    readonly code: number = EXIT.usage,
  ) {
    super(diagnostics[0]?.reason)
  }
}
