import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { Rule } from '../../validate/schematron/rule-catalog.js'

/** What a format needs: the files that were looked at, and what was found in them. */
export interface Found {
  /** The files that were asked for, as diagnostics call them. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The files with findings, for their passages. */
  readonly sources: readonly SourceFile[]
  /** Our rules, with what there is to say of them; read when a format asks. */
  readonly rules: () => readonly Rule[]
}

/** Formats of a list of diagnostics for other programs, by name, loaded when asked for. To add one: a file, and a line here. */
export const formats: Readonly<Record<string, (found: Found) => string | Promise<string>>> = {
  json: ({ diagnostics }) => `${JSON.stringify(diagnostics, null, 2)}\n`,
  sarif: async (found) => (await import('./sarif.js')).sarif(found),
  junit: async (found) => (await import('./junit.js')).junit(found),
  github: async (found) => (await import('./github.js')).github(found),
  html: async (found) => (await import('./html.js')).html(found),
}
