import { position } from './file.js'
import type { SourceFile } from './file.js'
import type { Position, Span } from './position.js'

/** `error`: the result is wrong or missing. `warning`: an editor should look. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

/** Where something was found; without `position` the whole file is meant. */
export interface Place {
  readonly file: string
  readonly position?: Position
}

/**
 * One finding, as a value: found what, expected what, do what. Stages return diagnostics; only the
 * reporter of the command line prints them.
 */
export interface Diagnostic {
  /** Stable name of the rule, such as `note-without-marker`. */
  readonly rule: string
  /** Who found it: `read`, `recognize`, `fidelity`, `xml`, `relaxng`, `schematron`, `json-schema`, `publish`, `files`. */
  readonly source: string
  readonly severity: Severity
  /** One sentence: found what (quoted in backticks), expected what, do what. */
  readonly reason: string
  readonly place: Place
  /** Other places that explain this one, such as the first definition of a duplicate. */
  readonly related?: readonly { readonly place: Place; readonly reason: string }[]
}

/** What a diagnostic says, without where. */
export type Finding = Omit<Diagnostic, 'place' | 'related'>

/** A value when there is one, and all that was found on the way to it. */
export interface Result<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts a finding at a span of a file. */
export function diagnose(file: SourceFile, span: Span | undefined, finding: Finding): Diagnostic {
  return {
    ...finding,
    place: span ? { file: file.name, position: position(file, span) } : { file: file.name },
  }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
