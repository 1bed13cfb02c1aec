import type { Diagnostic } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { Rule } from '../../validate/schematron/rule-catalog.js'

/** What a format needs: the files that were looked at, and what was found in them. */
export interface Found {
  /** The files that were asked for, as diagnostics call them. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The files with findings, from which passages are shown. */
  readonly sources: readonly SourceFile[]
  /** Our rules with their explanations; read when a format asks for them. */
  readonly rules: () => readonly Rule[]
}

/** The formats in which diagnostics are written, by name, each loaded on demand. To add one: a file, and a line here. */
export const formats: Readonly<Record<string, (found: Found) => string | Promise<string>>> = {
  json: ({ diagnostics }) => `${JSON.stringify(diagnostics, null, 2)}\n`,
  sarif: async (found) => (await import('./sarif.js')).sarif(found),
  junit: async (found) => (await import('./junit.js')).junit(found),
  github: async (found) => (await import('./github.js')).github(found),
  html: async (found) => (await import('./html.js')).html(found),
}
